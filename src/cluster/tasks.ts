import type { TaskRun } from "./jobs.ts";

/** Counts the tasks of a run that are done at a clock time. */
export function doneAt(run: TaskRun, clock: number): number {
  if (run.startsAt === null || clock < run.startsAt) return run.done;
  const waves = Math.floor((clock - run.startsAt) / run.msEach);
  return Math.min(run.count, run.done + waves * run.workers);
}

/** Gives the clock time at which the last task of a run ends; undefined while nothing of it runs. */
export function runEndsAt(run: TaskRun): number | undefined {
  const left = run.count - run.done;
  if (left === 0) return run.startsAt ?? 0;
  return run.startsAt === null ? undefined : run.startsAt + Math.ceil(left / run.workers) * run.msEach;
}

/** Gives the bucket (0-based) of the n-th tablet (from 0) of a run. */
export function bucketAt(run: Pick<TaskRun, "firstBucket" | "step">, n: number): number {
  return run.firstBucket + n * run.step;
}

/** Gives the tablets that a run works on at a clock time, and how far each is, from 0 to 1. */
export function runningAt(run: TaskRun, clock: number): { bucket: number; fraction: number }[] {
  if (run.startsAt === null || clock < run.startsAt) return [];
  const first = doneAt(run, clock);
  const fraction = fractionAt(run, clock);
  const count = Math.min(run.workers, run.count - first);
  return Array.from({ length: count }, (_, n) => ({ bucket: bucketAt(run, first + n), fraction }));
}

/** Tells how far the tasks that run at a clock time are, from 0 to 1: all of a run's workers keep the same pace. */
export function fractionAt(run: TaskRun, clock: number): number {
  if (run.startsAt === null || clock < run.startsAt) return 0;
  return ((clock - run.startsAt) % run.msEach) / run.msEach;
}

/** Writes what is done by a clock time into a run, and keeps the place inside the tasks that run. */
export function settledAt(run: TaskRun, clock: number): TaskRun {
  const done = doneAt(run, clock);
  if (run.startsAt === null || clock < run.startsAt || done === run.done) return run;
  const waves = Math.floor((clock - run.startsAt) / run.msEach);
  return { ...run, done, startsAt: run.startsAt + waves * run.msEach };
}
