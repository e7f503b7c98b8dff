import type { ScriptStatement } from "../../session/links.ts";
import type { TextFix } from "../../sql/diagnostics.ts";

/**
 * Gives the changes that lay statements out: those that a selection touches, or all where nothing is selected.
 * @param format writes one statement
 */
export function formatEdits(
  statements: readonly ScriptStatement[],
  { from, to }: { readonly from: number; readonly to: number },
  format: (statement: string) => string,
): TextFix["edits"] {
  const touched = from === to ? statements : statements.filter(({ start, end }) => start < to && end > from);
  return touched.flatMap(({ start, end, text }) => {
    const replacement = format(text);
    return replacement === text ? [] : [{ span: { start, end }, replacement }];
  });
}
