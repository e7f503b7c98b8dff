import type { Job } from "./jobs.ts";
import type { Repository } from "./storage.ts";

/**
 * What stands for a repository where a snapshot stays on the back ends, for the syncer between clusters (spec/doris.md §2.3,
 * §3.2; fe backup/Repository.KEEP_ON_LOCAL_REPO_NAME).
 */
export const LOCAL_REPOSITORY: Pick<Repository, "id" | "name"> = { id: 0, name: "__keep_on_local__" };

/** Tells whether a job's snapshot stays on the back ends: nothing of it is uploaded. */
export function isLocal({ repository, repositoryId }: Pick<Job, "repository" | "repositoryId">): boolean {
  return repositoryId === LOCAL_REPOSITORY.id && repository === LOCAL_REPOSITORY.name;
}
