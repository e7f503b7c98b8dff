export { compare } from "./compare.ts";
export { markRows, type RowsMark, type RowsResult } from "./compareRows.ts";
export type { Rehearsal } from "./playSide.ts";
export type { ComparedStatement, Comparison, Difference, JobEnd, Sent, Side, TextChange } from "./types.ts";
