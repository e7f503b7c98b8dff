import { syntaxMessages, type Target } from "../engine/index.ts";
import type { SqlDiagnostic } from "./diagnostics.ts";
import { dialectOf, type Dialect } from "./dialect.ts";
import { engineMessage, tokenText } from "./engineMessage.ts";
import { readStatement, type Reading } from "./readStatement.ts";
import { positionAt, type Span } from "./span.ts";
import type { Statement } from "./statements.ts";
import { codeOf, tokenize, type Tokens } from "./tokens.ts";
import { checkTree } from "./treeRules.ts";

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
  const readings: Extract<Reading, { statement: Statement }>[] = [];
  const diagnostics: SqlDiagnostic[] = [];
  const messages = syntaxMessages(target);
  if (!messages || !dialect.grammar) return unbuilt(tokens, dialect);
  let refused = false;
  for (const [first, last] of statementRanges(tokens)) {
    const reading = readStatement(tokens, first, last, dialect);
    if ("statement" in reading) {
      readings.push(reading);
      continue;
    }
    // What follows the first error the engine never sees.
    if (refused) continue;
    refused = true;
    const { refusal } = reading;
    const start = tokens.starts[refusal.token] ?? text.length;
    const span = {
      start,
      end: start + (refusal.token < tokens.starts.length ? tokenText(tokens, refusal.token).length : 0),
    };
    diagnostics.push(
      made(text, "syntax.unexpected", engineMessage(tokens, first, refusal, dialect, messages), span),
    );
  }
  if (!refused) {
    for (const { statement, longFunction } of readings) {
      const broken = checkTree(statement, longFunction, tokens, dialect, messages);
      if (!broken) continue;
      diagnostics.push(made(text, broken.code, broken.message, broken.span));
      break;
    }
  }
  return { statements: readings.map(({ statement }) => statement), diagnostics };
}

function made(text: string, code: string, message: string, span: Span): SqlDiagnostic {
  return {
    severity: "error",
    stage: "syntax",
    code,
    message,
    span,
    ...positionAt(text, span.start),
    fixes: [],
  };
}

/** Gives for each statement its first token and the token behind its last, its `;` counted in. */
function statementRanges(tokens: Tokens): readonly (readonly [number, number])[] {
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

function unbuilt(tokens: Tokens, dialect: Dialect): Parsed {
  const statements = statementRanges(tokens).flatMap(([first, last]) => {
    const reading = readStatement(tokens, first, last, dialect);
    return "statement" in reading && first < last ? [reading.statement] : [];
  });
  return {
    statements,
    diagnostics: [
      {
        severity: "info",
        stage: "version",
        code: "version.engine",
        message: "",
        span: { start: 0, end: 0 },
        line: 1,
        column: 0,
        fixes: [],
        hint: { key: "sql.hint.engine", values: { engine: dialect.target.engine } },
      },
    ],
  };
}
