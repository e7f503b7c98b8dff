import { codeOf, type Tokens } from "../../tokens.ts";

/** What the signs of the encoded line are to the parser; every other one is itself. */
const KINDS: Readonly<Record<string, string>> = {
  "'": "<STRING_LITERAL>",
  '"': "<STRING_LITERAL>",
  "#": "<INTEGER_VALUE>",
  "½": "<DECIMAL_VALUE>",
  "℮": "<EXPONENT_VALUE>",
  "¤": "<VARBINARY_LITERAL>",
  "=": "<EQ>",
  "≠": "<NEQ>",
  "≤": "<LTE>",
  "≥": "<GTE>",
  "⇔": "<=>",
  "…": "...",
  "☞": "/*+",
  "⁂": "/*",
  "☜": "*/",
  "‖": "||",
  "∧": "&&",
  "→": "->",
  "⊚": "@@",
};

/**
 * Gives the kind of a token as the rules name it: a word that is no keyword is an identifier.
 * @param keywords the words that the lexer knows
 */
export function kindOf(tokens: Tokens, token: number, keywords: ReadonlySet<string>): string {
  if (token >= tokens.starts.length) return "<EOF>";
  const code = codeOf(tokens, token);
  if (code.endsWith(" ")) return keywords.has(code.slice(0, -1)) ? code.slice(0, -1) : "<IDENTIFIER>";
  if (code === "`")
    return tokens.text.charAt(tokens.starts[token] ?? 0) === "`" ? "<BACKQUOTED_IDENTIFIER>" : "<IDENTIFIER>";
  return KINDS[code] ?? code;
}

/** Gives the kind that a sign or word of the encoded line stands for, apart from its place. */
export function kindOfCode(code: string): string {
  return KINDS[code] ?? (code === "`" ? "<IDENTIFIER>" : code);
}
