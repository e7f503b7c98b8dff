import {
  BIGINT,
  DOUBLE,
  LARGEINT,
  MAX_PRECISION,
  type Datum,
  type DatumType,
  type IntegerBits,
} from "../values/datum.ts";
import { divideRounded, powerOfTen } from "../values/decimals.ts";
import { numericType } from "./commonType.ts";
import { castTo, type Compiled } from "./compiled.ts";

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "DIV" | "%";

type Compute = (left: Datum, right: Datum) => Datum;

/** Makes a sum, difference, product, quotient or remainder (fe analysis/ArithmeticExpr). */
export function arithmetic(operator: ArithmeticOperator, left: Compiled, right: Compiled): Compiled {
  const a = numericType(left.type);
  const b = numericType(right.type);
  if (isFloating(a) || isFloating(b)) return floating(operator, left, right);
  if (a.kind === "decimal" || b.kind === "decimal")
    return decimal(operator, castTo(left, asDecimal(a)), castTo(right, asDecimal(b)));
  return operator === "/"
    ? floating(operator, left, right)
    : whole(operator, castTo(left, a), castTo(right, b));
}

function isFloating(type: DatumType): boolean {
  return type.kind === "float" || type.kind === "double";
}

function asDecimal(type: DatumType): DatumType & { kind: "decimal" } {
  return type.kind === "decimal" ? type : { kind: "decimal", precision: MAX_PRECISION, scale: 0 };
}

function join(type: DatumType, left: Compiled, right: Compiled, compute: Compute): Compiled {
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

function floating(operator: ArithmeticOperator, left: Compiled, right: Compiled): Compiled {
  const type = operator === "DIV" ? BIGINT : DOUBLE;
  return join(type, castTo(left, DOUBLE), castTo(right, DOUBLE), (a, b) => {
    const x = Number(a);
    const y = Number(b);
    switch (operator) {
      case "+":
        return finite(x + y);
      case "-":
        return finite(x - y);
      case "*":
        return finite(x * y);
      case "/":
        return y === 0 ? null : finite(x / y);
      case "%":
        return y === 0 ? null : finite(x % y);
      case "DIV":
        return y === 0 || !Number.isFinite(x / y) ? null : BigInt.asIntN(64, BigInt(Math.trunc(x / y)));
      default: {
        const never: never = operator;
        return never;
      }
    }
  });
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Integers: sums, differences and products are one width wider than the wider side, and run over silently. */
function whole(operator: ArithmeticOperator, left: Compiled, right: Compiled): Compiled {
  const common = Math.max(bits(left.type), bits(right.type));
  const grows = operator === "+" || operator === "-" || operator === "*";
  const type = grows ? WIDER[common] : operator === "DIV" ? BIGINT : WIDTHS[common];
  const resultBits = bits(type ?? BIGINT);
  return join(type ?? BIGINT, left, right, (a, b) => {
    const result = compute(operator, BigInt(a ?? 0), BigInt(b ?? 0));
    return result === null ? null : BigInt.asIntN(resultBits, result);
  });
}

const WIDTHS: Readonly<Record<number, DatumType>> = Object.fromEntries(
  ([8, 16, 32, 64, 128] satisfies IntegerBits[]).map((width) => [width, { kind: "integer", bits: width }]),
);
const WIDER: Readonly<Record<number, DatumType>> = {
  8: { kind: "integer", bits: 16 },
  16: { kind: "integer", bits: 32 },
  32: BIGINT,
  64: BIGINT,
  128: LARGEINT,
};

function bits(type: DatumType): IntegerBits {
  return type.kind === "integer" ? type.bits : 8;
}

function compute(operator: ArithmeticOperator, a: bigint, b: bigint): bigint | null {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
    case "DIV":
      return b === 0n ? null : a / b;
    case "%":
      return b === 0n ? null : a % b;
    default: {
      const never: never = operator;
      return never;
    }
  }
}

/** Digits after the point of a quotient (fe ArithmeticExpr.getReturnTypeOfDecimal). */
export function quotientScale(scale: number): number {
  return scale <= 6 ? scale + 6 : Math.max(12, scale);
}

function decimal(operator: ArithmeticOperator, left: Compiled, right: Compiled): Compiled {
  const a = scaleOf(left.type);
  const b = scaleOf(right.type);
  const scale = Math.max(a, b);
  const align = (compute: (x: bigint, y: bigint) => Datum): Compute => {
    const [x, y] = [powerOfTen(scale - a), powerOfTen(scale - b)];
    return (p, q) => compute(BigInt(p ?? 0) * x, BigInt(q ?? 0) * y);
  };
  const result = (digits: number): DatumType => ({
    kind: "decimal",
    precision: MAX_PRECISION,
    scale: digits,
  });
  switch (operator) {
    case "+":
      return join(
        result(scale),
        left,
        right,
        align((x, y) => x + y),
      );
    case "-":
      return join(
        result(scale),
        left,
        right,
        align((x, y) => x - y),
      );
    case "*":
      return join(result(a + b), left, right, (x, y) => BigInt(x ?? 0) * BigInt(y ?? 0));
    case "%":
      return join(
        result(scale),
        left,
        right,
        align((x, y) => (y === 0n ? null : x % y)),
      );
    case "DIV":
      return join(
        BIGINT,
        left,
        right,
        align((x, y) => (y === 0n ? null : x / y)),
      );
    case "/": {
      const digits = quotientScale(a);
      const factor = powerOfTen(digits - a + b);
      return join(result(digits), left, right, (x, y) =>
        BigInt(y ?? 0) === 0n ? null : divideRounded(BigInt(x ?? 0) * factor, BigInt(y ?? 0)),
      );
    }
    default: {
      const never: never = operator;
      return never;
    }
  }
}

function scaleOf(type: DatumType): number {
  return type.kind === "decimal" ? type.scale : 0;
}
