import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Icon, type IconShape } from "./Icon.tsx";
import { Check } from "./icons.ts";
import { nextIndex } from "./moveFocus.ts";
import { placeBeside } from "./placeBeside.ts";

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** A second, quiet line. */
  readonly detail?: string | undefined;
  /** A key to press instead, at the right. */
  readonly hint?: string | undefined;
  readonly icon?: IconShape;
  /** Given for a choice among others: whether it is the present one. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly lang?: string;
  /** A name of the cluster's, which no language changes. */
  readonly code?: boolean;
  readonly choose: () => void;
}

export interface MenuGroup {
  readonly title?: string | undefined;
  readonly items: readonly MenuItem[];
}

interface MenuProps {
  /** What the button is called; its content may be shorter. */
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly align?: "start" | "end";
  /** Called before the menu shows, to bring its content up to date. */
  readonly onOpen?: () => void;
  readonly onClose?: () => void;
}

/** A button that opens a list of choices: arrows move, Escape closes and gives the focus back. */
export function Menu({
  label,
  groups,
  children,
  class: className = "pg-button",
  align = "start",
  onOpen,
  onClose,
}: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const closed = useRef(onClose);
  closed.current = onClose;

  useEffect(() => {
    const popover = list.current;
    if (!popover) return undefined;
    const onToggle = (event: Event) => {
      const shows = event instanceof ToggleEvent && event.newState === "open";
      setOpen(shows);
      if (!shows) closed.current?.();
      if (shows && button.current) {
        placeBeside(popover, button.current, align);
        (
          itemsOf(popover).find((item) => item.getAttribute("aria-checked") === "true") ?? itemsOf(popover)[0]
        )?.focus();
      }
    };
    popover.addEventListener("toggle", onToggle);
    return () => {
      popover.removeEventListener("toggle", onToggle);
    };
  }, [align]);

  const toggle = () => {
    if (!open) onOpen?.();
    list.current?.togglePopover();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!list.current) return;
    const items = itemsOf(list.current);
    const at = items.findIndex((item) => item === document.activeElement);
    const next = nextIndex(event.key, at, items.length, "vertical") ?? byLetter(items, event.key, at);
    if (next !== undefined) {
      event.preventDefault();
      items[next]?.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      list.current.hidePopover();
      button.current?.focus();
      if (event.key === "Escape") event.preventDefault();
    }
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        class={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        onClick={toggle}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" && !open) {
            event.preventDefault();
            toggle();
          }
        }}
      >
        {children}
      </button>
      <div
        ref={list}
        id={id}
        class="pg-menu"
        role="menu"
        aria-label={label}
        popover="auto"
        onKeyDown={onKeyDown}
      >
        {groups.map((group, index) => (
          <div role="group" key={group.title ?? index} aria-label={group.title} class="pg-menu-group">
            {group.title !== undefined && (
              <div class="pg-menu-title" aria-hidden="true">
                {group.title}
              </div>
            )}
            {group.items.map((item) => (
              <button
                key={item.id}
                type="button"
                class="pg-menu-item"
                role={item.checked === undefined ? "menuitem" : "menuitemradio"}
                aria-checked={item.checked}
                aria-disabled={item.disabled ?? false}
                lang={item.lang}
                tabIndex={-1}
                onClick={() => {
                  if (item.disabled) return;
                  list.current?.hidePopover();
                  item.choose();
                }}
              >
                <span class="pg-menu-sign" aria-hidden="true">
                  {item.checked === true ? (
                    <Icon shape={Check} size={14} />
                  ) : (
                    item.icon && <Icon shape={item.icon} size={14} />
                  )}
                </span>
                <span class="pg-menu-words">
                  <span class={item.code === true ? "pg-code" : undefined}>{item.label}</span>
                  {item.detail !== undefined && <span class="pg-quiet">{item.detail}</span>}
                </span>
                {item.hint !== undefined && <kbd>{item.hint}</kbd>}
              </button>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return Array.from(list.querySelectorAll<HTMLElement>("[role^=menuitem]"));
}

function byLetter(items: readonly HTMLElement[], key: string, at: number): number | undefined {
  if (key.length !== 1 || key === " ") return undefined;
  const starts = (item: HTMLElement) =>
    item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()) ?? false;
  const after = items.findIndex((item, place) => place > at && starts(item));
  const found = after >= 0 ? after : items.findIndex(starts);
  return found >= 0 ? found : undefined;
}
