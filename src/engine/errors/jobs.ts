import type { ErrorRow } from "./types.ts";

/** Errors that end a job; they show in its Status (spec/starrocks.md §3, §5). */
export const JOB_ERRORS = {
  restoreSchemaDiffers: {
    source: "spec/starrocks.md §5.2 row 5",
    texts: [
      { engine: "starrocks", stage: "status", statusCode: "COMMON_ERROR", text: "Table {table} already exist but with different schema, errMsg: {difference}" },
    ],
  },
} as const satisfies Record<string, ErrorRow>;
