import { FRONT_END_PUT_REQUESTS, SLOW_FACTOR } from "../../engine/cost.ts";
import type { StepContext } from "../context.ts";
import { infoMd5, metaMd5 } from "../frontFiles.ts";
import { enterBackup, putJob } from "../jobSlots.ts";
import type { BackupJob } from "../jobs.ts";
import { directoryTree } from "../directoryTree.ts";
import { snapshotPath } from "../repositoryPath.ts";
import { clusterOf } from "../runStep.ts";
import type { SnapshotDirectory } from "../storage.ts";
import { metadataFailure } from "./metadataFailure.ts";
import { changeDirectory, directoryOf, rootOf } from "./snapshotDirectory.ts";

/** How far the upload of the two metadata files came: over, or busy with the storage until a clock time. */
export type MetadataUpload = "over" | { readonly until: number };

/**
 * Does the UPLOAD_INFO step: the front end puts `__meta`, then `__info_<timestamp>` into the repository. A failure stays in
 * Status and is tried again in the next round. On a slow storage the round waits for each file.
 */
export function uploadMetadata(context: StepContext, job: BackupJob): MetadataUpload {
  const failed = failure(context, job);
  if (failed !== undefined) {
    putJob(context, failed);
    return "over";
  }
  if (context.before.storage.mode === "slow") {
    changeDirectory(context, job, (directory) => withoutMetadata(directory, { metaPartial: true }));
    putJob(context, { ...job, status: { ok: true } });
    return { until: context.clock + putMs(context) };
  }
  finish(context, job);
  return "over";
}

/** Goes on with a file that a slow storage has taken in by now. */
export function continueUpload(context: StepContext, job: BackupJob): MetadataUpload {
  const failed = failure(context, job);
  if (failed !== undefined) {
    putJob(context, failed);
    return "over";
  }
  if (directoryOf(context, job)?.metaMd5 === undefined && job.manifest !== undefined) {
    const { manifest } = job;
    changeDirectory(context, job, (directory) =>
      withoutMetadata(directory, { metaMd5: metaMd5(manifest), infoPartial: true }),
    );
    return { until: context.clock + putMs(context) };
  }
  finish(context, job);
  return "over";
}

function finish(context: StepContext, job: BackupJob): void {
  const { manifest, label } = job;
  if (manifest === undefined) return;
  const files = { metaMd5: metaMd5(manifest), infoMd5: infoMd5(label, manifest) };
  // What the metadata files say is what they were written from.
  changeDirectory(context, job, (directory) => withoutMetadata({ ...directory, manifest }, files));
  const finished = enterBackup(context, { ...job, status: { ok: true } }, "FINISHED", {
    finishedTime: context.time,
  });
  putJob(context, finished);
  const total = uploadedAmount(context, job, files);
  const { repository, timestamp } = job;
  context.emit({ type: "snapshotComplete", job: job.key, label, repository, timestamp, ...total });
}

/** Counts what the finished snapshot has in the repository. */
function uploadedAmount(
  context: StepContext,
  job: BackupJob,
  files: Partial<SnapshotDirectory>,
): { files: number; bytes: number } {
  const root = rootOf(context, job);
  const directory = directoryOf(context, job);
  if (root === undefined || directory === undefined) return { files: 0, bytes: 0 };
  const { storage } = context.before;
  const repository = storage.roots[root];
  if (repository === undefined) return { files: 0, bytes: 0 };
  const only = { ...repository, snapshots: { [job.label]: { ...directory, ...files } } };
  const world = { ...context.before, storage: { ...storage, roots: { [root]: only } } };
  const tree = directoryTree(world, root)?.children.find(
    ({ path }) => path === snapshotPath(root, job.label),
  );
  return { files: tree?.files ?? 0, bytes: tree?.bytes ?? 0 };
}

/** Gives the job with what the storage says against a file; undefined where it takes both. */
function failure(context: StepContext, job: BackupJob): BackupJob | undefined {
  const status = metadataFailure(context.before, clusterOf(context.before, context.cluster.name), job);
  if (status === undefined) return undefined;
  const { manifest } = job;
  // Where only the info file is refused, the other one has been put before it.
  if (
    status.code === "infoWriteFailed" &&
    !/\/__meta\.[^/]*$/u.test(String(status.data["path"])) &&
    manifest
  ) {
    changeDirectory(context, job, (directory) => withoutMetadata(directory, { metaMd5: metaMd5(manifest) }));
  }
  return { ...job, status };
}

function withoutMetadata(
  { label, cluster, job, manifest, uploads }: SnapshotDirectory,
  files: Partial<SnapshotDirectory>,
): SnapshotDirectory {
  return { label, cluster, job, manifest, uploads, ...files };
}

function putMs({ cluster }: StepContext): number {
  return FRONT_END_PUT_REQUESTS * cluster.cost.objectLatency * SLOW_FACTOR;
}
