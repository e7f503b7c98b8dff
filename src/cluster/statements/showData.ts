import { OBJECT_COLUMNS } from "../../engine/objectColumns.ts";
import type { ShowDataStatement } from "../../sql/objectStatements.ts";
import { authorizeTable, maySeeTable } from "../accounts/needs.ts";
import { clusterBefore, databaseOf, olapTables, sessionDatabase, tableOf } from "../catalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { printByteUnit } from "../printByteUnit.ts";
import { isRefusal } from "../refusal.ts";
import { completeName } from "../resolveTable.ts";
import type { StatementResult } from "../result.ts";
import { indexBytes, rowCount } from "../sizes.ts";
import type { Database, MaterializedIndex, OlapTable } from "../tables.ts";

interface Amount {
  /** Bytes of all replicas. */
  readonly bytes: number;
  readonly replicas: number;
  readonly rows: number;
}

/** Runs SHOW DATA: what the tables of a database, or the indexes of a table take (fe qe/ShowExecutor.visitShowDataStatement). */
export const showData: StatementHandler<ShowDataStatement> = (statement, context) => {
  if (statement.table === undefined) return showDatabase(sessionDatabase(context), context);
  const name = completeName(statement.table, context, { noDatabase: "noDatabaseSelected" });
  if (isRefusal(name)) return name;
  const database = databaseOf(clusterBefore(context), name.database);
  if (database === undefined) return fail(context.target, "showDatabaseUnknown", { database: name.database });
  const denied = authorizeTable(context, ["ANY"], name, "showData");
  if (denied !== undefined) return denied;
  const table = tableOf(database, name.table);
  if (table === undefined) return fail(context.target, "tableUnknown", { table: name.table });
  return table.kind === "olap"
    ? showTable(table, context)
    : fail(context.target, "showDataNotOlap", { table: table.name });
};

function showDatabase(name: string | undefined, context: StatementContext): StatementResult {
  const { target } = context;
  if (name === undefined) return fail(target, "noDatabaseSelected");
  const database = databaseOf(clusterBefore(context), name);
  if (database === undefined) return fail(target, "showDatabaseUnknown", { database: name });
  const tables = olapTables(database)
    .filter((table) => maySeeTable(context, name, table.name))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const amounts = tables.map((table) => sum(table.indexes.map((index) => amountOf(table, index))));
  const total = sum(amounts);
  const rows = tables.map((table, at) => [table.name, ...cells(amounts[at] ?? total, context)]);
  return {
    kind: "rows",
    columns: OBJECT_COLUMNS.data,
    rows: [...rows, ["Total", ...cells(total, context)], ...quotaRows(database, total)],
  };
}

function showTable(table: OlapTable, context: StatementContext): StatementResult {
  const indexes = [...table.indexes].sort((left, right) => (left.name < right.name ? -1 : 1));
  const amounts = indexes.map((index) => amountOf(table, index));
  const rows = indexes.map((index, at) => {
    const amount = amounts[at] ?? { bytes: 0, replicas: 0, rows: 0 };
    return [at === 0 ? table.name : "", index.name, ...cells(amount, context), String(amount.rows)];
  });
  return {
    kind: "rows",
    columns: OBJECT_COLUMNS.tableData,
    rows: [...rows, ["", "Total", ...cells(sum(amounts), context), ""]],
  };
}

function amountOf(table: OlapTable, index: MaterializedIndex): Amount {
  return sum(
    Object.values(table.partitions).map((partition) => {
      const { count = 0, replicas = 0 } = partition.tablets[index.id] ?? {};
      return {
        bytes: indexBytes(table, partition, index) * replicas,
        replicas: count * replicas,
        rows: rowCount(partition),
      };
    }),
  );
}

function sum(amounts: readonly Amount[]): Amount {
  return amounts.reduce(
    (left, right) => ({
      bytes: left.bytes + right.bytes,
      replicas: left.replicas + right.replicas,
      rows: left.rows + right.rows,
    }),
    { bytes: 0, replicas: 0, rows: 0 },
  );
}

function cells({ bytes, replicas }: Amount, { target }: StatementContext): string[] {
  return [printByteUnit(bytes, target), String(replicas)];
}

/** A database without a quota has the largest number of Java's long (fe common/FeConstants). */
const NO_QUOTA = 9_223_372_036_854_775_807n;

function quotaRows({ dataQuota, replicaQuota }: Database, total: Amount): string[][] {
  const data = dataQuota === undefined ? NO_QUOTA : BigInt(dataQuota);
  const replicas = replicaQuota === undefined ? NO_QUOTA : BigInt(replicaQuota);
  const left = (quota: bigint, used: number) => (quota > BigInt(used) ? quota - BigInt(used) : 0n);
  return [
    ["Quota", volume(data), String(replicas)],
    ["Left", volume(left(data, total.bytes)), String(left(replicas, total.replicas))],
  ];
}

const UNITS = ["B", "KB", "MB", "GB", "TB"];

/** Words a number of bytes that may be beyond exact numbers. */
function volume(bytes: bigint): string {
  let place = 0;
  let unit = 1n;
  while (place < UNITS.length - 1 && bytes >= unit * 1024n) {
    unit *= 1024n;
    place++;
  }
  const thousandths = (bytes * 1000n + unit / 2n) / unit;
  const digits = String(thousandths).padStart(4, "0");
  return `${digits.slice(0, -3)}.${digits.slice(-3)} ${UNITS[place] ?? ""}`;
}
