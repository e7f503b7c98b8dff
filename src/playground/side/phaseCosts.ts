import type { Job, JobState, TaskKind, TaskRun } from "../../cluster/jobs.ts";
import { runEndsAt } from "../../cluster/tasks.ts";
import { phaseOf } from "../../engine/phases.ts";
import type { Target } from "../../engine/versions.ts";
import type { JobRow, PhaseBar } from "../jobs/jobRows.ts";

/** What one phase of a job took, and the tasks that account for it. */
export interface PhaseCost {
  readonly state: JobState;
  readonly group: PhaseBar["group"];
  /** ms since the session's start. */
  readonly from: number;
  /** ms of cluster time that the job was in it; what it took so far where it is still in it. */
  readonly ms: number;
  readonly open: boolean;
  /** Absent where the phase only waits for the scheduler. */
  readonly work?: PhaseWork;
  /** ms between the end of the work and the scheduler's round that saw it. */
  readonly wait: number;
}

/** The work of the node that took longest. */
export interface PhaseWork {
  readonly kind: TaskKind;
  readonly node: number;
  readonly tasks: number;
  readonly workers: number;
  readonly msEach: number;
  readonly bytesEach: number;
  readonly filesEach: number;
  readonly ms: number;
}

/**
 * Explains how long each phase of a job took.
 * @param began gives the job as it was when a phase began
 * @param now ms to which an open phase is counted
 */
export function phaseCosts(
  { kind, bars }: Pick<JobRow, "kind" | "bars">,
  target: Target,
  began: (at: number) => Job | undefined,
  now: number,
): readonly PhaseCost[] {
  return bars
    .filter(({ from }) => from <= now)
    .map(({ state, group, from, to }): PhaseCost => {
      const open = to === undefined || to > now;
      const ms = Math.max(0, (open ? now : to) - from);
      const task = phaseOf(target, kind, state)?.tasks?.kind;
      const work = longest(
        (began(from)?.runs ?? []).filter((run) => run.kind === task),
        from,
      );
      return { state, group, from, ms, open, ...(work && { work }), wait: Math.max(0, ms - (work?.ms ?? 0)) };
    });
}

function longest(runs: readonly TaskRun[], from: number): PhaseWork | undefined {
  const nodes = new Map<number, TaskRun[]>();
  for (const run of runs) nodes.set(run.node, [...(nodes.get(run.node) ?? []), run]);
  const works = Array.from(nodes, ([node, own]): PhaseWork | undefined => {
    const [first] = own;
    if (first === undefined) return undefined;
    const slowest = own.reduce((slow, run) => (run.msEach > slow.msEach ? run : slow), first);
    const starts = Math.min(...own.map(({ startsAt }) => startsAt ?? Infinity));
    const together = own.filter(({ startsAt }) => startsAt === starts);
    return {
      kind: first.kind,
      node,
      tasks: own.reduce((sum, run) => sum + run.count, 0),
      workers: together.reduce((sum, { workers }) => sum + workers, 0),
      msEach: slowest.msEach,
      bytesEach: slowest.bytesEach,
      filesEach: slowest.filesEach,
      ms: Math.max(0, Math.max(...own.map((run) => runEndsAt(run) ?? from)) - from),
    };
  });
  return works.reduce((slow, work) => (work && (!slow || work.ms > slow.ms) ? work : slow), undefined);
}
