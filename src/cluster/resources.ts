import type { Cluster, Resource } from "./world.ts";

/** Finds a resource; names are compared exactly (fe catalog/ResourceMgr). */
export function resourceOf(cluster: Cluster, name: string): Resource | undefined {
  return Object.hasOwn(cluster.resources, name) ? cluster.resources[name] : undefined;
}

/** Gives the type of each resource by its name. */
export function resourceTypes(cluster: Cluster): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.values(cluster.resources).map(({ name, type }) => [name, type]));
}
