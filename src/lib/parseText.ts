import { parse } from "../sql/index.ts";
import type { SqlDiagnostic } from "../sql/diagnostics.ts";
import type { Language, Diagnostic, Statement, TargetOptions } from "./types.ts";
import { requireTarget } from "./requireTarget.ts";
import { speaker, wordFix } from "./words.ts";

export interface ParseOptions extends TargetOptions {
  /** Language of the hints; English. */
  readonly language?: Language;
}

/**
 * Reads a text as the engine's parser sees one packet, `;` included. Never throws for a text.
 * @returns what could be read, and what is wrong: a construct too new or gone gives two, the engine's error and ours
 * @throws RangeError where the engine or the version is not here
 */
export function parseText(
  text: string,
  options: ParseOptions,
): { readonly statements: readonly Statement[]; readonly diagnostics: readonly Diagnostic[] } {
  const { statements, diagnostics } = parse(text, requireTarget(options));
  return {
    statements,
    diagnostics: diagnostics.map((diagnostic) => wordDiagnostic(diagnostic, options.language)),
  };
}

/** Words a diagnostic of the language. */
export function wordDiagnostic(diagnostic: SqlDiagnostic, language: Language | undefined): Diagnostic {
  const say = speaker(language);
  return {
    severity: diagnostic.severity,
    stage: diagnostic.stage,
    code: diagnostic.code,
    message: diagnostic.message,
    hint: diagnostic.hint ? say(diagnostic.hint) : "",
    ...(diagnostic.hintSpan && { hintSpan: diagnostic.hintSpan }),
    span: diagnostic.span,
    line: diagnostic.placeless ? null : diagnostic.line,
    column: diagnostic.placeless ? null : diagnostic.column,
    fixes: diagnostic.fixes.map((fix) => wordFix(fix, say)),
  };
}
