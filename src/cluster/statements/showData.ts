import { databaseQuotas } from "../../engine/databaseQuotas.ts";
import { errorText, has } from "../../engine/index.ts";
import { showColumns } from "../../engine/showColumns.ts";
import { unresolved } from "../../engine/unresolved.ts";
import type { ShowDataStatement } from "../../sql/objectStatements.ts";
import { authorizeTable, maySeeTable } from "../accounts/needs.ts";
import { clusterBefore, databaseOf, olapTables, sessionDatabase, tableOf } from "../catalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { printByteUnit } from "../printByteUnit.ts";
import { isRefusal } from "../refusal.ts";
import { completeName } from "../resolveTable.ts";
import type { ErrorResult, StatementResult } from "../result.ts";
import { unsupported } from "./unsupported.ts";
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
  const session = sessionDatabase(context);
  if (session === undefined && has(context.target, "dataOfDatabases")) {
    // From 3.0 on every database is listed then, even where a table is named.
    if (statement.table === undefined || has(context.target, "cup")) return unsupported("SHOW DATA");
  }
  if (statement.table === undefined) return showDatabase(session, context);
  const name = completeName(statement.table, context, { noDatabase: "noDatabaseSelected" });
  if (isRefusal(name)) return name;
  const database = databaseOf(clusterBefore(context), name.database);
  if (database === undefined) return unknownDatabase(name.database, context);
  const denied = authorizeTable(context, ["ANY"], name, "showData");
  if (denied !== undefined) return denied;
  const table = tableOf(database, name.table);
  if (table === undefined)
    return fail(context.target, unresolved(context.target, "show data").noTable, { table: name.table });
  if (table.kind === "olap") return showTable(table, context);
  const type = table.kind === "view" ? "VIEW" : table.type;
  return fail(context.target, "showDataNotOlap", { table: table.name, type });
};

function unknownDatabase(database: string, { target }: StatementContext): ErrorResult {
  const early = errorText(target, "showDatabaseUnknown") !== undefined;
  return fail(target, early ? "showDatabaseUnknown" : "databaseUnknown", { database });
}

function showDatabase(name: string | undefined, context: StatementContext): StatementResult {
  const { target } = context;
  if (name === undefined) return fail(target, "noDatabaseSelected");
  const database = databaseOf(clusterBefore(context), name);
  if (database === undefined) return unknownDatabase(name, context);
  const tables = olapTables(database)
    .filter((table) => maySeeTable(context, name, table.name))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const amounts = tables.map((table) => sum(table.indexes.map((index) => amountOf(table, index))));
  const total = sum(amounts);
  const columns = showColumns(target, "data");
  const rows = tables.map((table, at) => [table.name, ...cells(amounts[at] ?? total, context)]);
  const all = [...rows, ["Total", ...cells(total, context)], ...quotaRows(database, total, context)];
  const full = all.map((row) => [...row, row[0] === "Total" || rows.includes(row) ? NO_BYTES : ""]);
  return { kind: "rows", columns, rows: columns.includes("RemoteSize") ? full : all };
}

/** What Doris says of a table's bytes in cold storage, which is not simulated. */
const NO_BYTES = "0.000 ";

function showTable(table: OlapTable, context: StatementContext): StatementResult {
  const indexes = [...table.indexes].sort((left, right) => (left.name < right.name ? -1 : 1));
  const amounts = indexes.map((index) => amountOf(table, index));
  const rows = indexes.map((index, at) => {
    const amount = amounts[at] ?? { bytes: 0, replicas: 0, rows: 0 };
    return [at === 0 ? table.name : "", index.name, ...cells(amount, context), String(amount.rows)];
  });
  const columns = showColumns(context.target, "tableData");
  const all = [...rows, ["", "Total", ...cells(sum(amounts), context), ""]];
  return {
    kind: "rows",
    columns,
    rows: columns.includes("RemoteSize") ? all.map((row) => [...row, NO_BYTES]) : all,
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

function quotaRows(
  { dataQuota, replicaQuota }: Database,
  total: Amount,
  { target }: StatementContext,
): string[][] {
  const quotas = databaseQuotas(target);
  const data = BigInt(dataQuota ?? quotas.data);
  const replicas = BigInt(replicaQuota ?? quotas.replicas);
  const left = (quota: bigint, used: number) => (quota > BigInt(used) ? quota - BigInt(used) : 0n);
  return [
    ["Quota", volume(data), String(replicas)],
    ["Left", volume(left(data, total.bytes)), String(left(replicas, total.replicas))],
    ...(quotas.transactions === undefined
      ? []
      : [["Transaction Quota", quotas.transactions, quotas.transactions]]),
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
