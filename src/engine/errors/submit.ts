import type { ErrorRow } from "./types.ts";

/** Errors of the backup family at analysis and submission (spec/starrocks.md §2). */
export const SUBMIT_ERRORS = {
  repositoryMissing: {
    source: "spec/starrocks.md §2.2 row 5",
    texts: [{ engine: "starrocks", stage: "analysis", errno: 5064, sqlState: "42000", text: "Repository [{repository}] does not exist" }],
  },
} as const satisfies Record<string, ErrorRow>;
