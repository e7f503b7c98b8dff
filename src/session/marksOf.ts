import { statementMarks, type StatementMark } from "./statementStatus.ts";
import type { SessionState } from "./state.ts";

type Shown = Pick<SessionState, "statements" | "links" | "moment">;

let last: { readonly of: Shown; readonly marks: readonly StatementMark[] } | undefined;

/** Gives the mark of each statement; for the same statements, links and moment the same list again. */
export function marksOf({ statements, links, moment }: Shown): readonly StatementMark[] {
  if (last?.of.statements === statements && last.of.links === links && last.of.moment === moment)
    return last.marks;
  const marks = statementMarks(statements, links, moment);
  last = { of: { statements, links, moment }, marks };
  return marks;
}
