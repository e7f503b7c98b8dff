import { castDraft } from "immer";
import { credentialsOf } from "../engine/credentials.ts";
import { olapDraft, olapTableOf, olapTables, partitionOf } from "./catalog.ts";
import type { StepContext } from "./context.ts";
import type { Fault } from "./events.ts";
import { filesNamed } from "./filesNamed.ts";
import { pinged } from "./repositories.ts";
import { restartCluster } from "./restart.ts";
import { clusterOf } from "./runStep.ts";
import type { AcceptedKeys } from "./storage.ts";
import type { Partition } from "./tables.ts";
import type { World } from "./world.ts";

/** Changes the world as a fault says, or as its end does; doing it twice is doing it once. */
export function applyFault(context: StepContext, fault: Fault): void {
  switch (fault.type) {
    case "node":
      setNode(context, fault.node, fault.up);
      return;
    case "link": {
      const node = context.cluster.nodes.find(({ name }) => name === fault.node);
      if (node === undefined) return;
      if (fault.up) delete node.cutOff;
      else node.cutOff = true;
      return;
    }
    case "storage":
      setStorage(context, fault);
      return;
    case "deny": {
      const { unwritable = [] } = context.before.storage;
      const others = unwritable.filter((prefix) => prefix !== fault.prefix);
      context.world.storage.unwritable = fault.on === false ? others : [...others, fault.prefix].sort();
      return;
    }
    case "file":
      for (const path of filesNamed(context.before, fault.path)) {
        if (fault.mode === "ok") delete context.world.storage.faults[path];
        else context.world.storage.faults[path] = fault.mode;
      }
      return;
    case "object":
      setStray(context, fault.path, fault.on !== false);
      return;
    case "copy": {
      const source = context.before.storage.roots[fault.from];
      const { roots } = context.world.storage;
      if (fault.on === false) delete roots[fault.to];
      else if (source !== undefined) roots[fault.to] = castDraft(source);
      return;
    }
    case "disk": {
      const node = context.cluster.nodes.find(({ name }) => name === fault.node);
      if (node === undefined) return;
      if (fault.usedPercent === 0) delete node.diskUsedPercent;
      else node.diskUsedPercent = fault.usedPercent;
      return;
    }
    case "replica":
    case "merged":
      setPartitions(context, fault);
      return;
    case "broker": {
      const processes = context.cluster.brokers[fault.name] ?? [];
      for (const process of processes) {
        if (fault.up && !process.alive) process.startedAt = context.time;
        process.alive = fault.up;
      }
      return;
    }
    case "restart":
      restartCluster(context);
      return;
    default: {
      const never: never = fault;
      return never;
    }
  }
}

function setNode(context: StepContext, name: string, up: boolean): void {
  const node = context.cluster.nodes.find((candidate) => candidate.name === name);
  if (node === undefined) return;
  if (up && !node.up) node.startedAt = context.time;
  if (!up && node.up) node.downAt = context.time;
  node.up = up;
  if (up) catchUp(context, String(node.id));
}

/** A node that is back gets the versions that it missed from its peers; how long that takes is not simulated. */
function catchUp(context: StepContext, node: string): void {
  for (const database of Object.values(clusterOf(context.before, context.cluster.name).databases)) {
    for (const table of olapTables(database)) {
      for (const partition of Object.values(table.partitions)) {
        if (partition.lagging[node] === undefined) continue;
        const draft = olapDraft(context, database.name, table.name)?.partitions[partition.name];
        if (draft !== undefined) delete draft.lagging[node];
      }
    }
  }
}

/** The storage is one for all clusters: what their pings said until now is written down before it changes. */
function setStorage(context: StepContext, fault: Extract<Fault, { readonly type: "storage" }>): void {
  for (const cluster of Object.values(context.before.clusters)) {
    const draft = context.world.clusters[cluster.name];
    if (draft !== undefined) draft.repositories = castDraft(pinged(context.before, cluster));
  }
  const { storage } = context.world;
  storage.mode = fault.mode;
  if (fault.mode === "credentials") storage.keys = castDraft(acceptedKeys(context.before, fault.key));
  else delete storage.keys;
}

/** Rotated keys: those that repositories come with are refused from now on. */
function acceptedKeys({ clusters, storage }: World, only: string | undefined): AcceptedKeys {
  if (only !== undefined) return { only };
  if (storage.mode === "credentials" && storage.keys !== undefined) return storage.keys;
  const used = Object.values(clusters).flatMap(({ repositories }) =>
    Object.values(repositories).map(({ properties }) => credentialsOf(properties)),
  );
  return { refused: [...new Set([credentialsOf({}), ...used])].sort() };
}

function setStray(context: StepContext, path: string, there: boolean): void {
  for (const [root, { strays = [] }] of Object.entries(context.before.storage.roots)) {
    if (!path.startsWith(`${root}/`)) continue;
    const draft = context.world.storage.roots[root];
    const name = path.slice(root.length + 1);
    const others = strays.filter((stray) => stray !== name);
    if (draft !== undefined) draft.strays = there ? [...others, name].sort() : others;
  }
}

function setPartitions(
  context: StepContext,
  fault: Extract<Fault, { readonly type: "replica" | "merged" }>,
): void {
  const database = clusterOf(context.before, context.cluster.name).databases[fault.database];
  const table = database && olapTableOf(database, fault.table);
  if (database === undefined || table === undefined) return;
  const meant =
    fault.partition === undefined
      ? Object.values(table.partitions)
      : [partitionOf(table, fault.partition)].filter((partition) => partition !== undefined);
  for (const partition of meant) {
    const draft = olapDraft(context, database.name, table.name)?.partitions[partition.name];
    if (draft === undefined) continue;
    if (fault.type === "merged") {
      if (fault.on === false) delete draft.merged;
      else draft.merged = true;
      continue;
    }
    for (const node of nodesWithReplicas(context, partition, fault.node)) {
      if (fault.on === false) delete draft.lagging[node];
      // A replica that lags already lags as far as it did.
      else draft.lagging[node] ??= partition.visibleVersion - 1;
    }
  }
}

/** Gives the ids of the nodes that hold replicas of a partition, or the one of them that is meant. */
function nodesWithReplicas(context: StepContext, partition: Partition, name: string | undefined): string[] {
  const holders = new Set(Object.values(partition.tablets).flatMap(({ nodes }) => nodes));
  return context.cluster.nodes
    .filter((node) => holders.has(node.id) && (name === undefined || node.name === name))
    .map(({ id }) => String(id));
}
