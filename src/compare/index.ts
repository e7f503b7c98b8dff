export { compare } from "./compare.ts";
export { markRows, type RowsMark, type RowsResult } from "./compareRows.ts";
export { comparisonMarkdown, type MarkdownWords } from "./markdown.ts";
export type { Rehearsal } from "./playSide.ts";
export type { ComparedStatement, Comparison, Difference, JobEnd, Sent, Side, TextChange } from "./types.ts";
