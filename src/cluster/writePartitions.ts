import type { StatementContext } from "./context.ts";
import { emptyPartition } from "./copyTable.ts";
import { automaticBuckets, makePartition } from "./makePartition.ts";
import type { PartitionPlan } from "./newPartitions.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { checkWritable } from "./replicaChecks.ts";
import type { InsertTarget } from "./statements/insert.ts";
import type { OlapTable, Partition } from "./tables.ts";

/** What a load writes to. */
interface Written {
  readonly target: InsertTarget;
  /** Partitions that have to be made first. */
  readonly plans: readonly PartitionPlan[];
  /** Partitions that rows go to. */
  readonly names: ReadonlySet<string>;
  readonly overwrite: boolean;
}

/** Makes the partitions that are missing and loads those that rows go to; with OVERWRITE all that were named begin empty. */
export function writePartitions(
  table: OlapTable,
  { target, plans, names, overwrite }: Written,
  context: StatementContext,
  load: (base: Partition) => Partition | Refusal,
): OlapTable | Refusal {
  const made: Partition[] = [];
  for (const plan of plans) {
    const buckets =
      table.distribution.buckets ||
      automaticBuckets(table.distribution.type, context.cluster.nodes.length, true);
    const shape = {
      table: table.name,
      indexes: table.indexes,
      buckets,
      replicationNum: table.replicationNum,
      storageMedium: "HDD" as const,
    };
    const partition = makePartition(context.newId(), plan, shape, context);
    if (isRefusal(partition)) return partition;
    made.push(partition);
  }
  const temporary =
    target.partitions.length > 0 &&
    target.partitions.every((partition) => table.temporaryPartitions[partition.name] === partition);
  const candidates = [...target.partitions, ...made];
  const written = candidates.filter(({ name }) => names.has(name));
  const short = checkWritable(overwrite ? candidates : written, context);
  if (short !== undefined) return short;
  const changed: Record<string, Partition> = {};
  for (const partition of overwrite ? candidates : written) {
    const base = overwrite ? emptyPartition(partition, context.newId(), table, context) : partition;
    if (isRefusal(base)) return base;
    const loaded = names.has(partition.name) ? load(base) : base;
    if (isRefusal(loaded)) return loaded;
    changed[partition.name] = loaded;
  }
  return temporary
    ? { ...table, temporaryPartitions: { ...table.temporaryPartitions, ...changed } }
    : { ...table, partitions: { ...table.partitions, ...changed } };
}
