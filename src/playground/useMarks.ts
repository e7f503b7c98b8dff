import { marksOf } from "../session/marksOf.ts";
import type { StatementMark } from "../session/statementStatus.ts";
import { useMoment, useSession } from "./context.ts";

/** Gives the mark of each statement at the playhead. */
export function useMarks(): readonly StatementMark[] {
  const moment = useMoment();
  const statements = useSession((state) => state.statements);
  const links = useSession((state) => state.links);
  return marksOf({ statements, links, moment });
}

/** Counts the statements that have not run as they stand now. */
export function useLeft(): number {
  const marks = useMarks();
  const unsplit = useSession((state) => state.unsplit);
  return unsplit ? 1 : marks.filter(({ status }) => status !== "done" && status !== "running").length;
}
