import type { DatumType } from "../values/datum.ts";

const INTEGERS = { 8: "TINYINT", 16: "SMALLINT", 32: "INT", 64: "BIGINT", 128: "LARGEINT" } as const;

/** Words a type as the engine's own lists do (fe catalog/ScalarType.toString). */
export function engineTypeName(type: DatumType): string {
  switch (type.kind) {
    case "integer":
      return INTEGERS[type.bits];
    case "decimal":
      return `DECIMAL${type.precision <= 9 ? 32 : type.precision <= 18 ? 64 : 128}(${type.precision},${type.scale})`;
    case "text":
      return "VARCHAR";
    case "null":
      return "NULL_TYPE";
    case "opaque":
      return "JSON";
    case "boolean":
    case "float":
    case "double":
    case "date":
    case "datetime":
      return type.kind.toUpperCase();
    default: {
      const never: never = type;
      return never;
    }
  }
}
