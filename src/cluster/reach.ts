import { accessKeyOf, credentialsOf } from "../engine/credentials.ts";
import type { Job } from "./jobs.ts";
import type { ObjectStorage, StorageMode } from "./storage.ts";
import type { Cluster, World } from "./world.ts";

/** Tells how the storage treats whoever comes with a repository's properties: rotated keys are no trouble to new ones. */
export function modeFor(
  { mode, keys }: ObjectStorage,
  properties: Readonly<Record<string, string>>,
): StorageMode {
  if (mode !== "credentials" || keys === undefined) return mode;
  const accepted =
    "only" in keys
      ? accessKeyOf(properties) === keys.only
      : !keys.refused.includes(credentialsOf(properties));
  return accepted ? "ok" : mode;
}

/** Tells how the storage treats a job, which comes with the properties of its repository. */
export function modeForJob({ storage }: World, cluster: Cluster, job: Job): StorageMode {
  return modeFor(storage, cluster.repositories[job.repository]?.properties ?? {});
}

/** Tells whether a file can be written at a path while the storage answers. */
export function isWritable({ unwritable = [] }: ObjectStorage, path: string): boolean {
  return !unwritable.some((prefix) => path.startsWith(prefix));
}
