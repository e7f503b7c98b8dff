import type { World } from "../cluster/world.ts";
import type { Engine, Target } from "../engine/index.ts";
import { explainJob, explainOutcome, explainResult, type Explanation } from "../explain/index.ts";
import {
  DEFAULT_USER,
  endedJob,
  planScript,
  scriptTargets,
  worldAfterEntry,
  type EntryProblem,
  type EntryResult,
  type LogEntry,
  type ScriptStep,
  type SessionOptions,
  type Timeline,
} from "../log/index.ts";
import { FRESH, playEnd, playStep, type PlayState } from "../log/playStep.ts";
import { record, recordingOf, type Recorder } from "../log/recorder.ts";
import { runModesOf } from "../log/runModes.ts";
import { firstCluster, startWorld } from "../log/startWorld.ts";
import { snapshotTimes, withOwnTimes, type SnapshotTimes } from "./timestamps.ts";
import { translate, type Translated } from "./translate.ts";
import type { JobEnd, Sent, Side, TextChange } from "./types.ts";

/** A script and what it begins with. */
export interface Rehearsal {
  /** Clusters, start and seed; engine and version are those that the script was written for. */
  readonly options: SessionOptions;
  readonly setup: string;
  readonly script: string;
}

/** A statement that was played; what came of it follows when the script is over. */
interface Played {
  readonly step: ScriptStep & { readonly statement: NonNullable<ScriptStep["statement"]> };
  readonly text: string;
  readonly changes: readonly TextChange[];
  readonly result: EntryResult;
}

/** Gives a session's options with all its clusters of another engine and version. */
export function optionsIn(options: SessionOptions, target: Target): SessionOptions {
  const { clusters, runMode, scenario: _, ...rest } = options;
  const mode = runMode !== undefined && runModesOf(target).includes(runMode) ? runMode : undefined;
  return {
    ...rest,
    ...target,
    ...(mode && { runMode: mode }),
    ...(clusters && {
      clusters: clusters.map(({ name, nodes, timeZone, runMode: own }) => ({
        name,
        ...(nodes !== undefined && { nodes }),
        ...(timeZone !== undefined && { timeZone }),
        ...(own !== undefined && runModesOf(target).includes(own) && { runMode: own }),
      })),
    }),
  };
}

/** Collects the timestamps that the snapshots get where a script comes from. */
export function writtenTimes({ options, setup, script }: Rehearsal): SnapshotTimes {
  const times = new Map<string, string>();
  const recorder = record(recordingOf(startWorld(options)), firstCluster(options));
  for (const text of [setup, script])
    playAs(
      recorder,
      planScript(text, ...scriptTargets(options)),
      (one) => ({ text: one, changes: [] }),
      () => {
        for (const [name, stamp] of snapshotTimes(recorder.world())) times.set(name, stamp);
      },
    );
  return times;
}

/**
 * Plays a script in an engine and version, each statement in the words that this one reads, waits and faults as they stand.
 * @param written timestamps of the snapshots where the script comes from
 */
export function playSide(rehearsal: Rehearsal, target: Target, written: SnapshotTimes): Side {
  const options = optionsIn(rehearsal.options, target);
  const read = scriptTargets(rehearsal.options);
  const { engine } = rehearsal.options;
  const adapt = (text: string, world: World) => inWordsOf(target, engine, text, written, world);
  const first = startWorld(options);
  const before = record(recordingOf(first), firstCluster(options));
  const prepared = playAs(before, planScript(rehearsal.setup, ...read), adapt);
  const start = before.world();

  const recorder = record(recordingOf(start), firstCluster(options));
  const entries: LogEntry[] = [];
  const problems: EntryProblem[] = [];
  const played = playAs(
    recorder,
    planScript(rehearsal.script, ...read),
    adapt,
    undefined,
    (entry) => entries.push(entry),
    (problem) => problems.push(problem),
  );
  const recording = recorder.finish();
  const timeline: Timeline = {
    ...recording,
    log: { schema: 1, options, entries, now: recording.world.clock },
    start,
    setup: [],
  };
  return {
    target,
    timeline,
    sent: played.map((one) => sentOf(one, timeline, rehearsal.script)),
    setupRefused: prepared.flatMap(({ text, changes, result }) =>
      result.result?.kind === "error" || result.result?.kind === "unsupported"
        ? [{ text, changes, result }]
        : [],
    ),
    problems,
  };
}

type Adapted = Pick<Sent, "text" | "changes">;

function inWordsOf(
  target: Target,
  engine: Engine,
  text: string,
  written: SnapshotTimes,
  world: World,
): Adapted {
  const translated = translate(text, target, engine);
  const timed = withOwnTimes(translated?.text ?? text, written, world);
  return {
    text: timed.text,
    changes: [...(translated ? [translation(translated)] : []), ...timed.changes],
  };
}

function translation({ refusal, hints }: Translated): TextChange {
  return { type: "translated", hints, ...(refusal && { refusal }) };
}

/** Plays steps on a recorder, each statement as `adapt` words it at the moment in which it is sent. */
function playAs(
  recorder: Recorder,
  steps: readonly ScriptStep[],
  adapt: (text: string, world: World) => Adapted,
  after: () => void = () => undefined,
  add: (entry: LogEntry) => void = () => undefined,
  fails: (problem: EntryProblem) => void = () => undefined,
): readonly Played[] {
  const played: Played[] = [];
  let state: PlayState = FRESH;
  for (const step of steps) {
    const { statement, ...rest } = step;
    // What stands before the statement is done first: the snapshot that it names may only be there then.
    const before = playStep(recorder, rest, state, add);
    state = before.state;
    for (const { problem } of before.played.faults) if (problem) fails(problem);
    if (statement) {
      const { text, changes } = adapt(statement.text, recorder.world());
      const alone: ScriptStep = { ...rest, before: [], waits: false, statement: { ...statement, text } };
      const done = playStep(recorder, alone, state, add);
      state = done.state;
      const { result } = done.played;
      if (result) played.push({ step: { ...rest, statement }, text, changes, result });
    }
    after();
  }
  playEnd(recorder, steps.at(-1), state);
  after();
  return played;
}

function sentOf({ step, text, changes, result }: Played, timeline: Timeline, script: string): Sent {
  const started = result.started.find((one) => one.type === "job");
  const ended = started && endedJob(timeline, started.cluster, started.job);
  const circumstances = {
    cluster: result.cluster,
    user: step.user ?? DEFAULT_USER,
    ...(result.statement && { statement: result.statement }),
    // Fixes count in the text that was sent: where that is not the script's own there are none.
    ...(text === step.statement.text && { place: { text: script, span: step.statement.span } }),
    world: ended?.world ?? worldAfterEntry(timeline, result.entry),
  };
  const explanation = explanationOf();
  return {
    text,
    changes,
    result,
    ...(ended && { job: jobEnd(ended.job) }),
    ...(explanation && { explanation }),
  };

  function explanationOf(): Explanation | undefined {
    const answer = result.result;
    if (answer === undefined) return undefined;
    if (answer.kind === "error")
      return explainResult(answer, { ...circumstances, diagnostics: result.diagnostics });
    if (ended && !ended.job.status.ok) return explainJob(ended.job, circumstances);
    return explainOutcome(
      { result: answer, events: timeline.events, ...(ended && { job: ended.job }) },
      circumstances,
    );
  }
}

function jobEnd({ kind, state, status }: NonNullable<ReturnType<typeof endedJob>>["job"]): JobEnd {
  return status.ok
    ? { kind, state, status: "[OK]" }
    : { kind, state, status: status.text, code: status.code };
}
