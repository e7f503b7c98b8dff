import { has } from "./features/index.ts";
import type { Target } from "./versions.ts";

/** Gives the starrocks_meta_version that a version writes into its snapshots (spec/starrocks.md §4.4). */
export function snapshotMetaVersion(target: Target): number {
  return has(target, "starrocksMetaVersion4") ? 4 : 3;
}
