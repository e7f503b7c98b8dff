import { has } from "./features/index.ts";
import type { Target } from "./versions.ts";

/** What takes time in a cluster: speeds and workers of each node. */
interface Cost {
  readonly networkBytesPerSecond: number;
  readonly objectLatency: number;
  readonly snapshotWorkers: number;
  readonly uploadWorkers: number;
  readonly downloadWorkers: number;
  readonly createWorkers: number;
  readonly snapshotTablet: number;
  readonly createTablet: number;
  readonly moveTablet: number;
}

/** Cores of a simulated node: as many upload and download workers run where the engine takes one a core. */
const CORES = 8;

/** Gives what a fresh cluster of a version is set to (spec/starrocks.md §8.1, §8.3). */
export function defaultCost(target: Target): Cost {
  const transferWorkers = has(target, "transferWorkersFollowCores") ? CORES : 1;
  return {
    networkBytesPerSecond: 200_000_000,
    objectLatency: 50,
    snapshotWorkers: 5,
    uploadWorkers: transferWorkers,
    downloadWorkers: transferWorkers,
    createWorkers: 3,
    snapshotTablet: 30,
    createTablet: 20,
    moveTablet: 50,
  };
}
