import { has } from "../../engine/index.ts";
import { isName } from "../../engine/names.ts";
import type { CancelStatement } from "../../sql/statements.ts";
import { cancelBackup } from "../backup/cancelBackup.ts";
import { clusterBefore, databaseOf, sessionDatabase } from "../catalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail, failedStatus } from "../fail.ts";
import { isUnfinished, jobOfDatabase } from "../jobSlots.ts";
import type { Job } from "../jobs.ts";
import { cancelRestore } from "../restore/cancelRestore.ts";
import type { ErrorResult, StatementResult } from "../result.ts";
import { done } from "./done.ts";

/** Runs CANCEL BACKUP and CANCEL RESTORE: the job is cancelled at once (spec/starrocks.md §2.5). */
export const cancelJob: StatementHandler<CancelStatement> = (statement, context) => {
  const { target } = context;
  const none = () => fail(target, statement.job === "backup" ? "noBackupRunning" : "noRestoreRunning");
  if (statement.externalCatalog) return none();
  const found = findJob(statement, context);
  if (found !== undefined && "errno" in found) return found;
  if (found === undefined || found.kind !== statement.job) return none();
  if (!isUnfinished(found)) {
    return fail(target, "cancelTooLate", { label: found.label, state: found.state, kind: found.kind });
  }
  return cancel(context, found);
};

function findJob(statement: CancelStatement, context: StatementContext): Job | ErrorResult | undefined {
  const { target } = context;
  const given = statement.database?.value;
  if (given !== undefined && given !== "" && !isName(target, "database", given)) {
    return fail(target, "databaseNameWrong", { name: given });
  }
  const name = given === undefined || given === "" ? sessionDatabase(context) : given;
  const database = name === undefined ? undefined : databaseOf(clusterBefore(context), name);
  if (database === undefined) {
    const code = has(target, "cancelChecksDatabaseEarly") ? "databaseUnknown" : "databaseUnknownAtRun";
    return fail(target, code, { database: name ?? "null" });
  }
  return jobOfDatabase(clusterBefore(context), database.id);
}

function cancel(context: StatementContext, job: Job): StatementResult {
  if (job.kind === "backup") cancelBackup(context, job, failedStatus(context.target, "backupCancelled"));
  else cancelRestore(context, job, failedStatus(context.target, "restoreCancelled", { state: job.state }));
  return done();
}
