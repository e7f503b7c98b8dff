import { floorDivide, MICROS_PER_DAY, parseDateTime } from "./dateText.ts";
import { printDatum } from "./datumText.ts";
import { fitsPrecision, parseDecimal, rescale } from "./decimals.ts";
import { fitsInteger, type Datum, type DatumType } from "./datum.ts";

/** Converts a value to another type as the engine's CAST does: what does not convert, or does not fit, is NULL. */
export function castDatum(datum: Datum, from: DatumType, to: DatumType): Datum {
  if (datum === null) return null;
  switch (to.kind) {
    case "boolean":
      return toBoolean(datum, from);
    case "integer": {
      const whole = toWhole(datum, from);
      return whole === null || !fitsInteger(whole, to.bits) ? null : whole;
    }
    case "decimal":
      return toDecimal(datum, from, to.precision, to.scale);
    case "float": {
      const number = toNumber(datum, from);
      return number === null ? null : Math.fround(number);
    }
    case "double":
      return toNumber(datum, from);
    case "date": {
      if (from.kind === "date") return datum;
      const micros = toMicros(datum, from);
      return micros === null ? null : floorDivide(micros, MICROS_PER_DAY);
    }
    case "datetime":
      return toMicros(datum, from);
    case "text":
    case "opaque":
      return printDatum(from, datum);
    case "null":
      return null;
    default: {
      const never: never = to;
      return never;
    }
  }
}

function toBoolean(datum: Datum, from: DatumType): bigint | null {
  if (typeof datum === "string") {
    const word = datum.trim().toLowerCase();
    if (word === "true") return 1n;
    if (word === "false") return 0n;
    const number = parseDecimal(word, 0);
    return number === undefined ? null : number === 0n ? 0n : 1n;
  }
  if (from.kind === "date" || from.kind === "datetime") return 1n;
  return datum === 0 || datum === 0n ? 0n : 1n;
}

/** Integers cut the digits after the point off; a text has to be a whole number. */
function toWhole(datum: Datum, from: DatumType): bigint | null {
  if (datum === null) return null;
  if (typeof datum === "string")
    return /^\s*[+-]?\d+\s*$/.test(datum) ? BigInt(datum.trim().replace(/^\+/, "")) : null;
  if (typeof datum === "number") return Number.isFinite(datum) ? BigInt(Math.trunc(datum)) : null;
  switch (from.kind) {
    case "decimal":
      return datum / rescale(1n, 0, from.scale);
    case "date":
    case "datetime":
      return digitsOf(datum, from);
    case "boolean":
    case "integer":
    case "float":
    case "double":
    case "text":
    case "opaque":
    case "null":
      return datum;
    default: {
      const never: never = from;
      return never;
    }
  }
}

/** A date as the number 20250106, a time as 20250106090000. */
function digitsOf(datum: bigint, from: DatumType): bigint {
  const text = printDatum(from, datum) ?? "";
  return BigInt(text.replace(/\.\d*$/, "").replace(/\D/g, ""));
}

function toNumber(datum: Datum, from: DatumType): number | null {
  if (datum === null || typeof datum === "number") return datum;
  if (typeof datum === "string") {
    const text = datum.trim();
    return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : null;
  }
  if (from.kind === "decimal") return Number(printDatum(from, datum));
  if (from.kind === "date" || from.kind === "datetime") return Number(digitsOf(datum, from));
  return Number(datum);
}

function toDecimal(datum: Datum, from: DatumType, precision: number, scale: number): bigint | null {
  const unscaled = unscaledOf(datum, from, scale);
  return unscaled === undefined || !fitsPrecision(unscaled, precision) ? null : unscaled;
}

function unscaledOf(datum: Datum, from: DatumType, scale: number): bigint | undefined {
  if (datum === null) return undefined;
  if (typeof datum === "string") return parseDecimal(datum, scale);
  if (typeof datum === "number")
    return Number.isFinite(datum) ? parseDecimal(String(datum), scale) : undefined;
  if (from.kind === "decimal") return rescale(datum, from.scale, scale);
  if (from.kind === "date" || from.kind === "datetime") return rescale(digitsOf(datum, from), 0, scale);
  return rescale(datum, 0, scale);
}

function toMicros(datum: Datum, from: DatumType): bigint | null {
  if (datum === null || typeof datum === "number") return null;
  if (typeof datum === "string") return parseDateTime(datum) ?? null;
  switch (from.kind) {
    case "datetime":
      return datum;
    case "date":
      return datum * MICROS_PER_DAY;
    case "integer":
      return parseDateTime(datum.toString()) ?? null;
    case "boolean":
    case "decimal":
    case "float":
    case "double":
    case "text":
    case "opaque":
    case "null":
      return null;
    default: {
      const never: never = from;
      return never;
    }
  }
}
