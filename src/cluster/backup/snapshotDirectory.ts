import { castDraft } from "immer";
import type { StepContext } from "../context.ts";
import type { BackupJob } from "../jobs.ts";
import { repositoryPath } from "../repositoryPath.ts";
import { clusterOf } from "../runStep.ts";
import type { SnapshotDirectory } from "../storage.ts";

/** Gives the path of the repository that a backup writes to; undefined once it was dropped. */
export function rootOf(context: StepContext, job: BackupJob): string | undefined {
  const repository = clusterOf(context.before, context.cluster.name).repositories[job.repository];
  return repository === undefined
    ? undefined
    : repositoryPath(context.target, repository.location, repository.name);
}

/** Finds the directory that a backup writes, as it was before the step. */
export function directoryOf(context: StepContext, job: BackupJob): SnapshotDirectory | undefined {
  const root = rootOf(context, job);
  return root === undefined
    ? undefined
    : context.before.storage.roots[root]?.snapshots[directoryKey(context, job)];
}

/** Changes the directory that a backup writes; makes it where the backup has written nothing yet. */
export function changeDirectory(
  context: StepContext,
  job: BackupJob,
  change: (directory: SnapshotDirectory) => SnapshotDirectory,
): void {
  const root = rootOf(context, job);
  const snapshots = root === undefined ? undefined : context.world.storage.roots[root]?.snapshots;
  const directory = directoryOf(context, job) ?? newDirectory(context, job);
  if (snapshots === undefined || directory === undefined) return;
  snapshots[directoryKey(context, job)] = castDraft(change(directory));
}

/** Two backups of different databases can take the same label while neither has written anything: each keeps its own entry. */
function directoryKey(context: StepContext, job: BackupJob): string {
  return `${job.label} ${context.cluster.name} ${job.key}`;
}

function newDirectory(context: StepContext, job: BackupJob): SnapshotDirectory | undefined {
  const { label, manifest, key } = job;
  if (manifest === undefined) return undefined;
  return { label, cluster: context.cluster.name, job: key, manifest, uploads: [] };
}
