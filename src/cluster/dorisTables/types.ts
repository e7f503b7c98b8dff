import { has } from "../../engine/index.ts";
import type { DataType } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { ColumnType } from "../tables.ts";

/** fe catalog/ScalarType.MAX_VARCHAR_LENGTH, MAX_CHAR_LENGTH */
const LONGEST: Readonly<Record<string, number>> = { VARCHAR: 65_533, CHAR: 255 };
const MOST_DIGITS = 38;
const MOST_TIME_DIGITS = 6;

/** Older types by the words of the refusal: the front end's configuration disables them (fe Config.disable_datev1, disable_decimalv2). */
const DISABLED: Readonly<Record<string, string>> = { DATEV1: "DATE", DECIMALV2: "DECIMAL" };

/** Other names of types. */
const ALIASES: Readonly<Record<string, string>> = {
  TEXT: "STRING",
  JSONB: "JSON",
  DATEV2: "DATE",
  DATETIMEV1: "DATETIME",
  DATETIMEV2: "DATETIME",
  INTEGER: "INT",
  BOOL: "BOOLEAN",
};

/** Refuses a type that the configuration disables, which the engine does before it looks at anything else of a column. */
export function checkEnabled(type: DataType, { target }: StatementContext): Refusal | undefined {
  const word = DISABLED[type.name];
  return word === undefined ? undefined : fail(target, "typeDisabled", { type: word });
}

/** Gives a type as Doris keeps it, aliases replaced and lengths filled in, or why it cannot be (fe analysis/TypeDef.analyze). */
export function dorisType(type: DataType, context: StatementContext): ColumnType | Refusal {
  const inner: ColumnType[] = [];
  for (const element of type.inner) {
    const made = dorisType(element, context);
    if (isRefusal(made)) return made;
    inner.push(made);
  }
  const name = ALIASES[type.name] ?? type.name;
  const [first, second] = type.args;
  switch (name) {
    case "VARCHAR":
    case "CHAR":
      return checkLength(name, first ?? impliedLength(name, context), context);
    case "DECIMAL":
    case "DECIMALV3":
      return decimal(first, second, context);
    case "DATETIME":
      return (first ?? 0) > MOST_TIME_DIGITS
        ? fail(context.target, "timeScaleWrong", { value: first ?? 0 })
        : { name, args: (first ?? 0) > 0 ? [first ?? 0] : [], inner };
    case "ARRAY":
    case "MAP":
    case "STRUCT":
      return { name, args: [], inner, ...(type.fields !== undefined && { fields: type.fields }) };
    default:
      // A width that a number is shown with means nothing.
      return { name, args: [], inner };
  }
}

/** Before 2.1 a VARCHAR of no length has one byte, later it is as long as can be. */
function impliedLength(name: string, { target }: StatementContext): number {
  return name === "VARCHAR" && has(target, "varcharLongByDefault") ? (LONGEST[name] ?? 1) : 1;
}

function checkLength(name: string, size: number, { target }: StatementContext): ColumnType | Refusal {
  const limit = LONGEST[name] ?? 1;
  if (size <= 0) return fail(target, "textTooShort", { type: name, size });
  return size > limit
    ? fail(target, "textTooWide", { type: name, limit, size })
    : { name, args: [size], inner: [] };
}

/** Digits of a decimal that names none (fe catalog/ScalarType.DEFAULT_PRECISION, from 4.0 nereids types/DataType). */
function usualDigits({ target }: StatementContext): readonly [number, number] {
  return has(target, "decimalWideByDefault") ? [38, 9] : [9, 0];
}

function decimal(given: number | undefined, scale = 0, context: StatementContext): ColumnType | Refusal {
  const { target } = context;
  const [precision, digits] = given === undefined ? usualDigits(context) : [given, scale];
  if (precision > MOST_DIGITS || precision < 1) {
    const type = precision < 1 ? "decimal" : "decimal128";
    const limit = precision < 1 ? 9 : MOST_DIGITS;
    return fail(target, "decimalPrecisionWrong", { type, limit, value: precision });
  }
  if (digits > precision)
    return fail(target, "decimalScaleWrong", { type: "DECIMAL", limit: precision, value: digits });
  const name = precision <= 9 ? "DECIMAL32" : precision <= 18 ? "DECIMAL64" : "DECIMAL128";
  return { name, args: [precision, digits], inner: [] };
}
