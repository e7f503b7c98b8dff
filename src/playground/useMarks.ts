import { marksOf } from "../session/marksOf.ts";
import type { SessionState } from "../session/state.ts";
import type { StatementMark } from "../session/statementStatus.ts";
import { useSession } from "./context.ts";

interface Counts {
  readonly ran: number;
  readonly left: number;
}

const counted = new WeakMap<readonly StatementMark[], Counts>();

/** Counts statements by their marks, once for each list: what is typed draws nothing anew that says the same. */
function countsOf(state: SessionState): Counts {
  const marks = marksOf(state);
  const known = counted.get(marks);
  if (known) return known;
  const counts = {
    ran: marks.filter(({ status }) => status !== "notRun").length,
    left: marks.filter(({ status }) => status !== "done" && status !== "running").length,
  };
  counted.set(marks, counts);
  return counts;
}

/** Counts the statements that have run, however they fared. */
export function useRan(): number {
  return useSession((state) => countsOf(state).ran);
}

/** Counts the statements that have not run as they stand now. */
export function useLeft(): number {
  return useSession((state) => (state.unsplit ? 1 : countsOf(state).left));
}
