import { inRange, type Target } from "../versions.ts";
import { ACCOUNT_ERRORS } from "./accounts.ts";
import { CATALOG_ERRORS } from "./catalog.ts";
import { CHANGE_ERRORS } from "./changes.ts";
import { DORIS_JOB_ERRORS } from "./dorisJobs.ts";
import { DORIS_TABLE_ERRORS } from "./dorisTables.ts";
import { DYNAMIC_PARTITION_ERRORS } from "./dynamicPartitions.ts";
import { JOB_ERRORS } from "./jobs.ts";
import { NEW_TABLE_ERRORS } from "./newTables.ts";
import { OBJECT_ERRORS } from "./objects.ts";
import { QUERY_ERRORS } from "./queries.ts";
import { READ_ERRORS } from "./reads.ts";
import { REPOSITORY_ERRORS } from "./repositories.ts";
import { RESTORING_ERRORS } from "./restoring.ts";
import { SETTING_ERRORS } from "./settings.ts";
import { SHOW_ERRORS } from "./show.ts";
import { SUBMIT_ERRORS } from "./submit.ts";
import { VIEW_ERRORS } from "./views.ts";
import type { ErrorData, ErrorRow, ErrorText } from "./types.ts";

export type { ErrorData, ErrorRow, ErrorStage, ErrorText } from "./types.ts";

/** Every error that a simulated cluster can give, by its code. Syntax errors are made by `src/sql`. */
export const ERRORS = {
  ...CATALOG_ERRORS,
  ...DORIS_TABLE_ERRORS,
  ...NEW_TABLE_ERRORS,
  ...ACCOUNT_ERRORS,
  ...DYNAMIC_PARTITION_ERRORS,
  ...SETTING_ERRORS,
  ...SHOW_ERRORS,
  ...SUBMIT_ERRORS,
  ...REPOSITORY_ERRORS,
  ...JOB_ERRORS,
  ...DORIS_JOB_ERRORS,
  ...RESTORING_ERRORS,
  ...OBJECT_ERRORS,
  ...CHANGE_ERRORS,
  ...READ_ERRORS,
  ...QUERY_ERRORS,
  ...VIEW_ERRORS,
};
export type ErrorCode = keyof typeof ERRORS;

export const ERROR_CODES = Object.keys(ERRORS).filter(isErrorCode);

/** Tells whether `value` is the code of an error of the simulator. */
export function isErrorCode(value: string): value is ErrorCode {
  return Object.hasOwn(ERRORS, value);
}

/** Gives the text of an error as this engine and version words it for such data; undefined where it cannot happen there. */
export function errorText(target: Target, code: ErrorCode, data: ErrorData = {}): ErrorText | undefined {
  const row: ErrorRow = ERRORS[code];
  const texts = row.texts.filter((text) => text.engine === target.engine && inRange(target, text));
  const fitting = texts.filter((text) => text.when !== undefined && fitsData(text.when, data));
  // The one that says most of the data is meant.
  const [best] = fitting.sort((left, right) => conditions(right) - conditions(left));
  return best ?? texts[0];
}

function conditions({ when = {} }: ErrorText): number {
  return Object.keys(when).length;
}

function fitsData(when: Readonly<Record<string, string>>, data: ErrorData): boolean {
  return Object.entries(when).every(([name, value]) => data[name] === value);
}

/** Puts an error's data into its text. A name without a value stays as it stands. */
export function fillText(text: string, data: ErrorData): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in data ? String(data[name]) : whole));
}
