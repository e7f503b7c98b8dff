import type { FeatureRow } from "./index.ts";

/** Behaviour of a cluster that not every version shows (spec/starrocks.md §2 to §5). */
export const CLUSTER_FEATURES = {
  restoreCreatesDatabase: { starrocks: { since: "3.4" } },
  /** Names of databases may have - ~ ! @ # $ % ^ & < > = + in them (spec/starrocks.md §1.4). */
  databaseNameSymbols: { starrocks: { since: "3.3" } },
  /** upload_worker_count and download_worker_count 0 = number of cores (spec/starrocks.md §8.1). */
  transferWorkersFollowCores: { starrocks: { since: "3.1" }, doris: {} },
} as const satisfies Record<string, FeatureRow>;
