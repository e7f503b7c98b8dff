import { jobConfigNumber } from "../../engine/jobConfig.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import type { Refusal } from "../refusal.ts";
import { defaultAllocation, readAllocation } from "../replicaAllocation.ts";

/** Reads the replicas that a new table or partition asks for: as SHOW CREATE TABLE prints them, `tag.location.default: 3`. */
export function newAllocation(
  given: Readonly<Record<string, string>>,
  context: StatementContext,
): string | Refusal {
  const key = (["replication_num", "replication_allocation"] as const).find(
    (name) => given[name] !== undefined,
  );
  if (key === undefined) return defaultAllocation(usualReplicas(context));
  return readAllocation(context, key, given[key] ?? "");
}

function usualReplicas(context: StatementContext): number {
  return jobConfigNumber(context.target, clusterBefore(context).config, "default_replication_num", 3);
}
