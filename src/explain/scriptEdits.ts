import type { Target } from "../engine/index.ts";
import type { Phrase, TextFix } from "../sql/diagnostics.ts";
import { printName, quote } from "../sql/printWords.ts";
import type { Span } from "../sql/span.ts";
import type { Name, Property } from "../sql/statements.ts";
import type { ExplainContext, ScriptPlace } from "./context.ts";

export type Edit = TextFix["edits"][number];

/** Makes a fix whose title is `explain.fix.<id>`. Undefined where there is no script to change or nothing to do in it. */
export function fix(
  id: string,
  edits: readonly (Edit | undefined)[],
  values: Phrase["values"] = {},
  plain = false,
): TextFix | undefined {
  const real = edits.filter((edit) => edit !== undefined);
  if (real.length === 0 || real.length < edits.length) return undefined;
  return { title: { key: `explain.fix.${id}`, values }, edits: real, plain };
}

/** Replaces a stretch of the statement. `span` counts in the statement's own text. */
export function replace(
  { place }: Pick<ExplainContext, "place">,
  span: Span | undefined,
  replacement: string,
): Edit | undefined {
  return place && span && { span: inScript(place, span), replacement };
}

/** Puts text in after a stretch of the statement. */
export function insertAfter(
  context: Pick<ExplainContext, "place">,
  span: Span | undefined,
  text: string,
): Edit | undefined {
  return replace(context, span && { start: span.end, end: span.end }, text);
}

/** Replaces a name, quoted where it must be. */
export function rename(context: ExplainContext, name: Name | undefined, value: string): Edit | undefined {
  return replace(context, name?.span, nameText(value, context.target));
}

/** Puts lines in before the statement: another statement, or a directive. */
export function insertBefore({ place }: Pick<ExplainContext, "place">, lines: string): Edit | undefined {
  if (!place) return undefined;
  const { start } = place.span;
  const ownLine = place.text.slice(place.text.lastIndexOf("\n", start - 1) + 1, start).trim() === "";
  return { span: { start, end: start }, replacement: `${ownLine ? "" : "\n"}${lines}\n` };
}

/** Writes a property: changes its value, adds it to the others, or adds the clause at the statement's end. */
export function setProperty(
  context: ExplainContext,
  properties: readonly Property[],
  key: string,
  value: string,
): Edit | undefined {
  const pair = `${quote(key)} = ${quote(value)}`;
  const own = properties.findLast((property) => property.key.value === key);
  if (own) return replace(context, own.value.span, quote(value));
  const last = properties.at(-1);
  if (last) return insertAfter(context, last.span, `,${separator(context, last)}${pair}`);
  return insertAfter(context, context.statement?.span, `\nPROPERTIES (${pair})`);
}

/** Takes a property away, with its comma; with the last one goes the clause. */
export function removeProperty(
  context: ExplainContext,
  properties: readonly Property[],
  key: string,
): Edit | undefined {
  const index = properties.findLastIndex((property) => property.key.value === key);
  const own = properties[index];
  const { place, statement } = context;
  if (!own || !place || !statement) return undefined;
  const [before, after] = [properties[index - 1], properties[index + 1]];
  if (after) return replace(context, { start: own.span.start, end: after.span.start }, "");
  if (before) return replace(context, { start: before.span.end, end: own.span.end }, "");
  const text = ownText(place);
  const clause = text.slice(0, own.span.start).search(/\s*PROPERTIES\s*\(\s*$/i);
  const close = text.indexOf(")", own.span.end);
  return clause < 0 || close < 0 ? undefined : replace(context, { start: clause, end: close + 1 }, "");
}

/** Gives the statement's own text. */
export function ownText(place: ScriptPlace): string {
  return place.text.slice(place.span.start, place.span.end);
}

/** Writes a name as this version reads it: with backquotes where it is a reserved word or no plain word. */
export function nameText(value: string, target: Target): string {
  return printName({ target })({ value, quoted: false, span: { start: 0, end: 0 } });
}

function inScript(place: ScriptPlace, span: Span): Span {
  return { start: place.span.start + span.start, end: place.span.start + span.end };
}

/** Gives what stands between two properties in this statement, so that a new one is set like the others. */
function separator({ place }: ExplainContext, last: Property): string {
  const before = place ? ownText(place).slice(0, last.span.start) : "";
  const indent = /\n[ \t]*$/.exec(before);
  return indent ? indent[0] : " ";
}
