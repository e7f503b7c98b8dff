import { isCjk, plain, stem, stemsOf, tokensOf } from "./tokens.ts";

/** A text of an entry, and how much a word tells that is found there. */
export interface Field {
  readonly text: string;
  readonly weight: number;
}

/** Something that can be found. */
export interface Entry<Item> {
  readonly item: Item;
  readonly fields: readonly Field[];
}

export interface Ranked<Item> {
  readonly item: Item;
  readonly score: number;
}

interface Prepared<Item> {
  readonly item: Item;
  readonly fields: readonly (Field & { readonly stems: ReadonlySet<string> })[];
}

/** Least share of a query's words that an entry has to have. */
const LEAST = 0.5;

/** Makes a function that lists what a query may mean, the likeliest first. */
export function ranking<Item>(entries: readonly Entry<Item>[]): (query: string) => readonly Ranked<Item>[] {
  const prepared = entries.map(({ item, fields }): Prepared<Item> => ({
    item,
    fields: fields.map(({ text, weight }) => ({ text: plain(text), weight, stems: stemsOf(text) })),
  }));
  return (query) => {
    const whole = plain(query).replace(/\s+/g, " ").trim();
    const tokens = tokensOf(query);
    if (tokens.length === 0) return [];
    const hits = prepared.map(({ item, fields }) => ({
      item,
      whole: Math.max(0, ...fields.map((field) => wholeIn(field, whole))),
      found: tokens.map((token) =>
        Math.max(0, ...fields.map((field) => field.weight * foundIn(field, token))),
      ),
    }));
    const rarity = tokens.map((_, index) => {
      const having = hits.filter(({ found }) => (found[index] ?? 0) > 0).length;
      return having === 0 ? 0 : Math.log(1 + prepared.length / having) / Math.log(1 + prepared.length);
    });
    // Between 0 and 1, so that lists of different lengths compare. A word that stands nowhere says nothing of where to look.
    const known = rarity.filter((one) => one > 0).length;
    return hits
      .map(({ item, whole: entire, found }) => {
        const share =
          known === 0 ? 0 : found.filter((one) => one > 0).length / Math.max(known, tokens.length / 2);
        const sum = found.reduce((total, one, index) => total + one * (rarity[index] ?? 0), 0);
        return { item, share, score: (sum / tokens.length) * share ** 2 + entire };
      })
      .filter(({ share, score }) => share >= LEAST && score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ item, score }) => ({ item, score }));
  };
}

/** Tells how well a field holds a word: 1 as it stands, less where another form or a longer word does. */
function foundIn(
  { text, stems }: { readonly text: string; readonly stems: ReadonlySet<string> },
  token: string,
): number {
  if (isCjk(token)) return text.includes(token) ? 1 : 0;
  if (stems.has(stem(token))) return 1;
  if (token.length < 3) return 0;
  for (const one of stems) if (one.startsWith(token)) return 0.6;
  return token.length > 4 && text.includes(token) ? 0.3 : 0;
}

/** Tells how well a field holds a whole query, or the query a whole field; the less stands around it, the better. */
function wholeIn({ text, weight }: Field, whole: string): number {
  if (whole.length < 2 || text.length < 2) return 0;
  if (text.includes(whole)) return weight * (1 + (2 * whole.length) / text.length);
  return whole.includes(text) ? weight * (text.length / whole.length) ** 2 : 0;
}
