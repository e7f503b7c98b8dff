import { inRange, type Target } from "../../engine/index.ts";
import { languageOf } from "../languages/index.ts";
import type { WordingRow } from "./wording.ts";

export type { FirstError, Worded, Wording, WordingRow } from "./wording.ts";

/** Gives what words the refusals of a version's parser; `undefined` where the engine's language was not provided. */
export function wordingOf(target: Target): WordingRow | undefined {
  return languageOf(target.engine)?.wordings.find((row) => inRange(target, row));
}
