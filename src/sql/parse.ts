import { syntaxMessages, type SyntaxMessages, type Target } from "../engine/index.ts";
import type { SqlDiagnostic } from "./diagnostics.ts";
import { dialectOf, type Dialect } from "./dialect.ts";
import { lexerWarnings } from "./lexerWarnings.ts";
import { tokenText } from "./engineMessage.ts";
import { enginePlace } from "./enginePlace.ts";
import { readStatement, type Reading, type Refusal } from "./readStatement.ts";
import { wordingOf, type Worded } from "./messages/index.ts";
import { refusalAdvice } from "./refusalAdvice.ts";
import { ruleAdvice } from "./ruleAdvice.ts";
import { soonerFault } from "./soonerFault.ts";
import type { Span } from "./span.ts";
import type { Statement } from "./statements.ts";
import { codeOf, tokenAtText, tokenize, type Tokens } from "./tokens.ts";
import { checkTree, mayBreakLiterals, type RuleBreak } from "./treeRules.ts";

export interface Parsed {
  /** The statements that could be read, in the order of the text. */
  readonly statements: readonly Statement[];
  readonly diagnostics: readonly SqlDiagnostic[];
}

/**
 * Reads a text as the engine's parser sees one packet: the whole of it first, `;` between its statements
 * (spec/starrocks.md §1.3). Lines and columns count from its start. Never throws.
 */
export function parse(text: string, target: Target): Parsed {
  const dialect = dialectOf(target);
  const tokens = tokenize(text, dialect.lexicon);
  const messages = syntaxMessages(target);
  if (!messages || !dialect.grammar) return unbuilt(tokens, dialect);
  const readings: Extract<Reading, { statement: Statement }>[] = [];
  const diagnostics: SqlDiagnostic[] = [];
  let refused = false;
  for (const [first, last] of statementRanges(tokens)) {
    const reading = readStatement(tokens, first, last, dialect);
    // A text of nothing is a statement to no one.
    if ("statement" in reading && first < last) readings.push(reading);
    else if ("statement" in reading) continue;
    else if (!refused) {
      // What follows the first error the engine never sees.
      refused = true;
      diagnostics.push(...refusalDiagnostics(tokens, first, last, reading.refusal, dialect));
    }
  }
  if (!refused) diagnostics.push(...ruleDiagnostics(readings, tokens, dialect, messages));
  diagnostics.push(...lexerWarnings(tokens, refused));
  return { statements: readings.map(({ statement }) => statement), diagnostics };
}

/** Gives the engine's error at the engine's place, and which version would read the statement. */
function refusalDiagnostics(
  tokens: Tokens,
  first: number,
  last: number,
  refusal: Refusal,
  dialect: Dialect,
): readonly SqlDiagnostic[] {
  const sooner = refusal.tooDeep ? undefined : soonerFault(tokens, first, refusal, dialect);
  if (sooner) return [ruleDiagnostic(sooner, undefined, tokens, dialect)];
  const wording = refusal.tooDeep ? undefined : wordingOf(dialect.target);
  const { message, token }: Worded = wording?.wording(tokens, first, refusal, dialect) ?? {
    message: "",
    token: refusal.token,
  };
  const { text } = tokens;
  const start = tokens.starts[token] ?? text.length;
  const shown = token < tokens.starts.length ? tokenText(tokens, token).length : 0;
  const at = { span: { start, end: start + shown }, ...enginePlace(text, start, dialect) };
  const code = refusal.tooDeep ? "syntax.deep" : "syntax.unexpected";
  const { version, ...ours } = refusalAdvice(tokens, first, last, refusal, dialect, at.span);
  // A text that is too deep is refused by us alone.
  const said = refusal.tooDeep ? { message } : { message, ...saidBefore(tokens, token, dialect) };
  const error = { severity: "error", stage: "syntax", code, ...said, ...ours, ...at } as const;
  // What is said of a construct of another version stands in a diagnostic of its own.
  return version ? [error, { severity: "info", stage: "version", message: "", ...version, ...at }] : [error];
}

/** Gives the first rule of the tree builder that a statement breaks. */
function ruleDiagnostics(
  readings: readonly Extract<Reading, { statement: Statement }>[],
  tokens: Tokens,
  dialect: Dialect,
  messages: SyntaxMessages,
): readonly SqlDiagnostic[] {
  const literalsMayBreak = mayBreakLiterals(tokens);
  for (const { statement, longFunction, checks } of readings) {
    const broken = checkTree(statement, longFunction, tokens, dialect, messages, literalsMayBreak, checks);
    if (!broken) continue;
    return [ruleDiagnostic(broken, statement, tokens, dialect)];
  }
  return [];
}

function ruleDiagnostic(
  broken: RuleBreak,
  statement: Statement | undefined,
  tokens: Tokens,
  dialect: Dialect,
): SqlDiagnostic {
  const { code, message, span, placeless } = broken;
  const at = { span, ...enginePlace(tokens.text, span.start, dialect), ...(placeless && { placeless }) };
  const said = { message, ...saidBefore(tokens, tokenAtText(tokens, span.start), dialect) };
  return { severity: "error", stage: "syntax", code, ...said, ...ruleAdvice(broken, statement), ...at };
}

/** Gives what a parser that reads before the one that decides has said already, where it has the last word. */
function saidBefore(
  tokens: Tokens,
  token: number,
  dialect: Dialect,
): Pick<SqlDiagnostic, "message" | "unframed"> | undefined {
  const message = wordingOf(dialect.target)?.before?.(tokens, token, dialect);
  return message === undefined ? undefined : { message, unframed: true };
}

/** Gives for each statement its first token and the token behind its last, its `;` counted in. */
export function statementRanges(tokens: Tokens): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  const count = tokens.starts.length;
  for (let first = 0; first < count;) {
    if (codeOf(tokens, first) === ";") {
      first++;
      continue;
    }
    let last = first;
    while (last < count && codeOf(tokens, last) !== ";") last++;
    if (last < count) last++;
    ranges.push([first, last]);
    first = last;
  }
  // A text of nothing is refused at its end.
  return count === 0 ? [[0, 0]] : ranges;
}

const NOWHERE: Span = { start: 0, end: 0 };

function unbuilt(tokens: Tokens, dialect: Dialect): Parsed {
  const statements = statementRanges(tokens).flatMap(([first, last]) => {
    const reading = readStatement(tokens, first, last, dialect);
    return "statement" in reading && first < last ? [reading.statement] : [];
  });
  const hint = { key: "sql.hint.engine", values: { engine: dialect.target.engine } };
  const info = { severity: "info", stage: "version", code: "version.engine", message: "", hint } as const;
  return { statements, diagnostics: [{ ...info, span: NOWHERE, line: 1, column: 0, fixes: [] }] };
}
