import {
  BIGINT,
  DATETIME,
  DOUBLE,
  INT,
  MAX_PRECISION,
  NULL_TYPE,
  TEXT,
  type DatumType,
  type IntegerBits,
} from "../values/datum.ts";

/** Digits that a decimal keeps before its point where two decimals meet. */
function decimals(left: DatumType, right: DatumType): DatumType {
  const scale = Math.max(scaleOf(left), scaleOf(right));
  return { kind: "decimal", precision: MAX_PRECISION, scale };
}

function scaleOf(type: DatumType): number {
  return type.kind === "decimal" ? type.scale : 0;
}

export function isExact(type: DatumType): boolean {
  return type.kind === "integer" || type.kind === "decimal" || type.kind === "boolean";
}

export function isTime(type: DatumType): boolean {
  return type.kind === "date" || type.kind === "datetime";
}

function bitsOf(type: DatumType): IntegerBits {
  return type.kind === "integer" ? type.bits : 8;
}

/**
 * Gives the type in which two values are compared (fe sql/common/TypeManager.getCompatibleTypeForBinary).
 * @param equality `=`, `!=`, `<=>`, IN: a text and an exact number meet as decimals there, else as DOUBLE
 */
export function comparisonType(left: DatumType, right: DatumType, equality: boolean): DatumType {
  if (left.kind === "null") return right;
  if (right.kind === "null") return left;
  if (isText(left) && isText(right)) return TEXT;
  if (isTime(left) && isTime(right)) return left.kind === right.kind ? left : DATETIME;
  if ((isTime(left) && isText(right)) || (isText(left) && isTime(right))) return DATETIME;
  if (isExact(left) && isExact(right)) return exactType(left, right);
  const oneText = (isText(left) && isExact(right)) || (isText(right) && isExact(left));
  return oneText && equality ? { kind: "decimal", precision: MAX_PRECISION, scale: 9 } : DOUBLE;
}

function isText(type: DatumType): boolean {
  return type.kind === "text" || type.kind === "opaque";
}

function exactType(left: DatumType, right: DatumType): DatumType {
  if (left.kind === "decimal" || right.kind === "decimal") return decimals(left, right);
  return bitsOf(left) >= bitsOf(right) ? widened(left) : widened(right);
}

function widened(type: DatumType): DatumType {
  return type.kind === "boolean" ? INT : type;
}

/** Gives the type of values that come from several branches: CASE, IF, COALESCE, IFNULL. */
export function branchType(types: readonly DatumType[]): DatumType {
  return types.reduce((left, right) => {
    if (left.kind === "null") return right;
    if (right.kind === "null") return left;
    if (left.kind === right.kind && left.kind !== "integer" && left.kind !== "decimal") return left;
    if (isExact(left) && isExact(right)) return exactType(left, right);
    if (isTime(left) && isTime(right)) return DATETIME;
    if (isText(left) || isText(right) || isTime(left) || isTime(right)) return TEXT;
    return DOUBLE;
  }, NULL_TYPE);
}

/** Gives the type whose values a number is computed with: texts as DOUBLE, booleans and NULL as integers. */
export function numericType(type: DatumType): DatumType {
  switch (type.kind) {
    case "boolean":
    case "null":
      return { kind: "integer", bits: 8 };
    case "integer":
    case "decimal":
      return type;
    case "float":
    case "double":
    case "text":
    case "opaque":
      return DOUBLE;
    case "date":
    case "datetime":
      return BIGINT;
    default: {
      const never: never = type;
      return never;
    }
  }
}
