import { BIGINT, TEXT, type DatumType } from "../../values/datum.ts";
import { castTo, ofBoth, type Compiled } from "../compiled.ts";
import { numericType } from "../commonType.ts";
import { argument, strict, type FunctionRow } from "./define.ts";

type BitOperator = "&" | "|" | "^" | "BITSHIFTLEFT" | "BITSHIFTRIGHT" | "BITSHIFTRIGHTLOGICAL";

const OPERATIONS: Readonly<Record<BitOperator, (a: bigint, b: bigint, bits: number) => bigint>> = {
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
  BITSHIFTLEFT: (a, b) => a << b,
  BITSHIFTRIGHT: (a, b) => a >> b,
  BITSHIFTRIGHTLOGICAL: (a, b, bits) => BigInt.asUintN(bits, a) >> b,
};

/** Tells whether an operator works on bits. */
export function isBitOperator(operator: string): operator is BitOperator {
  return Object.hasOwn(OPERATIONS, operator);
}

/** Makes an operation on the bits of whole numbers: both as wide as the wider, a shift as wide as what is shifted. */
export function bitOperation(operator: BitOperator, left: Compiled, right: Compiled): Compiled {
  const shift = operator.startsWith("BIT");
  const type = shift ? integer(left.type) : wider(integer(left.type), integer(right.type));
  const bits = type.bits;
  const apply = OPERATIONS[operator];
  return ofBoth(type, castTo(left, type), castTo(right, shift ? BIGINT : type), (a, b) => {
    const by = shift ? BigInt.asUintN(7, BigInt(b)) % BigInt(bits) : BigInt(b);
    return BigInt.asIntN(bits, apply(BigInt(a), by, bits));
  });
}

/** Makes `~`. */
export function bitComplement(operand: Compiled): Compiled {
  const type = integer(operand.type);
  const { evaluate } = castTo(operand, type);
  return {
    type,
    evaluate: (frame) => {
      const value = evaluate(frame);
      return typeof value === "bigint" ? ~value : null;
    },
  };
}

type Integer = DatumType & { readonly kind: "integer" };

function integer(type: DatumType): Integer {
  const number = numericType(type);
  return number.kind === "integer" ? number : { kind: "integer", bits: 64 };
}

function wider(a: Integer, b: Integer): Integer {
  return a.bits >= b.bits ? a : b;
}

function named(name: string, operator: BitOperator): FunctionRow {
  return {
    names: [name],
    min: 2,
    max: 2,
    make: (args) => bitOperation(operator, argument(args, 0), argument(args, 1)),
  };
}

export const BIT_FUNCTIONS: readonly FunctionRow[] = [
  named("bitand", "&"),
  named("bitor", "|"),
  named("bitxor", "^"),
  named("bit_shift_left", "BITSHIFTLEFT"),
  named("bit_shift_right", "BITSHIFTRIGHT"),
  named("bit_shift_right_logical", "BITSHIFTRIGHTLOGICAL"),
  { names: ["bitnot"], min: 1, max: 1, make: (args) => bitComplement(argument(args, 0)) },
  strict("bin", [1, 1], [BIGINT], TEXT, ([value]) =>
    typeof value === "bigint" ? BigInt.asUintN(64, value).toString(2) : null,
  ),
];
