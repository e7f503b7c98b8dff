import { transferCut } from "../../engine/transferTasks.ts";
import type { StepContext } from "../context.ts";
import { enterBackup, putJob } from "../jobSlots.ts";
import type { BackupJob, TaskRun } from "../jobs.ts";
import { makeRuns, type TaskOrder } from "../makeRuns.ts";
import { indexPath, snapshotPath } from "../repositoryPath.ts";
import { sendTasks } from "../sendTasks.ts";
import type { SnapshotManifest, UploadedRun } from "../storage.ts";
import { amountOf } from "../stretch.ts";
import { brokerLost } from "../jobBroker.ts";
import { cancelBackup } from "./cancelBackup.ts";
import { changeDirectory, directoryOf, rootOf } from "./snapshotDirectory.ts";

/** Does the UPLOAD_SNAPSHOT step: each node that holds snapshots is told to upload them (spec/starrocks.md §3.2, §8.2). */
export function sendUploads(context: StepContext, job: BackupJob): void {
  const { manifest } = job;
  const root = rootOf(context, job);
  if (manifest === undefined || root === undefined) return;
  const lost = job.runs.length === 0 ? undefined : brokerLost(context, job);
  if (lost !== undefined) {
    cancelBackup(context, job, lost);
    return;
  }
  const there = directoryOf(context, job)?.uploads ?? [];
  const orders = job.runs.flatMap((run) => uploadOrder(root, job.label, manifest, run, there));
  const cut = transferCut(context.target, context.cluster.config, "upload");
  const runs = makeRuns(context.cluster, orders, { kind: "upload", clock: context.clock, cut });
  // What an earlier send uploaded counts in the new runs.
  changeDirectory(context, job, (directory) => ({ ...directory, uploads: [] }));
  const sent = sendTasks(context, { ...job, runs, pastErrors: [] });
  putJob(context, enterBackup(context, sent, "UPLOADING"));
}

function uploadOrder(
  root: string,
  label: string,
  manifest: SnapshotManifest,
  run: TaskRun,
  there: readonly UploadedRun[],
): TaskOrder[] {
  const table = manifest.tables.find((saved) => saved.table.name === run.table)?.table;
  const partition = table?.partitions[run.partition];
  const index = table?.indexes.find(({ id }) => id === run.index);
  const range = partition?.tablets[String(run.index)];
  if (table === undefined || partition === undefined || index === undefined || range === undefined) return [];
  const { node, replica, firstBucket, step, count } = run;
  const path = indexPath(snapshotPath(root, label), manifest, table, partition, index);
  const earlier = there.find(
    (upload) =>
      upload.table === run.table &&
      upload.partition === run.partition &&
      upload.index === run.index &&
      upload.firstBucket === firstBucket,
  );
  return [
    {
      node,
      replica,
      firstBucket,
      step,
      count,
      table: run.table,
      partition: run.partition,
      index: run.index,
      amount: amountOf(table, partition, index, { firstBucket, step, count }),
      remote: { path, first: range.first, stride: 1 + range.replicas },
      done: Math.min(count, earlier?.count ?? 0),
    },
  ];
}
