import { jobConfigNumber } from "../../engine/jobConfig.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import type { Refusal } from "../refusal.ts";
import { fail } from "../fail.ts";
import { defaultAllocation, readAllocation, totalReplicas } from "../replicaAllocation.ts";

/** Reads the replicas that a new table or partition asks for: as SHOW CREATE TABLE prints them, `tag.location.default: 3`. */
export function newAllocation(
  given: Readonly<Record<string, string>>,
  table: string,
  context: StatementContext,
): string | Refusal {
  const key = (["replication_num", "replication_allocation"] as const).find(
    (name) => given[name] !== undefined,
  );
  if (key === undefined) return defaultAllocation(usualReplicas(context));
  const allocation = readAllocation(context, key, given[key] ?? "");
  return typeof allocation === "string" ? (refuseTag(allocation, table, context) ?? allocation) : allocation;
}

/** Back ends have no tags of their own here (fe system/SystemInfoService.selectBackendIdsForReplicaCreation). */
function refuseTag(allocation: string, table: string, context: StatementContext): Refusal | undefined {
  const alive = clusterBefore(context).nodes.filter(({ up }) => up);
  if (totalReplicas(allocation) > alive.length) return undefined;
  const other = allocation.split(", ").find((part) => !part.startsWith("tag.location.default:"));
  if (other === undefined) return undefined;
  const [location = "", replicas = ""] = other.split(": ");
  return fail(context.target, "nodesTooFew", {
    lacking: "tag",
    tag: location.slice("tag.location.".length),
    replicas,
    table,
    default: usualReplicas(context),
    nodes: alive.map(({ id }) => id).join(","),
  });
}

function usualReplicas(context: StatementContext): number {
  return jobConfigNumber(context.target, clusterBefore(context).config, "default_replication_num", 3);
}
