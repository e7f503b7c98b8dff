import type { Target } from "../../../src/engine/index.ts";
import { parse, type SqlDiagnostic } from "../../../src/sql/index.ts";
import { dialectOf } from "../../../src/sql/dialect.ts";
import { codeOf, tokenize } from "../../../src/sql/tokens.ts";
import { applyEdits } from "../../../src/sql/hints/index.ts";
import { withoutSpans } from "../../unit/sql/withoutSpans.ts";
import { breaksOf, type Broken, type Way } from "./breaks.ts";

/** What we make of one broken statement. */
export interface Outcome {
  readonly target: Target;
  readonly broken: Broken;
  /** Characters between the place that we show and the mistake. */
  readonly distance: number;
  /** The same for the place where the engine stops. */
  readonly engineDistance: number;
  /** Whether a plain fix is offered, and whether the statement is whole again after it. */
  readonly plain: boolean;
  readonly mended: string | undefined;
  readonly restored: boolean;
}

/** Breaks a statement in every way and measures what we say; breaks that the version accepts are none. */
export function outcomesOf(sql: string, target: Target, only?: (way: Way) => boolean): readonly Outcome[] {
  return breaksOf(sql, target).flatMap((broken) => {
    if (only && !only(broken.way)) return [];
    const error = errorOf(broken.text, target);
    if (!error) return [];
    const plain = error.fixes.find((fix) => fix.plain);
    const mended = plain && applyEdits(broken.text, plain.edits);
    const restored = mended !== undefined && isSame(mended, sql, target);
    const distance = away((error.hintSpan ?? error.span).start, broken);
    const engineDistance = away(error.span.start, broken);
    return [{ target, broken, distance, engineDistance, plain: plain !== undefined, mended, restored }];
  });
}

function errorOf(text: string, target: Target): SqlDiagnostic | undefined {
  return parse(text, target).diagnostics.find(
    ({ severity, stage }) => severity === "error" && stage === "syntax",
  );
}

function away(at: number, { place }: Broken): number {
  return Math.max(0, place.start - at, at - place.end);
}

/** Two texts are the same where both are read to one tree, or, where no tree is made, of the same tokens. */
function isSame(mended: string, original: string, target: Target): boolean {
  const left = parse(mended, target);
  const right = parse(original, target);
  if (left.diagnostics.some(({ severity }) => severity === "error")) return false;
  const noTree = right.statements.some(({ kind }) => kind === "other");
  return noTree
    ? tokensOf(mended, target) === tokensOf(original, target)
    : JSON.stringify(withoutSpans(left.statements)) === JSON.stringify(withoutSpans(right.statements));
}

function tokensOf(text: string, target: Target): string {
  const tokens = tokenize(text, dialectOf(target).lexicon);
  return tokens.starts
    .map((start, token) =>
      codeOf(tokens, token).endsWith(" ")
        ? codeOf(tokens, token)
        : text.slice(start, tokens.ends[token] ?? start),
    )
    .filter((token) => token !== ";")
    .join(" ");
}
