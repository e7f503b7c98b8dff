import { isDate, typeName } from "./columnType.ts";
import { datumTypeOf, fitsInteger } from "./values/datum.ts";
import { formatDate, formatDateTime, parseDateTime, floorDivide, MICROS_PER_DAY } from "./values/dateText.ts";
import { textBytes } from "./sizes.ts";
import type { ColumnType } from "./tables.ts";

/** The value in the form it is stored in, or the engine's words for why the text is none of that type. */
export type CheckedLiteral = { readonly value: string } | { readonly reason: string };

/** Reads a literal as a value of a column's type, as the engine's literal classes do (fe analysis/*Literal). */
export function checkLiteral(type: ColumnType, text: string): CheckedLiteral {
  if (isDate(type)) return dateLiteral(type, text);
  const datum = datumTypeOf(type);
  switch (datum.kind) {
    case "integer": {
      const whole = /^[+-]?\d+$/.test(text) ? BigInt(text.replace(/^\+/, "")) : undefined;
      if (datum.bits === 128) {
        if (whole === undefined) return { reason: `Invalid integer literal: ${text}` };
        return fitsInteger(whole, 128)
          ? { value: whole.toString() }
          : { reason: `Large int literal is out of range: ${text}` };
      }
      if (whole === undefined || !fitsInteger(whole, 64)) return { reason: `Invalid number format: ${text}` };
      return fitsInteger(whole, datum.bits)
        ? { value: whole.toString() }
        : { reason: `Number out of range[${text}]. type: ${typeName(type)}` };
    }
    case "decimal":
      return decimalLiteral(type, text, datum.precision, datum.scale);
    case "float":
    case "double":
      return isNumber(text)
        ? { value: String(Number(text)) }
        : { reason: `Invalid floating-point literal: ${text}` };
    case "boolean": {
      const word = text.trim().toLowerCase();
      if (word === "true" || word === "1") return { value: "1" };
      if (word === "false" || word === "0") return { value: "0" };
      return { reason: `Invalid BOOLEAN literal: ${text}` };
    }
    case "text":
      return type.name !== "STRING" && (type.args[0] ?? 1) < textBytes(text)
        ? { reason: `Default value is too long: ${text}` }
        : { value: text };
    case "opaque":
    case "null":
    case "date":
    case "datetime":
      return { value: text };
    default: {
      const never: never = datum;
      return never;
    }
  }
}

function dateLiteral(type: ColumnType, text: string): CheckedLiteral {
  const micros = parseDateTime(text);
  if (micros === undefined) return { reason: `date literal [${text}] is invalid` };
  return {
    value: type.name === "DATE" ? formatDate(floorDivide(micros, MICROS_PER_DAY)) : formatDateTime(micros),
  };
}

function decimalLiteral(type: ColumnType, text: string, precision: number, scale: number): CheckedLiteral {
  if (!isNumber(text)) return { reason: `Invalid floating-point literal: ${text}` };
  const [, whole = "", fraction = ""] = /^[+-]?(\d*)\.?(\d*)/.exec(text.trim()) ?? [];
  const digits = fraction.replace(/0+$/, "");
  const given = whole.replace(/^0+/, "").length + digits.length;
  if (given - digits.length > precision - scale || digits.length > scale) {
    return {
      reason: `Type ${typeName(type)} is too narrow to hold the DecimalLiteral '${text}' (precision=${Math.max(given, 1)}, scale=${digits.length})`,
    };
  }
  const sign = text.trim().startsWith("-") ? "-" : "";
  const point = scale === 0 ? "" : `.${digits.padEnd(scale, "0")}`;
  return { value: `${sign}${whole.replace(/^0+(?=\d)/, "") || "0"}${point}` };
}

function isNumber(text: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text.trim());
}
