import type { StepContext } from "./context.ts";
import { joinRows } from "./keyModels.ts";
import { drawHex } from "./random.ts";
import { sealRows } from "./sealRows.ts";
import { rowsetBytes } from "./sizes.ts";
import type { OlapTable, Partition, Row, Rowset } from "./tables.ts";

/** The most rows of one table that are kept one by one. */
export const MOST_ROWS = 100_000;

/** Gives a partition after a load: rows joined by the key model, one version more, one rowset more. */
export function loadPartition(
  table: OlapTable,
  partition: Partition,
  loaded: readonly Row[],
  context: StepContext,
): Partition {
  const version = partition.visibleVersion + 1;
  const rows = joinRows(table, partition.data.rows, loaded);
  return withVersion(partition, rows, rowset(table, partition, loaded, version, context), context);
}

/** Gives a partition after rows were taken out: one version more, a rowset without rows. */
export function deleteFromPartition(
  table: OlapTable,
  partition: Partition,
  rows: readonly Row[],
  context: StepContext,
): Partition {
  return withVersion(
    partition,
    rows,
    rowset(table, partition, [], partition.visibleVersion + 1, context),
    context,
  );
}

/** Replicas on nodes that are down miss the new version. */
function withVersion(
  partition: Partition,
  rows: readonly Row[],
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
    data: { rows: sealRows(rows), rowsets: [...partition.data.rowsets, added] },
    lagging,
  };
}

function rowset(
  table: OlapTable,
  partition: Partition,
  rows: readonly Row[],
  version: number,
  context: StepContext,
): Rowset {
  return {
    version,
    id: `02${drawHex(context.world, 46)}`,
    rows: rows.length,
    bytes: rowsetBytes(table.columns, rows, partition.buckets),
  };
}
