import { parseArgs } from "node:util";
import { isLanguage } from "../../i18n/languages.ts";
import { englishSources } from "./sources.ts";
import { leftStamps, readStamps, staleTexts, stamped, TRANSLATED, writeStamps } from "./stamps.ts";

// `npm run translations`: lists what has to be compared with its English text again. When that is done,
// `npm run translations -- --stamp` notes it; beginnings of names choose texts (`docs/guides ui/docs.`), `--language ja`
// one language.

const root = new URL("../../../", import.meta.url);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { stamp: { type: "boolean", default: false }, language: { type: "string" } },
});
const chosen = (name: string) =>
  positionals.length === 0 || positionals.some((beginning) => name.startsWith(beginning));
const languages = TRANSLATED.filter(
  (language) => values.language === undefined || !isLanguage(values.language) || values.language === language,
);
const sources = englishSources(root);

for (const language of languages) {
  const stamps = readStamps(root, language);
  if (values.stamp) writeStamps(root, language, stamped(sources, stamps, chosen));
  const now = readStamps(root, language);
  const stale = staleTexts(sources, now).filter(chosen);
  const left = leftStamps(sources, now);
  console.log(
    `${language}: ${stale.length} to compare with the English, ${left.length} gone, of ${sources.size}`,
  );
  for (const name of stale) console.log(`  ${name}${stamps[name] === undefined ? " (new)" : ""}`);
}
