import type { StatementContext } from "./context.ts";
import { makePartition } from "./makePartition.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import type { OlapTable, Partition } from "./tables.ts";

/** Makes a table of the same definition with new ids and no rows. */
export function emptyCopy(source: OlapTable, name: string, context: StatementContext): OlapTable | Refusal {
  const ids = Object.values(source.partitions).map(() => context.newId());
  const id = context.newId();
  const indexes = source.indexes.map((index, place) => ({
    ...index,
    id: context.newId(),
    name: place === 0 ? name : index.name,
  }));
  const unpartitioned = source.partitioning.type === "unpartitioned";
  const partitions: Record<string, Partition> = {};
  for (const [place, old] of Object.values(source.partitions).entries()) {
    const partition = emptyPartition(
      old,
      ids[place] ?? 0,
      { ...source, name, indexes },
      context,
      unpartitioned ? name : old.name,
    );
    if (isRefusal(partition)) return partition;
    partitions[partition.name] = partition;
  }
  return {
    ...source,
    id,
    name,
    createdAt: context.time,
    state: "NORMAL",
    indexes,
    partitions,
    temporaryPartitions: {},
    ...(source.autoIncrement !== undefined && { autoIncrement: 1 }),
  };
}

/** Makes an empty partition like another one, with new ids and tablets. */
export function emptyPartition(
  old: Partition,
  id: number,
  table: Pick<OlapTable, "name" | "indexes">,
  context: StatementContext,
  name = old.name,
): Partition | Refusal {
  const { range, list, buckets, replicationNum, storageMedium } = old;
  const plan = {
    name,
    ...(range !== undefined && { range }),
    ...(list !== undefined && { list }),
    properties: {},
  };
  return makePartition(
    id,
    plan,
    { table: table.name, indexes: table.indexes, buckets, replicationNum, storageMedium },
    context,
  );
}
