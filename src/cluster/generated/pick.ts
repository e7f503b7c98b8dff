import type { Expression } from "../../sql/expressions.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { Compiled } from "../select/compiled.ts";
import type { GeneratedRows } from "../tables.ts";
import { BIGINT, TEXT, type Datum, type DatumType } from "../values/datum.ts";
import { castDatum } from "../values/castDatum.ts";
import { printDatum } from "../values/datumText.ts";
import { castFormula, NUMBER, typeNamed } from "./formulas.ts";
import { allNumbers } from "./numbers.ts";
import { PICK } from "./shape.ts";

const NOWHERE = { start: 0, end: 0 };

/** Makes rows that are there already a formula: the n-th of a list. */
export function pickRows(rows: readonly (readonly Datum[])[], types: readonly DatumType[]): GeneratedRows {
  const literal = (type: "number" | "string", value: string): Expression => ({
    kind: "literal",
    type,
    value,
    span: NOWHERE,
  });
  const columns = types.map((type, place): Expression => {
    const texts = rows.map((row) => printDatum(type, row[place] ?? null));
    const call: Expression = {
      kind: "call",
      name: { value: PICK, quoted: true, span: NOWHERE },
      distinct: false,
      star: false,
      // The list is one text: a node for each of its items would be long to walk.
      args: [NUMBER, literal("number", String(rows.length)), literal("string", JSON.stringify(texts))],
      span: NOWHERE,
    };
    const named = typeNamed(type);
    return named === undefined ? call : castFormula(call, named);
  });
  return { ...allNumbers(rows.length), columns };
}

/** Makes the choice of one of a list ready. */
export function pickCall(
  { args: [number, , list] }: Expression & { readonly kind: "call" },
  compile: (node: Expression) => Compiled | Refusal,
): Compiled | Refusal {
  const at = number === undefined ? undefined : compile(number);
  if (at === undefined || isRefusal(at)) return at ?? { type: TEXT, evaluate: () => null };
  const read: unknown = list?.kind === "literal" ? JSON.parse(list.value) : [];
  const texts: readonly unknown[] = Array.isArray(read) ? read : [];
  return {
    type: TEXT,
    evaluate: (frame) => {
      const place = castDatum(at.evaluate(frame), at.type, BIGINT);
      const text = typeof place === "bigint" ? texts[Number(place)] : null;
      return typeof text === "string" ? text : null;
    },
  };
}
