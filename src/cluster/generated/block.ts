import type { Expression } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { isRefusal } from "../refusal.ts";
import { compile } from "../select/compile.ts";
import type { Compiled, CompileScope, Frame } from "../select/compiled.ts";
import type { GeneratedRows } from "../tables.ts";
import { BIGINT, type DatumType } from "../values/datum.ts";
import { countNumbers, lastNumber } from "./numbers.ts";
import { ROW_NUMBER, shapeOf, type Shape } from "./shape.ts";

/** Generated rows, ready to be computed. */
export interface Block {
  readonly made: GeneratedRows;
  readonly rows: number;
  /** Gives the values of some columns of the row with a number. */
  frame(places: readonly number[], number: number): Frame;
  /** Tells how a column runs over the numbers. */
  shape(place: number): Shape;
  type(place: number): DatumType;
}

/** Makes generated rows ready: each formula is compiled when its column is first asked for. */
export function openBlock(made: GeneratedRows, context: StatementContext): Block {
  const scope = numberScope(context);
  const columns: (Compiled | undefined)[] = [];
  const shapes: (Shape | undefined)[] = [];
  const last = lastNumber(made) ?? 0;
  const column = (place: number): Compiled => {
    const known = columns[place];
    if (known !== undefined) return known;
    const expression = made.columns[place];
    const compiled = expression === undefined ? undefined : compile(expression, scope);
    if (compiled === undefined || isRefusal(compiled)) throw new Error(`no formula of column ${place}`);
    columns[place] = compiled;
    return compiled;
  };
  return {
    made,
    rows: countNumbers(made),
    frame: (places, number) => {
      const numbered = [BigInt(number)];
      return places.map((place) => column(place).evaluate(numbered));
    },
    shape: (place) => {
      const expression = made.columns[place];
      return (shapes[place] ??=
        expression === undefined
          ? { kind: "unknown" }
          : shapeOf(expression, () => ({ kind: "unknown" }), last));
    },
    type: (place) => column(place).type,
  };
}

/** The scope of formulas: a row's number is all that they know. */
export function numberScope(context: StatementContext): CompileScope {
  return {
    context,
    leaf: (node: Expression) =>
      node.kind === "column" && node.name.parts[0]?.value === ROW_NUMBER
        ? { type: BIGINT, evaluate: (frame) => frame[0] ?? null }
        : undefined,
  };
}
