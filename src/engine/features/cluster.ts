import type { FeatureRow } from "./index.ts";

/** Behaviour of a cluster that not every version shows (spec/starrocks.md §2 to §5). */
export const CLUSTER_FEATURES = {
  restoreCreatesDatabase: { starrocks: { since: "3.4" } },
  /** Names of databases may have - ~ ! @ # $ % ^ & < > = + in them (spec/starrocks.md §1.4). */
  databaseNameSymbols: { starrocks: { since: "3.3" } },
  /** The database `sys` (fe catalog/system/sys/SysDb). */
  systemDatabase: { starrocks: { since: "3.1" } },
  /** A partition's tablets hang on a physical partition with an id of its own (spec/starrocks.md §3.5, `__part_`). */
  physicalPartitionIds: { starrocks: { since: "3.4" } },
  /** DISTRIBUTED BY may be left out, buckets are chosen by the engine (fe CreateTableAnalyzer.analyzeDistributionDesc). */
  defaultDistribution: { starrocks: { since: "3.1" } },
  /** Adding and dropping value columns changes metadata alone (fe Config.enable_fast_schema_evolution). */
  fastSchemaEvolution: { starrocks: { since: "3.3" } },
  /** A column that is added twice is refused by its column id (fe SchemaChangeHandler.addColumnInternal). */
  columnIds: { starrocks: { since: "3.3" } },
  /** upload_worker_count and download_worker_count 0 = number of cores (spec/starrocks.md §8.1). */
  transferWorkersFollowCores: { starrocks: { since: "3.1" }, doris: {} },
} as const satisfies Record<string, FeatureRow>;
