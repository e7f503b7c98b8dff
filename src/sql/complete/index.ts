import type { Target } from "../../engine/index.ts";
import { filterColumns } from "../../engine/filterColumns.ts";
import { variableRows } from "../../engine/variables.ts";
import { dialectOf } from "../dialect.ts";
import { FUNCTIONS } from "../functionWords.ts";
import { NO_NAMES, type Names } from "../names.ts";
import { printName } from "../printWords.ts";
import { wordsFrom } from "../tokens.ts";
import { contextOf, type Context } from "./context.ts";
import { cursorAt, type Cursor } from "./cursor.ts";
import { NAME_KINDS, type Offer } from "./nameKinds.ts";
import { rankOffers } from "./rank.ts";
import { refusedWords } from "./refusals.ts";
import { snippets } from "./snippets.ts";
import { comparedValues, propertyKeys, propertyValues } from "./texts.ts";
import type { Completion } from "./types.ts";
import { UNITS } from "./units.ts";

/**
 * Offers what the grammar expects at an offset of a script, the likeliest first: names that the cluster has, keywords, keys
 * and values of properties. Takes time in proportion to the script up to the offset.
 * @param names what the cluster has; without it only the language completes
 */
export function complete(
  text: string,
  offset: number,
  target: Target,
  names: Names = NO_NAMES,
): Completion[] {
  const cursor = cursorAt(text, offset, dialectOf(target));
  if (!cursor || isHalfSign(cursor, text, offset)) return [];
  const context = contextOf(cursor.all);
  const offers =
    cursor.quote === "" || cursor.quote === "`"
      ? open(cursor, context, target, names)
      : quoted(cursor, context, target, names);
  return rankOffers(offers, cursor, context).map(({ kind, label }) => ({
    label,
    kind,
    from: cursor.span.start,
    to: cursor.span.end,
    insert: insertOf(kind, label, cursor, target),
  }));
}

/** `a !` is the beginning of `a != b`. */
function isHalfSign(cursor: Cursor, text: string, offset: number): boolean {
  return (
    text.charAt(offset - 1) === "!" && /[\w`'")]\s*!$/.test(text.slice(0, offset)) && cursor.typed === ""
  );
}

function insertOf(kind: Completion["kind"], label: string, { quote }: Cursor, target: Target): string {
  switch (kind) {
    case "database":
    case "table":
    case "view":
    case "materializedView":
    case "partition":
    case "column":
    case "repository":
    case "snapshot":
    case "catalog":
    case "user":
    case "role":
      return quote === ""
        ? printName({ target })({ value: label, quoted: false, span: { start: 0, end: 0 } })
        : label;
    case "property":
    case "value":
      return quote === "" ? `"${label}"` : label;
    case "snippet":
      return snippets(target).find((one) => one.label === label)?.insert ?? label;
    case "keyword":
    case "function":
    case "variable":
      return label;
    default: {
      const never: never = kind;
      return never;
    }
  }
}

/** What may stand at a place that is in no text. */
function open(cursor: Cursor, context: Context, target: Target, names: Names): readonly Offer[] {
  const { expected, quote, qualifiers } = cursor;
  const kinds = cursor.behindHead ? ["name"] : expected.names;
  const offers = kinds.flatMap((kind) => NAME_KINDS[kind]?.(names, context, cursor) ?? []);
  if (quote !== "" || qualifiers.length > 0) return offers;
  const refused = refusedWords(context, cursor, target);
  const words = new Set([...expected.tokens.filter((token) => /^[A-Z]/.test(token)), ...cursor.heads]);
  for (const word of refused) words.delete(word);
  if (expected.names.includes("unit")) for (const unit of UNITS) words.add(unit);
  const said: Offer[] = [{ kind: "keyword", labels: [...words] }];
  if (expected.tokens.includes("'")) said.push(...textsAt(cursor, context, target, names));
  if (expected.names.includes("column")) said.push({ kind: "column", labels: shown(cursor, target) });
  // An expression, not just a column; what SHOW compares is no call. Some functions are words of the language.
  if (words.has("CASE") && context.verb !== "SHOW")
    said.push({ kind: "function", labels: CALLED.filter((name) => !words.has(name.toUpperCase())) });
  if (expected.names.includes("variable"))
    said.push({ kind: "variable", labels: variableRows(target).map(({ name }) => name) });
  if (cursor.count === 0) said.push({ kind: "snippet", labels: snippets(target).map(({ label }) => label) });
  return [...offers, ...said];
}

const CALLED = FUNCTIONS.split(" ");

/** Columns that a SHOW statement compares. */
function shown({ all, count }: Cursor, target: Target): readonly string[] {
  return filterColumns(target, [...wordsFrom(all, 0, count)]);
}

/** What may stand between the quotes that the place lies in. */
function quoted(cursor: Cursor, context: Context, target: Target, names: Names): readonly Offer[] {
  return cursor.expected.tokens.includes("'") ? textsAt(cursor, context, target, names) : [];
}

function textsAt(cursor: Cursor, context: Context, target: Target, names: Names): readonly Offer[] {
  switch (cursor.expected.text) {
    case "property key":
      return [propertyKeys(target, context, cursor)];
    case "property value":
      return [propertyValues(target, context, cursor, names)];
    default:
      return [comparedValues(context, cursor, names)];
  }
}
