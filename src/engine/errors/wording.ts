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

/** Numbers that Doris' older versions send (spec/doris.md §2.1); 4.0 sends every error of a command as 1105. */
export const DORIS_NUMBERS = {
  /** Errors without a number of their own: AnalysisException, DdlException (**P** in the spec). */
  plain: [1105, "HY000"],
  /** ERR_COMMON_ERROR (**C** in the spec). */
  common: [5064, "42000"],
  badName: [5063, "42000"],
  notOlap: [5000, "HY000"],
  databaseDenied: [1044, "42000"],
  noDatabase: [1046, "3D000"],
  unknownDatabase: [1049, "42000"],
  unknownTable: [1051, "42S02"],
  tableExists: [1050, "42S01"],
  tableDenied: [1142, "42000"],
  denied: [1227, "42000"],
} as const satisfies Record<string, ErrorNumber>;

/** One text of Doris in a stretch of its versions; every stage puts `errCode = 2, detailMessage = ` before it but `unexpected` before 4.0. */
export function doris(
  stage: Exclude<ErrorStage, "status" | "task">,
  text: string,
  number: keyof typeof DORIS_NUMBERS | ErrorNumber = "plain",
  range: VersionRange = {},
): ErrorText {
  const [errno, sqlState] = typeof number === "string" ? DORIS_NUMBERS[number] : number;
  return { engine: "doris", stage, errno, sqlState, text, ...range };
}

/** What the Status column of a Doris job says: `[CODE, msg: text]`. */
export function dorisStatus(statusCode: string, text: string, range: VersionRange = {}): ErrorText {
  return { engine: "doris", stage: "status", statusCode, text, ...range };
}

/** One text that all versions of both engines have, each with its number. */
export function inBoth(
  stage: Exclude<ErrorStage, "status" | "task">,
  text: string,
  number: ErrorNumber = PLAIN,
  dorisNumber: keyof typeof DORIS_NUMBERS | ErrorNumber = "plain",
): readonly ErrorText[] {
  return [wording(stage, text, number), doris(stage, text, dorisNumber)];
}

/** One text for all versions of StarRocks. */
export function everywhere(
  stage: ErrorStage,
  text: string,
  number: ErrorNumber = PLAIN,
): readonly ErrorText[] {
  return [wording(stage, text, number)];
}

/** One text that is raised at another stage from a version on. */
export function moved(
  text: string,
  before: ErrorStage,
  version: string,
  after: ErrorStage,
  number: ErrorNumber = PLAIN,
): readonly ErrorText[] {
  return [
    wording(before, text, number, { until: version }),
    wording(after, text, number, { since: version }),
  ];
}
