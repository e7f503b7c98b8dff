import type { SqlDiagnostic } from "./diagnostics.ts";
import { fix, say } from "./hints/fault.ts";
import { plainSigns } from "./hints/fullWidth.ts";
import { positionAt } from "./span.ts";
import { codeOf, type Dropped, type Tokens } from "./tokens.ts";

/** How many are told apart; the rest of a text of nothing else says no more. */
const MOST = 20;

/**
 * Warns of what the engine's lexer does without a word (spec/starrocks.md §1.3): signs that it leaves out, full-width signs
 * that it takes as letters of a name. The latter only in a text that is read: else they are the error.
 */
export function lexerWarnings(tokens: Tokens, refused: boolean): readonly SqlDiagnostic[] {
  const warnings = tokens.dropped.slice(0, MOST).map((dropped) => droppedWarning(tokens, dropped));
  if (refused || plainSigns(tokens.text) === tokens.text) return warnings;
  for (let token = 0; token < tokens.starts.length && warnings.length < MOST; token++) {
    if (codeOf(tokens, token) !== "`") continue;
    const warning = wideWarning(tokens, token);
    if (warning) warnings.push(warning);
  }
  return warnings;
}

function droppedWarning({ text }: Tokens, { start, end, why }: Dropped): SqlDiagnostic {
  const sign = text.slice(start, why === "quote" ? start + 1 : end);
  const key = why === "quote" ? "hint.openQuote" : sign === "#" ? "hint.droppedHash" : "hint.dropped";
  const fixes =
    sign === "#" ? [fix(say("fix.comment"), [{ span: { start, end }, replacement: "-- " }], false)] : [];
  const at = { span: { start, end }, ...positionAt(text, start) };
  const hint = say(key, why === "quote" ? { quote: sign } : { sign });
  return { severity: "warning", stage: "version", code: "lexer.dropped", message: "", hint, ...at, fixes };
}

function wideWarning(tokens: Tokens, token: number): SqlDiagnostic | undefined {
  const start = tokens.starts[token] ?? 0;
  const name = tokens.text.slice(start, tokens.ends[token]);
  const replacement = plainSigns(name);
  if (name.startsWith("`") || replacement === name) return undefined;
  const span = { start, end: start + name.length };
  const hint = say("hint.wideName", { name });
  const fixes = [fix(say("fix.fullWidth"), [{ span, replacement }], false)];
  return {
    severity: "warning",
    stage: "version",
    code: "lexer.fullWidth",
    message: "",
    hint,
    span,
    ...positionAt(tokens.text, start),
    fixes,
  };
}
