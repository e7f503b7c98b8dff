import { has } from "../../engine/index.ts";
import { showColumns } from "../../engine/showColumns.ts";
import type { ShowDynamicPartitionsStatement } from "../../sql/clusterStatements.ts";
import { maySeeTable } from "../accounts/needs.ts";
import { clusterBefore, databaseOf, olapTables, sessionDatabase } from "../catalog.ts";
import { formatCivil } from "../civilTime.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { dynamicPartitions, type DynamicPartitions } from "../dynamicPartitions/property.ts";
import { fail } from "../fail.ts";
import { concurrentMapOrder } from "../javaOrder.ts";
import { defaultReplicationNum } from "../newTableSettings.ts";
import type { OlapTable } from "../tables.ts";

const DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/** Runs SHOW DYNAMIC PARTITION TABLES; of a database that is not there it shows none (fe qe/ShowExecutor). */
export const showDynamicPartitions: StatementHandler<ShowDynamicPartitionsStatement> = (
  statement,
  context,
) => {
  const name = statement.database?.parts.at(-1)?.value ?? sessionDatabase(context);
  if (name === undefined) return fail(context.target, "noDatabaseSelected");
  const database = databaseOf(clusterBefore(context), name);
  if (database === undefined && has(context.target, "dynamicPartitionsNeedDatabase"))
    return fail(context.target, "databaseUnknown", { database: name });
  const columns = showColumns(context.target, "dynamicPartitions");
  const tables = new Map(
    (database === undefined ? [] : olapTables(database)).map((table) => [table.id, table]),
  );
  const rows = concurrentMapOrder([...tables.keys()]).flatMap((id) => {
    const table = tables.get(id);
    const dynamic = table === undefined ? undefined : dynamicPartitions(table);
    if (table === undefined || dynamic === undefined || !maySeeTable(context, name, table.name)) return [];
    return [row(table, dynamic, columns, context)];
  });
  return { kind: "rows", columns, rows };
};

function row(
  table: OlapTable,
  dynamic: DynamicPartitions,
  columns: readonly string[],
  context: StatementContext,
): (string | null)[] {
  const cluster = clusterBefore(context);
  const notes = Object.hasOwn(cluster.dynamicPartitions ?? {}, table.name)
    ? cluster.dynamicPartitions?.[table.name]
    : undefined;
  const time = (at: number | undefined) =>
    at === undefined ? null : formatCivil(at, cluster.timeZone, "seconds");
  const replicas = replicasShown(table, dynamic, context);
  const cells: Readonly<Record<string, string | null>> = {
    TableName: table.name,
    Enable: String(dynamic.enabled),
    TimeUnit: dynamic.unit,
    Start: String(dynamic.start),
    End: String(dynamic.end),
    Prefix: dynamic.prefix,
    Buckets: String(dynamic.buckets),
    ReplicationNum: String(replicas),
    ReplicaAllocation: `tag.location.default: ${replicas}`,
    StartOf: startOf(dynamic),
    LastUpdateTime: time(notes?.updatedAt),
    LastSchedulerTime: time(notes?.ranAt),
    State: notes?.failed === true ? "ERROR" : "NORMAL",
    LastCreatePartitionMsg: notes?.createMessage ?? null,
    LastDropPartitionMsg: notes?.dropMessage ?? null,
    InScheduler: String(dynamic.enabled),
    ReservedHistoryPeriods: table.properties["dynamic_partition.reserved_history_periods"] ?? "NULL",
  };
  return columns.map((column) => cells[column] ?? null);
}

/** StarRocks shows a number of their own as the default of the cluster: it asks the wrong way round. */
function replicasShown(table: OlapTable, dynamic: DynamicPartitions, context: StatementContext): number {
  if (dynamic.replicationNum === undefined) return table.replicationNum;
  return has(context.target, "dynamicReplicasShown")
    ? dynamic.replicationNum
    : defaultReplicationNum(context);
}

/** fe DynamicPartitionUtil.StartOfDate.toDisplayInfo. */
function startOf({ unit, startDayOfWeek, startDayOfMonth }: DynamicPartitions): string | null {
  if (unit === "WEEK") return DAYS[startDayOfWeek - 1] ?? null;
  return unit === "MONTH" ? ordinal(startDayOfMonth) : null;
}

/** Words a number as `1st`, `22nd`, `13th` (fe common/util/Util.ordinal). */
function ordinal(number: number): string {
  const teens = number % 100 > 10 && number % 100 < 14;
  const ending = teens ? undefined : ["th", "st", "nd", "rd"][number % 10];
  return `${number}${ending ?? "th"}`;
}
