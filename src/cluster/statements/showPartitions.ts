import { showColumns } from "../../engine/showColumns.ts";
import type { Expression } from "../../sql/expressions.ts";
import type { ShowPartitionsStatement } from "../../sql/statements.ts";
import { formatCivil } from "../civilTime.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { printList } from "../listPartitions.ts";
import { partitionKeyColumns, rangeTypes } from "../partitionTypes.ts";
import { partitionsByRange } from "../printTable.ts";
import { printRange } from "../rangeBounds.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { resolveTable } from "../resolveTable.ts";
import { likePattern } from "../select/likePattern.ts";
import { sessionZone } from "../sessionVariable.ts";
import { indexBytes, rowCount } from "../sizes.ts";
import type { OlapTable, Partition, Value } from "../world.ts";
import { unsupported } from "./unsupported.ts";

type Cells = Readonly<Record<string, Value>>;
type Filter = (cells: Cells) => boolean;

const FILTER_COLUMNS = [
  "PartitionId",
  "PartitionName",
  "State",
  "Buckets",
  "ReplicationNum",
  "LastConsistencyCheckTime",
];
/** Cooldown of data that never cools down (fe catalog/DataProperty.MAX_COOLDOWN_TIME_MS). */
const NEVER = 253_402_271_999_000;

/** Runs SHOW PARTITIONS (spec/starrocks.md §4.6, fe common/proc/PartitionsProcDir). */
export const showPartitions: StatementHandler<ShowPartitionsStatement> = (statement, context) => {
  const found = resolveTable(statement.table, context, {
    noDatabase: "noDatabaseSelected",
    noTable: "showPartitionsNotOlap",
  });
  if (isRefusal(found)) return found;
  const { table } = found;
  const filter = statement.where === undefined ? () => true : filterOf(statement.where, context);
  if (isRefusal(filter)) return filter;
  const list = table.partitioning.type === "list";
  const columns = showColumns(context.target, "partitions").map((name) =>
    name === "{range}" ? (list ? "List" : "Range") : name,
  );
  const zone = sessionZone(context);
  const cells = partitionsByRange(table, statement.temporary).map((partition) =>
    cellsOf(partition, table, zone),
  );
  const rows = cells.filter(filter).map((row) => columns.map((name) => row[name] ?? null));
  const ordered = order(rows, statement, columns, context);
  if (isRefusal(ordered)) return ordered;
  const { count = ordered.length, offset = 0 } = statement.limit ?? {};
  return { kind: "rows", columns, rows: ordered.slice(offset, offset + count) };
};

function cellsOf(partition: Partition, table: OlapTable, zone: string): Cells {
  const bytes =
    table.indexes.reduce((sum, index) => sum + indexBytes(table, partition, index), 0) *
    partition.replicationNum;
  const range = partition.range === undefined ? "" : printRange(rangeTypes(table), partition.range);
  return {
    PartitionId: String(partition.physicalId),
    PartitionName: partition.name,
    VisibleVersion: String(partition.visibleVersion),
    VisibleVersionTime: formatCivil(partition.visibleVersionTime, zone, "seconds"),
    VisibleVersionHash: "0",
    State: "NORMAL",
    PartitionKey: partitionKeyColumns(table)
      .map((column) => column.name)
      .join(", "),
    Range: range,
    List: printList(partition.list ?? []),
    DistributionKey: table.distribution.type === "hash" ? table.distribution.columns.join(", ") : "ALL KEY",
    Buckets: String(partition.buckets),
    ReplicationNum: String(partition.replicationNum),
    StorageMedium: partition.storageMedium,
    CooldownTime: formatCivil(NEVER, zone, "seconds"),
    LastConsistencyCheckTime: null,
    DataSize: printBytes(bytes),
    StorageSize: printBytes(bytes),
    IsInMemory: "false",
    RowCount: String(rowCount(partition)),
    DataVersion: String(partition.visibleVersion),
    VersionEpoch: versionEpoch(partition),
    VersionTxnType: "TXN_NORMAL",
  };
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

/** fe ShowStmtAnalyzer.analyzeSubPredicate. */
function filterOf(where: Expression, context: StatementContext): Filter | Refusal {
  const { target } = context;
  if (where.kind === "binary" && (where.operator === "AND" || where.operator === "OR")) {
    if (where.operator === "OR") return fail(target, "showPartitionsNotAnd");
    const left = filterOf(where.left, context);
    if (isRefusal(left)) return left;
    const right = filterOf(where.right, context);
    return isRefusal(right) ? right : (cells) => left(cells) && right(cells);
  }
  if (where.kind !== "binary" && where.kind !== "like") return fail(target, "showPartitionsPredicate");
  const side = where.kind === "binary" ? where.left : where.operand;
  const value = where.kind === "binary" ? where.right : where.pattern;
  if (side.kind !== "column") return fail(target, "showPartitionsLeftSide");
  const given = side.name.parts.at(-1)?.value ?? "";
  const name = FILTER_COLUMNS.find((column) => column.toLowerCase() === given.toLowerCase());
  if (name === undefined) return fail(target, "showPartitionsColumn");
  if (name === "LastConsistencyCheckTime" || value.kind !== "literal")
    return unsupported("SHOW PARTITIONS WHERE");
  const byName = name === "PartitionName" || name === "State";
  if (where.kind === "like") {
    if (!byName || where.negated) return unsupported("SHOW PARTITIONS WHERE");
    const matches = likePattern(value.value, true);
    return (cells) => matches(cells[name] ?? "");
  }
  if (byName && where.operator !== "=") return fail(target, "showPartitionsOperator", { column: given });
  if (byName || value.type === "string") return (cells) => cells[name] === value.value;
  const compare = COMPARISONS[where.operator];
  if (compare === undefined) return fail(target, "showPartitionsPredicate");
  return (cells) => compare(Number(cells[name]), Number(value.value));
}

const COMPARISONS: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  "=": (left, right) => left === right,
  "<=>": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

const NUMERIC = ["PartitionId", "VisibleVersion", "Buckets", "ReplicationNum", "RowCount", "DataVersion"];

function order(
  rows: readonly (readonly Value[])[],
  { orderBy }: ShowPartitionsStatement,
  columns: readonly string[],
  context: StatementContext,
): readonly (readonly Value[])[] | Refusal {
  const places: { readonly place: number; readonly sign: number }[] = [];
  for (const { expression, descending } of orderBy) {
    const given = expression.kind === "column" ? (expression.name.parts.at(-1)?.value ?? "") : "";
    const place = columns.findIndex((column) => column.toLowerCase() === given.toLowerCase());
    if (place < 0) return fail(context.target, "columnNameWrong", { name: given });
    places.push({ place, sign: descending ? -1 : 1 });
  }
  if (places.length === 0) return rows;
  return [...rows].sort((left, right) => {
    for (const { place, sign } of places) {
      const difference = compareCells(
        left[place] ?? "",
        right[place] ?? "",
        NUMERIC.includes(columns[place] ?? ""),
      );
      if (difference !== 0) return difference * sign;
    }
    return 0;
  });
}

function compareCells(left: string, right: string, numeric: boolean): number {
  if (numeric) return Number(left) - Number(right);
  return left < right ? -1 : left > right ? 1 : 0;
}
