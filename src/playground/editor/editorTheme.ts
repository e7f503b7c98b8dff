import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: "var(--fd-sql-keyword)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--fd-sql-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--fd-sql-number)" },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: "var(--fd-sql-comment)" },
  { tag: [tags.typeName, tags.standard(tags.name)], color: "var(--fd-sql-keyword)" },
]);

const look = EditorView.theme({
  "&": { height: "100%", fontSize: "13px", color: "var(--fd-sql-name)", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--fd-font-code)", lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { padding: "8px 0", caretColor: "var(--fd-accent)" },
  ".cm-line": { padding: "0 16px 0 8px" },
  ".cm-cursor": { borderLeftColor: "var(--fd-accent)", borderLeftWidth: "2px" },
  // Text that is scrolled sideways goes by under the numbers.
  ".cm-gutters": { backgroundColor: "var(--fd-card)", border: "none", color: "var(--fd-quiet)" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "22px", padding: "0 4px 0 0" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--fd-tint) 75%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--fd-ink)" },
  "&.cm-focused > .cm-scroller .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--fd-selection)",
  },
  ".cm-content ::selection": { backgroundColor: "var(--fd-selection)" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--fd-line-strong)",
  },
  ".cm-tooltip": {
    backgroundColor: "var(--fd-card)",
    color: "var(--fd-ink)",
    border: "1px solid var(--fd-line)",
    borderRadius: "var(--fd-radius-control)",
    boxShadow: "0 4px 20px rgb(0 0 0 / 16%)",
    fontFamily: "var(--fd-font-text)",
    fontSize: "13px",
    maxWidth: "min(520px, 92vw)",
    overflow: "hidden",
  },
  // As exact as the editor's own rules, which would win otherwise.
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--fd-font-code)", maxHeight: "15em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 8px", lineHeight: "1.5" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--fd-accent-tint)",
    color: "var(--fd-ink)",
  },
  ".cm-tooltip.cm-completionInfo": { padding: "8px 12px", maxWidth: "300px" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-completionDetail": { color: "var(--fd-quiet)", fontStyle: "normal", marginLeft: "1em" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--fd-bad) 1px",
    textUnderlineOffset: "3px",
  },
  ".cm-lintRange-warning": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--fd-warn) 1px",
    textUnderlineOffset: "3px",
  },
  ".cm-lintRange-info": {
    backgroundImage: "none",
    textDecoration: "underline dotted var(--fd-quiet) 1px",
    textUnderlineOffset: "3px",
  },
});

/** How the editor looks: the page's tokens, in both themes. */
export const editorTheme: Extension = [look, syntaxHighlighting(colours)];
