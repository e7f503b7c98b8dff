import { PING_MS } from "../engine/cost.ts";
import { formatCivil } from "./civilTime.ts";
import { modeFor } from "./reach.ts";
import { pathFailure, pathMissing } from "./remote.ts";
import { repositoryPath } from "./repositoryPath.ts";
import type { Repository } from "./storage.ts";
import type { Cluster, World } from "./world.ts";

/** Finds a repository; names are compared exactly. */
export function repositoryOf(cluster: Cluster, name: string): Repository | undefined {
  return Object.hasOwn(cluster.repositories, name) ? cluster.repositories[name] : undefined;
}

/**
 * Gives a repository's ErrMsg at the world's time. Every 10 minutes each front end looks whether the directory is there
 * (spec/starrocks.md §6, Ping); that takes no part in anything else, so it is counted when somebody asks.
 */
export function errorMessageOf(world: World, cluster: Cluster, repository: Repository): string | null {
  const lastPing = Math.floor(world.clock / PING_MS) * PING_MS;
  if (lastPing <= repository.checkedAt) return repository.errorMessage;
  const path = repositoryPath(cluster.target, repository.location, repository.name);
  const failure =
    pathFailure(cluster.target, modeFor(world.storage, repository.properties), path) ??
    (Object.hasOwn(world.storage.roots, path) ? undefined : pathMissing(path));
  if (failure === undefined) return null;
  return `${formatCivil(world.start + lastPing, cluster.timeZone, "seconds")}: ${failure}`;
}

/** Writes the pings up to now into a cluster's repositories: to be done before the storage changes. */
export function pinged(world: World, cluster: Cluster): Record<string, Repository> {
  return Object.fromEntries(
    Object.entries(cluster.repositories).map(([name, repository]) => [
      name,
      { ...repository, errorMessage: errorMessageOf(world, cluster, repository), checkedAt: world.clock },
    ]),
  );
}
