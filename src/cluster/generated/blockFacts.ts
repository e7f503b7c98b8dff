import { compareDatum } from "../values/compareDatum.ts";
import type { Datum } from "../values/datum.ts";
import { Stopped } from "../select/stopped.ts";
import { MOST_COMPUTED, tooMany } from "./blockSource.ts";
import {
  commonPeriod,
  countNumbers,
  firstNumber,
  lastNumber,
  rests,
  sumNumbers,
  type Numbers,
} from "./numbers.ts";
import { few } from "./split.ts";
import { LONGEST_PERIOD, type Shape } from "./shape.ts";

/** A value for each of some numbers, and how often it comes up. */
type Weighed = readonly { readonly value: Datum; readonly times: number }[];

/** What aggregates ask of the values of an expression over many generated rows. */
export interface ValueFacts {
  /** How many are not NULL. */
  known(): number;
  /** The least (-1) or greatest (1) that is not NULL; with 0 the first. */
  extreme(sign: 1 | -1 | 0): Datum;
  sum(): { readonly exact: bigint; readonly inexact: number };
}

/**
 * Finds facts about an expression without looking at each row, where it runs in a known way.
 * @throws Stopped where each row would have to be looked at, and there are too many
 */
export function valueFacts(numbers: Numbers, shape: Shape, evaluate: (number: number) => Datum): ValueFacts {
  const rows = countNumbers(numbers);
  const ends = [firstNumber(numbers), lastNumber(numbers)].flatMap((number) =>
    number === undefined ? [] : [evaluate(number)],
  );
  const steady = shape.kind === "constant" || (shape.kind === "monotone" && !ends.includes(null));
  let all: Weighed | undefined;
  const weighed = () => (all ??= weigh(numbers, shape, evaluate, rows));
  return {
    known: () => {
      if (shape.kind === "constant") return ends[0] === null ? 0 : rows;
      if (steady) return rows;
      return weighed().reduce((sum, { value, times }) => (value === null ? sum : sum + times), 0);
    },
    extreme: (sign) => {
      const values = steady ? ends : weighed().map(({ value }) => value);
      let best: Datum = null;
      for (const value of values)
        if (value !== null && (best === null || compareDatum(value, best) * sign > 0)) best = value;
      return best;
    },
    sum: () => {
      if (shape.kind === "monotone" && shape.line !== undefined && steady && typeof ends[0] === "bigint") {
        const { offset, factor } = shape.line;
        return { exact: offset * BigInt(rows) + factor * sumNumbers(numbers), inexact: 0 };
      }
      let exact = 0n;
      let inexact = 0;
      const values: Weighed =
        shape.kind === "constant" ? [{ value: ends[0] ?? null, times: rows }] : weighed();
      for (const { value, times } of values) {
        if (typeof value === "bigint") exact += value * BigInt(times);
        else if (value !== null) inexact += Number(value) * times;
      }
      return { exact, inexact };
    },
  };
}

function weigh(numbers: Numbers, shape: Shape, evaluate: (number: number) => Datum, rows: number): Weighed {
  if (shape.kind === "periodic") {
    const multiple = commonPeriod(numbers.period, shape.period);
    if (multiple <= LONGEST_PERIOD) return weighRests(numbers, multiple, evaluate);
  }
  const list = rows <= MOST_COMPUTED ? few(numbers, MOST_COMPUTED) : undefined;
  if (list === undefined) throw new Stopped(tooMany());
  return list.map((number) => ({ value: evaluate(number), times: 1 }));
}

function weighRests(numbers: Numbers, multiple: number, evaluate: (number: number) => Datum): Weighed {
  const found: { value: Datum; times: number }[] = [];
  for (const rest of rests(numbers, multiple)) {
    const one: Numbers = { ...numbers, period: multiple, stretches: [[rest, rest + 1]] };
    const first = firstNumber(one);
    if (first !== undefined) found.push({ value: evaluate(first), times: countNumbers(one) });
  }
  return found;
}
