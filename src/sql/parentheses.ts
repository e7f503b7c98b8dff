import type { Tokens } from "./tokens.ts";

/** Answers what stands behind a parenthesis of a statement; nothing is looked at before the first question. */
export interface Parentheses {
  /** The token that closes the parenthesis at token `open`; -1 where none does. */
  readonly closeOf: (open: number) => number;
  /** Tells whether the parenthesis at token `open` encloses a query. */
  readonly opensQuery: (open: number) => boolean;
}

const AFTER_QUERY = [")", "UNION ", "EXCEPT ", "MINUS ", "INTERSECT ", "ORDER ", "LIMIT "];

/** Looks at the parentheses of the tokens `first` to `last` (not included). */
export function parenthesesOf(tokens: Tokens, first: number, last: number): Parentheses {
  let closes: Int32Array | undefined;
  const queries = new Map<number, boolean>();
  const { encoded, offsets } = tokens;
  const startsWith = (token: number, code: string) =>
    token < last && encoded.startsWith(code, offsets[token]);

  function closeOf(open: number): number {
    closes ??= matchAll(tokens, first, last);
    return closes[open - first] ?? -1;
  }

  function looksLikeQuery(open: number): boolean {
    // A run of parentheses is decided from its innermost one outwards, without recursion: the run may be long.
    let inner = open;
    while (startsWith(inner + 1, "(")) inner++;
    if (!startsWith(inner + 1, "SELECT ") && !startsWith(inner + 1, "WITH ")) return false;
    for (let at = inner - 1; at >= open; at--) {
      const close = closeOf(at + 1);
      if (close < 0 || !AFTER_QUERY.some((code) => startsWith(close + 1, code))) return false;
    }
    return true;
  }

  return {
    closeOf,
    opensQuery(open) {
      if (!startsWith(open, "(")) return false;
      const known = queries.get(open);
      if (known !== undefined) return known;
      const answer = looksLikeQuery(open);
      queries.set(open, answer);
      return answer;
    },
  };
}

function matchAll(tokens: Tokens, first: number, last: number): Int32Array {
  const closes = new Int32Array(last - first).fill(-1);
  const open: number[] = [];
  for (let token = first; token < last; token++) {
    const code = tokens.encoded.charCodeAt(tokens.offsets[token] ?? 0);
    if (code === 0x28) open.push(token);
    else if (code === 0x29) {
      const start = open.pop();
      if (start !== undefined) closes[start - first] = token;
    }
  }
  return closes;
}
