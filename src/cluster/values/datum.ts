import type { ColumnType } from "../tables.ts";

/**
 * A value while it is computed with: booleans, integers, dates (days since 1970) and times (microseconds since 1970) as
 * bigint, decimals as bigint without their point, FLOAT and DOUBLE as number, the rest as text; null for NULL.
 */
export type Datum = bigint | number | string | null;

/** What a datum means. `text` covers CHAR and VARCHAR; `opaque` what is stored and shown but not computed with. */
export type DatumType =
  | { readonly kind: "null" | "boolean" | "float" | "double" | "date" | "datetime" | "text" | "opaque" }
  | { readonly kind: "integer"; readonly bits: IntegerBits }
  | { readonly kind: "decimal"; readonly precision: number; readonly scale: number };

export type IntegerBits = 8 | 16 | 32 | 64 | 128;

export const NULL_TYPE: DatumType = { kind: "null" };
export const BOOLEAN: DatumType = { kind: "boolean" };
export const DOUBLE: DatumType = { kind: "double" };
export const TEXT: DatumType = { kind: "text" };
export const DATE: DatumType = { kind: "date" };
export const DATETIME: DatumType = { kind: "datetime" };
export const INT: DatumType = { kind: "integer", bits: 32 };
export const BIGINT: DatumType = { kind: "integer", bits: 64 };
export const LARGEINT: DatumType = { kind: "integer", bits: 128 };

/** The most digits that a decimal can have. */
export const MAX_PRECISION = 38;

const INTEGER_BITS: Readonly<Record<string, IntegerBits>> = {
  TINYINT: 8,
  SMALLINT: 16,
  INT: 32,
  BIGINT: 64,
  LARGEINT: 128,
};
const KINDS: Readonly<Record<string, DatumType>> = {
  BOOLEAN,
  FLOAT: { kind: "float" },
  DOUBLE,
  DATE,
  DATETIME,
  CHAR: TEXT,
  VARCHAR: TEXT,
  STRING: TEXT,
};

/** Gives what the values of a column's type are while they are computed with. */
export function datumTypeOf(type: ColumnType): DatumType {
  const bits = INTEGER_BITS[type.name];
  if (bits !== undefined) return { kind: "integer", bits };
  if (type.name.startsWith("DECIMAL"))
    return { kind: "decimal", precision: type.args[0] ?? 10, scale: type.args[1] ?? 0 };
  return KINDS[type.name] ?? { kind: "opaque" };
}

/** Tells whether an integer fits a width. */
export function fitsInteger(value: bigint, bits: IntegerBits): boolean {
  return BigInt.asIntN(bits, value) === value;
}

/** Gives the narrowest integer type that holds a value, up to 128 bits. */
export function narrowestInteger(value: bigint): DatumType | undefined {
  const widths: readonly IntegerBits[] = [8, 16, 32, 64, 128];
  const bits = widths.find((width) => fitsInteger(value, width));
  return bits === undefined ? undefined : { kind: "integer", bits };
}
