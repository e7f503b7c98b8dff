import type { Engine, Target } from "./versions.ts";

const NUMBERS_TO_TEXT = ["VARCHAR", "STRING"];
const WHOLE = ["SMALLINT", "INT", "BIGINT", "LARGEINT", "FLOAT", "DOUBLE"];
const DECIMALS = ["DECIMAL32", "DECIMAL64", "DECIMAL128"];
const TEXT_TO = ["TINYINT", ...WHOLE, "DATE", "STRING"];

/** To which types a column's type may change (fe catalog/ColumnType.schemaChangeMatrix); each may stay as it is. */
const CHANGES: Readonly<Record<Engine, Readonly<Record<string, readonly string[]>>>> = {
  starrocks: {
    TINYINT: ["SMALLINT", "INT", "BIGINT", "LARGEINT", "DOUBLE", "VARCHAR"],
    SMALLINT: ["INT", "BIGINT", "LARGEINT", "DOUBLE", "VARCHAR"],
    INT: ["BIGINT", "LARGEINT", "DOUBLE", "DATE", "VARCHAR"],
    BIGINT: ["LARGEINT", "DOUBLE", "VARCHAR"],
    LARGEINT: ["VARCHAR"],
    FLOAT: ["DOUBLE", "VARCHAR"],
    DOUBLE: ["VARCHAR"],
    CHAR: ["VARCHAR"],
    JSON: ["VARCHAR"],
    VARCHAR: [
      "JSON",
      "TINYINT",
      "SMALLINT",
      "INT",
      "BIGINT",
      "LARGEINT",
      "FLOAT",
      "DOUBLE",
      "DATE",
      "DECIMAL32",
      "DECIMAL64",
      "DECIMAL128",
    ],
    DECIMALV2: ["VARCHAR"],
    DATETIME: ["DATE"],
    DATE: ["DATETIME"],
  },
  doris: {
    TINYINT: [...WHOLE, ...NUMBERS_TO_TEXT],
    SMALLINT: [...WHOLE.slice(1), ...NUMBERS_TO_TEXT],
    // A whole number becomes the older DATE alone, which no table has.
    INT: [...WHOLE.slice(2), ...NUMBERS_TO_TEXT],
    BIGINT: [...WHOLE.slice(3), ...NUMBERS_TO_TEXT],
    LARGEINT: [...WHOLE.slice(4), ...NUMBERS_TO_TEXT],
    FLOAT: ["DOUBLE", ...NUMBERS_TO_TEXT],
    DOUBLE: NUMBERS_TO_TEXT,
    CHAR: [...TEXT_TO.filter((name) => name !== "DATE"), "VARCHAR"],
    VARCHAR: [...TEXT_TO, "JSON"],
    STRING: ["JSON"],
    JSON: ["VARCHAR", "STRING"],
    DECIMAL32: [...DECIMALS, ...NUMBERS_TO_TEXT],
    DECIMAL64: [...DECIMALS, ...NUMBERS_TO_TEXT],
    DECIMAL128: [...DECIMALS, ...NUMBERS_TO_TEXT],
    DATETIME: ["DATE"],
    DATE: ["DATETIME"],
  },
};

/** Tells whether a column of one type may become one of another. */
export function mayChangeType(target: Target, from: string, to: string): boolean {
  return from === to || CHANGES[target.engine][from]?.includes(to) === true;
}
