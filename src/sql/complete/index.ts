import type { Target } from "../../engine/index.ts";
import { dialectOf } from "../dialect.ts";
import { NO_NAMES, type Names } from "../names.ts";
import { printName } from "../printWords.ts";
import { contextOf } from "./context.ts";
import { cursorAt, type Cursor } from "./cursor.ts";
import { NAME_KINDS, type Offer } from "./nameKinds.ts";
import { snippets } from "./snippets.ts";
import { comparedValues, propertyKeys, propertyValues } from "./texts.ts";
import type { Completion } from "./types.ts";

/** Words that are right almost anywhere in an expression: offered only once they are begun. */
const COMMON_LIMIT = 25;

/**
 * Offers what the grammar expects at an offset of a script: keywords, names that the cluster has, keys and values of
 * properties. Takes time in proportion to the script up to the offset.
 * @param names what the cluster has; without it only the language completes
 */
export function complete(
  text: string,
  offset: number,
  target: Target,
  names: Names = NO_NAMES,
): Completion[] {
  const dialect = dialectOf(target);
  const cursor = cursorAt(text, offset, dialect);
  const offers =
    cursor.quote === "" || cursor.quote === "`" ? open(cursor, target, names) : quoted(cursor, target, names);
  const begun = cursor.typed.toLowerCase();
  const seen = new Set<string>();
  return offers.flatMap(({ kind, labels }) =>
    labels.flatMap((label) => {
      const key = `${kind} ${label}`;
      if (seen.has(key) || !label.toLowerCase().startsWith(begun)) return [];
      seen.add(key);
      return [
        {
          label,
          kind,
          from: cursor.span.start,
          to: cursor.span.end,
          insert: insertOf(kind, label, cursor, target),
        },
      ];
    }),
  );
}

function insertOf(kind: Completion["kind"], label: string, { quote }: Cursor, target: Target): string {
  switch (kind) {
    case "database":
    case "table":
    case "partition":
    case "column":
    case "repository":
    case "snapshot":
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
      return label;
    default: {
      const never: never = kind;
      return never;
    }
  }
}

/** What may stand at a place that is in no text. */
function open(cursor: Cursor, target: Target, names: Names): readonly Offer[] {
  const context = contextOf(cursor.all);
  const offers = cursor.expected.names.flatMap((kind) => NAME_KINDS[kind]?.(names, context, cursor) ?? []);
  if (cursor.quote !== "" || cursor.qualifiers.length > 0) return offers;
  const words = [
    ...new Set([...cursor.expected.tokens.filter((token) => /^[A-Z]/.test(token)), ...cursor.heads]),
  ].sort();
  const crowded = cursor.count > 0 && words.length > COMMON_LIMIT && cursor.typed === "";
  const keywords: Offer = { kind: "keyword", labels: crowded ? [] : words };
  const texts = cursor.expected.tokens.includes("'") ? textsAt(cursor, target, names) : [];
  const whole: Offer[] =
    cursor.count === 0 ? [{ kind: "snippet", labels: snippets(target).map(({ label }) => label) }] : [];
  return [...offers, ...texts, keywords, ...whole];
}

/** What may stand between the quotes that the place lies in. */
function quoted(cursor: Cursor, target: Target, names: Names): readonly Offer[] {
  return cursor.expected.tokens.includes("'") ? textsAt(cursor, target, names) : [];
}

function textsAt(cursor: Cursor, target: Target, names: Names): readonly Offer[] {
  const context = contextOf(cursor.all);
  switch (cursor.expected.text) {
    case "property key":
      return [propertyKeys(target, context)];
    case "property value":
      return [propertyValues(target, context, cursor, names)];
    default:
      return [comparedValues(context, cursor, names)];
  }
}
