import { errorText, has } from "../../engine/index.ts";
import { unresolved } from "../../engine/unresolved.ts";
import type { TruncateStatement } from "../../sql/statements.ts";
import { authorizeTable } from "../accounts/needs.ts";
import { partitionOf } from "../catalog.ts";
import { putTable, recyclePartition } from "../changeCatalog.ts";
import type { StatementHandler } from "../context.ts";
import { emptyPartition } from "../copyTable.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import { resolveTable } from "../resolveTable.ts";
import { checkNormal } from "../tableState.ts";
import type { Partition } from "../tables.ts";
import { refuseTruncateOfView } from "../views/refuseViews.ts";
import { done } from "./done.ts";
import { checkNamed } from "./keyPartitions.ts";

/** Runs TRUNCATE TABLE: partitions are replaced by new, empty ones (fe LocalMetastore.truncateTable). */
export const truncate: StatementHandler<TruncateStatement> = (statement, context) => {
  const wording = unresolved(context.target, "truncate");
  const temporary = statement.partitions?.temporary === true;
  if (temporary && errorText(context.target, "truncateTemporary") !== undefined)
    return fail(context.target, "truncateTemporary");
  const refused = refuseTruncateOfView(statement.table, context, wording);
  if (refused !== undefined) return refused;
  const found = resolveTable(statement.table, context, wording);
  if (isRefusal(found)) return found;
  const { database, table } = found;
  const keyed = checkNamed(statement.partitions);
  if (keyed !== undefined) return keyed;
  const place = { database: database.name, table: table.name };
  const denied = authorizeTable(context, ["DELETE"], place, "truncate");
  if (denied !== undefined) return denied;
  const busy = checkNormal(table, context, "restoreInProgressTruncate");
  if (busy !== undefined) return busy;
  const chosen: Partition[] = statement.partitions === undefined ? Object.values(table.partitions) : [];
  for (const { value } of statement.partitions?.names ?? []) {
    const partition = partitionOf(table, value);
    if (partition === undefined)
      return fail(context.target, "truncatePartitionUnknown", { partition: value });
    chosen.push(partition);
  }
  const partitions = { ...table.partitions };
  for (const old of chosen) {
    const partition = emptyPartition(old, context.newId(), table, context);
    if (isRefusal(partition)) return partition;
    partitions[old.name] = partition;
    if (has(context.target, "truncatedRecycled")) recyclePartition(context, database, table, old);
  }
  putTable(context, database.name, { ...table, partitions });
  const tablets = chosen.reduce((sum, partition) => sum + partition.buckets * table.indexes.length, 0);
  context.emit({ type: "tableTruncated", database: database.name, table: table.name, tablets });
  return done();
};
