import { inRow } from "./features/inRow.ts";
import type { FeatureRow } from "./features/index.ts";
import type { Target } from "./versions.ts";

const STARROCKS_ALONE = { starrocks: {} } as const;
const SINCE_21 = { starrocks: {}, doris: { since: "2.1" } } as const;
const SINCE_40 = { starrocks: {}, doris: { since: "4.0" } } as const;

/** Functions that not both engines have in all versions (fe catalog/FunctionSet; catalog/BuiltinScalarFunctions of Doris). */
const ROWS: Readonly<Record<string, FeatureRow>> = {
  bit_shift_right_logical: STARROCKS_ALONE,
  catalog: STARROCKS_ALONE,
  current_role: STARROCKS_ALONE,
  current_version: STARROCKS_ALONE,
  date_diff: STARROCKS_ALONE,
  dayofweek_iso: STARROCKS_ALONE,
  square: STARROCKS_ALONE,
  str2date: STARROCKS_ALONE,
  week_iso: STARROCKS_ALONE,
  bit_shift_left: SINCE_21,
  bit_shift_right: SINCE_21,
  microseconds_add: SINCE_21,
  microseconds_sub: SINCE_21,
  milliseconds_add: SINCE_21,
  milliseconds_diff: SINCE_21,
  milliseconds_sub: SINCE_21,
  strcmp: { starrocks: {}, doris: { since: "3.0" } },
  crc32: SINCE_40,
  mid: SINCE_40,
  quarters_add: SINCE_40,
  quarters_diff: SINCE_40,
  quarters_sub: SINCE_40,
  session_user: SINCE_40,
};

/** Tells whether an engine of that version has a function that is simulated at all; its name in lower case. */
export function hasFunction(target: Target, name: string): boolean {
  const row = Object.hasOwn(ROWS, name) ? ROWS[name] : undefined;
  return row === undefined || inRow(target, row);
}
