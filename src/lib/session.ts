import { isIdle } from "../cluster/advance.ts";
import { listFiles } from "../cluster/repositoryFiles.ts";
import { stateOf } from "../cluster/state.ts";
import {
  firstCluster,
  planScript,
  play,
  replay,
  scriptTargets,
  startTimeline,
  targetOf,
  validateLog,
  type EntryResult,
  type Timeline,
} from "../log/index.ts";
import { recorded, recorderOf } from "../log/timeline.ts";
import type { LogEntry } from "../log/types.ts";
import { WAIT_LIMIT } from "../log/waits.ts";
import { splitScript } from "../sql/splitScript.ts";
import { remember, rememberSession } from "./memory.ts";
import { optionsFor } from "./optionsFor.ts";
import { resultOf } from "./resultOf.ts";
import { scenarioOf } from "./scenarios.ts";
import type { Event, Log, Result, Session, SessionChoices, Span } from "./types.ts";

/**
 * Opens a session, or replays one from its log.
 * @throws RangeError where the choices or the log do not hold together; its message says where
 */
export function createSession(choices: SessionChoices | { readonly log: Log }): Session {
  let timeline = "log" in choices ? fromLog(choices.log) : fromChoices(choices);
  const { options } = timeline.log;

  const cluster = (name: string | undefined): string => {
    const found = name ?? firstCluster(options);
    if (timeline.world.clusters[found] === undefined) throw new RangeError(`no cluster ${found}`);
    return found;
  };

  /** Runs a step on a recorder and gives the events that it brought. */
  const record = (
    step: (recorder: ReturnType<typeof recorderOf>) => readonly LogEntry[],
  ): readonly Event[] => {
    const before = timeline.events.length;
    const recorder = recorderOf(timeline);
    timeline = recorded(timeline, recorder, step(recorder));
    return timeline.events.slice(before);
  };

  const told = (outcome: EntryResult, text: string, span: Span): Result => {
    const result = resultOf(outcome, text, span);
    remember(result, { entry: outcome.entry, text, span });
    return result;
  };

  const session: Session = {
    run(sql, place = {}) {
      const name = cluster(place.cluster);
      const target = timeline.world.clusters[name]?.target ?? targetOf(options);
      const results: Result[] = [];
      record((recorder) => {
        const added: LogEntry[] = [];
        for (const { text, span, trailing } of splitScript(sql, target)) {
          if (trailing) break;
          const entry: LogEntry = { at: recorder.world().clock, type: "statement", sql: text, ...place };
          added.push(entry);
          results.push(told(recorder.append(entry), sql, span));
          if (results.at(-1)?.kind === "error") break;
        }
        return added;
      });
      return results;
    },
    play(script) {
      const named = planScript(script, ...scriptTargets(options)).find(
        (step) => step.cluster !== undefined && timeline.world.clusters[step.cluster] === undefined,
      );
      if (named) cluster(named.cluster);
      const played = play(timeline, script);
      timeline = played.timeline;
      return played.results.flatMap(({ step, result }) =>
        step.statement && result ? [told(result, script, step.statement.span)] : [],
      );
    },
    advance(ms) {
      if (!Number.isInteger(ms) || ms < 0)
        throw new RangeError(`advance takes whole ms, 0 or more, not ${ms}`);
      return record((recorder) => {
        recorder.advance(recorder.world().clock + ms);
        return [];
      });
    },
    advanceUntilIdle(limitMs = WAIT_LIMIT) {
      return record((recorder) => {
        const limit = recorder.world().clock + limitMs;
        recorder.advanceWhile((world) => !isIdle(world), limit);
        if (!isIdle(recorder.world())) recorder.advance(limit);
        return [];
      });
    },
    get now() {
      return timeline.log.now;
    },
    inject(fault, place = {}) {
      cluster(place.cluster);
      let outcome: EntryResult | undefined;
      const before = timeline;
      const events = record((recorder) => {
        const entry: LogEntry = { at: recorder.world().clock, type: "fault", fault, ...place };
        outcome = recorder.append(entry);
        return [entry];
      });
      if (outcome?.problem === undefined) return events;
      timeline = before;
      throw new RangeError(`${outcome.problem.code}: ${outcome.problem.name}`);
    },
    state: () => stateOf(timeline.world),
    files: (prefix) => listFiles(timeline.world, prefix),
    log: () => timeline.log,
  };
  rememberSession(session, () => timeline);
  return session;
}

function fromChoices(choices: SessionChoices): Timeline {
  const { session, scenario } = optionsFor(choices);
  return startTimeline(session, scenario);
}

function fromLog(log: Log): Timeline {
  const checked = validateLog(log);
  if (!checked.ok)
    throw new RangeError(
      `the log has ${checked.invalid.found} at ${checked.invalid.path || "its beginning"}`,
    );
  const { scenario } = checked.value.options;
  return replay(checked.value, scenario === undefined ? undefined : scenarioOf(scenario));
}
