import { has } from "../engine/index.ts";
import type { StatementContext } from "./context.ts";
import { newAllocation } from "./dorisTables/allocation.ts";
import type { PartitionPlan } from "./newPartitions.ts";
import { checkReplicationNum, checkStorageMedium, type TableSettings } from "./newTableSettings.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { totalReplicas } from "./replicaAllocation.ts";

/** Gives the replicas and the medium of a partition: its own properties go before the table's. */
export function partitionSettings(
  plan: PartitionPlan,
  table: string,
  settings: Pick<TableSettings, "replicationNum" | "storageMedium">,
  context: StatementContext,
): Pick<TableSettings, "replicationNum" | "storageMedium"> | Refusal {
  const replicationNum = partitionReplicas(plan, table, settings.replicationNum, context);
  if (isRefusal(replicationNum)) return replicationNum;
  const medium = plan.properties["storage_medium"];
  const storageMedium = medium === undefined ? settings.storageMedium : checkStorageMedium(medium, context);
  return isRefusal(storageMedium) ? storageMedium : { replicationNum, storageMedium };
}

function partitionReplicas(
  { properties }: PartitionPlan,
  table: string,
  usual: number,
  context: StatementContext,
): number | Refusal {
  if (has(context.target, "dorisTables")) {
    if (properties["replication_num"] === undefined && properties["replication_allocation"] === undefined)
      return usual;
    const allocation = newAllocation(properties, table, context);
    return typeof allocation === "string" ? totalReplicas(allocation) : allocation;
  }
  const replicas = properties["replication_num"];
  return replicas === undefined ? usual : checkReplicationNum(replicas, table, context);
}
