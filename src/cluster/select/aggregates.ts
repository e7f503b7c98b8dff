import type { Expression } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { type Refusal } from "../refusal.ts";
import { sessionVariable } from "../sessionVariable.ts";
import { unsupported } from "../statements/unsupported.ts";
import { compareDatum } from "../values/compareDatum.ts";
import { printDatum } from "../values/datumText.ts";
import { divideRounded, powerOfTen } from "../values/decimals.ts";
import {
  BIGINT,
  DOUBLE,
  LARGEINT,
  MAX_PRECISION,
  TEXT,
  type Datum,
  type DatumType,
} from "../values/datum.ts";
import { numericType } from "./commonType.ts";
import { castTo, type Compiled, type Evaluate, type Frame } from "./compiled.ts";
import { quotientScale, summable } from "./decimalArithmetic.ts";
import { typeText } from "./functions/index.ts";
import { keyOf } from "./keyOf.ts";

/** An aggregate over the frames of a group. */
export interface Aggregate {
  readonly type: DatumType;
  /** Begins with an empty group; the result takes a frame in and gives the value at the end. */
  start(): { add(frame: Frame): void; result(): Datum };
}

type Call = Expression & { readonly kind: "call" };

const NAMES = [
  "count",
  "sum",
  "min",
  "max",
  "avg",
  "group_concat",
  "any_value",
  "multi_distinct_count",
  "multi_distinct_sum",
];

/** Aggregates of the engine that are not simulated. */
const OTHERS = [
  "approx_count_distinct",
  "ndv",
  "hll_union_agg",
  "hll_raw_agg",
  "bitmap_union",
  "bitmap_union_count",
  "bitmap_agg",
  "percentile_approx",
  "percentile_cont",
  "stddev",
  "stddev_samp",
  "stddev_pop",
  "variance",
  "var_samp",
  "var_pop",
  "array_agg",
  "max_by",
  "min_by",
  "bool_or",
  "bool_and",
];

/** Tells whether a node calls an aggregate. */
export function isAggregate(node: Expression): node is Call {
  return (
    node.kind === "call" &&
    (NAMES.includes(node.name.value.toLowerCase()) || OTHERS.includes(node.name.value.toLowerCase()))
  );
}

/** Makes an aggregate from its arguments, which are compiled against the table's rows. */
export function aggregate(
  node: Call,
  args: readonly Compiled[],
  context: StatementContext,
): Aggregate | Refusal {
  const name = node.name.value.toLowerCase();
  const first = args[0];
  if (name === "count" && (node.star || first === undefined)) return counter(() => true);
  if (OTHERS.includes(name)) return unsupported(`function ${name}`);
  if (name === "group_concat" && (first === undefined || isLegacyConcat(context)))
    return unsupported("GROUP_CONCAT");
  if (first === undefined || (args.length > 1 && name !== "count" && name !== "group_concat")) {
    const signature = `${name}(${args.map((arg) => typeText(arg.type)).join(", ")})`;
    return fail(context.target, "functionSignature", { signature }, { text: context.text, span: node.span });
  }
  switch (name) {
    case "count":
      return node.distinct || args.length > 1
        ? distinctCounter(args)
        : counter((frame) => first.evaluate(frame) !== null);
    case "multi_distinct_count":
      return distinctCounter(args);
    case "sum":
      return summed(first, node.distinct);
    case "multi_distinct_sum":
      return summed(first, true);
    case "avg":
      return average(first, node.distinct);
    case "min":
      return extreme(first, -1);
    case "max":
      return extreme(first, 1);
    case "any_value":
      return extreme(first, 0);
    default:
      return concatenation(args, node.distinct);
  }
}

/** With this mode the second argument stands between the values. */
function isLegacyConcat(context: StatementContext): boolean {
  return (sessionVariable("sql_mode", context) ?? "").toUpperCase().includes("GROUP_CONCAT_LEGACY");
}

function counter(counts: (frame: Frame) => boolean): Aggregate {
  return {
    type: BIGINT,
    start: () => {
      let rows = 0;
      return {
        add: (frame) => {
          if (counts(frame)) rows++;
        },
        result: () => BigInt(rows),
      };
    },
  };
}

/** Counts the different combinations in which no value is NULL. */
function distinctCounter(args: readonly Compiled[]): Aggregate {
  return {
    type: BIGINT,
    start: () => {
      const seen = new Set<string>();
      return {
        add: (frame) => {
          const values = args.map((arg) => arg.evaluate(frame));
          if (!values.includes(null)) seen.add(keyOf(values));
        },
        result: () => BigInt(seen.size),
      };
    },
  };
}

/** Feeds values, each once where `distinct`. */
function collect<S>(
  arg: Compiled,
  distinct: boolean,
  begin: () => S,
  add: (state: S, value: Exclude<Datum, null>) => S,
) {
  let state = begin();
  const seen = new Set<string>();
  const { evaluate } = arg;
  return {
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

interface Total {
  readonly rows: number;
  readonly exact: bigint;
  readonly inexact: number;
}

const EMPTY: Total = { rows: 0, exact: 0n, inexact: 0 };

function addTo(total: Total, value: Exclude<Datum, null>): Total {
  if (typeof value === "bigint") return { ...total, rows: total.rows + 1, exact: total.exact + value };
  return { ...total, rows: total.rows + 1, inexact: total.inexact + Number(value) };
}

/** What values are added up as. */
function totalType(type: DatumType): DatumType {
  const number = numericType(type);
  return number.kind === "decimal" ? summable(number) : number;
}

function sumType(type: DatumType): DatumType {
  if (type.kind === "decimal") return { kind: "decimal", precision: MAX_PRECISION, scale: type.scale };
  if (type.kind === "integer") return type.bits === 128 ? LARGEINT : BIGINT;
  return DOUBLE;
}

function summed(arg: Compiled, distinct: boolean): Aggregate {
  const read = castTo(arg, totalType(arg.type));
  const type = sumType(read.type);
  return {
    type,
    start: () => {
      const total = collect(read, distinct, () => EMPTY, addTo);
      return {
        add: total.add,
        result: () => {
          const { rows, exact, inexact } = total.state();
          if (rows === 0) return null;
          if (type.kind === "double") return inexact;
          return type.kind === "integer" ? BigInt.asIntN(type.bits, exact) : exact;
        },
      };
    },
  };
}

function average(arg: Compiled, distinct: boolean): Aggregate {
  const read = castTo(arg, totalType(arg.type));
  const scale = read.type.kind === "decimal" ? read.type.scale : 0;
  const digits = quotientScale(scale);
  const type: DatumType =
    read.type.kind === "decimal" ? { kind: "decimal", precision: MAX_PRECISION, scale: digits } : DOUBLE;
  return {
    type,
    start: () => {
      const total = collect(read, distinct, () => EMPTY, addTo);
      return {
        add: total.add,
        result: () => {
          const { rows, exact, inexact } = total.state();
          if (rows === 0) return null;
          if (type.kind === "decimal") return divideRounded(exact * powerOfTen(digits - scale), BigInt(rows));
          return (read.type.kind === "integer" ? Number(exact) : inexact) / rows;
        },
      };
    },
  };
}

/** MIN, MAX, and with 0 the first value. */
function extreme(arg: Compiled, sign: 1 | -1 | 0): Aggregate {
  return {
    type: arg.type,
    start: () => {
      const best = collect<Datum>(
        arg,
        false,
        () => null,
        (current, value) => (current === null || compareDatum(value, current) * sign > 0 ? value : current),
      );
      return { add: best.add, result: best.state };
    },
  };
}

function concatenation(args: readonly Compiled[], distinct: boolean): Aggregate {
  const texts: Evaluate[] = args.map((arg) => (frame) => printDatum(arg.type, arg.evaluate(frame)));
  const joined: Compiled = {
    type: TEXT,
    evaluate: (frame) => {
      const parts = texts.map((text) => text(frame));
      return parts.includes(null) ? null : parts.join("");
    },
  };
  return {
    type: TEXT,
    start: () => {
      const parts: string[] = [];
      const all = collect(
        joined,
        distinct,
        () => parts,
        (list, value) => {
          list.push(String(value));
          return list;
        },
      );
      return { add: all.add, result: () => (parts.length === 0 ? null : parts.join(",")) };
    },
  };
}
