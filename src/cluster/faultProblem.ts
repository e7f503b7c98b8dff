import { REPOSITORY_PREFIXES } from "../engine/repositoryLayout.ts";
import { olapTableOf, partitionOf } from "./catalog.ts";
import type { Fault } from "./events.ts";
import { filesNamed } from "./filesNamed.ts";
import { listFiles } from "./repositoryFiles.ts";
import type { Cluster, World } from "./world.ts";

/** Why a fault cannot be: the session has no such thing. */
export interface FaultProblem {
  readonly code:
    | "unknownCluster"
    | "unknownNode"
    | "unknownFile"
    | "unknownDirectory"
    | "unknownTable"
    | "unknownPartition"
    | "primaryKeyTable"
    | "unknownBroker";
  readonly name: string;
}

/** Tells why a fault cannot be in a cluster; undefined where it can. */
export function faultProblem(world: World, name: string, fault: Fault): FaultProblem | undefined {
  const cluster = world.clusters[name];
  if (cluster === undefined) return { code: "unknownCluster", name };
  switch (fault.type) {
    case "node":
    case "link":
    case "disk":
      return nodeProblem(cluster, fault.node);
    case "file": {
      // What a damaged __repo_info holds would be made up.
      const files = filesNamed(world, fault.path);
      const damagedInfo = fault.mode === "corrupt" && files.some((file) => file.endsWith("/__repo_info"));
      return !damagedInfo && files.length > 0 ? undefined : { code: "unknownFile", name: fault.path };
    }
    case "object":
      return directoryProblem(world, fault.path);
    case "copy":
      return copyProblem(world, fault);
    case "replica":
      return (
        placeProblem(cluster, fault) ??
        (fault.node === undefined ? undefined : nodeProblem(cluster, fault.node))
      );
    case "merged":
      return placeProblem(cluster, fault) ?? mergeProblem(cluster, fault);
    case "broker":
      return Object.hasOwn(cluster.brokers, fault.name)
        ? undefined
        : { code: "unknownBroker", name: fault.name };
    case "storage":
    case "deny":
    case "restart":
      return undefined;
    default: {
      const never: never = fault;
      return never;
    }
  }
}

function nodeProblem(cluster: Cluster, name: string): FaultProblem | undefined {
  return cluster.nodes.some((node) => node.name === name) ? undefined : { code: "unknownNode", name };
}

function placeProblem(
  cluster: Cluster,
  place: { readonly database: string; readonly table: string; readonly partition?: string },
): FaultProblem | undefined {
  const database = Object.hasOwn(cluster.databases, place.database)
    ? cluster.databases[place.database]
    : undefined;
  const table = database && olapTableOf(database, place.table);
  if (table === undefined) return { code: "unknownTable", name: `${place.database}.${place.table}` };
  if (place.partition === undefined || partitionOf(table, place.partition) !== undefined) return undefined;
  return { code: "unknownPartition", name: place.partition };
}

/**
 * A primary-key table keeps the rowsets of each version that it applied: its back ends have no answer of this kind
 * (be storage/tablet.cpp, capture_consistent_versions).
 */
function mergeProblem(
  { databases }: Cluster,
  place: { readonly database: string; readonly table: string },
): FaultProblem | undefined {
  const database = databases[place.database];
  const table = database && olapTableOf(database, place.table);
  return table?.keysType === "PRIMARY" ? { code: "primaryKeyTable", name: place.table } : undefined;
}

/** A file can be put beside those of a repository, not onto one of them. */
function directoryProblem(world: World, path: string): FaultProblem | undefined {
  const inside = Object.entries(world.storage.roots).find(([root]) => path.startsWith(`${root}/`));
  if (inside === undefined) return { code: "unknownDirectory", name: path };
  const [root, { strays = [] }] = inside;
  const isOurs = !strays.includes(path.slice(root.length + 1)) && exists(world, path);
  return isOurs || path.endsWith("/") ? { code: "unknownDirectory", name: path } : undefined;
}

/** A repository's directory can be copied to where none lies, under the name of one. */
function copyProblem(
  { storage: { roots } }: World,
  { from, to, on }: Extract<Fault, { readonly type: "copy" }>,
): FaultProblem | undefined {
  if (!Object.hasOwn(roots, from)) return { code: "unknownDirectory", name: from };
  const isName = Object.values(REPOSITORY_PREFIXES).some((prefix) =>
    to.slice(to.lastIndexOf("/") + 1).startsWith(prefix),
  );
  const fits = on === false ? Object.hasOwn(roots, to) && to !== from : !Object.hasOwn(roots, to);
  return isName && fits ? undefined : { code: "unknownDirectory", name: to };
}

function exists(world: World, path: string): boolean {
  for (const file of listFiles(world, path)) if (file.path === path) return true;
  return false;
}
