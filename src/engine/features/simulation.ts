import type { FeatureRow } from "./index.ts";

/** What is simulated at all. It stands apart because a page needs it before the other features, which are many. */
export const SIMULATION_FEATURES = {
  /** Clusters of these versions are simulated; of the others the language alone is known. */
  clusterSimulated: { starrocks: {}, doris: {} },
} as const satisfies Record<string, FeatureRow>;
