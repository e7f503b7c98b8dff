import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { stateOf } from "../cluster/state.ts";
import type { World } from "../cluster/world.ts";
import { replay } from "./replay.ts";
import type { Scenario } from "./scenarios.ts";
import type { SessionLog } from "./types.ts";

/** Gives the hash of a world: SHA-256 of its state as JSON, in hex (design: "Sameness"). */
export function worldHash(world: World): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(stateOf(world)))));
}

/** Replays a log and gives the hash of the world at its end. The same log gives the same hash on every machine. */
export function replayHash(log: SessionLog, scenario?: Scenario): string {
  return worldHash(replay(log, scenario).world);
}
