import { PING_MS } from "../engine/cost.ts";
import { has } from "../engine/index.ts";
import { uriProblem } from "../engine/repositoryLocation.ts";
import { brokerTrouble } from "./brokers.ts";
import { formatCivil } from "./civilTime.ts";
import { modeFor } from "./reach.ts";
import { pathFailure, pathMissing } from "./remote.ts";
import { repositoryPath } from "./repositoryPath.ts";
import type { Repository } from "./storage.ts";
import { wayOf } from "./storageWay.ts";
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
  const failure = pingFailure(world, cluster, repository);
  if (failure === undefined) return null;
  return `${formatCivil(world.start + lastPing, cluster.timeZone, "seconds")}: ${failure}`;
}

/** Says why a ping fails: Doris looks for the `__repo_info`, StarRocks for the directory (spec/doris.md §6.6). */
function pingFailure(world: World, cluster: Cluster, repository: Repository): string | undefined {
  const { target } = cluster;
  const root = repositoryPath(target, repository.location, repository.name);
  const looksAtFile = has(target, "storageKinds");
  const path = looksAtFile ? `${root}/__repo_info` : root;
  const invalid = looksAtFile ? uriProblem(path) : undefined;
  if (invalid !== undefined) return `Invalid path. ${path}, error: ${invalid}`;
  if (looksAtFile && brokerTrouble(cluster, repository.broker) !== undefined) {
    return "failed to get broker client";
  }
  const way = wayOf(cluster, repository);
  const failure = pathFailure(target, modeFor(world.storage, repository.properties), path, way);
  if (failure !== undefined) return failure;
  const isThere = Object.hasOwn(world.storage.roots, root) && world.storage.faults[path] !== "missing";
  return isThere ? undefined : pathMissing(path.replace(/([^:])\/\/+/gu, looksAtFile ? "$1/" : "$&"));
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
