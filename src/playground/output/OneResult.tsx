import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { EntryResult } from "../../log/recorder.ts";
import type { StatementResult, UnsupportedResult } from "../../cluster/result.ts";
import { usePlayground } from "../context.ts";
import { CopyButton } from "../controls/CopyButton.tsx";
import {
  clientText,
  clientVertical,
  errorLine,
  okLine,
  rowsLine,
  shown,
  verticalHead,
} from "./clientText.ts";
import { caretLine, lineAround } from "../../sql/caretLine.ts";
import { displayWidth } from "../../sql/displayWidth.ts";
import type { Span } from "../../sql/span.ts";
import { Unsupported, unsupportedWords } from "./Unsupported.tsx";
import { useTextColumns } from "./useTextColumns.ts";

type RowsResult = Extract<StatementResult, { kind: "rows" }>;

/** How many rows are drawn; copying gives them all. */
const DRAWN = 200;
/** From so many columns on, what does not fit reads better one line a column. */
const MANY_COLUMNS = 6;

interface OneResultProps {
  readonly result: EntryResult;
  readonly clock: string;
  /** The text that was sent. */
  readonly sql: string;
  /** What names the statement. */
  readonly children: ComponentChildren;
}

/** The answer of one statement under its name. */
export function OneResult({ result: { result, problem }, clock, sql, children }: OneResultProps) {
  const { t } = usePlayground();
  const [asked, setAsked] = useState<boolean>();
  const box = useRef<HTMLDivElement>(null);
  const width = useTextColumns(box);
  const rows = result?.kind === "rows" && result.rows.length > 0 ? result : undefined;
  const vertical = rows !== undefined && (asked ?? readsBetterDown(rows, width));
  const unsupported = (one: UnsupportedResult) => unsupportedWords(t, one);

  return (
    <>
      <div ref={box} class="pg-result-head">
        {children}
        <div class="pg-result-tools pg-push">
          {rows && (
            <>
              <button
                type="button"
                class="pg-link"
                aria-pressed={vertical}
                onClick={() => {
                  setAsked(!vertical);
                }}
              >
                {t(vertical ? "playground.results.asTable" : "playground.results.asLines")}
              </button>
              <CopyButton
                label={t("playground.results.copy")}
                text={() => (vertical ? clientVertical(rows) : clientText(rows, unsupported))}
              />
            </>
          )}
          <time class="pg-quiet">{clock}</time>
        </div>
      </div>
      {problem !== undefined && (
        <p class="pg-engine pg-engine-bad">
          {t(`playground.problem.${problem.code}`, { name: problem.name })}
        </p>
      )}
      {rows ? <Rows rows={rows} vertical={vertical} /> : result && <Line result={result} sql={sql} />}
    </>
  );
}

function Line({ result, sql }: { readonly result: StatementResult; readonly sql: string }) {
  switch (result.kind) {
    case "rows":
      return <Engine text={rowsLine(result.rows.length)} />;
    case "ok":
      return <Engine text={okLine(result.affected)} />;
    case "error":
      return (
        <Engine
          text={errorLine(result)}
          bad
          {...(result.errorSpan && { place: { text: sql, span: result.errorSpan } })}
        />
      );
    case "unsupported":
      return <Unsupported result={result} />;
    default: {
      const never: never = result;
      return never;
    }
  }
}

function Rows({ rows, vertical }: { readonly rows: RowsResult; readonly vertical: boolean }) {
  const { t } = usePlayground();
  return (
    <div class="pg-rows">
      {vertical ? <Lines rows={rows} /> : <Table rows={rows} />}
      <div class="pg-rows-foot pg-code">
        {rowsLine(rows.rows.length)}
        {rows.rows.length > DRAWN && (
          <span class="pg-quiet pg-words"> · {t("playground.results.cut", { count: DRAWN })}</span>
        )}
      </div>
    </div>
  );
}

interface EngineProps {
  readonly text: string;
  readonly bad?: boolean;
  /** Where in what was sent the engine stopped. */
  readonly place?: { readonly text: string; readonly span: Span };
}

function Engine({ text, bad = false, place }: EngineProps) {
  const { t } = usePlayground();
  const copied = () => (place ? `${text.trimEnd()}\n${caretLine(place.text, place.span)}` : text);
  return (
    <div class={bad ? "pg-engine pg-engine-bad" : "pg-engine"}>
      <span class="pg-code">
        {text}
        {place && <Place {...place} />}
      </span>
      <CopyButton label={t("playground.results.copy")} text={copied} />
    </div>
  );
}

/** The line of a place with the place marked; copied, it bears carets (fonts disagree on how wide CJK is). */
function Place({ text, span }: { readonly text: string; readonly span: Span }) {
  const line = lineAround(text, span.start);
  const end = Math.min(span.end, line.end);
  return (
    <span class="pg-place">
      {text.slice(line.start, span.start)}
      <mark>{text.slice(span.start, end) || "\u00a0"}</mark>
      {text.slice(end, line.end)}
    </span>
  );
}

function Table({ rows: { columns, rows, numbers = [] } }: { readonly rows: RowsResult }) {
  const { t } = usePlayground();
  const classOf = (at: number, value: string | null | undefined) =>
    [...(value == null ? ["pg-quiet"] : []), ...(numbers.includes(at) ? ["pg-number"] : [])].join(" ");
  return (
    <div class="pg-scroll pg-rows-table" tabIndex={0} role="group" aria-label={t("playground.results.rows")}>
      <table class="pg-table pg-code">
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col" class={numbers.includes(at) ? "pg-number" : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, DRAWN).map((row, index) => (
            <tr key={index}>
              {columns.map((_, at) => (
                <td key={at} class={classOf(at, row[at])}>
                  {shown(row[at])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Lines({ rows: { columns, rows } }: { readonly rows: RowsResult }) {
  return (
    <div class="pg-lines pg-code">
      {rows.slice(0, DRAWN).map((row, index) => (
        <div key={index}>
          <div class="pg-quiet pg-lines-head">{verticalHead(index + 1)}</div>
          <dl>
            {columns.map((column, at) => (
              <div key={at}>
                <dt>{column}:</dt>
                <dd class={row[at] == null ? "pg-quiet" : undefined}>{shown(row[at])}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}

/** Tells whether rows of many columns would run out of the pane. */
function readsBetterDown({ columns, rows }: RowsResult, width: number | undefined): boolean {
  if (width === undefined || columns.length < MANY_COLUMNS || rows.length > 20) return false;
  const needed = columns.reduce((sum, column, at) => {
    const widest = rows.reduce(
      (most, row) => Math.max(most, displayWidth(shown(row[at]))),
      displayWidth(column),
    );
    return sum + Math.min(widest, 48) + 3;
  }, 1);
  return needed > width;
}
