import type { Engine, Target } from "./versions.ts";

const STARROCKS_NUMBERS = [
  "INT",
  "BIGINT",
  "LARGEINT",
  "FLOAT",
  "DOUBLE",
  "DECIMALV2",
  "DECIMAL64",
  "DECIMAL128",
];
const DORIS_NUMBERS = [
  "TINYINT",
  "SMALLINT",
  "INT",
  "BIGINT",
  "LARGEINT",
  "FLOAT",
  "DOUBLE",
  "DECIMAL32",
  "DECIMAL64",
  "DECIMAL128",
];
const STARROCKS_COMPARABLE = [
  ...STARROCKS_NUMBERS,
  "TINYINT",
  "SMALLINT",
  "DATE",
  "DATETIME",
  "CHAR",
  "VARCHAR",
  "DECIMAL32",
];
const DORIS_COMPARABLE = [...DORIS_NUMBERS, "DATE", "DATETIME", "CHAR", "VARCHAR", "STRING"];

/** Types that an aggregation of a value column takes (fe catalog/AggregateType). */
const TYPES: Readonly<Record<Engine, Readonly<Record<string, readonly string[]>>>> = {
  starrocks: {
    SUM: STARROCKS_NUMBERS,
    MIN: STARROCKS_COMPARABLE,
    MAX: STARROCKS_COMPARABLE,
    HLL_UNION: ["HLL"],
    BITMAP_UNION: ["BITMAP"],
    PERCENTILE_UNION: ["PERCENTILE"],
  },
  doris: {
    SUM: DORIS_NUMBERS,
    MIN: DORIS_COMPARABLE,
    MAX: DORIS_COMPARABLE,
    HLL_UNION: ["HLL"],
    BITMAP_UNION: ["BITMAP"],
    QUANTILE_UNION: ["QUANTILE_STATE"],
  },
};

/** Gives the types that an aggregation takes; undefined for REPLACE and its like, which go by other rules. */
export function aggregatedTypes({ engine }: Target, aggregation: string): readonly string[] | undefined {
  return TYPES[engine][aggregation];
}
