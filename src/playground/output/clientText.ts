import type { StatementResult, UnsupportedResult } from "../../cluster/result.ts";
import { displayWidth } from "../../sql/displayWidth.ts";
import { padTo } from "./padTo.ts";

type Rows = Extract<StatementResult, { kind: "rows" }>;

/** Writes a result as the mysql client prints it, a table of rows with its frame. */
export function clientText(
  result: StatementResult,
  unsupported: (result: UnsupportedResult) => string,
): string {
  switch (result.kind) {
    case "rows":
      return result.rows.length === 0
        ? "Empty set"
        : `${clientTable(result)}\n${rowsLine(result.rows.length)}`;
    case "ok":
      return okLine(result.affected);
    case "error":
      return errorLine(result);
    case "unsupported":
      return unsupported(result);
    default: {
      const never: never = result;
      return never;
    }
  }
}

/** Writes rows as the client does after `\G`: one block a row, one line a column. */
export function clientVertical(result: Rows): string {
  const width = Math.max(0, ...result.columns.map(displayWidth));
  const blocks = result.rows.map((row, index) =>
    [
      verticalHead(index + 1),
      ...result.columns.map((column, at) => `${padTo(column, width, "start")}: ${shown(row[at])}`),
    ].join("\n"),
  );
  return [...blocks, rowsLine(result.rows.length)].join("\n");
}

/** `*************************** 1. row ***************************` */
export function verticalHead(row: number): string {
  const stars = "*".repeat(27);
  return `${stars} ${row}. row ${stars}`;
}

/** `Query OK, 0 rows affected` */
export function okLine(affected: number): string {
  return `Query OK, ${affected} ${affected === 1 ? "row" : "rows"} affected`;
}

/** `3 rows in set` */
export function rowsLine(count: number): string {
  if (count === 0) return "Empty set";
  return `${count} ${count === 1 ? "row" : "rows"} in set`;
}

/** `ERROR 1064 (HY000): …` */
export function errorLine(result: Extract<StatementResult, { kind: "error" }>): string {
  return `ERROR ${result.errno} (${result.sqlState}): ${result.message}`;
}

/** Gives a value as the client prints it. */
export function shown(value: string | null | undefined): string {
  return value ?? "NULL";
}

function clientTable({ columns, rows, numbers = [] }: Rows): string {
  const widths = columns.map((column, at) =>
    rows.reduce((width, row) => Math.max(width, displayWidth(shown(row[at]))), displayWidth(column)),
  );
  const rule = `+${widths.map((width) => "-".repeat(width + 2)).join("+")}+`;
  const line = (cells: readonly string[], right: readonly number[]) =>
    `|${widths.map((width, at) => ` ${padTo(cells[at] ?? "", width, right.includes(at) ? "start" : "end")} `).join("|")}|`;
  return [
    rule,
    line(columns, []),
    rule,
    ...rows.map((row) =>
      line(
        columns.map((_, at) => shown(row[at])),
        numbers,
      ),
    ),
    rule,
  ].join("\n");
}
