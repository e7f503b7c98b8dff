import type { Target } from "../engine/index.ts";
import { sessionOptions } from "../log/options.ts";
import { replaySteps, type ReplayProgress } from "../log/replay.ts";
import { scenarioOptions, type Scenario } from "../log/scenarios.ts";
import { scriptTargets } from "../log/scriptTargets.ts";
import { startTimeline, type Timeline } from "../log/timeline.ts";
import type { SessionLog, SessionOptions } from "../log/types.ts";
import { keepsWhatWasDone } from "./clusterSpecs.ts";
import { linkLog } from "./links.ts";
import type { SavedSession } from "./savedSession.ts";
import { loadScenario } from "./scenarios.ts";
import { splitStatements } from "./splitStatements.ts";
import type { SessionSeed } from "./seed.ts";
import type { SessionState } from "./state.ts";
import { newSessionId } from "./tabSession.ts";

/** Why a log was not replayed. */
export type NotReplayed = "refused" | "scenario";

/** Begins a session with nothing in it. */
export function emptySession(target: Target): SessionSeed {
  return { id: newSessionId(), timeline: startTimeline(sessionOptions(target)), script: "" };
}

/**
 * Begins a session with a scenario.
 * @param version one of the scenario's; its newest where left out or not among them
 * @param script another script to begin with
 */
export function scenarioSession(scenario: Scenario, version?: string, script = scenario.script): SessionSeed {
  const known = version !== undefined && scenario.versions.includes(version) ? version : undefined;
  const timeline = startTimeline(scenarioOptions(scenario, known), scenario);
  return { id: newSessionId(), scenario, timeline, script };
}

/** How a long replay asks before it goes on; true means yes. */
export type AskReplay = (asks: Extract<ReplayProgress, { type: "asks" }>) => Promise<boolean>;

/** Opens a saved session where it was left. */
export async function savedSeed(saved: SavedSession, ask: AskReplay): Promise<SessionSeed | NotReplayed> {
  const replayed = await replayLog(saved.log, ask);
  if (typeof replayed === "string") return replayed;
  const { id, script, playhead, links, redo } = saved;
  return {
    id,
    ...replayed,
    script,
    playhead: inside(replayed.timeline, playhead),
    links,
    ...(redo && { redo }),
  };
}

/**
 * Opens what a link holds: its log is replayed, paused at its time; a script beyond the log is shown, not sent.
 */
export async function sharedSeed(
  shared: { readonly log: SessionLog; readonly script: string; readonly playhead: number },
  ask: AskReplay,
): Promise<SessionSeed | NotReplayed> {
  const replayed = await replayLog(shared.log, ask);
  if (typeof replayed === "string") return replayed;
  const { timeline } = replayed;
  const links = linkLog(
    splitStatements(shared.script, ...scriptTargets(timeline.log.options)),
    timeline.log.entries,
  );
  return {
    id: newSessionId(),
    ...replayed,
    script: shared.script,
    playhead: inside(timeline, shared.playhead),
    links,
  };
}

/**
 * Begins a session with other clusters, start or zone, and the same script. Where clusters only came to those that were
 * there, everything that was done is done again; otherwise it begins anew.
 */
export async function setUpSeed(
  { scenario, script, timeline, links }: Pick<SessionState, "scenario" | "script" | "timeline" | "links">,
  options: SessionOptions,
  ask: AskReplay,
): Promise<SessionSeed | NotReplayed> {
  const { log } = timeline;
  if (keepsWhatWasDone(log.options, options)) {
    const replayed = await replayLog({ ...log, options }, ask);
    if (typeof replayed === "string") return replayed;
    return { id: newSessionId(), ...replayed, script, links };
  }
  // A scenario is set up in the versions in which it holds.
  const known = scenario?.engine === options.engine && scenario.versions.includes(options.version);
  if (scenario !== undefined && known)
    return { id: newSessionId(), scenario, timeline: startTimeline(options, scenario), script };
  const { scenario: _, ...own } = options;
  return { id: newSessionId(), timeline: startTimeline(own), script };
}

/** Longest turn of replaying between two frames, ms of the reader's time. */
const TURN = 12;

async function replayLog(
  log: SessionLog,
  ask: AskReplay,
): Promise<{ readonly timeline: Timeline; readonly scenario?: Scenario } | NotReplayed> {
  const { scenario: id } = log.options;
  const scenario = id === undefined ? undefined : await loadScenario(id);
  if (id !== undefined && scenario === undefined) return "scenario";
  const steps = replaySteps(log, scenario);
  let turn = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return { timeline: step.value, ...(scenario && { scenario }) };
    if (step.value.type === "asks" && !(await ask(step.value))) return "refused";
    if (performance.now() - turn < TURN) continue;
    await new Promise((resolve) => setTimeout(resolve));
    turn = performance.now();
  }
}

function inside({ start, log }: Timeline, playhead: number): number {
  return Math.max(start.clock, Math.min(log.now, playhead));
}
