import { codeOf, type Tokens } from "../tokens.ts";

/** A token or a comment of a statement, as it is written out. */
export interface Piece {
  /** Code of the token; "" for a comment. */
  readonly code: string;
  readonly text: string;
  /** Nothing stands before it in the text. */
  readonly joined: boolean;
  /** A comment that begins its line, and one after which the line must end. */
  readonly ownLine: boolean;
  readonly endsLine: boolean;
  /** Read as a keyword. */
  readonly keyword: boolean;
  /** A sign between two operands, before one, or around a type in angles. */
  readonly sign?: "between" | "before" | "angle";
}

const COMPARISONS = "=≠≤≥⇔";
const SIGNS = "+-*/%&|^‖∧~!<>";
/** Words behind which an angle holds a type. */
const OF_TYPES = new Set(["ARRAY ", "MAP ", "STRUCT "]);

/** Finds what each sign is. */
function signsOf(tokens: Tokens, keywords: ReadonlySet<number>): readonly (Piece["sign"] | undefined)[] {
  let angles = 0;
  return tokens.starts.map((_start, token) => {
    const code = codeOf(tokens, token);
    const before = codeOf(tokens, token - 1);
    if (COMPARISONS.includes(code)) return "between";
    if (!SIGNS.includes(code)) return undefined;
    if (code === "<" && (OF_TYPES.has(before) || angles > 0)) {
      angles++;
      return "angle";
    }
    if (code === ">" && angles > 0) {
      angles--;
      return "angle";
    }
    if (code === "<" || code === ">") return "between";
    const operand = ")]".includes(before) || (/[ `'"#½℮]$/.test(before) && !keywords.has(token - 1));
    return token > 0 && operand ? "between" : "before";
  });
}

/**
 * Takes a statement apart into its tokens and the comments between them.
 * @param keywords tokens that are keywords: they are written in upper case
 */
export function piecesOf(tokens: Tokens, keywords: ReadonlySet<number>): readonly Piece[] {
  const { text, starts, ends } = tokens;
  const signs = signsOf(tokens, keywords);
  return starts.flatMap((start, token) => {
    const gap = text.slice(token === 0 ? start : ends[token - 1], start);
    const keyword = keywords.has(token);
    const raw = text.slice(start, ends[token]);
    const piece: Piece = {
      code: codeOf(tokens, token),
      text: keyword ? raw.toUpperCase() : raw,
      joined: gap === "" && token > 0,
      ownLine: false,
      endsLine: false,
      keyword,
      ...(signs[token] && { sign: signs[token] }),
    };
    return [...commentsOf(gap), piece];
  });
}

function commentsOf(gap: string): readonly Piece[] {
  const found: Piece[] = [];
  let done = 0;
  for (let at = gap.search(/--|\/\*/); at >= 0; at = nextComment(gap, done)) {
    const line = gap.startsWith("--", at);
    const end = line ? lineEnd(gap, at) : blockEnd(gap, at);
    found.push({
      code: "",
      text: gap.slice(at, end).trimEnd(),
      joined: false,
      ownLine: gap.slice(done, at).includes("\n"),
      endsLine: line || gap.slice(end).match(/^[ \t]*\r?\n/) !== null,
      keyword: false,
    });
    done = end;
  }
  return found;
}

function nextComment(gap: string, from: number): number {
  const found = gap.slice(from).search(/--|\/\*/);
  return found < 0 ? -1 : from + found;
}

function lineEnd(gap: string, at: number): number {
  const end = gap.indexOf("\n", at);
  return end < 0 ? gap.length : end;
}

/** Comments may hold others: what stands behind an end without a blank belongs to it still. */
function blockEnd(gap: string, at: number): number {
  let depth = 0;
  for (let place = at; place < gap.length; place++) {
    if (gap.startsWith("/*", place)) depth++;
    else if (gap.startsWith("*/", place) && --depth === 0) return place + 2;
  }
  const end = gap.indexOf("*/", at + 2);
  return end < 0 ? gap.length : end + 2;
}
