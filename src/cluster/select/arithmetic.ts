import type { Refusal } from "../refusal.ts";
import { BIGINT, DOUBLE, LARGEINT, type DatumType, type IntegerBits } from "../values/datum.ts";
import { numericType } from "./commonType.ts";
import { castTo, ofBoth, type Compiled } from "./compiled.ts";
import { decimalArithmetic } from "./decimalArithmetic.ts";

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "DIV" | "%";

/** Makes a sum, difference, product, quotient or remainder (fe analysis/ArithmeticExpr). */
export function arithmetic(
  operator: ArithmeticOperator,
  left: Compiled,
  right: Compiled,
): Compiled | Refusal {
  const a = numericType(left.type);
  const b = numericType(right.type);
  if (isFloating(a) || isFloating(b)) {
    return operator === "DIV"
      ? whole(operator, castTo(left, BIGINT), castTo(right, BIGINT))
      : floating(operator, left, right);
  }
  if (a.kind === "decimal" || b.kind === "decimal")
    return decimalArithmetic(operator, castTo(left, a), castTo(right, b));
  return operator === "/"
    ? floating(operator, left, right)
    : whole(operator, castTo(left, a), castTo(right, b));
}

function isFloating(type: DatumType): boolean {
  return type.kind === "float" || type.kind === "double";
}

function floating(operator: Exclude<ArithmeticOperator, "DIV">, left: Compiled, right: Compiled): Compiled {
  return ofBoth(DOUBLE, castTo(left, DOUBLE), castTo(right, DOUBLE), (a, b) => {
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

/** Integers: sums, differences and products are one width wider than the wider side; all run over silently. */
function whole(operator: ArithmeticOperator, left: Compiled, right: Compiled): Compiled {
  const common = Math.max(bits(left.type), bits(right.type));
  const grows = operator === "+" || operator === "-" || operator === "*";
  const type = grows ? WIDER[common] : WIDTHS[common];
  const resultBits = bits(type ?? BIGINT);
  return ofBoth(type ?? BIGINT, left, right, (a, b) => {
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
