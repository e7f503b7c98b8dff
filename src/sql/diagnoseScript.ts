import type { Target } from "../engine/index.ts";
import type { SqlDiagnostic } from "./diagnostics.ts";
import { createParser, type Parser } from "./parser.ts";
import { createScript, type Script } from "./scriptPieces.ts";
import type { Span } from "./span.ts";

/** Diagnostics of a whole script, statement by statement. */
export interface ScriptDoctor {
  /** Takes the new text; only the statements that a change touches are split and read anew. */
  readonly update: (text: string) => void;
  /**
   * Reads what has not been read yet, one statement a step, so that the caller can stop between two and go on later. Each
   * step gives the diagnostics of one statement, with the script's own spans, lines and columns; a statement that is known
   * and in order makes no step.
   */
  readonly diagnose: () => Generator<readonly SqlDiagnostic[], void>;
  /**
   * Finds the stretch of the statement at an offset, so that completion and hover need not read a long script: they are
   * asked with that stretch as their text.
   */
  readonly around: (offset: number) => Span;
}

/** Makes a doctor for one version that remembers statements by their text. */
export function createDoctor(target: Target, parser: Parser = createParser(target)): ScriptDoctor {
  const script = createScript(target);
  return {
    update: script.update,
    around: script.around,
    *diagnose() {
      const { texts, starts } = script.pieces();
      for (const [index, text] of texts.entries()) {
        const known = parser.known(text);
        const { diagnostics } = known ?? parser.parse(text);
        const start = starts[index] ?? 0;
        if (diagnostics.length > 0) yield diagnostics.map((one) => moved(one, start, script));
        else if (!known) yield NONE;
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

function moved(diagnostic: SqlDiagnostic, by: number, script: Script): SqlDiagnostic {
  const start = script.positionAt(by);
  return {
    ...diagnostic,
    ...(diagnostic.hintSpan && { hintSpan: shift(diagnostic.hintSpan, by) }),
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
