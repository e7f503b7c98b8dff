import type { Target } from "../engine/index.ts";
import type { SqlDiagnostic } from "./diagnostics.ts";
import { createParser, type Parser } from "./parser.ts";
import { createScript, type ScriptPieces } from "./scriptPieces.ts";
import type { Span } from "./span.ts";

/** Diagnostics of a whole script, statement by statement. */
export interface ScriptDoctor {
  /** Takes the new text; only the statements that a change touches are split and read anew. */
  readonly update: (text: string) => void;
  /**
   * Reads what has not been read yet, one statement a step, so that the caller can stop between two. Each step gives the
   * diagnostics of one statement, with the script's own spans, lines and columns; statements without any give none.
   */
  readonly diagnose: () => Generator<readonly SqlDiagnostic[], void>;
}

/** Makes a doctor for one version that remembers statements by their text. */
export function createDoctor(target: Target, parser: Parser = createParser(target)): ScriptDoctor {
  const script = createScript(target);
  return {
    update: script.update,
    *diagnose() {
      for (const { span, text } of script.parts()) {
        if (text === "") continue;
        const { diagnostics } = parser.parse(text);
        yield diagnostics.length === 0 ? NONE : diagnostics.map((one) => moved(one, span, script));
      }
    },
  };
}

const NONE: readonly SqlDiagnostic[] = [];

/** Gives the diagnostics of a script, each statement read alone, so that a bad one never hides the next. */
export function* diagnoseScript(
  text: string,
  target: Target,
  parser: Parser = createParser(target),
): Generator<readonly SqlDiagnostic[], void> {
  const doctor = createDoctor(target, parser);
  doctor.update(text);
  yield* doctor.diagnose();
}

function moved(diagnostic: SqlDiagnostic, part: Span, script: ScriptPieces): SqlDiagnostic {
  const by = part.start;
  const start = script.positionAt(part.start);
  return {
    ...diagnostic,
    span: shift(diagnostic.span, by),
    line: diagnostic.line + start.line - 1,
    column: diagnostic.line === 1 ? diagnostic.column + start.column : diagnostic.column,
    fixes: diagnostic.fixes.map(({ edits, ...fix }) => ({
      ...fix,
      edits: edits.map(({ span, replacement }) => ({ span: shift(span, by), replacement })),
    })),
  };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
