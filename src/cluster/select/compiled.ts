import type { Expression, Query } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import type { Refusal } from "../refusal.ts";
import { castDatum } from "../values/castDatum.ts";
import type { Datum, DatumType } from "../values/datum.ts";
import type { Clause } from "./clause.ts";

/** What an expression is computed from: the values of the columns or groups it names. */
export type Frame = readonly Datum[];
export type Evaluate = (frame: Frame) => Datum;

/** An expression ready to be computed. */
export interface Compiled {
  readonly type: DatumType;
  readonly evaluate: Evaluate;
}

/** A query within an expression, ready to be computed for each row of the query around it. */
export interface CompiledQuery {
  readonly types: readonly DatumType[];
  /** Gives its rows for a row of the query around it. */
  rows(frame: Frame): readonly (readonly Datum[])[];
  /** Its rows are the same for every row of the query around it. */
  readonly constant: boolean;
}

/** Makes queries within expressions ready. */
export type QueryCompiler = (query: Query, around: CompileScope) => CompiledQuery | Refusal;

/** What stands around an expression that is compiled. */
export interface CompileScope {
  readonly context: StatementContext;
  /** The clause of the query that it stands in. */
  readonly clause?: Clause;
  /** Absent where no query may stand within. */
  readonly queries?: QueryCompiler;
  /** Gives what a node is without its parts: a column, a group's key, an aggregate; undefined to look into it. */
  leaf(node: Expression): Compiled | Refusal | undefined;
}

/** Makes an expression that is always the same. */
export function constant(type: DatumType, value: Datum): Compiled {
  return { type, evaluate: () => value };
}

/** Makes an expression of another type. */
export function castTo({ type: from, evaluate }: Compiled, to: DatumType): Compiled {
  if (sameType(from, to)) return { type: to, evaluate };
  return { type: to, evaluate: (frame) => castDatum(evaluate(frame), from, to) };
}

/** Makes an expression of two, which is NULL where one of them is. */
export function ofBoth(
  type: DatumType,
  left: Compiled,
  right: Compiled,
  compute: (left: Exclude<Datum, null>, right: Exclude<Datum, null>) => Datum,
): Compiled {
  return {
    type,
    evaluate: (frame) => {
      const a = left.evaluate(frame);
      if (a === null) return null;
      const b = right.evaluate(frame);
      return b === null ? null : compute(a, b);
    },
  };
}

export function sameType(left: DatumType, right: DatumType): boolean {
  if (left.kind === "integer" && right.kind === "integer") return left.bits === right.bits;
  if (left.kind === "decimal" && right.kind === "decimal")
    return left.scale === right.scale && left.precision === right.precision;
  return left.kind === right.kind;
}
