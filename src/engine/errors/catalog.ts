import type { ErrorRow } from "./types.ts";

/** Errors of databases, tables, partitions, columns and rows. */
export const CATALOG_ERRORS = {
  databaseUnknown: {
    source: "spec/starrocks.md §2.0",
    texts: [
      { engine: "starrocks", stage: "analysis", errno: 1049, sqlState: "42000", text: "Unknown database '{database}'", until: "3.3" },
      { engine: "starrocks", stage: "analysis", errno: 5501, sqlState: "3F000", text: "Unknown database '{database}'", since: "3.3" },
    ],
  },
} as const satisfies Record<string, ErrorRow>;
