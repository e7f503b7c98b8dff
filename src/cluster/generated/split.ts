import type { Expression } from "../../sql/expressions.ts";
import { commonPeriod, eachNumber, rests, stretchesOf, within, type Numbers } from "./numbers.ts";
import { partsOf } from "../select/hasAggregate.ts";
import { LONGEST_PERIOD, type Shape } from "./shape.ts";

/** Something of a row, by the row's number, and how it runs over the numbers. */
export interface Feature {
  readonly shape: Shape;
  /** Gives a text that is the same for equal values alone. */
  key(number: number): string;
}

/** More pieces than this are not made. */
const MOST_PIECES = 10_000;

/** Splits numbers into pieces in which each feature is the same; undefined where that cannot be done by arithmetic. */
export function split(numbers: Numbers, features: readonly Feature[]): readonly Numbers[] | undefined {
  let pieces: readonly Numbers[] = [numbers];
  for (const feature of [...features].sort((a, b) => rank(a.shape) - rank(b.shape))) {
    const next: Numbers[] = [];
    for (const piece of pieces) {
      const parts = splitBy(piece, feature, MOST_PIECES - next.length);
      if (parts === undefined) return undefined;
      next.push(...parts);
    }
    pieces = next;
  }
  return pieces;
}

/** Stretches of numbers come before what repeats: they are fewer. */
function rank({ kind }: Shape): number {
  return kind === "monotone" ? 0 : 1;
}

function splitBy(numbers: Numbers, { shape, key }: Feature, most: number): readonly Numbers[] | undefined {
  switch (shape.kind) {
    case "constant":
      return most < 1 ? undefined : [numbers];
    case "monotone":
      return runs(numbers, key, most);
    case "periodic":
      return repeats(numbers, shape.period, key, most);
    case "unknown":
      return undefined;
    default: {
      const never: never = shape;
      return never;
    }
  }
}

/** Finds by doubling and halving where a run of equal values ends. */
function runs(
  numbers: Numbers,
  key: (number: number) => string,
  most: number,
): readonly Numbers[] | undefined {
  const pieces: Numbers[] = [];
  let from = numbers.from;
  while (from < numbers.to) {
    if (pieces.length >= most) return undefined;
    const value = key(from);
    let inside = from;
    let step = 1;
    while (inside + step < numbers.to && key(inside + step) === value) {
      inside += step;
      step *= 2;
    }
    let outside = Math.min(inside + step, numbers.to);
    while (outside - inside > 1) {
      const middle = inside + Math.floor((outside - inside) / 2);
      if (key(middle) === value) inside = middle;
      else outside = middle;
    }
    pieces.push(within(numbers, from, outside));
    from = outside;
  }
  return pieces;
}

function repeats(
  numbers: Numbers,
  period: number,
  key: (number: number) => string,
  most: number,
): readonly Numbers[] | undefined {
  const multiple = commonPeriod(numbers.period, period);
  if (multiple > LONGEST_PERIOD) return undefined;
  const found = new Map<string, number[]>();
  for (const rest of rests(numbers, multiple)) {
    // A number with this rest that there is; where there is none the piece would be empty.
    const start = numbers.from + ((rest - (numbers.from % multiple) + multiple) % multiple);
    if (start >= numbers.to) continue;
    const value = key(start);
    const list = found.get(value);
    if (list !== undefined) list.push(rest);
    else if (found.size >= most) return undefined;
    else found.set(value, [rest]);
  }
  return Array.from(found.values(), (list) => ({
    ...numbers,
    period: multiple,
    stretches: stretchesOf(list),
  }));
}

/**
 * Takes an expression apart into features that it is made of, each of which runs in a known way; undefined where one does not.
 * `x = 5` is not known to run in any way, but whether x is less and whether it is at most 5 are.
 */
export function features(
  expression: Expression,
  shape: (node: Expression) => Shape,
  feature: (node: Expression, shape: Shape) => Feature | undefined,
): readonly Feature[] | undefined {
  const own = shape(expression);
  if (own.kind !== "unknown") {
    const one = feature(expression, own);
    return one === undefined ? undefined : [one];
  }
  const list: Feature[] = [];
  for (const part of stepsOf(expression)) {
    const inner = features(part, shape, feature);
    if (inner === undefined) return undefined;
    list.push(...inner);
  }
  return list.length === 0 ? undefined : list;
}

function stepsOf(expression: Expression): readonly Expression[] {
  const { span } = expression;
  const compared = (left: Expression, operator: "<" | "<=", right: Expression): Expression => ({
    kind: "binary",
    operator,
    left,
    right,
    span,
  });
  const both = (left: Expression, right: Expression) => [
    compared(left, "<", right),
    compared(left, "<=", right),
  ];
  switch (expression.kind) {
    case "binary":
      return expression.operator === "=" || expression.operator === "!=" || expression.operator === "<=>"
        ? both(expression.left, expression.right)
        : partsOf(expression);
    case "in":
      return expression.items.flatMap((item) => both(expression.operand, item));
    case "between":
      return [
        compared(expression.operand, "<", expression.low),
        compared(expression.operand, "<=", expression.high),
      ];
    case "query":
    case "exists":
    case "inQuery":
      return [];
    default:
      return partsOf(expression);
  }
}

/** Tells whether there are so few numbers that each can be looked at. */
export function few(numbers: Numbers, most: number): readonly number[] | undefined {
  const list: number[] = [];
  for (const number of eachNumber(numbers)) {
    if (list.length >= most) return undefined;
    list.push(number);
  }
  return list;
}
