import { codeOf, type Tokens } from "../tokens.ts";

/** The statement around the cursor, read by its words: it is unfinished, so there is no tree of it. */
export interface Context {
  readonly verb: string;
  /** The text of the token behind the given words, without quotes; names with dots in parts. */
  readonly after: (...words: readonly string[]) => readonly string[];
  /** The table whose partitions or columns are meant at a token. */
  readonly tableBefore: (count: number) => readonly string[];
  /** The one of some words that a token stands behind, or behind it and items with commas between; "" for none. */
  readonly listWord: (count: number, words: ReadonlySet<string>) => string;
  /** Tells whether a word stands before a token. */
  readonly has: (word: string, count: number) => boolean;
  /** The relations that FROM, JOIN and the like name, each with its other name. */
  readonly relations: readonly Relation[];
}

interface Relation {
  readonly name: readonly string[];
  readonly alias?: string;
}

/** Words behind which a relation stands. */
const BEFORE_RELATION = ["FROM", "JOIN", "INTO", "OVERWRITE", "UPDATE", "TABLE", "DESC", "DESCRIBE"];
/** Words behind a relation that are not its other name. */
const NO_ALIAS = new Set(
  "WHERE GROUP ORDER HAVING LIMIT JOIN INNER LEFT RIGHT FULL CROSS ON USING UNION EXCEPT INTERSECT MINUS SET VALUES SELECT PARTITION PARTITIONS TEMPORARY PROPERTIES ADD DROP MODIFY RENAME SWAP ALL WITH FORCE INTO TO FROM FOR TABLET SAMPLE".split(
    " ",
  ),
);

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

  function relationAt(at: number): Relation | undefined {
    const parts = nameFrom(at);
    if (parts.length === 0 || NO_ALIAS.has(word(at))) return undefined;
    let next = at + 2 * parts.length - 1;
    if (word(next) === "AS") next++;
    return isName(next) && !NO_ALIAS.has(word(next)) ? { name: parts, alias: name(next) } : { name: parts };
  }

  function relations(): readonly Relation[] {
    const found: Relation[] = [];
    for (let at = 0; at < tokens.starts.length; at++) {
      if (!BEFORE_RELATION.includes(word(at))) continue;
      const one = relationAt(at + 1);
      if (one) found.push(one);
    }
    return found;
  }

  let known: readonly Relation[] | undefined;
  return {
    verb: word(0),
    get relations() {
      return (known ??= relations());
    },
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
    listWord(count, words) {
      for (let at = count - 1; at >= 0; at--) {
        if (words.has(word(at))) return word(at);
        if (word(at) === "(") return words.has(word(at - 1)) ? word(at - 1) : "";
        if (word(at) !== ",") return "";
        // Over the item before the comma.
        while (at > 0 && word(at - 1) !== "," && word(at - 1) !== "(" && !words.has(word(at - 1))) at--;
      }
      return "";
    },
    has(one, count) {
      for (let at = count - 1; at >= 0; at--) if (word(at) === one) return true;
      return false;
    },
  };
}
