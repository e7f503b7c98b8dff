import { phaseOf } from "../../engine/phases.ts";
import { clusterOf } from "../runStep.ts";
import { tripsOverBroker } from "../jobBroker.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import { enterBackup, putJob } from "../jobSlots.ts";
import type { BackupJob, BackupState } from "../jobs.ts";
import { isLocal } from "../localRepository.ts";
import type { StepEnd } from "../stepEnd.ts";
import { errorsOf } from "../taskErrors.ts";
import { doneAt } from "../tasks.ts";
import { uploadedRuns } from "../uploads.ts";
import { cancelBackup } from "./cancelBackup.ts";
import { freezeTables } from "./freezeTables.ts";
import { sendUploads } from "./sendUploads.ts";
import { stepLocal } from "./stepLocal.ts";
import { changeDirectory } from "./snapshotDirectory.ts";
import { saveMetadata } from "./saveMetadata.ts";
import { uploadMetadata } from "./uploadMetadata.ts";

/** Gives a backup its one step of a scheduler round (spec/starrocks.md §3.2, BackupJob#run). */
export function stepBackup(context: StepContext, job: BackupJob): StepEnd {
  if (context.time - job.createTime > job.timeout * 1000) {
    cancelBackup(context, job, failedStatus(context.target, "backupTimeout"));
    return "over";
  }
  switch (phaseOf(context.target, "backup", job.state)?.action) {
    case "freezeTables":
      freezeTables(context, job);
      return "over";
    case "awaitTasks":
      if (job.runs.every((run) => doneAt(run, context.clock) === run.count)) endTasks(context, job);
      return "over";
    case "sendUploads":
      if (isLocal(job)) stepLocal(context, job);
      else sendUploads(context, job);
      return "over";
    case "saveMetadata":
      putJob(context, enterBackup(context, saveMetadata(context, job), "UPLOAD_INFO"));
      return "over";
    case "uploadMetadata":
      if (isLocal(job)) {
        stepLocal(context, job);
        return "over";
      }
      return uploadOrTrip(context, job);
    default:
      return "over";
  }
}

/** A broker that is gone is an exception in later versions, which nobody catches (fe catalog/BrokerMgr.getBroker). */
function uploadOrTrip(context: StepContext, job: BackupJob): StepEnd {
  const { stuck: _, ...calm } = job;
  if (!tripsOverBroker(clusterOf(context.before, context.cluster.name), job)) {
    return uploadMetadata(context, calm);
  }
  putJob(context, { ...calm, stuck: true });
  return "exception";
}

/** Leaves a state whose tasks are all done. */
function endTasks(context: StepContext, job: BackupJob): void {
  if (job.state === "SNAPSHOTING") {
    putJob(context, enterBackup(context, job, "UPLOAD_SNAPSHOT", { snapshotFinishedTime: context.time }));
    return;
  }
  const uploads = uploadedRuns(job.runs, context.clock);
  changeDirectory(context, job, (directory) => ({ ...directory, uploads }));
  const uploaded = enterBackup(context, job, "SAVE_META", {
    uploadFinishedTime: context.time,
    runs: [],
    pastErrors: errorsOf(job, context.clock),
  });
  putJob(context, uploaded);
}

/** Brings a backup back to the last state that was logged: what the front end knows of it after a restart. */
export function restartBackup(context: StepContext, job: BackupJob): BackupJob {
  // Of a backup of catalogs the step to SAVE_META is not logged.
  const unlogged = job.catalogs.length > 0 && job.state === "SAVE_META";
  const state = unlogged ? "PENDING" : restartState(context, job);
  if (state === undefined || state === job.state) return job;
  if (state === "PENDING") {
    const { manifest: _m, snapshotFinishedTime: _s, ...logged } = job;
    return enterBackup(context, { ...logged, id: -1, runs: [], pastErrors: [] }, "PENDING");
  }
  const there = uploadedRuns(job.runs, context.clock);
  changeDirectory(context, job, (directory) => ({ ...directory, uploads: there }));
  const runs = job.runs.map((run) => ({ ...run, done: run.count }));
  return enterBackup(context, job, state, { runs });
}

function restartState(context: StepContext, job: BackupJob): BackupState | undefined {
  const wanted = phaseOf(context.target, "backup", job.state)?.restart;
  return RESUMABLE.find((state) => state === wanted);
}

const RESUMABLE = ["PENDING", "UPLOAD_SNAPSHOT", "SAVE_META", "UPLOAD_INFO"] as const;
