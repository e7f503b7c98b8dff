import { DOUBLE, type Datum } from "../../values/datum.ts";
import { squareRoot } from "../../values/squareRoot.ts";
import { strict, type FunctionRow } from "./define.ts";

/** Multiplies a number by itself; powers that are no whole numbers are NULL here and refused before. */
function power(base: number, exponent: number): Datum {
  let result = 1;
  let factor = base;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= factor;
    factor *= factor;
  }
  const value = exponent < 0 ? 1 / result : result;
  return Number.isFinite(value) ? value : null;
}

function powerOf(base: number, exponent: number): Datum {
  if (Number.isInteger(exponent)) return power(base, exponent);
  const twice = exponent * 2;
  // Halves go by the root; the engine's other powers come out of its own library, which is not simulated.
  return Number.isInteger(twice) && base >= 0 ? power(squareRoot(base), twice) : null;
}

/** Powers and roots. */
export const POWER_FUNCTIONS: readonly FunctionRow[] = [
  strict("pow power dpow fpow", [2, 2], [DOUBLE], DOUBLE, ([base, exponent]) =>
    powerOf(Number(base), Number(exponent)),
  ),
  strict("sqrt dsqrt", [1, 1], [DOUBLE], DOUBLE, ([value]) =>
    Number(value) < 0 ? null : squareRoot(Number(value)),
  ),
  strict("pi", [0, 0], [DOUBLE], DOUBLE, () => 3.141592653589793),
];
