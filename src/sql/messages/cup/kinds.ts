import { codeOf, type Tokens } from "../../tokens.ts";

/** What the signs of the encoded line are to the parser; every other one is itself. */
const KINDS: Readonly<Record<string, string>> = {
  "'": "<STRING>",
  '"': "<STRING>",
  "`": "<IDENT>",
  "#": "<INTEGER>",
  "♯": "<LARGE>",
  "½": "<DECIMAL>",
  "℮": "<DECIMAL>",
  "⊗": "<OVERFLOW>",
  "❛": "<QUOTE>",
  "☒": "<BAD>",
  "☞": "/*+",
  "☜": "*/",
  "…": "...",
  "→": "->",
  "≔": ":=",
  "‖": "OR",
  "∧": "AND",
};

/** Words that the lexer takes for another one. */
const SAME: Readonly<Record<string, string>> = {
  CHAR: "CHARACTER",
  DESCRIBE: "EXPLAIN",
  DOUBLE: "REAL",
  INT: "INTEGER",
  REGEXP: "RLIKE",
};

/** Gives the word that the lexer takes a word for. */
export function sameWord(word: string): string {
  return SAME[word] ?? word;
}

/** How the engine names what it met; every other kind by itself. */
const NAMES: Readonly<Record<string, string>> = {
  "<IDENT>": "IDENTIFIER",
  "<STRING>": "STRING LITERAL",
  "<INTEGER>": "INTEGER LITERAL",
  "<LARGE>": "INTEGER LITERAL",
  "<DECIMAL>": "DECIMAL LITERAL",
  "<EOF>": "EOF",
  ",": "COMMA",
};

/** The tokens that have no name, by their distance from the last. */
const NAMELESS: Readonly<Record<string, number>> = { ":=": 0, "/*+": 1, "*/": 2 };

/**
 * Gives the kind of a token as the rules name it: a word that is no keyword is an identifier.
 * @param keywords the words that the lexer knows
 */
export function kindOf(tokens: Tokens, token: number, keywords: ReadonlySet<string>): string {
  if (token >= tokens.starts.length) return "<EOF>";
  const code = codeOf(tokens, token);
  if (!code.endsWith(" ")) return KINDS[code] ?? code;
  const word = code.slice(0, -1);
  return keywords.has(word) ? sameWord(word) : "<IDENT>";
}

/**
 * Names a kind of token as the engine does in "Encountered: …".
 * @param nameless the number of the first token that has no name
 */
export function nameOf(kind: string, nameless: number): string {
  const distance = NAMELESS[kind];
  return distance === undefined
    ? (NAMES[kind] ?? kind)
    : `Unknown last token with id: ${nameless + distance}`;
}
