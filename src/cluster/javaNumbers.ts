/** Reads a whole number as Java's Long#parseLong does. */
export function javaLong(text: string): bigint | undefined {
  if (!/^[+-]?\d+$/u.test(text)) return undefined;
  const value = BigInt(text.replace("+", ""));
  return BigInt.asIntN(64, value) === value ? value : undefined;
}

/** Reads a whole number as Java's Integer#parseInt does. */
export function javaInt(text: string): number | undefined {
  const value = javaLong(text);
  return value !== undefined && BigInt.asIntN(32, value) === value ? Number(value) : undefined;
}

/** Tells whether a number is a Java short. */
export function isShort(value: number): boolean {
  return value >= -32_768 && value <= 32_767;
}
