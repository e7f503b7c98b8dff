import type { Target } from "../engine/index.ts";
import { dialectOf, type Dialect } from "./dialect.ts";
import { keywordsOf } from "./format/keywords.ts";
import { layOut } from "./format/layout.ts";
import { piecesOf } from "./format/pieces.ts";
import { headTree, matchHead } from "./heads.ts";
import { readStatement } from "./readStatement.ts";
import { splitScript } from "./splitScript.ts";
import type { Statement } from "./statements.ts";
import { codeOf, tokenize, wordsFrom, type Tokens } from "./tokens.ts";

/**
 * Writes the statements of a script in one way: keywords in upper case, one blank between words, clauses and long lists on
 * lines of their own. Tokens, their order and the comments stay. So does whatever lies between the statements, a statement
 * that is refused, and one that is recognised by its head alone.
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
  const statement = readWhole(tokens, dialect);
  if (!statement) return text;
  const formatted = layOut(piecesOf(tokens, keywordsOf(tokens, statement, dialect)));
  return isSame(tokens, statement, formatted, dialect) ? formatted : text;
}

/** Reads a statement of which more than its head is known. */
function readWhole(tokens: Tokens, dialect: Dialect): Statement | undefined {
  if (tokens.dropped.length > 0 || tokens.starts.length === 0) return undefined;
  const reading = readStatement(tokens, 0, tokens.starts.length, dialect);
  if (!("statement" in reading)) return undefined;
  const { statement } = reading;
  const head = matchHead(headTree(dialect.target), wordsFrom(tokens, 0, tokens.starts.length)).complete;
  return statement.kind === "other" && head && !head.inGrammar ? undefined : statement;
}

/** Tells whether a text has the same tokens and means the same; words may differ in case alone, and only keywords do. */
function isSame(tokens: Tokens, statement: Statement, text: string, dialect: Dialect): boolean {
  const made = tokenize(text, dialect.lexicon);
  if (made.encoded !== tokens.encoded || made.dropped.length > 0) return false;
  const kept = made.starts.every((start, token) => {
    const now = text.slice(start, made.ends[token]);
    const then = tokens.text.slice(tokens.starts[token], tokens.ends[token]);
    return now === then || (codeOf(made, token).endsWith(" ") && now === then.toUpperCase());
  });
  const again = kept && readWhole(made, dialect);
  return again ? meaning(again) === meaning(statement) : false;
}

/** A tree without its places in the text, and without the texts of its expressions: blanks in them may change. */
function meaning(statement: Statement): string {
  return JSON.stringify(statement, (key, value: unknown) =>
    key === "span" || key === "text" ? undefined : value,
  );
}
