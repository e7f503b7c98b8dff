import { inRange, type Target } from "../versions.ts";
import type { FeatureRow } from "./index.ts";

/** Tells whether a feature of these versions is there in an engine of that version. */
export function inRow(target: Target, row: FeatureRow): boolean {
  const range = row[target.engine];
  return range !== undefined && inRange(target, range);
}
