import { olapTables, olapDraft } from "./catalog.ts";
import { castDraft } from "immer";
import type { StepContext } from "./context.ts";
import type { ClusterEvent, Fault } from "./events.ts";
import { restartCluster } from "./restart.ts";
import { jobOfDatabase, putJob, unfinishedJobs } from "./jobSlots.ts";
import { listFiles } from "./repositoryFiles.ts";
import { pinged } from "./repositories.ts";
import { clusterOf, runStep, type Stepped } from "./runStep.ts";
import { admitted, laidOut, reportFailures } from "./sendTasks.ts";
import type { World } from "./world.ts";

/** Why a fault cannot be: the session has no such thing. */
export interface FaultProblem {
  readonly code: "unknownCluster" | "unknownNode" | "unknownFile";
  readonly name: string;
}

/** Makes a fault happen, or puts it right, at the world's time. */
export function inject(
  world: World,
  cluster: string,
  fault: Fault,
): Stepped | { readonly error: FaultProblem } {
  const problem = problemOf(world, cluster, fault);
  if (problem !== undefined) return { error: problem };
  const told = runStep(world, cluster, (context) => {
    context.emit({ type: "fault", fault });
    change(context, fault);
  });
  // The storage is one for all clusters; what runs anywhere may have to stop.
  return Object.keys(world.clusters).reduce((now, name) => meetObstacles(now, name), told);
}

function problemOf(world: World, name: string, fault: Fault): FaultProblem | undefined {
  const cluster = world.clusters[name];
  if (cluster === undefined) return { code: "unknownCluster", name };
  if (fault.type === "node" || fault.type === "disk") {
    const known = cluster.nodes.some((node) => node.name === fault.node);
    return known ? undefined : { code: "unknownNode", name: fault.node };
  }
  if (fault.type !== "file") return undefined;
  // What a damaged __repo_info holds would be made up.
  const damagedInfo = fault.mode === "corrupt" && fault.path.endsWith("/__repo_info");
  return !damagedInfo && exists(world, fault.path) ? undefined : { code: "unknownFile", name: fault.path };
}

function exists(world: World, path: string): boolean {
  for (const file of listFiles(world, path)) if (file.path === path) return true;
  return false;
}

function change(context: StepContext, fault: Fault): void {
  switch (fault.type) {
    case "node":
      setNode(context, fault.node, fault.up);
      return;
    case "storage":
      for (const cluster of Object.values(context.before.clusters)) {
        const draft = context.world.clusters[cluster.name];
        if (draft !== undefined) draft.repositories = castDraft(pinged(context.before, cluster));
      }
      context.world.storage.mode = fault.mode;
      return;
    case "file":
      context.world.storage.faults[fault.path] = fault.mode;
      return;
    case "disk": {
      const node = context.cluster.nodes.find(({ name }) => name === fault.node);
      if (node !== undefined) node.diskUsedPercent = fault.usedPercent;
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

/** Stops the running tasks of a cluster that meet an obstacle now, and lays out the rest. */
function meetObstacles(before: Stepped, name: string): Stepped {
  const events: ClusterEvent[] = [...before.events];
  let now = before.world;
  for (const { database } of unfinishedJobs(clusterOf(now, name))) {
    const stepped = runStep(now, name, (context) => meetObstacle(context, database.id));
    now = stepped.world;
    events.push(...stepped.events);
  }
  return { world: now, events };
}

function meetObstacle(context: StepContext, databaseId: number): void {
  const cluster = clusterOf(context.before, context.cluster.name);
  const job = jobOfDatabase(cluster, databaseId);
  if (job === undefined || job.runs.length === 0) return;
  const runs = admitted(context.before, cluster, job, job.runs);
  reportFailures(context, job, job.runs, runs);
  putJob(context, laidOut(context, cluster, job.kind === "backup" ? { ...job, runs } : { ...job, runs }));
}
