import { ENGINES, inRange, type Engine, type Target } from "../versions.ts";
import type { EngineWords } from "./types.ts";

export type { EngineWords, HeadRow, ReservedRow } from "./types.ts";

const provided = new Map<Engine, EngineWords>();

/** Makes an engine's words known; a page loads those of the engines that it shows. */
export function provideWords(words: EngineWords): void {
  provided.set(words.engine, words);
}

/** Gives the words, in upper case, that a version does not take as a name without quotes; none where not provided. */
export function reservedWords(target: Target): ReadonlySet<string> {
  const rows = provided.get(target.engine)?.reserved.filter((row) => inRange(target, row)) ?? [];
  return new Set(rows.flatMap((row) => row.words.split(" ")));
}

/** Gives the words that every version of an engine reserves. */
export function alwaysReservedWords(engine: Engine): ReadonlySet<string> {
  const [first, ...rest] = ENGINES[engine].versions.map((version) => reservedWords({ engine, version }));
  return new Set([...(first ?? [])].filter((word) => rest.every((words) => words.has(word))));
}

/** Gives the words of clauses that only this engine has and does not reserve, in lower case. */
export function clauseWords(engine: Engine): readonly string[] {
  return provided.get(engine)?.clauses.split(" ") ?? [];
}

/** Gives the heads of a version's statements, one notation each, and whether the grammar reads the statement whole. */
export function statementHeads(
  target: Target,
): readonly { readonly notation: string; readonly inGrammar: boolean }[] {
  const rows = provided.get(target.engine)?.heads.filter((row) => inRange(target, row)) ?? [];
  return rows.flatMap(({ heads, inGrammar }) =>
    heads
      .trim()
      .split("\n")
      .map((notation) => ({ notation, inGrammar })),
  );
}
