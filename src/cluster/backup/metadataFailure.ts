import { has } from "../../engine/index.ts";
import { brokerTrouble } from "../brokers.ts";
import { failedStatus } from "../fail.ts";
import type { BackupJob, FailedStatus } from "../jobs.ts";
import { isWritable, modeForJob } from "../reach.ts";
import { infoMd5, metaMd5 } from "../frontFiles.ts";
import { deleteFailure, refusedRequest, writeFailure } from "../remote.ts";
import { infoPath, metaPath, repositoryPath } from "../repositoryPath.ts";
import { wayOf } from "../storageWay.ts";
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
  const parts = !has(cluster.target, "storageKinds") || repository.storageKind === "BROKER";
  const { manifest } = job;
  const meta = `${metaPath(root, job.label)}.${parts || manifest === undefined ? "part" : metaMd5(manifest)}`;
  const infoSuffix = parts || manifest === undefined ? "part" : infoMd5(job.label, manifest);
  const info = `${infoPath(root, job.label, job.timestamp)}.${infoSuffix}`;
  const paths = written?.metaMd5 === undefined ? [meta, info] : [info];
  const [path = info] = paths;
  const way = wayOf(cluster, repository);
  const mode = modeForJob(world, cluster, job);
  const refused = has(cluster.target, "storageKinds")
    ? refusedRequest(cluster.target, "delete", mode, path, way)
    : deleteFailure(mode, path);
  if (refused !== undefined) {
    return failedStatus(cluster.target, "infoUploadFailed", { path, reason: refused });
  }
  const unwritable = paths.find((one) => !isWritable(world.storage, one));
  return unwritable === undefined
    ? undefined
    : failedStatus(cluster.target, "infoWriteFailed", {
        path: unwritable,
        reason: writeFailure(cluster.target, unwritable, way),
      });
}
