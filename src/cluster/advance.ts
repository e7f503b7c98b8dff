import { endMergedBackups, mergedAnswerAt } from "./backup/mergedVersions.ts";
import type { StepContext } from "./context.ts";
import type { ClusterEvent } from "./events.ts";
import { isUnfinished, jobOfDatabase, putJob, putRuns, unfinishedJobs } from "./jobSlots.ts";
import type { Job } from "./jobs.ts";
import { nextRound, roundEndsAt } from "./rounds.ts";
import { clusterOf, runStep, type Stepped } from "./runStep.ts";
import { endRound, runRound } from "./scheduler.ts";
import { sendTasks } from "./sendTasks.ts";
import { summaryOf } from "./runSummary.ts";
import { nextResend, resumed } from "./taskHolds.ts";
import { doneAt } from "./tasks.ts";
import { runQueued } from "./queued.ts";
import { isPeriodic } from "./schedule.ts";
import type { Cluster, World } from "./world.ts";

/** What happens at one clock time, in the order in which it happens there: ended tasks count in the round of their time. */
const KINDS = ["tasks", "merged", "resend", "queue", "roundEnd", "round"] as const;

interface Due {
  readonly at: number;
  readonly kind: (typeof KINDS)[number];
  readonly cluster: string;
}

/**
 * Moves the clock forward and runs everything that is due until then, in order; between events nothing happens.
 * @param to clock time in ms; an earlier one than now leaves the world as it is
 */
export function advance(before: World, to: number): Stepped {
  const events: ClusterEvent[] = [];
  let world = before;
  for (let due = nextDue(world); due !== undefined && due.at <= to; due = nextDue(world)) {
    const stepped = run(atClock(world, due.at), due);
    world = stepped.world;
    for (const event of stepped.events) events.push(event);
  }
  return { world: to > world.clock ? atClock(world, to) : world, events };
}

/** Gives the clock time of the next event; undefined where nothing will happen by itself any more. */
export function nextEventAt(world: World): number | undefined {
  return nextDue(world)?.at;
}

/** Tells whether nothing is unfinished: no job, no schema change, no refresh. Cluster time stands still then. */
export function isIdle(world: World): boolean {
  if (!world.queue.every(isPeriodic)) return false;
  return Object.values(world.clusters).every((cluster) => !Object.values(cluster.jobs).some(isUnfinished));
}

/**
 * Runs events until nothing is unfinished any more.
 * @param limitMs cluster time in ms that it takes at most
 */
export function advanceUntilIdle(before: World, limitMs: number): Stepped {
  const events: ClusterEvent[] = [];
  const limit = before.clock + limitMs;
  let world = before;
  while (!isIdle(world)) {
    const next = nextEventAt(world);
    const stepped = advance(world, Math.min(next ?? limit, limit));
    world = stepped.world;
    for (const event of stepped.events) events.push(event);
    if (next === undefined || next > limit) break;
  }
  return { world, events };
}

function atClock(world: World, clock: number): World {
  return clock === world.clock ? world : { ...world, clock };
}

function run(world: World, due: Due): Stepped {
  switch (due.kind) {
    case "tasks":
      return runStep(world, due.cluster, tellEndedTasks);
    case "merged":
      return runStep(world, due.cluster, endMergedBackups);
    case "resend":
      return resend(world, due.cluster);
    case "queue":
      return runQueued(world);
    case "roundEnd":
      return endRound(world, due.cluster);
    case "round":
      return runRound(world, due.cluster);
    default: {
      const never: never = due.kind;
      return never;
    }
  }
}

/** Finds what happens next: by time, then by kind, then by cluster. */
function nextDue(world: World): Due | undefined {
  const candidates: Due[] = [];
  for (const cluster of Object.values(world.clusters)) {
    const add = (kind: Due["kind"], at: number | undefined) => {
      if (at !== undefined) candidates.push({ kind, at: Math.max(at, world.clock), cluster: cluster.name });
    };
    const jobs = unfinishedJobs(cluster);
    add("tasks", earliest(jobs.map(nextNodeEnd)));
    add("merged", earliest(jobs.map(mergedAnswerAt)));
    add("resend", earliest(jobs.map((job) => nextResend(world, cluster, job))));
    add("roundEnd", roundEndsAt(world, cluster));
    add("round", nextRound(world, cluster));
  }
  const [queued] = world.queue;
  if (queued !== undefined) {
    candidates.push({ kind: "queue", at: Math.max(queued.at, world.clock), cluster: queued.cluster });
  }
  let next: Due | undefined;
  for (const due of candidates) {
    const sooner = next === undefined || due.at < next.at;
    const before =
      next !== undefined && due.at === next.at && KINDS.indexOf(due.kind) < KINDS.indexOf(next.kind);
    if (sooner || before) next = due;
  }
  return next;
}

function earliest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** Gives the clock time at which the next node has done all its tasks of a job. */
function nextNodeEnd(job: Job): number | undefined {
  return earliest([...summaryOf(job.runs).nodeEnds.values()]);
}

/** Writes down which nodes have done all their tasks by now, and says so. */
function tellEndedTasks(context: StepContext): void {
  const cluster = clusterOf(context.before, context.cluster.name);
  for (const job of unfinishedJobs(cluster)) {
    const ended = [...summaryOf(job.runs).nodeEnds]
      .filter(([, at]) => at <= context.clock)
      .map(([node]) => node);
    if (ended.length === 0) continue;
    const over = new Set(ended);
    const runs = job.runs.map((run) =>
      over.has(run.node) ? { ...run, done: doneAt(run, context.clock) } : run,
    );
    putRuns(context, job, runs);
    for (const node of ended.sort((a, b) => a - b)) tellNode(context, cluster, job, node);
  }
}

function tellNode(context: StepContext, cluster: Cluster, job: Job, node: number): void {
  const runs = job.runs.filter((run) => run.node === node);
  const [first] = runs;
  if (first === undefined) return;
  context.emit({
    type: "nodeTasksDone",
    job: job.key,
    node: cluster.nodes.find(({ id }) => id === node)?.name ?? "",
    task: first.kind,
    tablets: runs.reduce((sum, { count }) => sum + count, 0),
    bytes: runs.reduce((sum, { bytes }) => sum + bytes, 0),
  });
}

/** Sends the tasks again that their nodes lost, and can do now. */
function resend(world: World, name: string): Stepped {
  const events: ClusterEvent[] = [];
  let now = world;
  for (const { database } of unfinishedJobs(clusterOf(world, name))) {
    const stepped = runStep(now, name, (context) => resendJob(context, database.id));
    now = stepped.world;
    events.push(...stepped.events);
  }
  return { world: now, events };
}

function resendJob(context: StepContext, databaseId: number): void {
  const cluster = clusterOf(context.before, context.cluster.name);
  const job = jobOfDatabase(cluster, databaseId);
  if (job === undefined) return;
  const runs = resumed(context.before, cluster, job);
  if (runs.every((run, place) => run === job.runs[place])) return;
  putJob(context, sendTasks(context, job.kind === "backup" ? { ...job, runs } : { ...job, runs }));
}
