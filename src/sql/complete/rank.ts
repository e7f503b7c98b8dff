import type { Context } from "./context.ts";
import { codeOf } from "../tokens.ts";
import { codeBefore, type Cursor } from "./cursor.ts";
import { TYPES } from "../functionWords.ts";
import { byLikelihood, isKnownBefore, likelyCount, wordsFirst } from "./likelyWords.ts";
import type { Offer } from "./nameKinds.ts";
import type { CompletionKind } from "./types.ts";

interface Ranked {
  readonly kind: CompletionKind;
  readonly label: string;
}

/** Of the first five offers so many are names, where likely words stand beside them. */
const NAMES_FIRST = 3;
const WORDS_NEXT = 2;
/** Where a kind of object is named before its name, so many words come before all names. */
const LIKELY_FIRST = 4;

/** Puts what fits the typed text into one order: names and likely words first, rare words and whole statements last. */
export function rankOffers(offers: readonly Offer[], cursor: Cursor, context: Context): readonly Ranked[] {
  const begun = cursor.typed.toLowerCase();
  const seen = new Set<string>();
  const fitting = (offer: Offer): Ranked[] =>
    offer.labels.flatMap((label) => {
      // A column hides a function of its name.
      const key = `${offer.kind === "function" ? "column" : offer.kind} ${label}`;
      if (seen.has(key) || !label.toLowerCase().startsWith(begun)) return [];
      seen.add(key);
      return [{ kind: offer.kind, label }];
    });
  const names: Ranked[] = [];
  const snippets: Ranked[] = [];
  const words: string[] = [];
  for (const offer of offers) {
    if (offer.kind === "keyword") words.push(...fitting(offer).map(({ label }) => label));
    else if (offer.kind === "snippet") snippets.push(...fitting(offer));
    else names.push(...fitting(offer));
  }
  const verb = cursor.count === 0 ? "" : verbAt(cursor, context);
  const before = kindBefore(cursor, verb);
  const shown = wordsFirst(verb, before) ? 0 : NAMES_FIRST;
  const sorted = byLikelihood(words, verb, before).map((label): Ranked => ({ kind: "keyword", label }));
  const first = Math.min(likelyCount(words, verb, before), shown === 0 ? LIKELY_FIRST : WORDS_NEXT);
  return [
    ...names.slice(0, shown),
    ...sorted.slice(0, first),
    ...names.slice(shown),
    ...sorted.slice(first),
    ...snippets,
  ];
}

/** Statements that may hold a query: from its SELECT on they go on as one. */
const WITH_QUERY = new Set(["CREATE", "ALTER", "INSERT", "WITH", "EXPLAIN"]);

function verbAt({ count }: Cursor, { verb, has }: Context): string {
  return WITH_QUERY.has(verb) && has("SELECT", count) ? "SELECT" : verb;
}

const TYPE_WORDS: ReadonlySet<string> = new Set(TYPES.toUpperCase().split(" "));

/** Gives the tokens before the place as likelihoods know them: two, or the last; itself, or what kind of thing it is. */
function kindBefore(cursor: Cursor, verb: string): string {
  const last = kindOf(cursor, verb);
  const pair = `${codeBefore(cursor, 2)} ${last}`;
  return isKnownBefore(verb, pair) ? pair : last;
}

function kindOf(cursor: Cursor, verb: string): string {
  const code = codeBefore(cursor, 1);
  if (code === "`") return "name";
  if (code === "'" || code === '"') return "text";
  if (code === "#" || code === "½" || code === "℮") return "number";
  if (code === ")" && isWithin(cursor)) return ")…";
  if (code === ")") {
    const list = listBefore(cursor);
    return isKnownBefore(verb, list) ? list : code;
  }
  const pair = `${codeBefore(cursor, 2)} ${code}`;
  if (!/^\w/.test(code) || isKnownBefore(verb, code) || isKnownBefore(verb, pair)) return code;
  return TYPE_WORDS.has(code) ? "type" : "name";
}

/** Names the list that ends before the place: by the word before it, or, where it is the statement's first, "name )". */
function listBefore({ all, count }: Cursor): string {
  let depth = 0;
  for (let at = count - 1; at > 0; at--) {
    const code = codeOf(all, at);
    if (code === ")") depth++;
    else if (code === "(" && --depth === 0) {
      const isFirst = all.encoded.indexOf("(") === all.offsets[at];
      const word = codeOf(all, at - 1).trim();
      return isFirst && word !== "HASH" ? "name )" : `${word} )`;
    }
  }
  return ")";
}

/** Tells whether the place lies within parentheses. */
function isWithin({ all, count }: Cursor): boolean {
  let depth = 0;
  for (let at = 0; at < count; at++) {
    const code = codeOf(all, at);
    if (code === "(") depth++;
    else if (code === ")") depth--;
  }
  return depth > 0;
}
