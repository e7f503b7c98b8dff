import { createStore, type StoreApi } from "zustand/vanilla";
import { isIdle } from "../cluster/advance.ts";
import type { Fault } from "../cluster/events.ts";
import type { CostSettings } from "../cluster/world.ts";
import { planScript, type ScriptStep } from "../log/planScript.ts";
import { startTimeline, truncate, type Timeline } from "../log/timeline.ts";
import { targetOf } from "../log/options.ts";
import { act, redo, seek, undo, type Course, type Deed, type RedoBranch } from "./course.ts";
import { failures } from "./failures.ts";
import { moveLinks, type StatementLink } from "./links.ts";
import { holds, momentAt } from "./moment.ts";
import { progress, runOf, sendNext, type Progress, type Run } from "./run.ts";
import { splitAgain, splitStatements, type Change } from "./splitStatements.ts";
import { DEFAULT_SPEED, type Speed } from "./speeds.ts";
import type { SessionState } from "./state.ts";
import { statementMarks } from "./statementStatus.ts";
import { nextPhase, stepBack, stepOn } from "./steps.ts";

/** What a session is made of when it begins or is opened again. */
export interface SessionSeed {
  readonly id: string;
  readonly scenario?: SessionState["scenario"];
  readonly timeline: Timeline;
  readonly script: string;
  readonly playhead?: number;
  readonly links?: readonly StatementLink[];
  readonly redo?: RedoBranch;
  readonly speed?: Speed;
}

/** How the offsets of a script move with an edit; see `moveLinks`. */
export type PlaceOf = (offset: number, side: -1 | 1) => number;

export type SessionStore = StoreApi<SessionState>;

/** Longest turn of computing between two frames, in ms of the reader's time. */
const TURN = 12;

/** Makes the store of a session. */
export function createSessionStore(seed: SessionSeed): SessionStore {
  return createStore<SessionState>(() => stateOf(seed));
}

/** Puts another session into a store. */
export function openSession(store: SessionStore, seed: SessionSeed): void {
  const { scriptRevision, speed } = store.getState();
  store.setState({ ...stateOf({ speed, ...seed }), scriptRevision: scriptRevision + 1 }, true);
}

function stateOf(seed: SessionSeed): SessionState {
  const { timeline } = seed;
  const playhead = seed.playhead ?? timeline.log.now;
  const target = targetOf(timeline.log.options);
  return {
    id: seed.id,
    scenario: seed.scenario,
    timeline,
    playhead,
    redo: seed.redo,
    script: seed.script,
    scriptRevision: 0,
    statements: splitStatements(seed.script, target),
    links: seed.links ?? [],
    run: undefined,
    playing: false,
    speed: seed.speed ?? DEFAULT_SPEED,
    moment: momentAt(timeline, playhead),
    fresh: undefined,
    liveFrom: timeline.events.length,
  };
}

/** Everything that a reader can do to a session. Nothing else changes one. */
export type Session = ReturnType<typeof sessionOf>;

/**
 * Gives the actions on a session.
 * @param now the reader's clock in ms, for the length of a turn
 */
export function sessionOf(store: SessionStore, now: () => number) {
  const get = store.getState;

  function show(course: Course, more: Partial<SessionState> = {}): void {
    const { moment } = get();
    const { timeline, playhead } = course;
    store.setState({
      timeline,
      playhead,
      redo: course.redo,
      ...(!holds(moment, timeline, playhead) && { moment: momentAt(timeline, playhead) }),
      ...more,
    });
  }

  function look(course: Course): void {
    show(course, { playing: false, liveFrom: course.timeline.events.length, fresh: undefined });
  }

  /** Goes on from the end of what was run, and tells what is new. */
  function goOn(course: Course, way: (course: Course) => Progress): Progress {
    const before = course.timeline;
    const done = way(course);
    const { timeline } = done.course;
    const known = failures({
      timeline: before,
      events: before.events.length,
      entries: before.log.entries.length,
    });
    const fresh = failures({
      timeline,
      events: timeline.events.length,
      entries: timeline.log.entries.length,
    }).slice(known.length);
    const links = [...get().links.filter(({ entry }) => entry < before.log.entries.length), ...done.links];
    show(done.course, {
      run: done.run,
      ...(done.links.length > 0 && { links }),
      ...(fresh.length > 0 && { fresh: fresh.at(-1) }),
    });
    return done;
  }

  /** Gives the way of one turn: a run and cluster time go on up to a time, as long as a turn may last. */
  function until(run: Run | undefined, to: number): (course: Course) => Progress {
    const started = now();
    return (course) => progress(course, run, to, () => now() - started < TURN);
  }

  /** Drops what lies after the playhead, to do something else there. */
  function fork(): Course {
    const { timeline, playhead } = get();
    const kept = truncate(timeline, playhead);
    const dropped = timeline.log.entries.slice(kept.log.entries.length);
    const live = Math.min(get().liveFrom, kept.events.length);
    store.setState({ liveFrom: live });
    return {
      timeline: kept,
      playhead: kept.log.now,
      ...(dropped.length > 0 && { redo: { entries: dropped, now: timeline.log.now } }),
    };
  }

  function start(steps: readonly ScriptStep[]): void {
    const course = fork();
    const done = goOn(course, until(runOf(steps), course.playhead));
    store.setState({ playing: done.run !== undefined || !isIdle(done.course.timeline.world) });
  }

  function stepsOf(wanted: (place: number) => boolean): readonly ScriptStep[] {
    const { script, timeline } = get();
    const steps = planScript(script, targetOf(timeline.log.options));
    let place = -1;
    return steps.filter((step) => {
      if (step.statement === undefined) return false;
      place++;
      return wanted(place);
    });
  }

  function undone(): ReadonlySet<number> {
    const { statements, links, moment } = get();
    const marks = statementMarks(statements, links, moment);
    return new Set(
      marks.flatMap(({ status }, place) => (status === "done" || status === "running" ? [] : [place])),
    );
  }

  function runSome(wanted: (place: number) => boolean): boolean {
    const steps = stepsOf(wanted);
    if (steps.length > 0) start(steps);
    return steps.length > 0;
  }

  function dropRun(): Partial<SessionState> {
    return { run: undefined };
  }

  return {
    /** Runs every statement that has not run as it stands now, one after the other. */
    runAll(): boolean {
      const wanted = undone();
      return runSome((place) => wanted.has(place));
    },

    /** Begins the session anew and runs the whole script. What was done before can be brought back by redo. */
    runFromStart(): void {
      const { timeline } = get();
      const { entries, now: end } = timeline.log;
      const anew = startTimeline(timeline.log.options, get().scenario);
      show(
        { timeline: anew, playhead: anew.log.now },
        { links: [], liveFrom: 0, fresh: undefined, ...dropRun() },
      );
      runSome(() => true);
      if (entries.length > 0) store.setState({ redo: { entries, now: end } });
    },

    /** Runs what has not run yet, up to and including a statement. */
    runTo(last: number): boolean {
      const wanted = undone();
      return runSome((place) => place <= last && wanted.has(place));
    },

    /** Runs one statement at once, whatever is under way; a run that is under way goes on after it. */
    runOne(place: number): boolean {
      const { run, playing, timeline, playhead } = get();
      const [step] = stepsOf((candidate) => candidate === place);
      if (step === undefined) return false;
      const atEnd = playhead === timeline.log.now;
      const course = atEnd ? { timeline, playhead } : fork();
      const wasIdle = isIdle(course.timeline.world);
      const alone: ScriptStep = { ...step, waits: false, before: [] };
      const done = goOn(course, until(runOf([alone]), course.playhead));
      const goes = !isIdle(done.course.timeline.world);
      store.setState({ run: atEnd ? run : undefined, playing: goes && (playing || wasIdle) });
      return true;
    },

    /** Gives up what a run still had to do. What it started goes on. */
    stopRun(): void {
      store.setState(dropRun());
    },

    play(): void {
      const { run, playhead, timeline } = get();
      const live =
        playhead === timeline.log.now ? { liveFrom: Math.min(get().liveFrom, timeline.events.length) } : {};
      if (run !== undefined || playhead < timeline.log.now || !isIdle(timeline.world)) {
        store.setState({ playing: true, ...live });
      }
    },

    pause(): void {
      store.setState({ playing: false });
    },

    /**
     * Lets the reader's time go by.
     * @param ms of the reader's time since the last turn
     */
    tick(ms: number): void {
      const { playing, playhead, timeline, run, speed } = get();
      if (!playing) return;
      const to = speed === "max" ? Infinity : Math.round(playhead + ms * speed);
      const { now: end } = timeline.log;
      if (playhead < end) {
        const next = seek(courseOf(get()), to);
        show(next, { playing: next.playhead < end || run !== undefined || !isIdle(timeline.world) });
        return;
      }
      const done = goOn(courseOf(get()), until(run, to));
      if (done.run === undefined && isIdle(done.course.timeline.world)) store.setState({ playing: false });
    },

    seek(to: number): void {
      look(seek(courseOf(get()), to));
    },

    stepBack(): void {
      look(stepBack(courseOf(get())));
    },

    stepOn(): void {
      step(stepOn);
    },

    nextPhase(): void {
      step(nextPhase);
    },

    undo(): void {
      look(undo(courseOf(get())));
      store.setState(dropRun());
    },

    redo(): void {
      look(redo(courseOf(get())));
      store.setState(dropRun());
    },

    inject(fault: Fault, cluster: string): void {
      did({ type: "fault", fault, cluster });
    },

    setCost(cluster: string, value: Partial<CostSettings>): void {
      did({ type: "setting", setting: { name: "cost", cluster, value } });
    },

    setSpeed(speed: Speed): void {
      store.setState({ speed });
    },

    /** Takes over what was typed; marks and what a run still has to do move with the text. */
    edit(script: string, change: Change, place: PlaceOf): void {
      const { links, run, timeline, statements, script: before } = get();
      const tasks = run?.tasks.map((task) => {
        return task.type === "statement"
          ? { ...task, start: place(task.start, 1), end: place(task.end, -1) }
          : task;
      });
      store.setState({
        script,
        statements: splitAgain(
          { script: before, statements },
          script,
          change,
          targetOf(timeline.log.options),
        ),
        links: moveLinks(links, place),
        ...(run && tasks && { run: { ...run, tasks } }),
      });
    },
  };

  function did(deed: Deed): void {
    const { run, playing, timeline, playhead } = get();
    const atEnd = playhead === timeline.log.now;
    show(act(courseOf(get()), deed), { run: atEnd ? run : undefined, playing: atEnd && playing });
  }

  /** Steps on; where nothing is left to see, sends the next statement of the run or of the script. */
  function step(way: (course: Course) => Course): void {
    const { run, timeline, playhead, redo: branch } = get();
    const atEnd = playhead === timeline.log.now;
    if (!atEnd || !isIdle(timeline.world)) {
      const known = failures(get().moment).length;
      show(way(courseOf(get())), { playing: false });
      const found = failures(get().moment);
      if (atEnd && found.length > known) store.setState({ fresh: found.at(-1) });
      return;
    }
    const next = run ?? runOf(stepsOf(firstOf(undone())));
    if (next.tasks.length === 0) return;
    const course = { timeline, playhead, ...(run && branch && { redo: branch }) };
    const done = goOn(course, (from) => sendNext(from, next, () => true));
    store.setState({ playing: false, run: run && done.run });
  }
}

function firstOf(places: ReadonlySet<number>): (place: number) => boolean {
  const first = Math.min(...places);
  return (place) => place === first;
}

function courseOf({ timeline, playhead, redo: branch }: SessionState): Course {
  return { timeline, playhead, ...(branch && { redo: branch }) };
}
