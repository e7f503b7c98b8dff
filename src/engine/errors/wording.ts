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

/** What a back end of Doris tells of a task, as TaskErrMsg shows it (be common/status.cpp, to_thrift). */
export function dorisTask(text: string, range: VersionRange = {}): ErrorText {
  return { engine: "doris", stage: "task", text: `({host})${text}`, ...range };
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

/**
 * How often Doris' frame stands in the text of what CREATE TABLE refuses beside the one around it, by version: each place that
 * makes a new exception of another's message adds one. 4.0 takes the doubled parts out (fe common/UserException.getMessage).
 */
const FRAMES = {
  /** Raised by the analyzer of the version itself. */
  analyzer: { "2.0": 0, "2.1": 0, "3.0": 0, "4.0": 0 },
  /** Raised in what the analyzers of all versions call. */
  shared: { "2.0": 0, "2.1": 0, "3.0": 1, "4.0": 0 },
  /** Raised while the table is made. */
  run: { "2.0": 0, "2.1": 0, "3.0": 1, "4.0": 0 },
  /** Raised by a property, and once more while the table is made. */
  property: { "2.0": 1, "2.1": 1, "3.0": 2, "4.0": 0 },
} as const;

const DORIS_VERSIONS = ["2.0", "2.1", "3.0", "4.0"] as const;
type DorisVersion = (typeof DORIS_VERSIONS)[number];

/** A text of all versions, or one from each version on that is named; "" ends it. */
type Worded = string | Readonly<Partial<Record<DorisVersion, string>>>;

/**
 * Texts of what CREATE TABLE of Doris refuses.
 * @param place where it is raised, which decides the frames and the versions that send a number of its own
 */
export function creating(
  place: keyof typeof FRAMES,
  worded: Worded,
  number: keyof typeof DORIS_NUMBERS | ErrorNumber = "plain",
  when?: Readonly<Record<string, string>>,
): readonly ErrorText[] {
  let text = "";
  return DORIS_VERSIONS.flatMap((version, index) => {
    text = typeof worded === "string" ? worded : (worded[version] ?? text);
    if (text === "") return [];
    const until = DORIS_VERSIONS[index + 1];
    const range = { since: version, ...(until !== undefined && { until }) };
    const framed = "errCode = 2, detailMessage = ".repeat(FRAMES[place][version]) + text;
    const numbered = version === "2.1" || (version === "2.0" && place === "shared");
    return [{ ...doris("ddl", framed, numbered ? number : "plain", range), ...(when && { when }) }];
  });
}
