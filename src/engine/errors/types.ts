import type { Engine, VersionRange } from "../versions.ts";

/**
 * Where an engine raises an error, which decides how the client sees its text (spec/starrocks.md §2.0):
 * `analysis` analyzer · `ddl` execution of a DDL statement · `access` privileges · `unexpected` an exception that no handler
 * expects · `plain` anything that reaches the client bare in every version · `status` never sent: the Status column of a job ·
 * `task` never sent: the TaskErrMsg column of a job.
 */
export type ErrorStage = "analysis" | "ddl" | "access" | "unexpected" | "plain" | "status" | "task";

/** The text of one error in a stretch of versions. `{name}` stands for a value of the error's data. */
export interface ErrorText extends VersionRange {
  readonly engine: Engine;
  readonly stage: ErrorStage;
  /** MySQL error number and SQL state; absent for `status`. */
  readonly errno?: number;
  readonly sqlState?: string;
  /** The code inside `[CODE, msg: …]` of a job's Status; only for `status`. */
  readonly statusCode?: string;
  readonly text: string;
  /** Said where the error's data have these values; the first text of a version without such is said otherwise. */
  readonly when?: Readonly<Record<string, string>>;
}

export interface ErrorRow {
  /** Where the spec states it, e.g. `spec/starrocks.md §2.4 B9`. */
  readonly source: string;
  readonly texts: readonly ErrorText[];
}

export type ErrorData = Readonly<Record<string, string | number>>;
