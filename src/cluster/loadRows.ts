import type { StepContext } from "./context.ts";
import { joinRows } from "./keyModels.ts";
import { drawHex } from "./random.ts";
import { sealRows } from "./sealRows.ts";
import { rowsetBytes, storedBytes } from "./sizes.ts";
import type { OlapTable, Partition, PartitionData, Row, Rowset, Segment } from "./tables.ts";

/** The most rows of one table that are kept one by one. */
export const MOST_ROWS = 100_000;

/** Gives a partition after a load: rows joined by the key model, one version more, one rowset more. */
export function loadPartition(
  table: OlapTable,
  partition: Partition,
  loaded: readonly Row[],
  context: StepContext,
): Partition {
  const bytes = rowsetBytes(table.columns, loaded, partition.buckets);
  const rows = joinRows(table, partition.data.rows, loaded);
  return withVersion(
    partition,
    { ...partition.data, rows },
    rowset(partition, loaded.length, bytes, context),
    context,
  );
}

/**
 * Gives a partition after a load of rows that formulas make: one version more, one rowset more.
 * @param segments all that it has then
 * @param loaded how many rows the load brought, and what they take as values
 */
export function loadSegments(
  partition: Partition,
  segments: readonly Segment[],
  loaded: { readonly rows: number; readonly rawBytes: number },
  context: StepContext,
): Partition {
  const bytes = storedBytes(loaded.rawBytes, loaded.rows, partition.buckets);
  return withVersion(
    partition,
    { ...partition.data, segments },
    rowset(partition, loaded.rows, bytes, context),
    context,
  );
}

/** Gives a partition after rows were taken out: one version more, a rowset without rows. */
export function deleteFromPartition(
  partition: Partition,
  left: Pick<PartitionData, "rows" | "segments">,
  context: StepContext,
): Partition {
  return withVersion(partition, { ...partition.data, ...left }, rowset(partition, 0, 0, context), context);
}

/** Replicas on nodes that are down miss the new version. */
function withVersion(
  partition: Partition,
  data: PartitionData,
  added: Rowset,
  context: StepContext,
): Partition {
  const lagging = { ...partition.lagging };
  const holders = new Set(Object.values(partition.tablets).flatMap((range) => range.nodes));
  for (const node of context.cluster.nodes) {
    if (!node.up && holders.has(node.id)) lagging[String(node.id)] ??= partition.visibleVersion;
  }
  return {
    ...partition,
    visibleVersion: added.version,
    visibleVersionTime: context.time,
    data: { ...data, rows: sealRows(data.rows), rowsets: [...partition.data.rowsets, added] },
    lagging,
  };
}

function rowset(partition: Partition, rows: number, bytes: number, context: StepContext): Rowset {
  return {
    version: partition.visibleVersion + 1,
    id: `02${drawHex(context.world, 46)}`,
    rows,
    bytes,
  };
}
