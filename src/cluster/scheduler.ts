import { continueUpload } from "./backup/uploadMetadata.ts";
import { stepBackup } from "./backup/stepBackup.ts";
import type { StepContext } from "./context.ts";
import { isUnfinished, jobOfDatabase, unfinishedJobs } from "./jobSlots.ts";
import type { Job } from "./jobs.ts";
import { endCreation } from "./restore/registerTables.ts";
import { stepRestore } from "./restore/stepRestore.ts";
import { roundEndsAt } from "./rounds.ts";
import { clusterOf, runStep, type Stepped } from "./runStep.ts";
import type { StepEnd } from "./stepEnd.ts";
import type { ClusterEvent } from "./events.ts";
import type { World } from "./world.ts";

/** Runs a scheduler round: each unfinished job of the cluster gets one step (spec/starrocks.md §0, Scheduler). */
export function runRound(world: World, name: string): Stepped {
  const ids = unfinishedJobs(clusterOf(world, name)).map((job) => String(job.database.id));
  return visit(world, name, ids, world.clock);
}

/** Goes on with the round that waited for a job's step, or for the next part of it. */
export function endRound(world: World, name: string): Stepped {
  const { round } = clusterOf(world, name);
  if (round === undefined) return { world, events: [] };
  const job = Object.values(clusterOf(world, name).jobs).find(({ key }) => key === round.job);
  const [stepped, end] = stepOf(world, name, (context) => continueStep(context, job));
  if (end !== "over" && end !== "exception") {
    const waiting = runStep(stepped.world, name, ({ cluster }) => {
      cluster.round = { ...round, rest: [...round.rest], until: end.until };
    });
    return { world: waiting.world, events: stepped.events };
  }
  const visited = visit(stepped.world, name, round.rest, round.startedAt);
  return { world: visited.world, events: [...stepped.events, ...visited.events] };
}

function continueStep(context: StepContext, job: Job | undefined): StepEnd {
  if (job === undefined || !isUnfinished(job)) return "over";
  if (job.kind === "restore") {
    if (job.state === "PENDING") endCreation(context, job);
    return "over";
  }
  return job.state === "UPLOAD_INFO" ? continueUpload(context, job) : "over";
}

/** Gives jobs their step, one after the other, until one of them makes the round wait. */
function visit(world: World, name: string, ids: readonly string[], startedAt: number): Stepped {
  const events: ClusterEvent[] = [];
  let now = world;
  for (const [place, id] of ids.entries()) {
    const job = jobOfDatabase(clusterOf(now, name), Number(id));
    if (job === undefined || !isUnfinished(job)) continue;
    const [stepped, end] = stepOf(now, name, (context) => stepJob(context, job));
    now = stepped.world;
    events.push(...stepped.events);
    if (end === "over") continue;
    if (end === "exception") break;
    const round = { startedAt, until: end.until, job: job.key, rest: ids.slice(place + 1) };
    const waiting = runStep(now, name, ({ cluster }) => {
      cluster.round = round;
    });
    const told = runStep(waiting.world, name, (context) => {
      const ends = roundEndsAt(context.before, clusterOf(context.before, name)) ?? end.until;
      context.emit({ type: "schedulerBlocked", job: job.key, ms: ends - context.clock });
    });
    return { world: told.world, events: [...events, ...told.events] };
  }
  const ended = runStep(now, name, ({ cluster, clock }) => {
    cluster.schedulerIdleSince = clock;
    delete cluster.round;
  });
  return { world: ended.world, events };
}

function stepJob(context: StepContext, job: Job): StepEnd {
  return job.kind === "backup" ? stepBackup(context, job) : stepRestore(context, job);
}

function stepOf(
  world: World,
  name: string,
  step: (context: StepContext) => StepEnd,
): readonly [Stepped, StepEnd] {
  let end: StepEnd = "over";
  const stepped = runStep(world, name, (context) => {
    end = step(context);
  });
  return [stepped, end];
}
