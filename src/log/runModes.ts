import type { RunMode } from "../cluster/world.ts";
import { has, type Target } from "../engine/index.ts";

/** Gives the modes that a cluster of a version can begin in, the usual one first. */
export function runModesOf(target: Target): readonly RunMode[] {
  return has(target, "sharedDataMode") ? ["shared_nothing", "shared_data"] : ["shared_nothing"];
}
