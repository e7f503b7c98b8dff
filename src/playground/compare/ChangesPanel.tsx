import { useMemo, useState } from "preact/hooks";
import { changesBetween, whatWords, type ChangeRow, type ChangeValue } from "../../compare/changes/index.ts";
import type { Target } from "../../engine/versions.ts";
import type { Translate } from "../../i18n/index.ts";
import { usePlayground } from "../context.ts";
import { sayKey } from "../phraseText.ts";
import { useTexts } from "../useTexts.ts";
import { nameOf } from "./TargetSelect.tsx";

interface ChangesPanelProps {
  readonly left: Target;
  readonly right: Target;
  /** Whether the languages of both are there: statements are told by their words. */
  readonly ready: boolean;
}

/** What changes between two engines or versions, area by area; words narrow it down. */
export function ChangesPanel({ left, right, ready }: ChangesPanelProps) {
  const { t } = usePlayground();
  const texts = useTexts(["changes", "explain"]);
  const [asked, ask] = useState("");
  const groups = useMemo(
    () => (ready ? changesBetween(left, right) : []),
    [left.engine, left.version, right.engine, right.version, ready],
  );
  if (!texts || !ready)
    return (
      <p class="pg-empty" aria-busy="true">
        {t("playground.loading")}
      </p>
    );
  const words = asked.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = groups
    .map(({ area, rows }) => ({ area, rows: rows.filter((row) => isAsked(texts, row, words)) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <div class="pg-compare-body">
      <p class="pg-quiet">{texts("changes.explained")}</p>
      <input
        class="pg-input"
        type="search"
        aria-label={texts("changes.filter")}
        placeholder={texts("changes.filter")}
        spellcheck={false}
        value={asked}
        onInput={({ currentTarget }) => {
          ask(currentTarget.value);
        }}
      />
      {found.length === 0 && <p class="pg-empty">{texts("changes.none")}</p>}
      {found.map(({ area, rows }) => (
        // Messages are many: they are opened when they are looked for.
        <details
          key={`${area} ${words.length > 0}`}
          class="pg-changes"
          open={area !== "messages" || words.length > 0}
        >
          <summary>
            <h2>{texts(`changes.area.${area}`)}</h2>
            <span class="pg-quiet">{texts("changes.count", { count: rows.length })}</span>
          </summary>
          <div class="pg-scroll" tabIndex={0} role="group" aria-label={texts(`changes.area.${area}`)}>
            <table class="pg-table pg-changes-table">
              <thead>
                <tr>
                  <th scope="col">{texts("changes.what")}</th>
                  <th scope="col">{nameOf(left)}</th>
                  <th scope="col">{nameOf(right)}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.id} row={row} names={[nameOf(left), nameOf(right)]} texts={texts} />
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </div>
  );
}

interface RowProps {
  readonly row: ChangeRow;
  /** Of the two engines and versions, which each value stands under where there is no room for columns. */
  readonly names: readonly [string, string];
  readonly texts: Translate;
}

function Row({ row, names, texts }: RowProps) {
  const { home } = usePlayground();
  const what = wordsOf(texts, row);
  if (what === undefined) return null;
  return (
    <tr>
      <th scope="row">
        {"code" in row.what ? <span class="pg-code">{what}</span> : what}
        {row.link !== undefined && (
          <a class="pg-changes-link" href={`${home}${row.link}`}>
            {texts("changes.more")}
            <span class="pg-sr">: {what}</span>
          </a>
        )}
      </th>
      <Value value={row.here} name={names[0]} texts={texts} />
      <Value value={row.there} name={names[1]} texts={texts} />
    </tr>
  );
}

interface ValueProps {
  readonly value: ChangeValue;
  readonly name: string;
  readonly texts: Translate;
}

function Value({ value, name, texts }: ValueProps) {
  switch (value.type) {
    case "has":
      return (
        <td class="pg-changes-has" data-label={name}>
          <span aria-hidden="true">✓ </span>
          {texts("changes.has")}
        </td>
      );
    case "lacks":
      return (
        <td class="pg-quiet" data-label={name}>
          <span aria-hidden="true">– </span>
          {texts("changes.lacks")}
        </td>
      );
    case "text":
      return (
        <td class="pg-code" data-label={name}>
          {value.text}
        </td>
      );
    default: {
      const never: never = value;
      return never;
    }
  }
}

function wordsOf(texts: Translate, row: ChangeRow): string | undefined {
  return whatWords(row, (key, values) => sayKey(texts, key, values));
}

function isAsked(texts: Translate, row: ChangeRow, words: readonly string[]): boolean {
  const what = wordsOf(texts, row);
  if (what === undefined) return false;
  const value = (one: ChangeValue) => (one.type === "text" ? one.text : "");
  const text = `${what} ${row.id} ${value(row.here)} ${value(row.there)}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
