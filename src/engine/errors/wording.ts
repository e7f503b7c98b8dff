import type { VersionRange } from "../versions.ts";
import type { ErrorStage, ErrorText } from "./types.ts";

/** MySQL number and SQL state of an error. */
export type ErrorNumber = readonly [errno: number, sqlState: string];

/** What an error without a number of its own is sent as. */
export const PLAIN: ErrorNumber = [1064, "HY000"];

/** One text of StarRocks in a stretch of its versions. */
export function wording(
  stage: ErrorStage,
  text: string,
  [errno, sqlState]: ErrorNumber = PLAIN,
  range: VersionRange = {},
): ErrorText {
  return { engine: "starrocks", stage, errno, sqlState, text, ...range };
}
