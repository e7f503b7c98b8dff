import { SQLDialect } from "@codemirror/lang-sql";
import { LanguageSupport } from "@codemirror/language";
import type { Target } from "../../engine/versions.ts";
import { highlightWords } from "../../sql/highlight.ts";

/** Colours the words of an engine and version; what completes and explains comes from our own language (languageHelp.ts). */
export function sqlLanguage(target: Target): LanguageSupport {
  return new LanguageSupport(sqlDialect(target).language);
}

/** Gives the dialect that knows the words of an engine and version. */
export function sqlDialect(target: Target): SQLDialect {
  const { keywords, types, builtin } = highlightWords(target);
  return SQLDialect.define({
    keywords,
    types,
    builtin,
    doubleQuotedStrings: true,
    identifierQuotes: "`",
    backslashEscapes: true,
    operatorChars: "*+-%<>!=&|^/",
  });
}
