import type { Target } from "../engine/index.ts";
import { parse, type Parsed } from "./parse.ts";

/** Reads statements of one version and remembers them by their text. */
export interface Parser {
  readonly target: Target;
  /** Reads a text as one packet; spans count from its start. */
  readonly parse: (text: string) => Parsed;
}

/** Makes a parser that keeps the last `size` texts it has read, the longest unused one leaving first. */
export function createParser(target: Target, size = 20_000): Parser {
  const kept = new Map<string, Parsed>();
  return {
    target,
    parse(text) {
      const known = kept.get(text);
      if (known) {
        kept.delete(text);
        kept.set(text, known);
        return known;
      }
      const parsed = parse(text, target);
      kept.set(text, parsed);
      if (kept.size > size)
        for (const oldest of kept.keys()) {
          kept.delete(oldest);
          break;
        }
      return parsed;
    },
  };
}
