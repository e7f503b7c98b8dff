import { advance } from "../../src/cluster/advance.ts";
import { replay, worldAt, worldHash, type Scenario, type SessionLog } from "../../src/log/index.ts";

/** What a machine makes of a log: the hash at its end, and at every event the hashes on going back there and on again. */
export interface Replayed {
  readonly end: string;
  readonly atEvents: readonly string[];
  /** Hash at the end after going on from each event's time. */
  readonly forward: readonly string[];
}

/** Replays a log and travels to the time of each of its events and forward again. */
export function replayed(log: SessionLog, scenario?: Scenario): Replayed {
  const timeline = replay(log, scenario);
  const times = [...new Set(timeline.events.map(({ at }) => at))];
  const lastEntry = timeline.log.entries.at(-1)?.at ?? 0;
  return {
    end: worldHash(timeline.world),
    atEvents: times.map((at) => worldHash(worldAt(timeline, at))),
    // Before the last entry, going on alone does not lead to the end: the entries after it are part of the way.
    forward: times
      .filter((at) => at >= lastEntry)
      .map((at) => worldHash(advance(worldAt(timeline, at), timeline.log.now).world)),
  };
}

Object.assign(globalThis, { replayed });
