import { typeTextOf, type TypeText } from "../engine/typeText.ts";
import { has, type Target } from "../engine/index.ts";
import { describeType, isWholeNumber, printType } from "./columnType.ts";
import type { ColumnType } from "./tables.ts";

/** Words a type as SHOW CREATE TABLE of a version does. */
export function sqlType(target: Target, type: ColumnType): string {
  const text = typeTextOf(target);
  return text === undefined ? printType(type) : ownType(type, text);
}

/** Words a type as DESC of a version does. */
export function describedType(target: Target, type: ColumnType): string {
  const text = typeTextOf(target);
  if (text === undefined) return describeType(type);
  return text.descInternal ? internalType(type, "short") : ownType(type, text);
}

function ownType(type: ColumnType, text: TypeText): string {
  const cased = (word: string) => (text.upper ? word.toUpperCase() : word.toLowerCase());
  if (type.name.startsWith("DECIMAL")) {
    const [precision = 9, scale = 0] = type.args;
    const [name, comma] = text.decimal;
    const usual = text.usualDecimal?.[0] === precision && text.usualDecimal[1] === scale;
    return usual ? cased(name) : `${cased(name)}(${precision}${comma}${scale})`;
  }
  if (type.inner.length > 0) {
    const inner = type.inner.map((element, place) => {
      const field = type.fields?.[place];
      return field === undefined ? ownType(element, text) : `${field}:${ownType(element, text)}`;
    });
    return `${cased(type.name)}<${inner.join(",")}>`;
  }
  if (type.name === "STRING") return cased("text");
  const bare = type.args.length === 0 ? type.name : `${type.name}(${type.args.join(",")})`;
  if (text.widths && isWholeNumber(type)) return printType(type);
  return text.longest[bare] ?? cased(bare);
}

/**
 * Words a type as Doris keeps it: `DATEV2`, `DECIMALV3(10, 2)` (fe catalog/Type.toString).
 * @param form "short" leaves out the number behind the types of dates
 */
export function internalType(type: ColumnType, form: "short" | "whole" = "whole"): string {
  const whole = form === "whole";
  if (type.name.startsWith("DECIMAL")) return `DECIMALV3(${type.args.join(", ")})`;
  if (type.name === "DATE") return whole ? "DATEV2" : "DATE";
  if (type.name === "DATETIME") {
    const [scale = 0] = type.args;
    return whole ? `DATETIMEV2(${scale})` : scale > 0 ? `DATETIME(${scale})` : "DATETIME";
  }
  if (type.name === "STRING") return "TEXT";
  if (type.inner.length > 0) {
    const inner = type.inner.map((element, place) => {
      const field = type.fields?.[place];
      return field === undefined ? internalType(element) : `${field}:${internalType(element)}`;
    });
    return `${type.name}<${inner.join(",")}>`;
  }
  return type.args.length === 0 ? type.name : `${type.name}(${type.args.join(",")})`;
}

/** Gives Doris' name of the kind of a type, without its digits: DATEV2, DECIMAL64, TEXT (fe catalog/PrimitiveType). */
export function primitiveName(type: ColumnType): string {
  if (type.name === "DATE") return "DATEV2";
  if (type.name === "DATETIME") return "DATETIMEV2";
  return type.name;
}

/** Gives how a version names the kind of a type where it words a range. */
export function keptName(target: Target): (type: ColumnType) => string {
  return has(target, "dorisTables") ? primitiveName : ({ name }) => name;
}
