import { isIdle } from "../cluster/advance.ts";
import { scriptTargets } from "../log/scriptTargets.ts";
import { momentAt } from "./moment.ts";
import { standardPlace } from "./standardPlace.ts";
import type { SessionSeed } from "./seed.ts";
import { DEFAULT_SPEED } from "./speeds.ts";
import { LONG_SCRIPT } from "./splitLong.ts";
import { splitStatements } from "./splitStatements.ts";
import type { SessionState } from "./state.ts";
import type { SessionStore } from "./store.ts";

/** Gives the state in which a session begins. */
export function stateOf(seed: SessionSeed): SessionState {
  const { timeline } = seed;
  const playhead = seed.playhead ?? timeline.log.now;
  const unsplit = seed.script.length > LONG_SCRIPT;
  return {
    id: seed.id,
    scenario: seed.scenario,
    timeline,
    playhead,
    idle: isIdle(timeline.world),
    redo: seed.redo,
    script: seed.script,
    scriptRevision: 0,
    statements: unsplit ? [] : splitStatements(seed.script, ...scriptTargets(timeline.log.options)),
    unsplit,
    links: seed.links ?? [],
    run: undefined,
    playing: false,
    sendTo: standardPlace(timeline),
    speed: seed.speed ?? DEFAULT_SPEED,
    moment: momentAt(timeline, playhead),
    fresh: undefined,
    liveFrom: timeline.events.length,
  };
}

/** Puts another session into a store. */
export function openSession(store: SessionStore, seed: SessionSeed): void {
  const { scriptRevision, speed } = store.getState();
  store.setState({ ...stateOf({ speed, ...seed }), scriptRevision: scriptRevision + 1 }, true);
}
