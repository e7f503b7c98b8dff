import { complete, type Completion, type Names } from "../sql/index.ts";
import { requireTarget } from "./requireTarget.ts";
import type { TargetOptions } from "./types.ts";

export interface CompleteOptions extends TargetOptions {
  /** What the cluster has; without it only the language completes. */
  readonly names?: Names;
}

/**
 * Offers what may be written at an offset of a script.
 * @throws RangeError where the engine or the version is not here
 */
export function completeText(text: string, offset: number, options: CompleteOptions): readonly Completion[] {
  return complete(text, offset, requireTarget(options), options.names);
}
