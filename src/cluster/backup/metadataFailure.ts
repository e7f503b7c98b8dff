import { has } from "../../engine/index.ts";
import { brokerTrouble } from "../brokers.ts";
import { failedStatus } from "../fail.ts";
import type { BackupJob, FailedStatus } from "../jobs.ts";
import { isWritable, modeForJob } from "../reach.ts";
import { deleteFailure } from "../remote.ts";
import { infoPath, metaPath, repositoryPath } from "../repositoryPath.ts";
import type { Cluster, World } from "../world.ts";

/**
 * Gives what stands in Status when the front end cannot put the next of the two metadata files into the repository;
 * undefined where it can. Older tries are deleted first, then the file is written (fe backup/Repository.upload).
 */
export function metadataFailure(world: World, cluster: Cluster, job: BackupJob): FailedStatus | undefined {
  const repository = cluster.repositories[job.repository];
  if (repository === undefined) return undefined;
  const reason = brokerTrouble(cluster, repository.broker);
  if (reason !== undefined && !has(cluster.target, "brokerTroubleThrows")) {
    return failedStatus(cluster.target, "infoBrokerLost", { broker: repository.broker, reason });
  }
  const root = repositoryPath(cluster.target, repository.location, repository.name);
  const written = Object.values(world.storage.roots[root]?.snapshots ?? {}).find(
    (directory) => directory.cluster === cluster.name && directory.job === job.key,
  );
  const info = `${infoPath(root, job.label, job.timestamp)}.part`;
  const paths = written?.metaMd5 === undefined ? [`${metaPath(root, job.label)}.part`, info] : [info];
  const [path = info] = paths;
  const refused = deleteFailure(modeForJob(world, cluster, job), path);
  if (refused !== undefined) {
    return failedStatus(cluster.target, "infoUploadFailed", { path, reason: refused });
  }
  const unwritable = paths.find((one) => !isWritable(world.storage, one));
  return unwritable === undefined
    ? undefined
    : failedStatus(cluster.target, "infoWriteFailed", { path: unwritable });
}
