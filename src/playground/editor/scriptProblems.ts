import type { Phrase, SqlDiagnostic, TextFix } from "../../sql/diagnostics.ts";
import type { Span } from "../../sql/span.ts";

/** Something that the language says of a script; spans count in the whole of it. */
export interface ScriptProblem {
  readonly severity: SqlDiagnostic["severity"];
  /** The engine's own text or "". */
  readonly message: string;
  /** Ours. */
  readonly hint?: Phrase;
  readonly span: Span;
  readonly fixes: readonly TextFix[];
}

/** Moves what was found in a statement to where it stands in the script. */
export function placed({ severity, message, hint, span, fixes }: SqlDiagnostic, by: number): ScriptProblem {
  return moved({ severity, message: message.trim(), ...(hint && { hint }), span, fixes }, by);
}

/** Moves a problem along with the text. */
export function moved(problem: ScriptProblem, by: number): ScriptProblem {
  if (by === 0) return problem;
  const move = ({ start, end }: Span) => ({ start: start + by, end: end + by });
  return {
    ...problem,
    span: move(problem.span),
    fixes: problem.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })),
    })),
  };
}
