import type { Translate, UiKey, Values } from "../i18n/index.ts";
import type { Phrase } from "../sql/diagnostics.ts";

/** A piece of a sentence; a name out of the cluster stands out. */
export interface Piece {
  readonly text: string;
  readonly strong: boolean;
}

/** Values that are names; numbers, sizes and times are not. */
const NAMES = new Set([
  "label",
  "database",
  "db",
  "table",
  "repository",
  "repo",
  "node",
  "column",
  "partition",
  "name",
  "objects",
]);

const OPEN = "\u0001";
const CLOSE = "\u0002";

/** Says a phrase in the translator's language. */
export function phraseText(t: Translate, { key, values }: Phrase): string {
  return sayKey(t, key, values);
}

/** Says the text of a key that the core made, which knows no texts; tests hold that each has its words. */
export function sayKey(t: Translate, key: string, values: Values = {}): string {
  return isKey(key) ? t(key, values) : key;
}

/** Says a phrase in pieces, with its names apart. */
export function sayPieces(t: Translate, { key, values }: Phrase): readonly Piece[] {
  const marked: Values = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      NAMES.has(name) && typeof value === "string" ? `${OPEN}${value}${CLOSE}` : value,
    ]),
  );
  return sayKey(t, key, marked)
    .split(OPEN)
    .flatMap((part, index): Piece[] => {
      if (index === 0) return [{ text: part, strong: false }];
      const [strong = "", plain = ""] = part.split(CLOSE);
      return [
        { text: strong, strong: true },
        { text: plain, strong: false },
      ];
    })
    .filter(({ text }) => text !== "");
}

function isKey(key: string): key is UiKey {
  return /^\w+\.\S+$/.test(key);
}
