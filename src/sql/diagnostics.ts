import type { Span } from "./span.ts";

/** A sentence of ours without words: a key of `content/ui/…/sql.json` and what goes into it. */
export interface Phrase {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A change of the text that mends something. `plain`: safe to apply unasked. */
export interface TextFix {
  readonly title: Phrase;
  readonly edits: readonly { readonly span: Span; readonly replacement: string }[];
  readonly plain: boolean;
}

/** `syntax`: the engine of this version refuses it before analysis · `version`: ours, the construct is too new or gone. */
export type DiagnosticStage = "syntax" | "version" | "analysis" | "run";

export interface SqlDiagnostic {
  readonly severity: "error" | "warning" | "info";
  readonly stage: DiagnosticStage;
  readonly code: string;
  /** The engine's text to the letter, less the transport prefix of Doris, or "". */
  readonly message: string;
  /** The engine sends the message as it is, without its transport's prefix (spec/doris.md §1.6). */
  readonly unframed?: true;
  readonly hint?: Phrase;
  /** Where our hint points, where that is not where the engine stops: the slip itself. */
  readonly hintSpan?: Span;
  readonly span: Span;
  /** The engine names no place: ours is in `span`, `line` and `column`. */
  readonly placeless?: true;
  /** From 1. */
  readonly line: number;
  /** From 0, in code points. */
  readonly column: number;
  readonly fixes: readonly TextFix[];
}
