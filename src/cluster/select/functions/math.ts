import { divideRounded, powerOfTen, rescale } from "../../values/decimals.ts";
import { compareDatum } from "../../values/compareDatum.ts";
import { BIGINT, DOUBLE, LARGEINT, MAX_PRECISION, type Datum, type DatumType } from "../../values/datum.ts";
import { branchType, numericType } from "../commonType.ts";
import { arithmetic } from "../arithmetic.ts";
import { castTo } from "../compiled.ts";
import { argument, strict, type FunctionRow } from "./define.ts";

/** Defines a function of one number that keeps exact numbers exact. */
function ofNumber(
  names: string,
  result: (type: DatumType) => DatumType,
  compute: (value: bigint | number, type: DatumType) => Datum,
): FunctionRow {
  return {
    names: names.split(" "),
    min: 1,
    max: 1,
    make: (args) => {
      const given = argument(args, 0);
      const type = numericType(given.type);
      const { evaluate } = castTo(given, type);
      return {
        type: result(type),
        evaluate: (frame) => {
          const value = evaluate(frame);
          return typeof value === "bigint" || typeof value === "number" ? compute(value, type) : null;
        },
      };
    },
  };
}

function scaleOf(type: DatumType): number {
  return type.kind === "decimal" ? type.scale : 0;
}

/** Rounds towards plus (1) or minus (-1) infinity. */
function roundTowards(direction: 1 | -1) {
  return (value: bigint | number, type: DatumType): Datum => {
    if (typeof value === "number") return BigInt(direction > 0 ? Math.ceil(value) : Math.floor(value));
    const unit = powerOfTen(scaleOf(type));
    const whole = value / unit;
    const rest = value % unit;
    return rest !== 0n && rest > 0n === direction > 0 ? whole + BigInt(direction) : whole;
  };
}

/** ROUND and TRUNCATE with an optional number of digits, which has to be a constant. */
function digits(names: string, cut: boolean): FunctionRow {
  return {
    names: names.split(" "),
    min: 1,
    max: 2,
    make: (args) => {
      const given = argument(args, 0);
      const type = numericType(given.type);
      const wanted = args[1] === undefined ? 0 : Number(castTo(args[1], BIGINT).evaluate([]) ?? 0);
      const { evaluate } = castTo(given, type);
      const exact = type.kind === "decimal" || type.kind === "integer";
      const scale = Math.max(0, Math.min(wanted, scaleOf(type)));
      const result: DatumType = !exact
        ? args[1] === undefined
          ? BIGINT
          : DOUBLE
        : type.kind === "integer"
          ? BIGINT
          : { kind: "decimal", precision: MAX_PRECISION, scale };
      return {
        type: result,
        evaluate: (frame) => {
          const value = evaluate(frame);
          if (typeof value === "number") return roundDouble(value, wanted, cut, result);
          if (typeof value !== "bigint") return null;
          const from = scaleOf(type);
          if (wanted >= from) return rescale(value, from, Math.max(from, scale));
          const unit = powerOfTen(Math.min(70, from - wanted));
          const whole = cut ? value / unit : divideRounded(value, unit);
          return wanted >= 0 ? whole : whole * powerOfTen(Math.min(70, -wanted));
        },
      };
    },
  };
}

function roundDouble(value: number, wanted: number, cut: boolean, result: DatumType): Datum {
  const unit = Number(powerOfTen(Math.min(Math.abs(wanted), 300)));
  const scaled = wanted >= 0 ? value * unit : value / unit;
  const whole = cut ? Math.trunc(scaled) : Math.sign(scaled) * Math.round(Math.abs(scaled));
  const back = wanted >= 0 ? whole / unit : whole * unit;
  return result.kind === "double" ? back : Number.isFinite(back) ? BigInt(back) : null;
}

function extreme(name: string, sign: 1 | -1): FunctionRow {
  return {
    names: [name],
    min: 1,
    max: 100,
    make: (args) => {
      const type = branchType(args.map((arg) => arg.type));
      const evaluates = args.map((arg) => castTo(arg, type).evaluate);
      return {
        type,
        evaluate: (frame) => {
          let best: Datum = null;
          for (const evaluate of evaluates) {
            const value = evaluate(frame);
            if (value === null) return null;
            if (best === null || compareDatum(value, best) * sign > 0) best = value;
          }
          return best;
        },
      };
    },
  };
}

export const MATH_FUNCTIONS: readonly FunctionRow[] = [
  ofNumber(
    "abs",
    (type) => (type.kind === "integer" ? (type.bits >= 64 ? LARGEINT : BIGINT) : type),
    (value) => (value < 0 ? -value : value),
  ),
  ofNumber(
    "sign",
    () => ({ kind: "float" }),
    (value) => (value > 0 ? 1 : value < 0 ? -1 : 0),
  ),
  ofNumber("ceil ceiling dceil", () => BIGINT, roundTowards(1)),
  ofNumber("floor dfloor", () => BIGINT, roundTowards(-1)),
  ofNumber(
    "negative",
    (type) => type,
    (value) => -value,
  ),
  ofNumber(
    "positive",
    (type) => type,
    (value) => value,
  ),
  digits("round dround", false),
  digits("truncate", true),
  extreme("greatest", 1),
  extreme("least", -1),
  {
    names: ["mod"],
    min: 2,
    max: 2,
    make: (args) => arithmetic("%", argument(args, 0), argument(args, 1)),
  },
  strict("square", [1, 1], [DOUBLE], DOUBLE, ([value]) => Number(value) * Number(value)),
];
