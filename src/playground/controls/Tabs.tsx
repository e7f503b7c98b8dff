import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { nextIndex } from "./moveFocus.ts";

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A number beside the name, and what it counts. */
  readonly count?: { readonly shown: string; readonly label: string } | undefined;
  readonly bad?: boolean;
  readonly content: () => ComponentChildren;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
  readonly extra?: ComponentChildren;
}

/** Views of one place, of which one shows. Arrows choose. */
export function Tabs<Id extends string>({ label, tabs, chosen, choose, extra }: TabsProps<Id>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === chosen),
  );
  const shown = tabs[at];

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, at, tabs.length, "horizontal");
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || tab === undefined) return;
    event.preventDefault();
    choose(tab.id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };

  return (
    <>
      <div class="pg-card-head pg-tabs-head">
        <div ref={list} class="pg-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              class={tab.bad === true ? "pg-tab pg-tab-bad" : "pg-tab"}
              aria-selected={tab.id === shown?.id}
              aria-controls={`${id}-panel`}
              tabIndex={tab.id === shown?.id ? 0 : -1}
              onClick={() => {
                choose(tab.id);
              }}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span class="pg-count">
                  <span aria-hidden="true">{tab.count.shown}</span>
                  <span class="pg-sr">{tab.count.label}</span>
                </span>
              )}
            </button>
          ))}
        </div>
        {extra}
      </div>
      {shown && (
        <div
          class="pg-panel"
          role="tabpanel"
          id={`${id}-panel`}
          aria-labelledby={`${id}-${shown.id}`}
          key={shown.id}
          tabIndex={0}
        >
          {shown.content()}
        </div>
      )}
    </>
  );
}
