import { REPORT_MS, RESEND_AFTER_MS } from "../engine/cost.ts";
import type { TaskHold, TaskRun, Job } from "./jobs.ts";
import { jobConfigNumber } from "../engine/jobConfig.ts";
import { isDiskFull } from "./diskFull.ts";
import { isMergedAway } from "./mergedVersion.ts";
import { isWritable, modeForJob } from "./reach.ts";
import { isOut } from "./remote.ts";
import { fileTroubles, readsNothing } from "./fileTroubles.ts";
import { summaryOf } from "./runSummary.ts";
import { settledAt } from "./tasks.ts";
import type { Cluster, World } from "./world.ts";

/** Tells why a node cannot do a kind of task now; undefined where it can. */
export function obstacle(world: World, cluster: Cluster, job: Job, run: TaskRun): TaskHold | undefined {
  const node = cluster.nodes.find(({ id }) => id === run.node);
  if (node === undefined || !node.up) return run.kind === "create" ? "lost" : "node";
  if (isMergedAway(cluster, job, run)) return "merged";
  if (run.kind !== "upload" && run.kind !== "download") return undefined;
  if (node.cutOff === true || isOut(modeForJob(world, cluster, job))) return "storage";
  if (run.kind === "upload" && !isWritable(world.storage, run.remote?.path ?? "")) return "storage";
  return run.kind === "download" && isDiskFull(cluster, node) ? "disk" : undefined;
}

/** Stops a run at a clock time: what is done stays done, what was under way is lost. */
export function heldAt(run: TaskRun, hold: TaskHold, clock: number, error?: string): TaskRun {
  const settled = settledAt(run, clock);
  const held: TaskRun = { ...settled, startsAt: null, hold };
  return error === undefined ? held : { ...held, error, errorFrom: settled.done };
}

/**
 * Gives the held runs of a job that go on as soon as their nodes report: what held them is over. What is lost with a node
 * stays lost.
 */
function resumable(world: World, cluster: Cluster, job: Job): ReadonlySet<TaskRun> {
  const found = new Set<TaskRun>();
  if (!summaryOf(job.runs).held) return found;
  const waiting = job.runs.filter(({ hold }) => hold !== undefined && hold !== "lost");
  const damaged = fileTroubles(
    world,
    cluster,
    job,
    waiting.map((run) => (run.hold === "file" ? run : { ...run, remote: NOWHERE })),
  );
  waiting.forEach((run, place) => {
    const broken = run.hold === "file" && (damaged.has(place) || readsNothing(job, run));
    if (!broken && obstacle(world, cluster, job, run) === undefined) found.add(run);
  });
  return found;
}

const NOWHERE = { path: "", first: 0, stride: 1 };

/**
 * Gives the clock time of the next report of the nodes that sends held tasks of a job again; undefined where none would
 * (spec/starrocks.md §3.2, Resend).
 */
export function nextResend(world: World, cluster: Cluster, job: Job): number | undefined {
  let next: number | undefined;
  for (const run of resumable(world, cluster, job)) {
    const after = Math.max(world.clock, run.sentAt + resendAfter(cluster));
    const at = (Math.floor(after / REPORT_MS) + 1) * REPORT_MS;
    if (next === undefined || at < next) next = at;
  }
  return next;
}

/** Frees the runs of a job that are sent again now; they wait for workers. */
export function resumed(world: World, cluster: Cluster, job: Job): TaskRun[] {
  const free = resumable(world, cluster, job);
  return job.runs.map((run) => {
    if (!free.has(run) || run.sentAt + resendAfter(cluster) >= world.clock) return run;
    const { hold: _, ...rest } = run;
    return rest;
  });
}

/** ms after which a task that its node does not know is sent again (agent_task_resend_wait_time_ms, spec/starrocks.md §8.1). */
function resendAfter({ target, config }: Cluster): number {
  return jobConfigNumber(target, config, "agent_task_resend_wait_time_ms", RESEND_AFTER_MS);
}
