import { ACCOUNT_ERRORS } from "./accounts.ts";
import { CATALOG_ERRORS } from "./catalog.ts";
import { CHANGE_ERRORS } from "./changes.ts";
import { DORIS_JOB_ERRORS } from "./dorisJobs.ts";
import { DORIS_TABLE_ERRORS } from "./dorisTables.ts";
import { DYNAMIC_PARTITION_ERRORS } from "./dynamicPartitions.ts";
import { isErrorCode, type ErrorCode } from "./index.ts";
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

/** What errors are about, the backup family first. */
export const ERROR_AREAS = [
  "submit",
  "jobs",
  "repositories",
  "show",
  "tables",
  "newTables",
  "changes",
  "objects",
  "views",
  "rows",
  "accounts",
  "settings",
] as const;
export type ErrorArea = (typeof ERROR_AREAS)[number];

const ROWS: Readonly<Record<ErrorArea, readonly Readonly<Record<string, unknown>>[]>> = {
  submit: [SUBMIT_ERRORS],
  jobs: [JOB_ERRORS, DORIS_JOB_ERRORS, RESTORING_ERRORS],
  repositories: [REPOSITORY_ERRORS],
  show: [SHOW_ERRORS],
  tables: [CATALOG_ERRORS],
  newTables: [NEW_TABLE_ERRORS, DORIS_TABLE_ERRORS, DYNAMIC_PARTITION_ERRORS],
  changes: [CHANGE_ERRORS],
  objects: [OBJECT_ERRORS],
  views: [VIEW_ERRORS],
  rows: [READ_ERRORS, QUERY_ERRORS],
  accounts: [ACCOUNT_ERRORS],
  settings: [SETTING_ERRORS],
};

/** Lists the errors of an area, in the order of their tables. */
export function errorsOf(area: ErrorArea): readonly ErrorCode[] {
  return ROWS[area].flatMap((rows) => Object.keys(rows)).filter(isErrorCode);
}
