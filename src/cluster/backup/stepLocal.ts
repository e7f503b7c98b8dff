import type { StepContext } from "../context.ts";
import { enterBackup, putJob } from "../jobSlots.ts";
import type { BackupJob } from "../jobs.ts";

/** Passes through a state that has nothing to upload, of a snapshot that stays on the back ends (spec/doris.md §3.2). */
export function stepLocal(context: StepContext, job: BackupJob): void {
  switch (job.state) {
    case "UPLOAD_SNAPSHOT":
      putJob(context, enterBackup(context, { ...job, runs: [], pastErrors: [] }, "UPLOADING"));
      return;
    case "UPLOAD_INFO":
      putJob(context, enterBackup(context, job, "FINISHED", { finishedTime: context.time }));
      return;
    default:
      return;
  }
}
