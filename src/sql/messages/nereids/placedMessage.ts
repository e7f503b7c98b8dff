import { positionAt } from "../../span.ts";

/** Puts the place of a refusal behind its text, as a parser does (fe nereids/exceptions/ParseException.getMessage). */
export function withPlace(sql: string, offset: number, text: string): string {
  const { line, column } = positionAt(sql, offset);
  return `\n${text}(line ${line}, pos ${column})\n`;
}

/** The same with the statement below, a mark under the place: so where the tree builder refuses (spec/doris.md §1.7). */
export function withStatement(sql: string, offset: number, text: string): string {
  const { line, column } = positionAt(sql, offset);
  const lines = sql.split("\n");
  while (lines.at(-1) === "") lines.pop();
  return [
    `${withPlace(sql, offset, text)}`,
    "== SQL ==",
    ...lines.slice(0, line),
    `${"-".repeat(column)}^^^`,
    ...lines.slice(line),
    "",
  ].join("\n");
}
