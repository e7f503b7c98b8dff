import { databaseOf, olapTables } from "../../cluster/catalog.ts";
import { list, values } from "../explainers/nearby.ts";
import { fix, insertBefore } from "../scriptEdits.ts";
import { snapshotOf } from "../snapshots.ts";
import type { Finder, FinderContext } from "./finding.ts";

/** Looks what a finished backup of a whole database left out, and which rows a finished restore took away. */
export const jobsDone: Finder = (context) => {
  const { job } = context;
  if (job?.state !== "FINISHED") return undefined;
  return job.kind === "backup" ? leftOut(context) : lost(context);
};

/** Materialized views are skipped without a word where the configuration says so (spec/starrocks.md §5.5). */
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
  const sql = 'ADMIN SET FRONTEND CONFIG ("enable_backup_materialized_view" = "true");';
  return {
    code: "viewsLeftOut" as const,
    data: { label: job.label },
    evidence: [
      list(
        "viewsLeftOut",
        views.map(({ name }) => name),
      ),
    ],
    fixes: [fix("saveViews", [insertBefore(context, sql)])],
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
