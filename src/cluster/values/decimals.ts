/** Gives 10 to the power of a small whole number. */
export function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? BigInt(`1${"0".repeat(exponent)}`);
}

const POWERS: readonly bigint[] = Array.from({ length: 80 }, (_, exponent) =>
  BigInt(`1${"0".repeat(exponent)}`),
);

/** Reads a decimal number, rounded half away from zero to `scale` digits; undefined where the text is no number. */
export function parseDecimal(text: string, scale: number): bigint | undefined {
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?\s*$/.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction === "") return undefined;
  const shift = scale + Number(exponent) - fraction.length;
  // Beyond this no decimal of 38 digits is left.
  if (shift > 400 || shift < -400) return shift < 0 ? 0n : undefined;
  const unscaled = rescale(BigInt(`${whole}${fraction}`), 0, shift);
  return sign === "-" ? -unscaled : unscaled;
}

/** Changes the number of digits after the point, half away from zero. */
export function rescale(unscaled: bigint, from: number, to: number): bigint {
  return to >= from ? unscaled * powerOfTen(to - from) : divideRounded(unscaled, powerOfTen(from - to));
}

/** Divides, rounding half away from zero. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  if (twice < (divisor < 0n ? -divisor : divisor)) return quotient;
  return dividend < 0n === divisor < 0n ? quotient + 1n : quotient - 1n;
}

/** Words a decimal with exactly `scale` digits after the point. */
export function formatDecimal(unscaled: bigint, scale: number): string {
  if (scale === 0) return unscaled.toString();
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  return `${unscaled < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Tells whether a decimal has at most `precision` digits. */
export function fitsPrecision(unscaled: bigint, precision: number): boolean {
  const limit = powerOfTen(precision);
  return unscaled < limit && unscaled > -limit;
}
