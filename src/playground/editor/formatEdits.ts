import type { ScriptStatement } from "../../session/links.ts";
import type { TextFix } from "../../sql/diagnostics.ts";

/**
 * Gives the changes that lay statements out: those that a selection touches, or all where nothing is selected.
 * @param format writes one statement
 */
export function formatEdits(
  statements: readonly ScriptStatement[],
  { from, to }: { readonly from: number; readonly to: number },
  format: (statement: ScriptStatement) => string,
): TextFix["edits"] {
  const touched = from === to ? statements : statements.filter(({ start, end }) => start < to && end > from);
  return touched.flatMap((statement) => {
    const { start, end, text } = statement;
    const replacement = format(statement);
    return replacement === text ? [] : [{ span: { start, end }, replacement }];
  });
}
