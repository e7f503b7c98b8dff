import type { Translate } from "../../i18n/index.ts";

/** The words that the editor's own parts say, in the reader's language. */
export function editorPhrases(t: Translate): Record<string, string> {
  return {
    "Selection deleted": t("playground.editor.selectionDeleted"),
    Completions: t("playground.editor.completions"),
    Diagnostics: t("playground.editor.diagnostics"),
    "No diagnostics": t("playground.problems.none"),
    close: t("playground.close"),
    "current match": t("playground.editor.currentMatch"),
    "on line": t("playground.editor.onLine"),
  };
}
