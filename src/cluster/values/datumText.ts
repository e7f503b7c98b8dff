import type { Value } from "../world.ts";
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

function printDouble(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

/** Gives the fewest digits that name the same 32-bit number. */
function printFloat(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const text = Number(value.toPrecision(digits));
    if (Math.fround(text) === value) return printDouble(text);
  }
  return printDouble(Number(value.toPrecision(9)));
}
