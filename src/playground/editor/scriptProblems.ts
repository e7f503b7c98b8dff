import type { Phrase, SqlDiagnostic, TextFix } from "../../sql/diagnostics.ts";
import type { Span } from "../../sql/span.ts";

/** Something that the language says of a script; spans count in the whole of it. */
export interface ScriptProblem {
  readonly severity: SqlDiagnostic["severity"];
  /** The engine's own text, or "". */
  readonly message: string;
  /** Ours. */
  readonly hint?: Phrase;
  readonly span: Span;
  readonly fixes: readonly TextFix[];
}

/** Moves what was found in a statement to where it stands in the script. */
export function placed({ severity, message, hint, span, fixes }: SqlDiagnostic, by: number): ScriptProblem {
  const move = (one: Span) => ({ start: one.start + by, end: one.end + by });
  return {
    severity,
    message,
    ...(hint && { hint }),
    span: move(span),
    fixes: fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })),
    })),
  };
}
