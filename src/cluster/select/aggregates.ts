import type { Expression } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { type Refusal } from "../refusal.ts";
import { beyond } from "../statements/unsupported.ts";
import { compareDatum } from "../values/compareDatum.ts";
import { divideRounded, powerOfTen } from "../values/decimals.ts";
import { BIGINT, BOOLEAN, DOUBLE, MAX_PRECISION, type Datum, type DatumType } from "../values/datum.ts";
import { castTo, type Compiled, type Frame } from "./compiled.ts";
import { concatenation } from "./concatenation.ts";
import { quotientScale } from "./decimalArithmetic.ts";
import { wrongArguments } from "./functions/index.ts";
import { keyOf } from "./keyOf.ts";
import { spread, SPREADS } from "./spread.ts";
import { addManyTo, addTo, collect, EMPTY, sumType, totalType } from "./totals.ts";
import type { ValueFacts } from "../generated/blockFacts.ts";

/** An aggregate over the frames of a group. */
export interface Aggregate {
  readonly type: DatumType;
  /** Begins with an empty group; the result takes a frame in and gives the value at the end. */
  start(): AggregateState;
}

export interface AggregateState {
  add(frame: Frame): void;
  /** Takes many generated rows in at once; absent where each has to be looked at. */
  addMany?(rows: ManyRows): void;
  result(): Datum;
}

/** Generated rows that are all of one group. */
export interface ManyRows {
  readonly rows: number;
  /** Gives facts about an argument of the aggregate, read in some way. */
  facts(place: number, argument: Compiled): ValueFacts;
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
  "approx_count_distinct",
  "ndv",
  "bool_or",
  "bool_and",
  "boolor_agg",
  "booland_agg",
  "max_by",
  "min_by",
  ...Object.keys(SPREADS),
];

/** Aggregates of the engine that are not simulated. */
const OTHERS = [
  "hll_union_agg",
  "hll_raw_agg",
  "bitmap_union",
  "bitmap_union_count",
  "bitmap_agg",
  "percentile_approx",
  "percentile_cont",
  "array_agg",
];

/** Tells whether a node calls an aggregate. */
export function isAggregate(node: Expression): node is Call {
  return (
    node.kind === "call" &&
    (NAMES.includes(node.name.value.toLowerCase()) || OTHERS.includes(node.name.value.toLowerCase()))
  );
}

/**
 * Makes an aggregate from its arguments, which are compiled against the table's rows.
 * @param sorting what its values are put in order by
 */
export function aggregate(
  node: Call,
  args: readonly Compiled[],
  sorting: readonly Compiled[],
  context: StatementContext,
): Aggregate | Refusal {
  const name = node.name.value.toLowerCase();
  const first = args[0];
  if (name === "count" && (node.star || first === undefined))
    return counter(
      () => true,
      ({ rows }) => rows,
    );
  if (OTHERS.includes(name)) return beyond("functionCalled", { name });
  const most = name === "count" || name === "group_concat" ? args.length : name.endsWith("_by") ? 2 : 1;
  if (first === undefined || args.length > most || (name.endsWith("_by") && args.length < 2)) {
    const data = wrongArguments(name, args, { min: 1, max: 1 }, context.target);
    return fail(context.target, "functionSignature", data, { text: context.text, span: node.span });
  }
  switch (name) {
    case "count":
      return node.distinct || args.length > 1
        ? distinctCounter(args)
        : counter(
            (frame) => first.evaluate(frame) !== null,
            (many) => many.facts(0, first).known(),
          );
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
    case "approx_count_distinct":
    case "ndv":
      return distinctCounter([first]);
    case "bool_or":
    case "boolor_agg":
      return extreme(castTo(first, BOOLEAN), 1);
    case "bool_and":
    case "booland_agg":
      return extreme(castTo(first, BOOLEAN), -1);
    case "max_by":
    case "min_by":
      return valueAtExtreme(first, args[1] ?? first, name === "max_by" ? 1 : -1);
    case "group_concat":
      return concatenation(node, args, sorting, context);
    default:
      return spread(name, first);
  }
}

function counter(counts: (frame: Frame) => boolean, countMany: (many: ManyRows) => number): Aggregate {
  return {
    type: BIGINT,
    start: () => {
      let rows = 0;
      return {
        add: (frame) => {
          if (counts(frame)) rows++;
        },
        addMany: (many) => {
          rows += countMany(many);
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

function summed(arg: Compiled, distinct: boolean): Aggregate {
  const read = castTo(arg, totalType(arg.type));
  const type = sumType(read.type);
  return {
    type,
    start: () => {
      const total = collect(read, distinct, () => EMPTY, addTo);
      return {
        add: total.add,
        ...addManyTo(total, read, distinct),
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
        ...addManyTo(total, read, distinct),
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
      return {
        add: best.add,
        addMany: (many) => {
          const value = many.facts(0, arg).extreme(sign);
          const current = best.state();
          if (value !== null && (current === null || compareDatum(value, current) * sign > 0))
            best.change(value);
        },
        result: best.state,
      };
    },
  };
}

/** MAX_BY and MIN_BY: the value where another one is greatest or least. */
function valueAtExtreme(value: Compiled, by: Compiled, sign: 1 | -1): Aggregate {
  return {
    type: value.type,
    start: () => {
      let best: Datum = null;
      let result: Datum = null;
      return {
        add: (frame) => {
          const key = by.evaluate(frame);
          if (key === null || (best !== null && compareDatum(key, best) * sign <= 0)) return;
          best = key;
          result = value.evaluate(frame);
        },
        result: () => result,
      };
    },
  };
}
