import { inRange, type Target } from "../../engine/index.ts";
import { languageOf } from "../languages/index.ts";
import type { Wording } from "./wording.ts";

export type { Worded, Wording, WordingRow } from "./wording.ts";

/** Gives what words the refusals of a version's parser; `undefined` where the engine's language was not provided. */
export function wordingOf(target: Target): Wording | undefined {
  return languageOf(target.engine)?.wordings.find((row) => inRange(target, row))?.wording;
}
