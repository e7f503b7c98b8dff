import { OBJECT_COLUMNS } from "../../engine/objectColumns.ts";
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
  const tables = new Map(
    (database === undefined ? [] : olapTables(database)).map((table) => [table.id, table]),
  );
  const rows = concurrentMapOrder([...tables.keys()]).flatMap((id) => {
    const table = tables.get(id);
    const dynamic = table === undefined ? undefined : dynamicPartitions(table);
    if (table === undefined || dynamic === undefined || !maySeeTable(context, name, table.name)) return [];
    return [row(table, dynamic, context)];
  });
  return { kind: "rows", columns: OBJECT_COLUMNS.dynamicPartitions, rows };
};

function row(table: OlapTable, dynamic: DynamicPartitions, context: StatementContext): (string | null)[] {
  const cluster = clusterBefore(context);
  const notes = Object.hasOwn(cluster.dynamicPartitions ?? {}, table.name)
    ? cluster.dynamicPartitions?.[table.name]
    : undefined;
  const time = (at: number | undefined) =>
    at === undefined ? null : formatCivil(at, cluster.timeZone, "seconds");
  // A number of their own is shown as the default of the cluster: the engine asks the wrong way round.
  const replicas =
    dynamic.replicationNum === undefined ? table.replicationNum : defaultReplicationNum(context);
  return [
    table.name,
    String(dynamic.enabled),
    dynamic.unit,
    String(dynamic.start),
    String(dynamic.end),
    dynamic.prefix,
    String(dynamic.buckets),
    String(replicas),
    startOf(dynamic),
    time(notes?.updatedAt),
    time(notes?.ranAt),
    notes?.failed === true ? "ERROR" : "NORMAL",
    notes?.createMessage ?? null,
    notes?.dropMessage ?? null,
    String(dynamic.enabled),
  ];
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
