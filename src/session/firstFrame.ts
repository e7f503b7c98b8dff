import type { World } from "../cluster/world.ts";
import type { Scenario } from "../log/scenarios.ts";
import type { Timeline } from "../log/timeline.ts";
import type { ScriptStatement } from "./links.ts";
import { standardPlace } from "./standardPlace.ts";
import { DEFAULT_SPEED, type Speed } from "./speeds.ts";
import type { SessionState } from "./state.ts";

/** The session of a first visit as the server computed it: it can be shown, and typed into, before the simulator is there. */
export interface FirstFrame {
  readonly scenario: Scenario;
  readonly start: World;
  readonly statements: readonly ScriptStatement[];
}

/** Timelines that came with the page; the simulator's own take their place when it is there. */
const drawn = new WeakSet<Timeline>();

/** Reads the first frame out of the page; undefined where it holds none. */
export function readFirstFrame(json: string | undefined | null): FirstFrame | undefined {
  if (json == null || json === "") return undefined;
  const frame: unknown = JSON.parse(json);
  return holdsFrame(frame) ? frame : undefined;
}

/** Gives the state in which a first visit begins. */
export function firstState(
  { scenario, start, statements }: FirstFrame,
  id: string,
  speed: Speed = DEFAULT_SPEED,
): SessionState {
  const timeline: Timeline = {
    log: { schema: 1, options: scenario.options, entries: [], now: start.clock },
    events: [],
    results: [],
    world: start,
    start,
    setup: [],
    checkpoints: [{ at: start.clock, world: start, events: 0, entries: 0 }],
  };
  drawn.add(timeline);
  return {
    id,
    scenario,
    timeline,
    playhead: start.clock,
    idle: true,
    redo: undefined,
    script: scenario.script,
    scriptRevision: 0,
    statements,
    unsplit: false,
    links: [],
    run: undefined,
    playing: false,
    sendTo: standardPlace(timeline),
    speed,
    moment: { world: start, from: start.clock, until: Infinity, events: 0, entries: 0, timeline },
    fresh: undefined,
    liveFrom: 0,
  };
}

/** Tells whether a session is still what came with the page. */
export function isFirstFrame({ timeline }: SessionState): boolean {
  return drawn.has(timeline);
}

/** The page's own data was checked when it was made. */
function holdsFrame(value: unknown): value is FirstFrame {
  return (
    typeof value === "object" &&
    value !== null &&
    "scenario" in value &&
    "start" in value &&
    "statements" in value
  );
}
