import { DISK_LIMITS } from "../engine/cost.ts";
import { jobConfigNumber } from "../engine/jobConfig.ts";
import type { BackendNode, Cluster } from "./world.ts";

/** Tells whether a node's disk is beyond both hard limits (spec/starrocks.md §8.1, DiskInfo#exceedLimit). */
export function isDiskFull(
  { target, config }: Pick<Cluster, "target" | "config">,
  node: BackendNode,
): boolean {
  const used = node.diskUsedPercent ?? 0;
  const free = Math.floor((node.diskTotal * (100 - used)) / 100);
  const limits = DISK_LIMITS[target.engine];
  const limit = ({ item, normal }: { readonly item: string; readonly normal: number }) =>
    jobConfigNumber(target, config, item, normal);
  return used > limit(limits.used) && free < limit(limits.free);
}
