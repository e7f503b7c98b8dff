import type { Engine } from "../../engine/index.ts";
import { provideWords, type EngineWords } from "../../engine/words/index.ts";
import type * as starrocks from "../../../grammar/starrocks.peggy";
import type { WordingRow } from "../messages/wording.ts";

/** A parser that Peggy made; the grammars' parsers have one shape. */
export type Grammar = Pick<typeof starrocks, "parse" | "SyntaxError">;

/** What reads the statements of one engine, in all its versions. */
export interface Language {
  readonly engine: Engine;
  readonly grammar: Grammar;
  readonly words: EngineWords;
  /** How its parsers word what they refuse, by version. */
  readonly wordings: readonly WordingRow[];
}

const provided = new Map<Engine, Language>();

/** Makes an engine's language known; a page loads those of the engines that it shows. */
export function provideLanguage(language: Language): void {
  provided.set(language.engine, language);
  provideWords(language.words);
}

/** Gives an engine's language; `undefined` where it was not provided. */
export function languageOf(engine: Engine): Language | undefined {
  return provided.get(engine);
}
