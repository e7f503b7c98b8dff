import { has } from "../../engine/index.ts";
import { isName } from "../../engine/names.ts";
import type { CancelStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { cancelBackup } from "../backup/cancelBackup.ts";
import { clusterBefore, databaseOf, sessionDatabase } from "../catalog.ts";
import { cloudRefusal } from "../cloudRefusal.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail, failedStatus } from "../fail.ts";
import { exportNeeds, REPOSITORY_NEED } from "../jobNeeds.ts";
import { CATALOG_JOBS, isUnfinished } from "../jobSlots.ts";
import type { Job } from "../jobs.ts";
import { keptJob } from "../keptJobs.ts";
import { cancelRestore } from "../restore/cancelRestore.ts";
import type { ErrorResult, StatementResult } from "../result.ts";
import { done } from "./done.ts";

/** Runs CANCEL BACKUP and CANCEL RESTORE: the job is cancelled at once (spec/starrocks.md §2.5). */
export const cancelJob: StatementHandler<CancelStatement> = (statement, context) => {
  const { target } = context;
  const found = findJob(statement, context);
  if (found !== undefined && "errno" in found) return found;
  if (found === undefined || found.kind !== statement.job) {
    return fail(target, statement.job === "backup" ? "noBackupRunning" : "noRestoreRunning");
  }
  if (!isUnfinished(found)) {
    return fail(target, "cancelTooLate", { label: found.label, state: found.state, kind: found.kind });
  }
  return cancel(context, found);
};

/** Finds the job, and looks whether the user may cancel it: of a backup its tables count too (§7.1). */
function findJob(statement: CancelStatement, context: StatementContext): Job | ErrorResult | undefined {
  if (has(context.target, "jobObjectsAtSubmission")) return lastJob(statement, context);
  if (statement.externalCatalog) {
    return authorize(context, [REPOSITORY_NEED]) ?? keptJob(context, CATALOG_JOBS.id);
  }
  const { target } = context;
  const given = statement.database?.value;
  if (given !== undefined && given !== "" && !isName(target, "database", given)) {
    return fail(target, "databaseNameWrong", { name: given });
  }
  const name = given === undefined || given === "" ? sessionDatabase(context) : given;
  const older = { statement: "cancelJob", database: name ?? "null" } as const;
  const denied = authorize(context, [REPOSITORY_NEED], older);
  if (denied !== undefined) return denied;
  const database = name === undefined ? undefined : databaseOf(clusterBefore(context), name);
  if (database === undefined) {
    const code = has(target, "cancelChecksDatabaseEarly") ? "databaseUnknown" : "databaseUnknownAtRun";
    return fail(target, code, { database: name ?? "null" });
  }
  const job = keptJob(context, database.id);
  if (job?.kind !== "backup" || has(target, "privilegeTables")) return job;
  const tables = job.objects.map(({ table }) => table);
  return authorize(context, exportNeeds(database.name, tables)) ?? job;
}

/** spec/doris.md §2.6: the database is asked for, the right to load into it, then that it is there. */
function lastJob(
  { database: named }: CancelStatement,
  context: StatementContext,
): Job | ErrorResult | undefined {
  const given = named?.value ?? "";
  const name = given === "" ? sessionDatabase(context) : given;
  if (name === undefined) return fail(context.target, "noDatabaseSelected");
  const denied = authorize(context, [], { statement: "cancelJob", database: name });
  const refused = denied ?? cloudRefusal(context);
  if (refused !== undefined) return refused;
  const database = databaseOf(clusterBefore(context), name);
  if (database === undefined) return fail(context.target, "databaseUnknownAtRun", { database: name });
  return keptJob(context, database.id);
}

function cancel(context: StatementContext, job: Job): StatementResult {
  if (job.kind === "backup") cancelBackup(context, job, failedStatus(context.target, "backupCancelled"));
  else cancelRestore(context, job, failedStatus(context.target, "restoreCancelled", { state: job.state }));
  return done();
}
