import type { Value } from "../tables.ts";
import { formatDate, formatDateTime, parseDate, parseDateTime } from "./dateText.ts";
import { formatDecimal, parseDecimal } from "./decimals.ts";
import type { Datum, DatumType } from "./datum.ts";

/** Reads a stored value, which is in the form that `printDatum` gives. */
export function readDatum(type: DatumType, value: Value): Datum {
  if (value === null) return null;
  switch (type.kind) {
    case "boolean":
    case "integer":
      return BigInt(value);
    case "decimal":
      return parseDecimal(value, type.scale) ?? null;
    case "float":
      return Math.fround(Number(value));
    case "double":
      return Number(value);
    case "date":
      return parseDate(value) ?? null;
    case "datetime":
      return parseDateTime(value) ?? null;
    case "null":
      return null;
    case "text":
    case "opaque":
      return value;
    default: {
      const never: never = type;
      return never;
    }
  }
}

/** Words a value as the client prints it. */
export function printDatum(type: DatumType, datum: Datum): Value {
  if (datum === null) return null;
  if (typeof datum === "string") return datum;
  if (typeof datum === "number") return type.kind === "float" ? printFloat(datum) : printDouble(datum);
  switch (type.kind) {
    case "decimal":
      return formatDecimal(datum, type.scale);
    case "date":
      return formatDate(datum);
    case "datetime":
      return formatDateTime(datum);
    case "boolean":
    case "integer":
    case "float":
    case "double":
    case "text":
    case "opaque":
    case "null":
      return datum.toString();
    default: {
      const never: never = type;
      return never;
    }
  }
}

/** The fewest digits that name the number; very small and very large ones with an exponent (the engine's patch of Ryu). */
function printDouble(value: number): string {
  return withExponent(value, String(value), 15);
}

/** Gives the fewest digits that name the same 32-bit number. */
function printFloat(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const text = Number(value.toPrecision(digits));
    if (Math.fround(text) === value) return withExponent(text, String(text), 7);
  }
  return withExponent(value, String(Number(value.toPrecision(9))), 7);
}

/** @param largest the largest power of ten that is written without an exponent */
function withExponent(value: number, text: string, largest: number): string {
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", fraction = "", given = "0"] = match;
  const all = `${whole}${fraction}`;
  const digits = all.replace(/^0+/, "").replace(/0+$/, "");
  // The power of ten of the first digit.
  const power = Number(given) + whole.length - 1 - (all.length - all.replace(/^0+/, "").length);
  if (power < -4 || power > largest) {
    const rest = digits.length > 1 ? `.${digits.slice(1)}` : "";
    const exponent = String(Math.abs(power)).padStart(2, "0");
    return `${sign}${digits.charAt(0)}${rest}e${power < 0 ? "-" : "+"}${exponent}`;
  }
  if (power < 0) return `${sign}0.${"0".repeat(-power - 1)}${digits}`;
  const padded = digits.padEnd(power + 1, "0");
  const after = padded.slice(power + 1);
  return `${sign}${padded.slice(0, power + 1)}${after === "" ? "" : `.${after}`}`;
}
