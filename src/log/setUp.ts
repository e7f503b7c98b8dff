import type { World } from "../cluster/world.ts";
import { planScript } from "./planScript.ts";
import { playAll } from "./playAll.ts";
import { record, recordingOf, type EntryResult } from "./recorder.ts";
import type { Scenario } from "./scenarios.ts";
import { scriptTargets } from "./scriptTargets.ts";
import { firstCluster, startWorld } from "./startWorld.ts";
import type { SessionOptions } from "./types.ts";

/** Makes a session's first world and plays the scenario's set-up in it, waits included. */
export function setUp(
  options: SessionOptions,
  scenario: Scenario | undefined,
): { readonly world: World; readonly results: readonly EntryResult[] } {
  const world = startWorld(options);
  if (scenario === undefined || scenario.setup.trim() === "") return { world, results: [] };
  const recorder = record(recordingOf(world), firstCluster(options));
  playAll(recorder, planScript(scenario.setup, ...scriptTargets(options)), () => undefined);
  const recording = recorder.finish();
  return { world: recording.world, results: recording.results };
}
