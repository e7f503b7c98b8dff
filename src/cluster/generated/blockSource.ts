import type { StatementContext } from "../context.ts";
import type { Refusal } from "../refusal.ts";
import type { Frame } from "../select/compiled.ts";
import type { RowSource } from "../select/rowSource.ts";
import type { Scope } from "../select/scope.ts";
import { Stopped } from "../select/stopped.ts";
import { beyond } from "../statements/unsupported.ts";
import type { GeneratedRows } from "../tables.ts";
import { openBlock } from "./block.ts";
import { countNumbers, eachNumber } from "./numbers.ts";

/** So many generated rows are computed one by one for a query; what needs more is beyond what is simulated. */
export const MOST_COMPUTED = 1_000_000;

/** Answers a query that would look at too many generated rows. */
export function tooMany(): Refusal {
  return beyond("generatedReadWhole", { count: MOST_COMPUTED });
}

/** Makes a source of rows that are kept and of rows that formulas make. */
export function blockSource(
  scope: Scope,
  kept: RowSource["rows"],
  blocks: readonly GeneratedRows[],
  context: StatementContext,
): RowSource {
  return {
    scope,
    rows: function* (places) {
      yield* kept(places);
      yield* computed(blocks, places, context);
    },
    ...(blocks.length > 0 && { generated: { blocks, kept } }),
  };
}

/**
 * Sees to it that all rows of a source can be computed one by one.
 * @throws Stopped where there are too many
 */
export function checkComputable({ generated }: RowSource): void {
  const total = (generated?.blocks ?? []).reduce((sum, made) => sum + countNumbers(made), 0);
  if (total > MOST_COMPUTED) throw new Stopped(tooMany());
}

/** Computes generated rows one by one, until there are too many. */
export function* computed(
  blocks: readonly GeneratedRows[],
  places: readonly number[],
  context: StatementContext,
): Iterable<Frame> {
  let count = 0;
  for (const made of blocks) {
    const block = openBlock(made, context);
    for (const number of eachNumber(made)) {
      if (++count > MOST_COMPUTED) throw new Stopped(tooMany());
      yield block.frame(places, number);
    }
  }
}
