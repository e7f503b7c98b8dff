import type { TextFix } from "../../sql/diagnostics.ts";
import type { Playground } from "../context.ts";

/** Mends problems of the script as one step of the editor's undo. What was typed since they were found comes first. */
export function applyFixes({ editor, store, view }: Playground, fixes: readonly TextFix[]): boolean {
  editor.flush();
  if (store.getState().script !== view.getState().problemsOf) return false;
  editor.apply(fixes.flatMap(({ edits }) => edits));
  return true;
}
