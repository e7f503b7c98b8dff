import { DISK_LIMIT, REPORT_MS, RESEND_AFTER_MS } from "../engine/cost.ts";
import type { TaskHold, TaskRun, Job } from "./jobs.ts";
import { isOut } from "./remote.ts";
import { summaryOf } from "./runSummary.ts";
import { settledAt } from "./tasks.ts";
import type { BackendNode, Cluster, World } from "./world.ts";

/** Tells whether a node's disk is beyond both hard limits (spec/starrocks.md §8.1, DiskInfo#exceedLimit). */
export function isDiskFull(node: BackendNode): boolean {
  const used = node.diskUsedPercent ?? 0;
  const free = Math.floor((node.diskTotal * (100 - used)) / 100);
  return used > DISK_LIMIT.usedPercent && free < DISK_LIMIT.freeBytes;
}

/** Tells why a node cannot do a kind of task now; undefined where it can. */
export function obstacle(world: World, cluster: Cluster, run: TaskRun): TaskHold | undefined {
  const node = cluster.nodes.find(({ id }) => id === run.node);
  if (node === undefined || !node.up) return run.kind === "create" ? "lost" : "node";
  if (run.kind !== "upload" && run.kind !== "download") return undefined;
  if (isOut(world.storage.mode)) return "storage";
  return run.kind === "download" && isDiskFull(node) ? "disk" : undefined;
}

/** Stops a run at a clock time: what is done stays done, what was under way is lost. */
export function heldAt(run: TaskRun, hold: TaskHold, clock: number, error?: string): TaskRun {
  const settled = settledAt(run, clock);
  const held: TaskRun = { ...settled, startsAt: null, hold };
  return error === undefined ? held : { ...held, error, errorFrom: settled.done };
}

/** Tells whether a held run goes on as soon as its node reports: what held it is over. A damaged file does not mend. */
export function isResumable(world: World, cluster: Cluster, run: TaskRun): boolean {
  if (run.hold === undefined || run.hold === "file" || run.hold === "lost") return false;
  return obstacle(world, cluster, run) === undefined;
}

/**
 * Gives the clock time of the next report of the nodes that sends held tasks of a job again; undefined where none would
 * (spec/starrocks.md §3.2, Resend).
 */
export function nextResend(world: World, cluster: Cluster, job: Job): number | undefined {
  if (!summaryOf(job.runs).held) return undefined;
  let next: number | undefined;
  for (const run of job.runs) {
    if (run.hold === undefined || !isResumable(world, cluster, run)) continue;
    const after = Math.max(world.clock, run.sentAt + RESEND_AFTER_MS);
    const at = (Math.floor(after / REPORT_MS) + 1) * REPORT_MS;
    if (next === undefined || at < next) next = at;
  }
  return next;
}

/** Frees the runs of a job that are sent again now; they wait for workers. */
export function resumed(world: World, cluster: Cluster, job: Job): TaskRun[] {
  return job.runs.map((run) => {
    if (run.hold === undefined || !isResumable(world, cluster, run)) return run;
    if (run.sentAt + RESEND_AFTER_MS >= world.clock) return run;
    const { hold: _, ...free } = run;
    return free;
  });
}
