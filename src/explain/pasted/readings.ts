import type { ErrorCode, ErrorData, Target } from "../../engine/index.ts";
import type { FindingCode } from "../findingCodes.ts";
import { recogniseAll } from "../recognise.ts";
import { readRows, type PastedRow } from "./rows.ts";
import { storageTail } from "./storageTails.ts";
import { toldTarget } from "./toldTarget.ts";

/** Something that a pasted text says. */
export interface Reading {
  readonly code: ErrorCode | "syntax" | FindingCode;
  /** The values that the text names. */
  readonly data: ErrorData;
  /** The engine's text, without what stood around it. */
  readonly message: string;
}

/** At most how many lines of a pasted text are looked at one by one. */
const MOST_LINES = 60;

/**
 * Reads what somebody pasted: a client's or driver's error, rows of SHOW BACKUP, RESTORE, SNAPSHOT or REPOSITORIES in any of
 * their forms, a Status, a TaskErrMsg, or a storage's own words. The likeliest reading first; none where nothing is known.
 */
export function readPasted(text: string, given?: Target): readonly Reading[] {
  const target = toldTarget(text, given);
  const rows = readRows(text).flatMap((row) => rowReadings(row, target));
  return distinct(rows.length > 0 ? rows : textReadings(text, target));
}

function rowReadings(row: PastedRow, target: Target | undefined): readonly Reading[] {
  if (row.Snapshot !== undefined) return snapshotReadings(row, target);
  if (row.RepoName !== undefined)
    return row.ErrMsg ? textReadings(row.ErrMsg, target, { repository: row.RepoName }) : [];
  return row.State === undefined ? [] : jobReadings(row, target);
}

/** A row of SHOW SNAPSHOT says in Timestamp or in Status that it cannot be used (spec/starrocks.md §4.3). */
function snapshotReadings(row: PastedRow, target: Target | undefined): readonly Reading[] {
  const { Snapshot: label = "", Timestamp: timestamp = "", Status: status = "" } = row;
  if (/^(?:OK)?$/u.test(status) && /^\d{4}-/u.test(timestamp)) return [];
  return textReadings(`${timestamp}\n${status}`, target, { label });
}

function jobReadings(row: PastedRow, target: Target | undefined): readonly Reading[] {
  const { State: state = "", Status: status = "", TaskErrMsg: taskError = "" } = row;
  const data = { label: row.SnapshotName ?? row.Label ?? "", database: row.DbName ?? "", state };
  const why = status === "" || status === "[OK]" ? [] : textReadings(status, target, data);
  const tasks = taskError === "" ? [] : textReadings(taskError, target, data);
  if (state === "FINISHED") {
    const code = taskError === "" ? "jobDone" : "jobDoneWithErrors";
    return [{ code, data, message: taskError || status }, ...tasks];
  }
  const found = [...why, ...tasks];
  return found.length > 0 || state === "CANCELLED" ? found : [{ code: "jobRuns", data, message: state }];
}

/** @param known what is known of the text from elsewhere, and stands for what it does not say itself */
function textReadings(text: string, target: Target | undefined, known: ErrorData = {}): readonly Reading[] {
  const marks = MARKS.flatMap(({ pattern, code }): Reading[] => {
    const found = pattern.exec(text);
    return found ? [{ code, data: { ...known, ...found.groups }, message: found[0] }] : [];
  });
  if (marks.length > 0) return [...marks, ...tailOf(text)];
  const whole = recogniseAll(asRefusal(text, known), target);
  const found =
    whole.length > 0
      ? whole
      : (linesOf(text)
          .map((line) => recogniseAll(line, target))
          .find((one) => one.length > 0) ?? []);
  return [...found.map((one) => ({ ...one, data: { ...known, ...one.data } })), ...tailOf(text)];
}

/** SHOW SNAPSHOT gives the same reasons as RESTORE, with other words around them (spec/starrocks.md §2.4, §4.3). */
function asRefusal(text: string, known: ErrorData): string {
  const reason = /Failed to get info: (?:\[[A-Z_]+, msg: )?(?<reason>.*?)\]?\s*$/su.exec(text)?.groups
    ?.reason;
  return reason === undefined
    ? text
    : `Failed to get info of snapshot '${String(known.label ?? "")}' because: ${reason}. Maybe specified wrong backup timestamp`;
}

/** What SHOW SNAPSHOT and SHOW REPOSITORIES print in the place of a value (spec/starrocks.md §4.3, §6). */
const MARKS: readonly { readonly pattern: RegExp; readonly code: FindingCode }[] = [
  { pattern: /ERROR: (?:no snapshot|No info file found)/u, code: "snapshotIncomplete" },
  { pattern: /Invalid: (?<file>__info_\S+)/u, code: "snapshotInfoPart" },
  {
    pattern: /failed to check remote path exist: (?<path>\S+?)\. msg: (?<reason>.*)/su,
    code: "repositoryPing",
  },
  { pattern: /remote path does not exist: (?<path>\S+)/u, code: "repositoryPing" },
];

function tailOf(text: string): readonly Reading[] {
  const code = storageTail(text);
  return code === undefined ? [] : [{ code, data: {}, message: text.trim() }];
}

/** The lines of a text, without those of a stack trace. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "" && !/^\s*(?:at [\w.$<>]+\(|\.\.\. \d+ more|File ")/u.test(line))
    .slice(0, MOST_LINES);
}

function distinct(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter(({ code }, index) => readings.findIndex((other) => other.code === code) === index);
}
