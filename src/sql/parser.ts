import type { Target } from "../engine/index.ts";
import { parse, type Parsed } from "./parse.ts";

/** Reads statements of one version and remembers them by their text. */
export interface Parser {
  readonly target: Target;
  /** Reads a text as one packet; spans count from its start. */
  readonly parse: (text: string) => Parsed;
  /** Gives what is remembered of a text, without reading it. */
  readonly known: (text: string) => Parsed | undefined;
}

/**
 * Makes a parser that remembers at least the last `size` texts it has read, and at most twice as many: once there are
 * `size` new ones, those that were not asked for since are forgotten.
 */
export function createParser(target: Target, size = 20_000): Parser {
  let young = new Map<string, Parsed>();
  let old = new Map<string, Parsed>();

  function known(text: string): Parsed | undefined {
    const found = young.get(text);
    if (found) return found;
    const kept = old.get(text);
    if (kept) keep(text, kept);
    return kept;
  }

  function keep(text: string, parsed: Parsed): void {
    if (young.size >= size) {
      old = young;
      young = new Map();
    }
    young.set(text, parsed);
  }

  return {
    target,
    known,
    parse(text) {
      const found = known(text);
      if (found) return found;
      const parsed = parse(text, target);
      keep(text, parsed);
      return parsed;
    },
  };
}
