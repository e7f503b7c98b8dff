import { readFileSync } from "node:fs";

/** A statement and what the engine of some versions makes of it (ids as in the engine facts that the project began with). */
export interface Case {
  readonly id: string;
  readonly versions: readonly string[];
  /** Absent: only the parser is asked. */
  readonly setup?: string;
  readonly sql: string;
  readonly expect: "ok" | "error";
  /** A regular expression where it begins with ^, else a part: of the error, of a job's Status, of `column`. */
  readonly message?: string;
  /** Known of the grammar alone: what refuses a tree that was read does not count. */
  readonly grammarOnly?: true;
  /** Known of the analyzer alone: what is refused later does not count. */
  readonly analysisOnly?: true;
  /** Sent when all jobs are over, unless `now`; `message` is looked for in the `column` of its last row. */
  readonly then?: string;
  readonly now?: true;
  /** Status, unless said. */
  readonly column?: string;
  /** All rows of the last result; a value that begins with ^ is a regular expression. */
  readonly rows?: readonly (readonly (string | null)[])[];
  /** Every state that the job comes into. */
  readonly states?: readonly string[];
}

/** A case that no statement can stand for. */
export interface LeftOut {
  readonly id: string;
  readonly reason: string;
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8").trim();

export function readCases(): readonly Case[] {
  return read("starrocks.jsonl")
    .split("\n")
    .map((line) => JSON.parse(line) as Case);
}

export function readLeftOut(): readonly LeftOut[] {
  return JSON.parse(read("../left-out.json")) as LeftOut[];
}
