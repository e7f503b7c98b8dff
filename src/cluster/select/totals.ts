import { BIGINT, DOUBLE, LARGEINT, MAX_PRECISION, type Datum, type DatumType } from "../values/datum.ts";
import type { AggregateState } from "./aggregates.ts";
import { numericType } from "./commonType.ts";
import type { Compiled, Frame } from "./compiled.ts";
import { summable } from "./decimalArithmetic.ts";
import { keyOf } from "./keyOf.ts";

/** Feeds values, each once where `distinct`. */
export function collect<S>(
  arg: Compiled,
  distinct: boolean,
  begin: () => S,
  add: (state: S, value: Exclude<Datum, null>) => S,
) {
  let state = begin();
  const seen = new Set<string>();
  const { evaluate } = arg;
  return {
    change: (next: S) => {
      state = next;
    },
    add: (frame: Frame) => {
      const value = evaluate(frame);
      if (value === null) return;
      if (distinct) {
        const key = keyOf([value]);
        if (seen.has(key)) return;
        seen.add(key);
      }
      state = add(state, value);
    },
    state: () => state,
  };
}

export interface Total {
  readonly rows: number;
  readonly exact: bigint;
  readonly inexact: number;
}

export const EMPTY: Total = { rows: 0, exact: 0n, inexact: 0 };

export function addTo(total: Total, value: Exclude<Datum, null>): Total {
  if (typeof value === "bigint") return { ...total, rows: total.rows + 1, exact: total.exact + value };
  return { ...total, rows: total.rows + 1, inexact: total.inexact + Number(value) };
}

/** Adds up many generated rows at once; each has to be looked at where equal ones count once. */
export function addManyTo(
  total: { state(): Total; change(next: Total): void },
  read: Compiled,
  distinct: boolean,
): Pick<AggregateState, "addMany"> {
  if (distinct) return {};
  return {
    addMany: (many) => {
      const facts = many.facts(0, read);
      const { rows, exact, inexact } = total.state();
      const more = facts.sum();
      total.change({
        rows: rows + facts.known(),
        exact: exact + more.exact,
        inexact: inexact + more.inexact + (read.type.kind === "double" ? Number(more.exact) : 0),
      });
    },
  };
}

/** What values are added up as. */
export function totalType(type: DatumType): DatumType {
  const number = numericType(type);
  return number.kind === "decimal" ? summable(number) : number;
}

export function sumType(type: DatumType): DatumType {
  if (type.kind === "decimal") return { kind: "decimal", precision: MAX_PRECISION, scale: type.scale };
  if (type.kind === "integer") return type.bits === 128 ? LARGEINT : BIGINT;
  return DOUBLE;
}
