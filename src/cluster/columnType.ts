import { has } from "../engine/index.ts";
import type { DataType } from "../sql/expressions.ts";
import type { StatementContext } from "./context.ts";
import { checkEnabled, dorisType } from "./dorisTables/types.ts";
import { fail } from "./fail.ts";
import { type Refusal } from "./refusal.ts";
import type { ColumnType } from "./tables.ts";

/** Bytes of a STRING (fe catalog/ScalarType.DEFAULT_STRING_LENGTH) and the most that a VARCHAR or CHAR can have. */
const STRING_LENGTH = 65_533;
const MAX_LENGTHS: Readonly<Record<string, number>> = { VARCHAR: 1_048_576, CHAR: 255, VARBINARY: 1_048_576 };
const MAX_PRECISIONS: Readonly<Record<string, number>> = {
  DECIMAL32: 9,
  DECIMAL64: 18,
  DECIMAL128: 38,
  DECIMALV2: 27,
};

/** Widths that SHOW CREATE TABLE prints (fe catalog/ScalarType.toSql). */
const PRINTED: Readonly<Record<string, string>> = {
  TINYINT: "tinyint(4)",
  SMALLINT: "smallint(6)",
  INT: "int(11)",
  BIGINT: "bigint(20)",
  LARGEINT: "largeint(40)",
};

/** Gives the type that a column defined so has, or why it cannot (fe analysis/TypeDef.analyze). */
export function columnTypeOf(type: DataType, context: StatementContext): ColumnType | Refusal {
  if (has(context.target, "dorisTables")) return checkEnabled(type, context) ?? dorisType(type, context);
  const resolved = resolve(type);
  for (const inner of resolved.inner) {
    const refusal = checkArgs(inner, context);
    if (refusal !== undefined) return refusal;
  }
  const refusal = checkArgs(resolved, context);
  return refusal ?? resolved;
}

/** Gives the type as the engine keeps it: aliases replaced, lengths and precisions filled in. */
function resolve(type: DataType): ColumnType {
  const inner = type.inner.map(resolve);
  const [first, second] = type.args;
  switch (type.name) {
    case "INTEGER":
      return scalar("INT");
    case "BOOL":
      return scalar("BOOLEAN");
    case "STRING":
    case "TEXT":
      return { name: "VARCHAR", args: [first ?? STRING_LENGTH], inner };
    case "VARCHAR":
    case "CHAR":
      return { name: type.name, args: [first ?? 1], inner };
    case "DECIMAL":
    case "NUMERIC":
    case "NUMBER": {
      const precision = first ?? 10;
      return { name: precision <= 18 ? "DECIMAL64" : "DECIMAL128", args: [precision, second ?? 0], inner };
    }
    case "DECIMAL32":
    case "DECIMAL64":
    case "DECIMAL128":
      return { name: type.name, args: [first ?? MAX_PRECISIONS[type.name] ?? 9, second ?? 0], inner };
    case "DECIMALV2":
      return { name: type.name, args: [first ?? 9, second ?? 0], inner };
    case "TINYINT":
    case "SMALLINT":
    case "INT":
    case "BIGINT":
    case "LARGEINT":
      // A display width means nothing.
      return scalar(type.name);
    default:
      return { name: type.name, args: type.args, inner };
  }
}

function scalar(name: string): ColumnType {
  return { name, args: [], inner: [] };
}

function checkArgs(type: ColumnType, context: StatementContext): Refusal | undefined {
  const [first = 0, second = 0] = type.args;
  const longest = MAX_LENGTHS[type.name];
  if (longest !== undefined && first > longest) {
    const word =
      type.name === "VARBINARY" ? type.name : `${type.name.slice(0, 1)}${type.name.slice(1).toLowerCase()}`;
    return fail(context.target, "textTooWide", { type: word, limit: longest, size: first });
  }
  const precision = MAX_PRECISIONS[type.name];
  if (precision === undefined) return undefined;
  if (first < 1 || first > precision) {
    return fail(context.target, "decimalPrecisionWrong", { type: type.name, limit: precision, value: first });
  }
  const scale = type.name === "DECIMALV2" ? Math.min(9, first) : first;
  return second > scale
    ? fail(context.target, "decimalScaleWrong", { type: type.name, limit: scale, value: second })
    : undefined;
}

/** Words a type as SHOW CREATE TABLE does: `int(11)`, `decimal(10, 2)`. */
export function printType(type: ColumnType): string {
  if (type.name.startsWith("DECIMAL")) return `decimal(${type.args[0] ?? 10}, ${type.args[1] ?? 0})`;
  if (type.name === "ARRAY")
    return `array<${type.inner.map((inner) => (isDecimal(inner) ? typeName(inner) : printType(inner))).join("")}>`;
  if (type.name === "MAP") return `map<${type.inner.map(printType).join(",")}>`;
  const printed = PRINTED[type.name] ?? type.name.toLowerCase();
  return type.args.length === 0 ? printed : `${printed}(${type.args.join(",")})`;
}

/** Words a type as DESC does: `int`, `decimal(10,2)`. */
export function describeType(type: ColumnType): string {
  if (isDecimal(type)) return `decimal(${type.args.join(",")})`;
  return type.inner.length > 0 ? printType(type) : typeName(type).toLowerCase();
}

/** Words a type as error texts do: `INT`, `DECIMAL64(10,2)`, `VARCHAR(20)`. */
export function typeName(type: ColumnType): string {
  if (type.inner.length > 0) return printType(type);
  return type.args.length === 0 ? type.name : `${type.name}(${type.args.join(",")})`;
}

function isDecimal(type: ColumnType): boolean {
  return type.name.startsWith("DECIMAL");
}

/** Types that can stand in a key or a distribution (fe catalog/Type.canDistributedBy). */
export function canBeKey(type: ColumnType): boolean {
  return (
    !isFloating(type) &&
    !isComplex(type) &&
    !isMetric(type) &&
    type.name !== "JSON" &&
    !type.name.endsWith("BINARY")
  );
}

export function isFloating(type: ColumnType): boolean {
  return type.name === "FLOAT" || type.name === "DOUBLE";
}

export function isComplex(type: ColumnType): boolean {
  return type.name === "ARRAY" || type.name === "MAP" || type.name === "STRUCT";
}

const METRICS = ["BITMAP", "HLL", "PERCENTILE", "QUANTILE_STATE"];

/** BITMAP, HLL, PERCENTILE and QUANTILE_STATE hold what an aggregation made. */
export function isMetric(type: ColumnType): boolean {
  return METRICS.includes(type.name);
}

export function isWholeNumber(type: ColumnType): boolean {
  return PRINTED[type.name] !== undefined;
}

export function isDate(type: ColumnType): boolean {
  return type.name === "DATE" || type.name === "DATETIME";
}

export function isText(type: ColumnType): boolean {
  return type.name === "CHAR" || type.name === "VARCHAR" || type.name === "STRING";
}
