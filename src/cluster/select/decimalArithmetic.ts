import type { Refusal } from "../refusal.ts";
import { beyond } from "../statements/unsupported.ts";
import { BIGINT, fitsInteger, MAX_PRECISION, type DatumType } from "../values/datum.ts";
import { divideRounded, powerOfTen } from "../values/decimals.ts";
import type { ArithmeticOperator } from "./arithmetic.ts";
import { ofBoth, type Compiled } from "./compiled.ts";

type Decimal = DatumType & { readonly kind: "decimal" };

/** Makes decimal arithmetic, of decimals and integers (fe analysis/ArithmeticExpr.getReturnTypeOfDecimal). */
export function decimalArithmetic(
  operator: ArithmeticOperator,
  left: Compiled,
  right: Compiled,
): Compiled | Refusal {
  const a = decimalOf(left.type);
  const b = decimalOf(right.type);
  const type = resultType(operator, a, b);
  if (type.scale > MAX_PRECISION) return beyond("decimalDigits", { digits: type.scale });
  if (operator === "/" || operator === "DIV") {
    const shift = type.scale - a.scale + b.scale;
    if (type.scale + b.scale > MAX_PRECISION)
      return beyond("decimalDigits", { digits: type.scale + b.scale });
    const quotient = ofBoth(type, left, right, (x, y) => {
      const dividend = inRange(BigInt(x) * powerOfTen(shift));
      return dividend === null || BigInt(y) === 0n ? null : divideRounded(dividend, BigInt(y));
    });
    if (operator === "/") return quotient;
    const unit = powerOfTen(type.scale);
    return {
      type: BIGINT,
      evaluate: (frame) => {
        const value = quotient.evaluate(frame);
        return typeof value === "bigint" ? value / unit : null;
      },
    };
  }
  if (operator === "*") return ofBoth(type, left, right, (x, y) => inRange(BigInt(x) * BigInt(y)));
  const [p, q] = [powerOfTen(type.scale - a.scale), powerOfTen(type.scale - b.scale)];
  return ofBoth(type, left, right, (x, y) => inRange(compute(operator, BigInt(x) * p, BigInt(y) * q)));
}

function compute(operator: "+" | "-" | "%", x: bigint, y: bigint): bigint | null {
  switch (operator) {
    case "+":
      return x + y;
    case "-":
      return x - y;
    case "%":
      return y === 0n ? null : x % y;
    default: {
      const never: never = operator;
      return never;
    }
  }
}

/** What does not fit 128 bits is NULL. */
function inRange(value: bigint | null): bigint | null {
  return value === null || fitsInteger(value, 128) ? value : null;
}

/** Integers count as decimals with as many digits as their width has for sure. */
function decimalOf(type: DatumType): Decimal {
  if (type.kind === "decimal") return type;
  const bits = type.kind === "integer" ? type.bits : 8;
  return { kind: "decimal", precision: bits === 128 ? MAX_PRECISION : bits === 64 ? 18 : 9, scale: 0 };
}

function resultType(operator: ArithmeticOperator, a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  switch (operator) {
    case "+":
    case "-": {
      const whole = Math.max(a.precision - a.scale, b.precision - b.scale);
      return decimal(whole + scale + 1, scale);
    }
    case "*":
      return decimal(a.precision + b.precision, a.scale + b.scale);
    case "%":
      return decimal(Math.max(a.precision, b.precision) > 18 ? MAX_PRECISION : 18, scale);
    case "/":
    case "DIV":
      return decimal(MAX_PRECISION, quotientScale(a.scale));
    default: {
      const never: never = operator;
      return never;
    }
  }
}

function decimal(precision: number, scale: number): Decimal {
  return { kind: "decimal", precision: Math.min(precision, MAX_PRECISION), scale };
}

/** Digits after the point of a quotient. */
export function quotientScale(scale: number): number {
  return scale <= 6 ? scale + 6 : Math.max(12, scale);
}

/** What a sum or an average of decimals is computed with: more than 18 digits after the point would run over too soon. */
export function summable(type: Decimal): Decimal {
  return type.scale > 18 ? decimal(MAX_PRECISION, 18) : type;
}
