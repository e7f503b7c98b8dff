import { codeOf, type Tokens } from "../tokens.ts";

/** The statement around the cursor, read by its words: it is unfinished, so there is no tree of it. */
export interface Context {
  readonly verb: string;
  /** The text of the token behind the given words, without quotes; names with dots in parts. */
  readonly after: (...words: readonly string[]) => readonly string[];
  /** The table whose partitions or columns are meant at a token. */
  readonly tableBefore: (count: number) => readonly string[];
}

/** Reads the context out of the tokens of a statement. */
export function contextOf(tokens: Tokens): Context {
  const word = (at: number) => codeOf(tokens, at).trim();
  const name = (at: number) => tokens.text.slice(tokens.starts[at], tokens.ends[at]).replaceAll("`", "");
  const isName = (at: number) => codeOf(tokens, at).endsWith(" ") || codeOf(tokens, at) === "`";
  const isDot = (at: number) => [".", "‧"].includes(codeOf(tokens, at));

  function nameFrom(at: number): readonly string[] {
    if (!isName(at)) return [];
    return isDot(at + 1) && isName(at + 2) ? [name(at), ...nameFrom(at + 2)] : [name(at)];
  }

  function nameUpTo(end: number): readonly string[] {
    if (!isName(end)) return [];
    return isDot(end - 1) && isName(end - 2) ? [...nameUpTo(end - 2), name(end)] : [name(end)];
  }

  return {
    verb: word(0),
    after(...words) {
      for (let at = 0; at + words.length < tokens.starts.length; at++) {
        if (words.every((one, index) => word(at + index) === one)) return nameFrom(at + words.length);
      }
      return [];
    },
    tableBefore(count) {
      for (let at = count - 1; at > 0; at--) {
        if (word(at) !== "PARTITION" && word(at) !== "PARTITIONS") continue;
        const before = word(at - 1) === "TEMPORARY" ? at - 2 : at - 1;
        return nameUpTo(before);
      }
      return [];
    },
  };
}
