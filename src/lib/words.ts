import { createTranslator, type Language, type Messages, type UiKey, type Values } from "../i18n/index.ts";
import type { Phrase, TextFix } from "../sql/diagnostics.ts";
import type { Fix } from "./types.ts";

/** The texts that the library needs, of every language: it has to be one file. */
const FILES = import.meta.glob<Messages>("../../content/ui/*/{explain,sql}.json", {
  eager: true,
  import: "default",
});

type Say = (phrase: Phrase) => string;

const speakers = new Map<Language, Say>();

/** Gives what says a phrase in a language; English where none is asked for. */
export function speaker(language: Language = "en"): Say {
  const known = speakers.get(language);
  if (known) return known;
  const messages: Messages = Object.assign(
    {},
    FILES[`../../content/ui/${language}/explain.json`],
    FILES[`../../content/ui/${language}/sql.json`],
  );
  const translate = createTranslator(messages, language);
  const say: Say = ({ key, values }) => (isKey(key) ? translate(key, values) : key);
  speakers.set(language, say);
  return say;
}

/** Says a key with its values. */
export function phrase(key: string, values: Values = {}): Phrase {
  return { key, values };
}

/** Words a fix and moves it to where its text stands. */
export function wordFix({ title, edits, plain }: TextFix, say: Say, by = 0): Fix {
  return {
    title: say(title),
    edits: edits.map(({ span, replacement }) => ({
      span: { start: span.start + by, end: span.end + by },
      replacement,
    })),
    plain,
  };
}

/** The core makes keys without knowing the texts; tests hold that each has its words. */
function isKey(key: string): key is UiKey {
  return /^\w+\.\S+$/.test(key);
}
