import { isIdle } from "../cluster/advance.ts";
import type { Fault } from "../cluster/events.ts";
import type { ScriptStep } from "../log/planScript.ts";
import type { Recorder } from "../log/recorder.ts";
import type { Started } from "../log/started.ts";
import { recorded, recorderOf } from "../log/timeline.ts";
import type { LogEntry } from "../log/types.ts";
import { isWaiting, WAIT_LIMIT, type Wait } from "../log/waits.ts";
import type { Course } from "./course.ts";
import type { StatementLink } from "./links.ts";

/** One thing that a run still has to do. Spans count in the script as it stands now. */
export type RunTask =
  | { readonly type: "over" }
  | {
      readonly type: "wait";
      readonly ms: number;
      /** ms since the session's start; set when the wait begins. */ readonly until?: number;
    }
  | { readonly type: "until"; readonly state: string }
  | { readonly type: "fault"; readonly fault: Fault; readonly cluster?: string }
  | {
      readonly type: "statement";
      readonly sql: string;
      readonly start: number;
      readonly end: number;
      readonly cluster?: string;
      readonly user?: string;
    };

/** A script on its way: what is still to do, and what the last statement started. */
export interface Run {
  readonly tasks: readonly RunTask[];
  readonly started: readonly Started[];
  readonly job?: { readonly cluster: string; readonly job: number };
}

/** Turns the steps of a script into what a run does one by one: the rule of `play` (design: "Scripts"). */
export function runOf(steps: readonly ScriptStep[]): Run {
  const tasks = steps.flatMap((step): RunTask[] => {
    const place = {
      ...(step.cluster !== undefined && { cluster: step.cluster }),
      ...(step.user !== undefined && { user: step.user }),
    };
    const waits: RunTask[] = step.waits ? [{ type: "over" }] : [];
    const before = step.before.flatMap((directive): RunTask[] => {
      if (directive.type === "wait") return [{ type: "wait", ms: directive.ms }];
      if (directive.type === "until") return [{ type: "until", state: directive.state }];
      if (directive.type !== "fault") return [];
      return [
        {
          type: "fault",
          fault: directive.fault,
          ...(step.cluster !== undefined && { cluster: step.cluster }),
        },
      ];
    });
    if (step.statement === undefined) return [...waits, ...before];
    const { text, span } = step.statement;
    return [
      ...waits,
      ...before,
      { type: "statement", sql: text, start: span.start, end: span.end, ...place },
    ];
  });
  return { tasks, started: [] };
}

/** How far a run got. */
export interface Progress {
  readonly course: Course;
  /** Absent once nothing is left to do. */
  readonly run?: Run;
  /** Where the statements that were sent stand in the script. */
  readonly links: readonly StatementLink[];
}

/** Longest stretch of cluster time between two looks at the watch, in ms. */
const STRETCH = 60_000;

/**
 * Goes on with a run and with cluster time from the session's end, up to a time. Cluster time stands still while nothing
 * is unfinished, so the same script gets the same timestamps however fast it is played.
 * @param to ms since the session's start, or Infinity
 * @param more asked now and then; false ends this turn early, with the rest left for the next
 */
export function progress(course: Course, run: Run | undefined, to: number, more: () => boolean): Progress {
  const turn = turnOn(course);
  const left = turn.tasks(run, to, more);
  const { recorder } = turn;
  if (left === undefined) advanceWhile(recorder, (world) => !isIdle(world), to, more);
  // The way to the next event, of which only a part has gone by.
  const goesOn = left?.tasks[0]?.type === "wait" || !isIdle(recorder.world());
  if (to < Infinity && goesOn) recorder.advance(Math.min(to, endOfWait(left)));
  return turn.end(left);
}

/** Does what stands before the next statement of a run, waits included, and sends it. */
export function sendNext(course: Course, run: Run, more: () => boolean): Progress {
  const turn = turnOn(course);
  const length = run.tasks.findIndex(({ type }) => type === "statement") + 1 || run.tasks.length;
  const left = turn.tasks({ ...run, tasks: run.tasks.slice(0, length) }, Infinity, more);
  const tasks = [...(left?.tasks ?? []), ...run.tasks.slice(length)];
  return turn.end(tasks.length > 0 ? { ...(left ?? turn.state()), tasks } : undefined);
}

/** Opens a recorder for one turn and collects what it adds to the log. */
function turnOn(course: Course) {
  const recorder = recorderOf(course.timeline);
  const added: LogEntry[] = [];
  const links: StatementLink[] = [];
  const before = course.timeline.log.entries.length;
  let state: Run = { tasks: [], started: [] };
  return {
    recorder,
    state: () => state,
    /** Does what can be done up to a time, and gives what is left. */
    tasks(run: Run | undefined, to: number, more: () => boolean): Run | undefined {
      state = run ?? state;
      while (state.tasks.length > 0) {
        const done = doTask(recorder, state, to, more);
        if (done.entry !== undefined) {
          const { entry, task } = done;
          if (task?.type === "statement")
            links.push({ entry: before + added.length, start: task.start, end: task.end });
          added.push(entry);
        }
        state = done.run;
        if (!done.finished || !more()) break;
      }
      return state.tasks.length > 0 ? state : undefined;
    },
    end(left: Run | undefined): Progress {
      const timeline = recorded(course.timeline, recorder, added);
      const still = added.length === 0 && timeline.log.now === course.timeline.log.now;
      return {
        course: {
          timeline: still ? course.timeline : timeline,
          playhead: timeline.log.now,
          ...(course.redo && { redo: course.redo }),
        },
        ...(left && { run: left }),
        links,
      };
    },
  };
}

interface Done {
  readonly run: Run;
  readonly finished: boolean;
  readonly entry?: LogEntry;
  readonly task?: RunTask;
}

function doTask(recorder: Recorder, run: Run, to: number, more: () => boolean): Done {
  const [task, ...tasks] = run.tasks;
  const rest = { ...run, tasks };
  const at = recorder.world().clock;
  switch (task?.type) {
    case undefined:
      return { run: rest, finished: true };
    case "over":
      return waitFor(recorder, run, { type: "over", started: run.started }, to, more);
    case "until":
      if (run.job === undefined) return { run: rest, finished: true };
      return waitFor(recorder, run, { ...run.job, type: "state", state: task.state }, to, more);
    case "wait": {
      const until = task.until ?? at + task.ms;
      recorder.advance(Math.min(until, to));
      if (recorder.world().clock >= until) return { run: rest, finished: true };
      return { run: { ...run, tasks: [{ ...task, until }, ...tasks] }, finished: false };
    }
    case "fault": {
      const entry: LogEntry = {
        at,
        type: "fault",
        fault: task.fault,
        ...(task.cluster !== undefined && { cluster: task.cluster }),
      };
      recorder.append(entry);
      return { run: rest, finished: true, entry, task };
    }
    case "statement": {
      const entry: LogEntry = {
        at,
        type: "statement",
        sql: task.sql,
        ...(task.cluster !== undefined && { cluster: task.cluster }),
        ...(task.user !== undefined && { user: task.user }),
      };
      const { started } = recorder.append(entry);
      const job = started.findLast((one) => one.type === "job") ?? run.job;
      return { run: { ...rest, started, ...(job && { job }) }, finished: true, entry, task };
    }
    default: {
      const never: never = task;
      return never;
    }
  }
}

function waitFor(recorder: Recorder, run: Run, wait: Wait, to: number, more: () => boolean): Done {
  advanceWhile(recorder, (world) => isWaiting(world, wait), to, more);
  const finished = !isWaiting(recorder.world(), wait);
  return { run: finished ? { ...run, tasks: run.tasks.slice(1) } : run, finished };
}

/** Moves from event to event while something holds, and stops exactly where it ends. */
function advanceWhile(
  recorder: Recorder,
  holds: Parameters<Recorder["advanceWhile"]>[0],
  to: number,
  more: () => boolean,
): void {
  const limit = Math.min(to, recorder.world().clock + WAIT_LIMIT);
  let stretch = recorder.world().clock;
  while (holds(recorder.world()) && stretch < limit) {
    stretch = Math.min(limit, stretch + STRETCH);
    recorder.advanceWhile(holds, stretch);
    if (!more()) break;
  }
}

function endOfWait(run: Run | undefined): number {
  const task = run?.tasks[0];
  return task?.type === "wait" ? (task.until ?? Infinity) : Infinity;
}
