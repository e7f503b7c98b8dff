import type { Phrase } from "../diagnostics.ts";
import type { Attempt } from "./attempt.ts";
import { fix, type Advice, type Edit, type Fault } from "./fault.ts";

/** A change that may mend a statement. */
export interface Repair {
  readonly hint: Phrase;
  readonly title: Phrase;
  readonly edits: readonly Edit[];
  /** False for a guess: that a word was meant to be left out, that a text goes on to the end. */
  readonly sure: boolean;
  /** True for what must be asked about although it is sure: it would take something away. */
  readonly asks?: boolean;
}

/** Looks for one kind of slip and gives the changes that would mend it, the likeliest first. */
export type Slip = (fault: Fault) => Iterable<Repair>;

/** More readings of one mistake than these are not offered. */
const MOST_FIXES = 3;

interface Tried {
  readonly repair: Repair;
  readonly attempt: Attempt;
}

/** What came of trying. `sure`: one reading at least is no guess. */
export interface Repaired extends Advice {
  readonly sure: boolean;
}

/**
 * Tries what some kinds of slips offer. A change is plain where the statement is read with it and nothing else that is
 * sure comes to another statement; where two do, both are offered and neither is plain.
 * @param further where a change that only moves the error on is kept for the end
 */
export function repaired(fault: Fault, slips: readonly Slip[], further: Repair[]): Repaired | undefined {
  const read: Tried[] = [];
  let all = true;
  for (const slip of slips) {
    for (const repair of slip(fault)) {
      const attempt = fault.attempt(repair.edits);
      if (attempt.outcome === "read") read.push({ repair, attempt });
      else if (attempt.outcome === "further") further.push(repair);
      else if (attempt.outcome === "untried") all = false;
    }
  }
  const sure = distinct(read.filter(isSure));
  const offered = sure.length > 0 ? sure : distinct(read);
  const [first] = offered;
  if (!first) return undefined;
  const plain = all && sure.length === 1 && first.repair.asks !== true;
  const fixes = offered.slice(0, MOST_FIXES).map(({ repair }) => fixOf(repair, plain));
  return { hint: first.repair.hint, fixes, sure: sure.length > 0 };
}

function distinct(tried: readonly Tried[]): readonly Tried[] {
  return tried.filter(
    ({ attempt }, index) => tried.findIndex((other) => meaning(other.attempt) === meaning(attempt)) === index,
  );
}

/** Makes an advice of a change after which the next mistake shows. */
export function onward(repair: Repair): Advice {
  return { hint: repair.hint, fixes: [fixOf(repair, false)] };
}

function fixOf({ title, edits }: Repair, plain: boolean) {
  return fix(title, edits, plain);
}

function isSure({ repair, attempt }: Tried): boolean {
  return repair.sure && attempt.outcome === "read" && !attempt.byHead;
}

function meaning(attempt: Attempt): string {
  return attempt.outcome === "read" ? attempt.meaning : "";
}
