import type { ClusterEvent } from "../../cluster/events.ts";
import type { JobState, JobStatus } from "../../cluster/jobs.ts";
import { phaseOf, type PhaseGroup } from "../../engine/phases.ts";
import type { Target } from "../../engine/index.ts";

type Submitted = Extract<ClusterEvent, { type: "jobSubmitted" }>;

/** A stretch of a job's life in one state; times in ms since the session's start. */
export interface PhaseBar {
  readonly state: JobState;
  /** Names its colour: `--fd-phase-<group>`. */
  readonly group: PhaseGroup;
  readonly from: number;
  /** Absent while the job is still in it at the end of what was run. */
  readonly to?: number;
}

/** One job of the timeline. */
export interface JobRow {
  /** Unique over the clusters of a session. */
  readonly id: string;
  readonly cluster: string;
  /** The job's key in its cluster. */
  readonly job: number;
  readonly kind: "backup" | "restore";
  readonly database: string;
  readonly label: string;
  readonly repository: string;
  readonly objects: readonly string[];
  /** What its statement chose that is not as usual, as SQL says it. */
  readonly options: readonly string[];
  readonly submittedAt: number;
  /** The states that last: FINISHED and CANCELLED have no bar, nor has a state that is left in the same step. */
  readonly bars: readonly PhaseBar[];
  /** Changes of state in order, the first one PENDING at `submittedAt`. */
  readonly changes: readonly { readonly at: number; readonly state: JobState; readonly status: JobStatus }[];
  /** When moved files began to replace old ones: from here a restore cannot be taken back. */
  readonly noReturnAt?: number;
  readonly endedAt?: number;
}

/**
 * Gives a row for every job of a session's events, in the order they were submitted.
 * @param targetOf gives the engine and version of a cluster by its name
 */
export function jobRows(
  events: readonly ClusterEvent[],
  targetOf: (cluster: string) => Target,
): readonly JobRow[] {
  const jobs = new Map<string, { submitted: Submitted; changes: JobRow["changes"][number][] }>();
  for (const event of events) {
    if (event.type === "jobSubmitted") {
      const first = { at: event.at, state: "PENDING", status: { ok: true } } as const;
      jobs.set(jobId(event.cluster, event.job), { submitted: event, changes: [first] });
    } else if (event.type === "jobState") {
      jobs
        .get(jobId(event.cluster, event.job))
        ?.changes.push({ at: event.at, state: event.to, status: event.status });
    }
  }
  return Array.from(jobs, ([id, { submitted, changes }]) =>
    rowOf(id, submitted, changes, targetOf(submitted.cluster)),
  );
}

/** Names a job over all clusters. */
export function jobId(cluster: string, job: number): string {
  return `${cluster}/${job}`;
}

/** Gives the state and status of a job at a time, or undefined before it was submitted. */
export function jobAt(row: JobRow, at: number): JobRow["changes"][number] | undefined {
  return row.changes.findLast((change) => change.at <= at);
}

function rowOf(id: string, submitted: Submitted, changes: JobRow["changes"], target: Target): JobRow {
  const endedAt = changes.find(({ state }) => isEnd(state))?.at;
  const phase = (state: JobState) => phaseOf(target, submitted.kind, state);
  const noReturnAt = changes.find(({ state }) => phase(state)?.cancel.includes("movedTabletsStay"))?.at;
  return {
    id,
    cluster: submitted.cluster,
    job: submitted.job,
    kind: submitted.kind,
    database: submitted.database,
    label: submitted.label,
    repository: submitted.repository,
    objects: submitted.objects,
    options: submitted.options ?? [],
    submittedAt: submitted.at,
    bars: barsOf(changes, (state) => phase(state)?.group ?? "waiting"),
    changes,
    ...(noReturnAt !== undefined && { noReturnAt }),
    ...(endedAt !== undefined && { endedAt }),
  };
}

function barsOf(changes: JobRow["changes"], groupOf: (state: JobState) => PhaseGroup): readonly PhaseBar[] {
  return changes.flatMap(({ at, state }, index) => {
    if (isEnd(state)) return [];
    const to = changes[index + 1]?.at;
    const group = groupOf(state);
    if (to === undefined) return [{ state, group, from: at }];
    return to > at ? [{ state, group, from: at, to }] : [];
  });
}

function isEnd(state: JobState): boolean {
  return state === "FINISHED" || state === "CANCELLED";
}
