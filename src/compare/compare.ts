import type { Target } from "../engine/index.ts";
import { planScript, scriptTargets } from "../log/index.ts";
import { compareSent } from "./compareSent.ts";
import { playSide, writtenTimes, type Rehearsal } from "./playSide.ts";
import type { ComparedStatement, Comparison } from "./types.ts";

/** Plays a script in two engines or versions, and tells statement by statement how they differ. */
export function compare(rehearsal: Rehearsal, left: Target, right: Target): Comparison {
  const written = writtenTimes(rehearsal);
  const one = playSide(rehearsal, left, written);
  const other = playSide(rehearsal, right, written);
  const steps = planScript(rehearsal.script, ...scriptTargets(rehearsal.options));
  const statements = steps
    .flatMap(({ statement }) => statement ?? [])
    .flatMap(({ text, span }, place): ComparedStatement[] => {
      const a = one.sent[place];
      const b = other.sent[place];
      return a && b ? [{ span, text, left: a, right: b, differences: compareSent(a, b) }] : [];
    });
  return {
    left: one,
    right: other,
    statements,
    differing: statements.flatMap(({ differences }, place) => (differences.length > 0 ? [place] : [])),
  };
}
