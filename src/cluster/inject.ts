import { applyFault } from "./applyFault.ts";
import type { StepContext } from "./context.ts";
import type { ClusterEvent, Fault } from "./events.ts";
import { faultProblem, type FaultProblem } from "./faultProblem.ts";
import { jobOfDatabase, putJob, unfinishedJobs } from "./jobSlots.ts";
import { clusterOf, runStep, type Stepped } from "./runStep.ts";
import { admitted, laidOut, reportFailures } from "./sendTasks.ts";
import type { World } from "./world.ts";

export type { FaultProblem } from "./faultProblem.ts";

/** Makes a fault happen, or puts it right, at the world's time. */
export function inject(
  world: World,
  cluster: string,
  fault: Fault,
): Stepped | { readonly error: FaultProblem } {
  const problem = faultProblem(world, cluster, fault);
  if (problem !== undefined) return { error: problem };
  const told = runStep(world, cluster, (context) => {
    context.emit({ type: "fault", fault });
    applyFault(context, fault);
  });
  // The storage is one for all clusters; what runs anywhere may have to stop.
  return Object.keys(world.clusters).reduce((now, name) => meetObstacles(now, name), told);
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
