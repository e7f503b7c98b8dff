import { databaseOf, olapTableOf, olapTables } from "../../cluster/catalog.ts";
import { pastPartitions } from "../../cluster/dynamicPartitions/past.ts";
import { jobConfigRow } from "../../engine/jobConfig.ts";
import { quote } from "../../sql/printWords.ts";
import { list, values } from "../explainers/nearby.ts";
import { fix, insertAfter, insertBefore, nameText } from "../scriptEdits.ts";
import { snapshotOf } from "../snapshots.ts";
import { excludedComesBack, wholeTableExcluded } from "./excluded.ts";
import type { Finder, FinderContext } from "./finding.ts";

/** Looks what a finished backup of a whole database left out, which rows a finished restore took away, and what it brought back for a short time. */
export const jobsDone: Finder = (context) => {
  const { job } = context;
  if (job?.state !== "FINISHED") return undefined;
  return job.kind === "backup"
    ? (leftOut(context) ?? wholeTableExcluded(context))
    : (excludedComesBack(context) ?? lost(context) ?? vanishing(context));
};

/** Materialized views are skipped without a word where the configuration says so, or always (spec/starrocks.md §5.5, spec/doris.md §5.6). */
function leftOut(context: FinderContext) {
  const { job, cluster, world } = context;
  const database = job && databaseOf(cluster, job.database.name);
  const manifest = job && snapshotOf(world, cluster, job.repository, job.label)?.manifest;
  if (job?.kind !== "backup" || !database || !manifest || context.statement?.kind !== "backup")
    return undefined;
  if (context.statement.objects !== undefined && context.statement.objects.length > 0) return undefined;
  const saved = new Set(manifest.tables.map(({ table }) => table.name));
  const views = olapTables(database).filter(
    (table) => table.materializedView !== undefined && !saved.has(table.name),
  );
  if (views.length === 0) return undefined;
  const item = "enable_backup_materialized_view";
  const sql = `ADMIN SET FRONTEND CONFIG ("${item}" = "true");`;
  const switched = jobConfigRow(context.target, item) !== undefined;
  return {
    code: "viewsLeftOut" as const,
    data: { label: job.label },
    evidence: [
      list(
        "viewsLeftOut",
        views.map(({ name }) => name),
      ),
    ],
    fixes: switched ? [fix("saveViews", [insertBefore(context, sql)])] : [],
  };
}

function lost({ job, events, cluster }: FinderContext) {
  if (!job) return undefined;
  const tables = events.flatMap((event) =>
    event.type === "tableRestored" &&
    event.cluster === cluster.name &&
    event.job === job.key &&
    event.lostRows > 0
      ? [{ label: event.table, value: String(event.lostRows), good: false }]
      : [],
  );
  if (tables.length === 0) return undefined;
  return {
    code: "rowsLost" as const,
    data: { label: job.label },
    evidence: [values("rowsLost", tables)],
  };
}

/** Partitions before the window of a table with dynamic partitions go with the scheduler's next round (spec/starrocks.md §5.4). */
function vanishing(context: FinderContext) {
  const { job, cluster, world, statement, target } = context;
  const database = job && databaseOf(cluster, job.database.name);
  if (job?.kind !== "restore" || database === undefined) return undefined;
  const now = world.start + world.clock;
  const tables = job.objects.flatMap(({ target: name }) => {
    const table = olapTableOf(database, name);
    const past = table === undefined ? [] : pastPartitions(table, now);
    return past.length === 0 ? [] : [{ name, past }];
  });
  const [first] = tables;
  if (first === undefined) return undefined;
  const key = "dynamic_partition.enable";
  const name = `${nameText(database.name, target)}.${nameText(first.name, target)}`;
  const sql = `;\n\nALTER TABLE ${name} SET (${quote(key)} = ${quote("false")})`;
  return {
    code: "partitionsVanish" as const,
    data: { table: first.name },
    evidence: [
      values(
        "partitionsVanish",
        tables.map((table) => ({ label: table.name, value: table.past.join(", "), good: false })),
      ),
    ],
    fixes: [fix("setProperty", [insertAfter(context, statement?.span, sql)], { key, value: "false" })],
  };
}
