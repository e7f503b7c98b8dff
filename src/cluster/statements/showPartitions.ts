import { has } from "../../engine/index.ts";
import { quotedNameForm } from "../../engine/names.ts";
import { showColumns } from "../../engine/showColumns.ts";
import { unresolved } from "../../engine/unresolved.ts";
import type { ShowPartitionsStatement } from "../../sql/statements.ts";
import { authorizeTable } from "../accounts/needs.ts";
import { unicodeNames } from "../checkName.ts";
import { formatCivil } from "../civilTime.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { printList, printListJson } from "../listPartitions.ts";
import { partitionFilter, type PartitionCells } from "../partitionFilter.ts";
import { partitionKeyColumns, rangeTypes } from "../partitionTypes.ts";
import { partitionsByRange } from "../printTable.ts";
import { printByteUnit } from "../printByteUnit.ts";
import { printListKeys } from "../printListKeys.ts";
import { printRange } from "../rangeBounds.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { completeName, resolveNamed, resolveTable } from "../resolveTable.ts";
import { sessionZone } from "../sessionVariable.ts";
import { indexBytes, rowCount } from "../sizes.ts";
import type { OlapTable, Partition } from "../tables.ts";
import { keptName } from "../typeText.ts";

/** Cooldown of data that never cools down (fe catalog/DataProperty.MAX_COOLDOWN_TIME_MS). */
const NEVER = 253_402_271_999_000;

/** Nothing is compacted; data is cached as it is unless one says otherwise (fe lake/DataCacheInfo). */
const CLOUD_CELLS = {
  CompactVersion: "0",
  CacheTTL: "2592000",
  EnableDataCache: "true",
  AsyncWrite: "false",
  AvgCS: "0.00",
  P50CS: "0.00",
  MaxCS: "0.00",
  MetaSwitchVersion: "0",
};

interface ListedPartition {
  readonly cells: PartitionCells;
  readonly bytes: number;
}

/** Runs SHOW PARTITIONS (spec/starrocks.md §4.6, fe common/proc/PartitionsProcDir). */
export const showPartitions: StatementHandler<ShowPartitionsStatement> = (statement, context) => {
  const wording = {
    ...unresolved(context.target, "show partitions"),
    noDatabase: "noDatabaseSelected",
  } as const;
  const name = completeName(statement.table, context, wording);
  if (isRefusal(name)) return name;
  // WHERE is read before the table is looked for.
  const filter = statement.where === undefined ? () => true : partitionFilter(statement.where, context);
  if (isRefusal(filter)) return filter;
  const named = resolveNamed(statement.table, context, wording);
  if (!isRefusal(named) && named.table.kind !== "olap" && has(context.target, "partitionsAskType"))
    return fail(context.target, "showPartitionsNotOlap", { table: named.table.name });
  const found = resolveTable(statement.table, context, wording);
  if (isRefusal(found)) return found;
  const { table } = found;
  const denied = authorizeTable(context, ["ANY"], name, "showPartitions");
  if (denied !== undefined) return denied;
  const list = table.partitioning.type === "list";
  const columns = showColumns(
    context.target,
    table.cloudNative === true ? "cloudPartitions" : "partitions",
  ).map((column) => (column === "{range}" ? (list ? "List" : "Range") : column));
  const order = orderOf(statement, columns, context);
  if (isRefusal(order)) return order;
  const listed = partitionsByRange(table, statement.temporary)
    .map((partition) => listedPartition(partition, table, context))
    .filter(({ cells }) => filter(cells))
    .sort(order);
  const { count = listed.length, offset = 0 } = statement.limit ?? {};
  const rows = listed.slice(offset, offset + count);
  return {
    kind: "rows",
    columns,
    rows: rows.map(({ cells }) => columns.map((column) => cells[column] ?? null)),
  };
};

function listedPartition(partition: Partition, table: OlapTable, context: StatementContext): ListedPartition {
  const zone = sessionZone(context);
  const { list = [] } = partition;
  const randomKey = has(context.target, "randomKeyNamed") ? "RANDOM" : "ALL KEY";
  const bytes =
    table.indexes.reduce((sum, index) => sum + indexBytes(table, partition, index), 0) *
    partition.replicationNum;
  const cells = {
    PartitionId: String(partition.physicalId),
    PartitionName: partition.name,
    VisibleVersion: String(partition.visibleVersion),
    VisibleVersionTime: formatCivil(partition.visibleVersionTime, zone, "seconds"),
    VisibleVersionHash: "0",
    CommittedVersion: String(partition.visibleVersion),
    State: partition.restoring === true ? "RESTORE" : "NORMAL",
    PartitionKey: partitionKeyColumns(table)
      .map((column) => column.name)
      .join(", "),
    Range: boundsOf(partition, table, context),
    List: has(context.target, "listValuesAsJson") ? printListJson(list) : printList(list),
    DistributionKey: table.distribution.type === "hash" ? table.distribution.columns.join(", ") : randomKey,
    Buckets: String(partition.buckets),
    ReplicationNum: String(partition.replicationNum),
    StorageMedium: partition.storageMedium,
    CooldownTime: formatCivil(NEVER, zone, "seconds"),
    LastConsistencyCheckTime: null,
    RemoteStoragePolicy: "",
    DataSize: has(context.target, "sizesWithThreeDigits")
      ? printByteUnit(bytes, context.target)
      : printBytes(bytes),
    StorageSize: printBytes(bytes),
    ReplicaAllocation: `tag.location.default: ${partition.replicationNum}`,
    IsMutable: "true",
    SyncWithBaseTables: "true",
    UnsyncTables: null,
    IsInMemory: "false",
    // The rows of all indexes are counted; a rollup is taken to have as many as its table.
    RowCount: String(rowCount(partition) * table.indexes.length),
    DataVersion: String(partition.visibleVersion),
    VersionEpoch: versionEpoch(partition),
    VersionTxnType: "TXN_NORMAL",
    ...(table.cloudNative === true && CLOUD_CELLS),
    NextVersion: String(partition.visibleVersion + 1),
  };
  return { cells, bytes };
}

/** Words what a partition holds: a range, or where the engine words them in the same way, its values. */
function boundsOf(
  { range, list }: Partition,
  table: OlapTable,
  { target }: Pick<StatementContext, "target">,
): string {
  const types = rangeTypes(table);
  if (range !== undefined) return printRange(types, range, keptName(target));
  return list !== undefined && has(target, "listValuesAsKeys") ? printListKeys(types, list) : "";
}

/** fe transaction/GtidGenerator: milliseconds since 2020, 21 more bits. */
function versionEpoch(partition: Partition): string {
  return (
    (BigInt(partition.visibleVersionTime) - 1_577_836_800_000n) * 2_097_152n +
    BigInt(partition.id % 8192)
  ).toString();
}

/** Words bytes as the engine does: `0B`, `1.5KB`, the second digit after the point cut off. */
export function printBytes(bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB", "PB"];
  let unit = 0;
  let size = 1;
  while (unit < units.length - 1 && bytes >= size * 1024) {
    size *= 1024;
    unit++;
  }
  const tenths = Math.floor((bytes * 10) / size);
  const rest = tenths % 10;
  return `${Math.floor(tenths / 10)}${rest === 0 ? "" : `.${rest}`}${units[unit] ?? ""}`;
}

type Order = (left: ListedPartition, right: ListedPartition) => number;

/** Columns that the engine keeps as numbers; the others are compared as texts, ReplicationNum too. */
const NUMBERS = [
  "PartitionId",
  "CompactVersion",
  "VisibleVersion",
  "NextVersion",
  "Buckets",
  "RowCount",
  "CacheTTL",
  "DataVersion",
  "VersionEpoch",
  "MetaSwitchVersion",
];
const SIZES = ["DataSize", "StorageSize"];

/** fe ShowStmtAnalyzer.analyzeOrderBy, common/util/ListComparator. */
function orderOf(
  { orderBy }: ShowPartitionsStatement,
  columns: readonly string[],
  context: StatementContext,
): Order | Refusal {
  const { target } = context;
  const orders: Order[] = [];
  for (const { expression, descending } of orderBy) {
    if (expression.kind !== "column") return fail(target, "showPartitionsOrderBy");
    const given = expression.name.parts.at(-1)?.value ?? "";
    const column = columns.find((name) => name.toLowerCase() === given.toLowerCase());
    if (column === undefined) {
      const regex = quotedNameForm(target, "column", unicodeNames(context));
      return fail(target, "showPartitionsOrderUnknown", { column: given, regex });
    }
    const ascending = ascendingBy(column);
    orders.push(descending ? (left, right) => ascending(right, left) : ascending);
  }
  return (left, right) => {
    for (const order of orders) {
      const difference = order(left, right);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

function ascendingBy(column: string): Order {
  if (SIZES.includes(column)) return (left, right) => left.bytes - right.bytes;
  const text = ({ cells }: ListedPartition) => cells[column] ?? "";
  return NUMBERS.includes(column)
    ? (left, right) => compare(BigInt(text(left)), BigInt(text(right)))
    : (left, right) => compare(text(left), text(right));
}

function compare<T extends string | bigint>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
