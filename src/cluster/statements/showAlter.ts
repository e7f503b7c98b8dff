import { alterTimeoutSeconds } from "../../engine/alterPace.ts";
import { has, type Target } from "../../engine/index.ts";
import { showColumns } from "../../engine/showColumns.ts";
import type { ShowAlterStatement } from "../../sql/statements.ts";
import { authorize, isAllowed } from "../accounts/authorize.ts";
import { onTable } from "../accounts/needs.ts";
import { clusterBefore, sessionDatabase } from "../catalog.ts";
import { formatCivil } from "../civilTime.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import { resolveDatabase } from "../resolveTable.ts";
import { sessionZone } from "../sessionVariable.ts";
import type { Value } from "../tables.ts";
import type { AlterJob } from "../world.ts";
import { databaseName } from "./createDatabase.ts";

/** Runs SHOW ALTER TABLE COLUMN and ROLLUP (fe alter/SchemaChangeJobV2.getInfo, RollupJobV2.getInfo). */
export const showAlter: StatementHandler<ShowAlterStatement> = (statement, context) => {
  const name =
    statement.database === undefined ? sessionDatabase(context) : databaseName(statement.database, context);
  if (isRefusal(name)) return name;
  if (name === undefined) return fail(context.target, "noDatabaseSelected");
  const database = resolveDatabase(name, context);
  if (isRefusal(database)) return database;
  const denied = authorize(context, [], { statement: "showAlter", database: name });
  if (denied !== undefined) return denied;
  const zone = sessionZone(context);
  const jobs = Object.values(clusterBefore(context).alterJobs).filter(
    (job) =>
      job.database === database.id &&
      job.kind === statement.what &&
      isAllowed(context, onTable("ANY", name, job.tableName), {
        statement: "showAlterJob",
        database: name,
        table: job.tableName,
      }),
  );
  const columns = showColumns(context.target, statement.what === "column" ? "alterColumn" : "alterRollup");
  return { kind: "rows", columns, rows: jobs.map((job) => row(job, zone, context.target)) };
};

function row(job: AlterJob, zone: string, target: Target): Value[] {
  const precise = job.kind === "column" && has(target, "alterTimesWithMilliseconds");
  const time = (at: number) => formatCivil(at, zone, precise ? "milliseconds" : "seconds");
  const times = [time(job.createTime), job.finishTime === undefined ? null : time(job.finishTime)];
  const index =
    job.kind === "column"
      ? [
          job.indexName,
          String(job.indexId),
          String(job.originIndexId),
          `${job.schemaVersion}:${job.schemaHash}`,
        ]
      : [job.originIndexName, job.indexName, String(job.indexId)];
  const end = [String(job.transaction), job.state, job.message, null, String(alterTimeoutSeconds(target))];
  return [String(job.id), job.tableName, ...times, ...index, ...end];
}
