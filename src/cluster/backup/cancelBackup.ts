import type { StepContext } from "../context.ts";
import { enterBackup, putJob } from "../jobSlots.ts";
import type { BackupJob, JobStatus } from "../jobs.ts";
import { clusterOf } from "../runStep.ts";
import { laidOut } from "../sendTasks.ts";
import { leftTasks } from "../showJobTasks.ts";
import { errorsOf } from "../taskErrors.ts";
import { uploadedRuns } from "../uploads.ts";
import { changeDirectory } from "./snapshotDirectory.ts";

/**
 * Ends a BACKUP before its time: its queued tasks are removed, and what it has put into the repository stays there, so that
 * its label can never be used again in it (spec/starrocks.md §3.2, Cancel).
 */
export function cancelBackup(context: StepContext, job: BackupJob, status: JobStatus): void {
  if (job.state === "UPLOADING") {
    const there = uploadedRuns(job.runs, context.clock);
    changeDirectory(context, job, (directory) => ({
      ...directory,
      uploads: [...directory.uploads, ...there],
    }));
  }
  const cluster = clusterOf(context.before, context.cluster.name);
  const left = leftTasks(cluster, job, context.clock);
  const over: BackupJob = {
    ...job,
    status,
    runs: [],
    pastErrors: errorsOf(job, context.clock),
    ...(left !== undefined && left !== "" && { leftTasks: left }),
  };
  const cancelled = enterBackup(context, laidOut(context, cluster, over), "CANCELLED", {
    finishedTime: context.time,
  });
  putJob(context, cancelled);
}
