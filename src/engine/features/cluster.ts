import type { FeatureRow } from "./index.ts";

/** Behaviour of a cluster that not every version shows (spec/starrocks.md §2 to §5). */
export const CLUSTER_FEATURES = {
  restoreCreatesDatabase: { starrocks: { since: "3.4" } },
} as const satisfies Record<string, FeatureRow>;
