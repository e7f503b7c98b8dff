import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { statementMarks } from "../../session/statementStatus.ts";
import { usePlayground, useSession } from "../context.ts";
import { Dialog } from "../controls/Dialog.tsx";
import { nextIndex } from "../controls/moveFocus.ts";
import { firstLine } from "../output/firstLine.ts";
import { StatusSign } from "../StatusSign.tsx";
import { matchingStatements } from "./matchingStatements.ts";
import { placesIn } from "./placesIn.ts";

/** How many statements are offered; more words narrow them down. */
const OFFERED = 100;

export interface GoToDialogProps {
  readonly close: () => void;
}

/** Goes to a statement by its number or by words of it. */
export function GoToDialog({ close }: GoToDialogProps) {
  const { t, editor, format, store } = usePlayground();
  const statements = useSession((state) => state.statements);
  const [asked, ask] = useState("");
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const goal = useRef<number>();
  const id = useId();
  const found = useMemo(() => matchingStatements(statements, asked), [statements, asked]);
  const offered = found.slice(0, OFFERED);
  const { links, moment, script } = store.getState();
  const places = useMemo(
    () =>
      placesIn(
        script,
        offered.map((place) => statements[place]?.start ?? 0),
      ),
    [script, statements, found],
  );
  const marks = useMemo(() => statementMarks(statements, links, moment), [statements, links, moment]);
  const chosen = Math.min(at, Math.max(0, offered.length - 1));

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  const go = (place: number | undefined) => {
    goal.current = place;
    dialog.current?.close();
  };

  return (
    <Dialog
      dialog={dialog}
      title={t("playground.edit.goToLabel")}
      closed={() => {
        close();
        const statement = goal.current === undefined ? undefined : statements[goal.current];
        if (statement) editor.select(statement.start, statement.start);
      }}
    >
      <input
        class="pg-input"
        type="text"
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={offered.length > 0 ? `${id}-${chosen}` : undefined}
        aria-label={t("playground.edit.goToFilter")}
        placeholder={t("playground.edit.goToFilter")}
        autoFocus
        spellcheck={false}
        value={asked}
        onInput={({ currentTarget }) => {
          ask(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Enter") {
            event.preventDefault();
            go(offered[chosen]);
          } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            setAt(nextIndex(event.key, chosen, offered.length, "vertical") ?? 0);
          }
        }}
      />
      <ul
        ref={list}
        id={`${id}-list`}
        class="pg-go-to"
        role="listbox"
        aria-label={t("playground.edit.goToLabel")}
      >
        {offered.map((place, index) => {
          const statement = statements[place];
          if (!statement) return null;
          return (
            <li
              key={place}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onClick={() => {
                go(place);
              }}
            >
              <span class="pg-quiet pg-number">{format.number(place + 1)}</span>
              <StatusSign status={marks[place]?.status ?? "notRun"} />
              <span class="pg-code">{firstLine(statement.text)}</span>
              <span class="pg-quiet">
                {t("playground.problems.line", { line: places[index]?.line ?? 1 })}
              </span>
            </li>
          );
        })}
      </ul>
      <p class="pg-quiet" role="status">
        {found.length === 0
          ? t("playground.edit.goToNone")
          : t("playground.edit.goToCount", { count: found.length })}
      </p>
    </Dialog>
  );
}
