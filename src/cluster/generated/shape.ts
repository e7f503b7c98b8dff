import type { Expression } from "../../sql/expressions.ts";
import { partsOf } from "../select/hasAggregate.ts";
import { commonPeriod } from "./numbers.ts";

/** The name of the column that holds a generated row's number. */
export const ROW_NUMBER = "#";

/** The name of the function that picks the n-th of a list; nobody can write it. */
export const PICK = "#pick";

/** How an expression runs over the numbers of rows. */
export type Shape =
  /** `value` where it is a whole number that is known. */
  | { readonly kind: "constant"; readonly value?: bigint }
  /** Never goes back on its way up or down; with `line` it is offset + factor × number. */
  | { readonly kind: "monotone"; readonly line?: Line }
  | { readonly kind: "periodic"; readonly period: number }
  | { readonly kind: "unknown" };

interface Line {
  readonly offset: bigint;
  readonly factor: bigint;
}

const CONSTANT: Shape = { kind: "constant" };
const MONOTONE: Shape = { kind: "monotone" };
const UNKNOWN: Shape = { kind: "unknown" };

/** Functions that never go back where their one changing argument does not. */
const STEADY = new Set(
  (
    "floor ceil ceiling dfloor dceil round truncate date to_date days_add days_sub date_add date_sub adddate subdate " +
    "weeks_add weeks_sub months_add months_sub years_add years_sub hours_add hours_sub minutes_add minutes_sub " +
    "seconds_add seconds_sub from_days to_days year date_trunc positive negative last_day"
  ).split(" "),
);

/** Periods longer than this are not looked into. */
export const LONGEST_PERIOD = 100_000;

/**
 * Tells how an expression runs over the numbers of rows.
 * @param column how a column runs that is not the row's number
 * @param last the highest number
 */
export function shapeOf(
  expression: Expression,
  column: (node: Expression & { readonly kind: "column" }) => Shape,
  last: number,
): Shape {
  const inner = (node: Expression) => shapeOf(node, column, last);
  switch (expression.kind) {
    case "literal":
      return expression.type === "number" && /^\d+$/.test(expression.value)
        ? { kind: "constant", value: BigInt(expression.value) }
        : CONSTANT;
    case "variable":
      return CONSTANT;
    case "column":
      return expression.name.parts.length === 1 && expression.name.parts[0]?.value === ROW_NUMBER
        ? { kind: "monotone", line: { offset: 0n, factor: 1n } }
        : column(expression);
    case "unary": {
      const operand = inner(expression.operand);
      if (expression.operator === "+") return operand;
      if (expression.operator === "-") return scaled(operand, -1n);
      return expression.operator === "NOT" ? steady(operand) : composed([operand]);
    }
    case "cast": {
      const operand = inner(expression.operand);
      return steadyCast(expression.type.name) ? keepLine(operand, expression.type.name) : composed([operand]);
    }
    case "binary":
      return ofBinary(expression.operator, inner(expression.left), inner(expression.right), last);
    case "call": {
      const name = expression.name.value.toLowerCase();
      if (name === PICK) return picked(expression.args, inner);
      const parts = expression.args.map(inner);
      if (expression.over !== undefined || RANDOM.has(name)) return UNKNOWN;
      if (name === "mod" && parts.length === 2)
        return ofBinary("%", parts[0] ?? UNKNOWN, parts[1] ?? UNKNOWN, last);
      const changing = parts.filter(({ kind }) => kind !== "constant");
      const [only] = changing;
      if (changing.length === 1 && only?.kind === "monotone" && STEADY.has(name)) return MONOTONE;
      return composed(parts);
    }
    case "query":
    case "exists":
    case "inQuery":
      return UNKNOWN;
    case "in":
    case "between":
    case "like":
    case "isNull":
    case "case":
    case "interval":
    case "unitCall":
      return composed(partsOf(expression).map(inner));
    default: {
      const never: never = expression;
      return never;
    }
  }
}

/** Functions that give another value each time. */
export const RANDOM: ReadonlySet<string> = new Set(["rand", "random", "uuid", "uuid_numeric"]);

/** The n-th of a list is repeated after all of the list at the latest. */
function picked([number, count]: readonly Expression[], inner: (node: Expression) => Shape): Shape {
  const shape = number === undefined ? UNKNOWN : inner(number);
  if (shape.kind !== "monotone" || count?.kind !== "literal") return shape;
  const period = Math.max(1, Number(count.value));
  return shape.line?.factor === 1n && period <= LONGEST_PERIOD ? { kind: "periodic", period } : UNKNOWN;
}

function steadyCast(type: string): boolean {
  return /^(TINYINT|SMALLINT|INT|INTEGER|BIGINT|LARGEINT|FLOAT|DOUBLE|DECIMAL.*|NUMERIC|NUMBER|DATE|DATETIME)$/.test(
    type,
  );
}

/** A cast to a wide enough whole number leaves a line a line; whether each value fits is seen to by its ends. */
function keepLine(shape: Shape, type: string): Shape {
  return /INT/.test(type) ? shape : steady(shape);
}

function steady(shape: Shape): Shape {
  if (shape.kind === "monotone") return MONOTONE;
  return shape.kind === "constant" ? CONSTANT : shape;
}

/** What is made of parts: constant of constant ones, periodic of periodic ones. */
function composed(parts: readonly Shape[]): Shape {
  let period = 1;
  for (const part of parts) {
    if (part.kind === "constant") continue;
    if (part.kind !== "periodic") return UNKNOWN;
    period = commonPeriod(period, part.period);
    if (period > LONGEST_PERIOD) return UNKNOWN;
  }
  return period === 1 ? CONSTANT : { kind: "periodic", period };
}

function lineOf(shape: Shape): Line | undefined {
  if (shape.kind === "monotone") return shape.line;
  return shape.kind === "constant" && shape.value !== undefined
    ? { offset: shape.value, factor: 0n }
    : undefined;
}

function ofLine(line: Line): Shape {
  return line.factor === 0n ? { kind: "constant", value: line.offset } : { kind: "monotone", line };
}

function scaled(shape: Shape, by: bigint): Shape {
  const line = lineOf(shape);
  if (line !== undefined) return ofLine({ offset: line.offset * by, factor: line.factor * by });
  return by === 0n ? CONSTANT : steady(shape);
}

function ofBinary(operator: string, left: Shape, right: Shape, last: number): Shape {
  const a = lineOf(left);
  const b = lineOf(right);
  const onlyOne = left.kind === "constant" ? right : right.kind === "constant" ? left : undefined;
  switch (operator) {
    case "+":
    case "-": {
      if (a !== undefined && b !== undefined) {
        const sign = operator === "+" ? 1n : -1n;
        return ofLine({ offset: a.offset + sign * b.offset, factor: a.factor + sign * b.factor });
      }
      return onlyOne === undefined ? composed([left, right]) : steady(onlyOne);
    }
    case "*":
      if (a?.factor === 0n && a.offset !== undefined) return scaled(right, a.offset);
      if (b?.factor === 0n) return scaled(left, b.offset);
      return onlyOne?.kind === "monotone" ? MONOTONE : composed([left, right]);
    case "/":
    case "DIV":
      return right.kind === "constant" ? steady(left) : composed([left, right]);
    case "%":
      return remainder(left, a, b, last) ?? composed([left, right]);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return onlyOne === undefined ? composed([left, right]) : steady(onlyOne);
    default:
      return composed([left, right]);
  }
}

/** The rest of a line that never goes below 0 repeats. */
function remainder(
  left: Shape,
  line: Line | undefined,
  by: Line | undefined,
  last: number,
): Shape | undefined {
  if (line === undefined || by?.factor !== 0n || by.offset === 0n || left.kind !== "monotone")
    return undefined;
  if (line.offset < 0n || line.offset + line.factor * BigInt(last) < 0n) return undefined;
  const modulus = Number(by.offset < 0n ? -by.offset : by.offset);
  const factor = Number((line.factor < 0n ? -line.factor : line.factor) % BigInt(modulus));
  const period = factor === 0 ? 1 : commonPeriod(factor, modulus) / factor;
  if (period === 1) return CONSTANT;
  return period > LONGEST_PERIOD ? UNKNOWN : { kind: "periodic", period };
}
