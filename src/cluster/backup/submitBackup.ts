import type { StatementContext } from "../context.ts";
import { chosenOptions } from "../jobOptions.ts";
import { keepsJobs, putJob } from "../jobSlots.ts";
import type { BackupJob } from "../jobs.ts";
import type { StatementResult } from "../result.ts";
import { snapshotTimestamp } from "../snapshotTimestamp.ts";
import type { Repository } from "../storage.ts";

/** What a BACKUP takes, and how. */
type Taken = Pick<
  BackupJob,
  "database" | "label" | "objects" | "functions" | "catalogs" | "timeout" | "metadataOnly"
>;

/** Puts a backup into its slot; the scheduler takes it up in its next round (spec/starrocks.md §2.4). */
export function submitBackup(
  context: StatementContext,
  taken: Taken,
  repository: Pick<Repository, "id" | "name">,
): StatementResult {
  if (!keepsJobs(context)) return { kind: "ok", affected: 0 };
  const job: BackupJob = {
    kind: "backup",
    key: context.cluster.nextJobKey++,
    id: -1,
    repository: repository.name,
    repositoryId: repository.id,
    state: "PENDING",
    createTime: context.time,
    timestamp: snapshotTimestamp(context, context.time),
    status: { ok: true },
    runs: [],
    pastErrors: [],
    user: context.user,
    ...taken,
  };
  putJob(context, job);
  const options = chosenOptions(context, job);
  context.emit({
    type: "jobSubmitted",
    job: job.key,
    kind: "backup",
    database: job.database.name,
    label: job.label,
    repository: repository.name,
    objects: [...job.objects.map(({ table }) => table), ...named(job.functions), ...named(job.catalogs)],
    ...(options.length > 0 && { options }),
  });
  return { kind: "ok", affected: 0, job: job.key };
}

function named(things: readonly { readonly name: string }[]): string[] {
  return things.map(({ name }) => name);
}
