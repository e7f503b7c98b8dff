import { isIdle } from "../cluster/advance.ts";
import { planScript, type ScriptStep } from "../log/planScript.ts";
import { scriptTargets } from "../log/scriptTargets.ts";
import { startTimeline, worldAt, type Timeline } from "../log/timeline.ts";
import type { Session } from "./actions.ts";
import { act, branchFrom, fork, redo, seek, undo, type Course, type Deed } from "./course.ts";
import { failures, type Failure } from "./failures.ts";
import { linkLog, moveLinks } from "./links.ts";
import { holds, momentAt } from "./moment.ts";
import { progress, runOf, sendNext, type Progress, type Run } from "./run.ts";
import { LONG_SCRIPT, splitLongScripts } from "./splitLong.ts";
import { splitAgain, splitStatements } from "./splitStatements.ts";
import { standardPlace } from "./standardPlace.ts";
import type { SessionState } from "./state.ts";
import type { SessionStore } from "./store.ts";
import { statementMarks } from "./statementStatus.ts";
import { nextPhase, stepBack, stepOn } from "./steps.ts";

/** Longest turn of computing between two frames, in ms of the reader's time. */
const TURN = 12;

/**
 * Gives the actions on a session.
 * @param now the reader's clock in ms, for the length of a turn
 */
export function sessionOf(store: SessionStore, now: () => number): Session {
  const get = store.getState;
  splitLongScripts(store, now);

  function show(course: Course, more: Partial<SessionState> = {}): void {
    const { moment } = get();
    const { timeline, playhead } = course;
    store.setState({
      timeline,
      playhead,
      idle: isIdle(timeline.world),
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
    const grew = timeline.events.length > before.events.length || done.links.length > 0;
    const fresh = grew ? allFailures(timeline).slice(allFailures(before).length) : [];
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
  function forkHere(): Course {
    const course = fork(courseOf(get()));
    store.setState({ liveFrom: Math.min(get().liveFrom, course.timeline.events.length) });
    return course;
  }

  function start(steps: readonly ScriptStep[]): void {
    const course = forkHere();
    const done = goOn(course, until(runOf(steps), course.playhead));
    store.setState({ playing: done.run !== undefined || !isIdle(done.course.timeline.world) });
  }

  function stepsOf(wanted: (place: number) => boolean): readonly ScriptStep[] {
    const { script, timeline, sendTo } = get();
    const { cluster, user } = standardPlace(timeline);
    const elsewhere = {
      ...(sendTo.cluster !== cluster && { cluster: sendTo.cluster }),
      ...(sendTo.user !== user && { user: sendTo.user }),
    };
    const steps = planScript(script, ...targets());
    let place = -1;
    return steps.flatMap((step) => {
      if (step.statement === undefined) return [];
      place++;
      return wanted(place) ? [{ ...elsewhere, ...step }] : [];
    });
  }

  function targets() {
    const { timeline, sendTo } = get();
    return scriptTargets(timeline.log.options, sendTo.cluster);
  }

  function splitAll() {
    return splitStatements(get().script, ...targets());
  }

  function undone(): ReadonlySet<number> {
    // Whoever runs a long script at once waits for its statements.
    if (get().unsplit) store.setState({ statements: splitAll(), unsplit: false });
    const { statements, links, moment } = get();
    const marks = statementMarks(statements, links, moment);
    return new Set(
      marks.flatMap(({ status }, place) => (status === "done" || status === "running" ? [] : [place])),
    );
  }

  function runSome(wanted: (place: number) => boolean): void {
    const steps = stepsOf(wanted);
    if (steps.length > 0) start(steps);
  }

  return {
    runAll() {
      const wanted = undone();
      runSome((place) => wanted.has(place));
    },

    whenReady(act) {
      act();
    },

    runFromStart() {
      const { timeline, scenario } = get();
      const anew = startTimeline(timeline.log.options, scenario);
      const course = { timeline: anew, playhead: anew.log.now };
      show(course, { links: [], liveFrom: 0, fresh: undefined, run: undefined });
      runSome(() => true);
      const redone = branchFrom(timeline, 0);
      if (redone) store.setState({ redo: redone });
    },

    runTo(last) {
      const wanted = undone();
      runSome((place) => place <= last && wanted.has(place));
    },

    runOne(place) {
      const { run, playing, timeline, playhead } = get();
      const [step] = stepsOf((candidate) => candidate === place);
      if (step === undefined) return;
      const atEnd = playhead === timeline.log.now;
      const course = atEnd ? { timeline, playhead } : forkHere();
      const wasIdle = isIdle(course.timeline.world);
      const alone: ScriptStep = { ...step, waits: false, before: [] };
      const done = goOn(course, until(runOf([alone]), course.playhead));
      const goes = !isIdle(done.course.timeline.world);
      store.setState({ run: atEnd ? run : undefined, playing: goes && (playing || wasIdle) });
    },

    stopRun() {
      store.setState({ run: undefined });
    },

    play() {
      const { run, playhead, timeline, idle } = get();
      if (run !== undefined || playhead < timeline.log.now || !idle) store.setState({ playing: true });
    },

    pause() {
      store.setState({ playing: false });
    },

    tick(ms) {
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

    seek(to) {
      look(seek(courseOf(get()), to));
    },

    stepBack() {
      look(stepBack(courseOf(get())));
    },

    stepOn() {
      step(stepOn);
    },

    nextPhase() {
      step(nextPhase);
    },

    undo() {
      look(undo(courseOf(get())));
      store.setState({ run: undefined });
    },

    redo() {
      const { redo: branch, timeline, links, statements } = get();
      look(redo(courseOf(get())));
      const swapped = branch !== undefined && branch.after < timeline.log.entries.length;
      store.setState({
        run: undefined,
        // What was run instead had places of its own.
        ...(swapped && {
          links: [
            ...links.filter(({ entry }) => entry < branch.after),
            ...linkLog(statements, get().timeline.log.entries).filter(({ entry }) => entry >= branch.after),
          ],
        }),
      });
    },

    inject(fault, cluster) {
      did({ type: "fault", fault, cluster });
    },

    setCost(cluster, value) {
      did({ type: "setting", setting: { name: "cost", cluster, value } });
    },

    setDefects(value) {
      did({ type: "setting", setting: { name: "sourceDefects", value } });
    },

    sendTo(place) {
      store.setState({ sendTo: { ...get().sendTo, ...place } });
      // Clusters of other versions may split the script at other places.
      if (!get().unsplit && targets().length > 1) store.setState({ statements: splitAll() });
    },

    setSpeed(speed) {
      store.setState({ speed });
    },

    edit(script, change, place) {
      const { links, run, statements, script: before } = get();
      const tasks = run?.tasks.map((task) => {
        return task.type === "statement"
          ? { ...task, start: place(task.start, 1), end: place(task.end, -1) }
          : task;
      });
      const long = get().unsplit || change.newEnd - change.from > LONG_SCRIPT;
      store.setState({
        script,
        unsplit: long,
        statements: long ? [] : splitAgain({ script: before, statements }, script, change, ...targets()),
        links: moveLinks(links, place),
        ...(run && tasks && { run: { ...run, tasks } }),
      });
    },

    worldAt: (time) => worldAt(get().timeline, time),
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

function allFailures(timeline: Timeline): readonly Failure[] {
  return failures({ timeline, events: timeline.events.length, entries: timeline.log.entries.length });
}

function firstOf(places: ReadonlySet<number>): (place: number) => boolean {
  const first = Math.min(...places);
  return (place) => place === first;
}

function courseOf({ timeline, playhead, redo: branch }: SessionState): Course {
  return { timeline, playhead, ...(branch && { redo: branch }) };
}
