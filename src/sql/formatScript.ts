import type { Target } from "../engine/index.ts";
import { dialectOf } from "./dialect.ts";
import { print } from "./print.ts";
import { readStatement } from "./readStatement.ts";
import { scanToken } from "./scanToken.ts";
import { splitScript } from "./splitScript.ts";
import { codeOf, tokenize, type Tokens } from "./tokens.ts";

const WIDTH = 80;

/** Words that begin a line where a statement is too wide for one, outside of parentheses. */
const LINE_BEGINS = new Set(
  "TO FROM ON WHERE PROPERTIES PARTITION DISTRIBUTED DUPLICATE AGGREGATE UNIQUE PRIMARY ORDER GROUP HAVING LIMIT VALUES DATABASE EXTERNAL WITH COMMENT ENGINE ROLLUP SET".split(
    " ",
  ),
);

/**
 * Writes the statements of a script in one way. What lies between them stays, and so does a statement that is refused, that
 * is recognised by its head alone, or that has a comment inside.
 */
export function formatScript(text: string, target: Target): string {
  let formatted = "";
  let done = 0;
  for (const { span, text: statement } of splitScript(text, target)) {
    formatted += text.slice(done, span.start) + formatStatement(statement, target);
    done = span.end;
  }
  return formatted + text.slice(done);
}

function formatStatement(text: string, target: Target): string {
  const dialect = dialectOf(target);
  const tokens = tokenize(text, dialect.lexicon);
  if (tokens.dropped.length > 0 || tokens.starts.length === 0 || hasComment(text, target)) return text;
  const reading = readStatement(tokens, 0, tokens.starts.length, dialect);
  if (!("statement" in reading) || !isWhole(reading.statement)) return text;
  const line = print(reading.statement, target);
  return line.length <= WIDTH ? line : layOut(tokenize(line, dialect.lexicon));
}

/** Tells whether nothing of a statement is known by its head alone. */
function isWhole(statement: {
  readonly kind: string;
  readonly actions?: readonly { readonly kind: string }[];
}): boolean {
  return statement.kind !== "other" && !(statement.actions ?? []).some(({ kind }) => kind === "other");
}

function hasComment(text: string, target: Target): boolean {
  const { lexicon } = dialectOf(target);
  const lastClose = text.lastIndexOf("*/");
  for (let at = 0; at < text.length;) {
    const token = scanToken(text, at, lexicon, lastClose);
    if (token.kind === "hidden" && (text.startsWith("--", at) || text.startsWith("/*", at))) return true;
    at = token.end;
  }
  return false;
}

/** Breaks a printed statement before its clauses, and long lists in parentheses into one item a line. */
function layOut(tokens: Tokens): string {
  let text = "";
  let depth = 0;
  const lists: boolean[] = [];
  for (let token = 0; token < tokens.starts.length; token++) {
    const code = codeOf(tokens, token);
    const gap = token === 0 ? "" : tokens.text.slice(tokens.ends[token - 1], tokens.starts[token]);
    const word = tokens.text.slice(tokens.starts[token], tokens.ends[token]);
    if (code === "(") {
      const list = depth === 0 && widthOf(tokens, token) > WIDTH / 2;
      lists.push(list);
      text += gap + word + (list ? "\n  " : "");
      depth++;
      continue;
    }
    if (code === ")") {
      depth--;
      text += (lists.pop() === true ? "\n" : gap) + word;
      continue;
    }
    const follows = text.endsWith("\n  ") ? "" : gap;
    if (
      depth === 0 &&
      token > 0 &&
      LINE_BEGINS.has(code.trim()) &&
      gap !== "" &&
      !isNameOrJoin(tokens, token)
    )
      text += `\n${word}`;
    else if (code === "," && lists.at(-1) === true && depth === lists.length && depth === 1)
      text += `${word}\n  `;
    else text += follows + word;
  }
  return text;
}

/** IF NOT EXISTS, ORDER BY and the like keep their words on one line; a name after a dot is none. */
function isNameOrJoin(tokens: Tokens, token: number): boolean {
  return (
    codeOf(tokens, token - 1) === "." ||
    ["AS ", "CREATE ", "SHOW ", "DROP ", "ALTER ", "BACKUP "].includes(codeOf(tokens, token - 1))
  );
}

function widthOf(tokens: Tokens, open: number): number {
  let depth = 0;
  for (let token = open; token < tokens.starts.length; token++) {
    const code = codeOf(tokens, token);
    if (code === "(") depth++;
    else if (code === ")" && --depth === 0) return (tokens.ends[token] ?? 0) - (tokens.starts[open] ?? 0);
  }
  return 0;
}
