import { ROUND_MS } from "../engine/cost.ts";
import { jobConfigNumber } from "../engine/jobConfig.ts";
import { unfinishedJobs } from "./jobSlots.ts";
import type { BackupJob, Job, RestoreJob } from "./jobs.ts";
import { metadataFailure } from "./backup/metadataFailure.ts";
import { tripsOverBroker } from "./jobBroker.ts";
import { droppedObject } from "./restore/droppedObject.ts";
import { summaryOf } from "./runSummary.ts";
import type { Cluster, World } from "./world.ts";

/**
 * Gives the clock time of the next scheduler round in which some job does something; undefined while none would. Rounds
 * without effect are not run: they stand on a grid of 3 s from the end of the last one (spec/starrocks.md §0).
 */
export function nextRound(world: World, cluster: Cluster): number | undefined {
  if (cluster.round !== undefined) return undefined;
  let next: number | undefined;
  for (const job of unfinishedJobs(cluster)) {
    const from = stepMatters(world, cluster, job);
    const at = roundAfter(cluster, world.clock, from);
    if (next === undefined || at < next) next = at;
    // Jobs after one that ends the round with an exception get no step.
    if (job.stuck === true) break;
  }
  return next;
}

/** Gives the clock time at which the round that is under way ends; undefined where none is. */
export function roundEndsAt(world: World, cluster: Cluster): number | undefined {
  const { round } = cluster;
  if (round === undefined) return undefined;
  const job = Object.values(cluster.jobs).find(({ key }) => key === round.job);
  if (job === undefined || job.kind !== "restore" || job.state !== "PENDING") return round.until;
  const end = summaryOf(job.runs).end;
  return end === undefined ? round.until : Math.max(world.clock, Math.min(end, round.until));
}

/** Gives the first clock time from which a job's step would change something, its timeout at the latest. */
function stepMatters(world: World, cluster: Cluster, job: Job): number {
  const timeout = job.createTime + job.timeout * 1000 + 1 - world.start;
  const from = job.kind === "backup" ? backupMatters(world, cluster, job) : restoreMatters(cluster, job);
  return from === undefined ? timeout : Math.min(from, timeout);
}

function backupMatters(world: World, cluster: Cluster, job: BackupJob): number | undefined {
  switch (job.state) {
    case "SNAPSHOTING":
    case "UPLOADING":
      return summaryOf(job.runs).end;
    case "UPLOAD_INFO": {
      if (job.stuck === true) return tripsOverBroker(cluster, job) ? undefined : 0;
      // The same answer of the storage as last time changes nothing.
      const failed = job.status.ok ? undefined : metadataFailure(world, cluster, job);
      return !job.status.ok && failed !== undefined && failed.text === job.status.text ? undefined : 0;
    }
    default:
      return 0;
  }
}

function restoreMatters(cluster: Cluster, job: RestoreJob): number | undefined {
  if (droppedObject(cluster, job) !== undefined) return 0;
  switch (job.state) {
    case "PENDING":
      // A step that ran into an exception does so again, unless it finds its own tables in state RESTORE.
      return job.stuck === true && !holdsTables(cluster, job) ? undefined : 0;
    case "CREATING":
      return summaryOf(job.runs).end ?? (job.createUntil === undefined ? 0 : job.createUntil + 1);
    case "SNAPSHOTING":
    case "DOWNLOADING":
    case "COMMITTING":
      return summaryOf(job.runs).end;
    default:
      return 0;
  }
}

function holdsTables(cluster: Cluster, job: RestoreJob): boolean {
  const tables = cluster.databases[job.database.name]?.tables ?? {};
  return job.objects.some(({ target }) => {
    const table = tables[target];
    return table?.kind === "olap" && table.state === "RESTORE";
  });
}

/** Gives the pause between two rounds, in ms: a configuration item of later versions of Doris (spec/doris.md §3.1). */
function roundMs({ target, config }: Cluster): number {
  return Math.max(1, jobConfigNumber(target, config, "backup_handler_update_interval_millis", ROUND_MS));
}

function roundAfter(cluster: Cluster, clock: number, from: number): number {
  const base = cluster.schedulerIdleSince;
  const ms = roundMs(cluster);
  const past = Math.floor((clock - base) / ms) + 1;
  const wanted = Math.ceil((from - base) / ms);
  return base + Math.max(past, wanted, 1) * ms;
}
