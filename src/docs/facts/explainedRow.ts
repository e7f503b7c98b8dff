import { ENGINES, type Engine, type Target } from "../../engine/index.ts";
import { phasesOf, type Phase } from "../../engine/phases.ts";
import { provideAllLanguages } from "../../sql/languages/all.ts";
import { exampleOf } from "../example/files.ts";
import { playExample } from "../example/playExample.ts";
import { groupVersions, type VersionGroup } from "../ranges.ts";

/** What a column of SHOW BACKUP answers. */
export const QUESTIONS = ["which", "far", "when", "wrong"] as const;
export type Question = (typeof QUESTIONS)[number];

const ASKED: Readonly<Record<string, Question>> = {
  JobId: "which",
  SnapshotName: "which",
  DbName: "which",
  BackupObjs: "which",
  State: "far",
  UnfinishedTasks: "far",
  Progress: "far",
  CreateTime: "when",
  SnapshotFinishedTime: "when",
  UploadFinishedTime: "when",
  FinishedTime: "when",
  Timeout: "when",
  TaskErrMsg: "wrong",
  Status: "wrong",
};

/** The examples whose last statement gives the row. */
const EXAMPLES: Readonly<Record<Engine, string>> = {
  starrocks: "show-one-row",
  doris: "doris-show-one-row",
};

export interface ExplainedCell {
  readonly column: string;
  readonly value: string | null;
  readonly question: Question;
}

/** A state of the job on its way, with the time that its end sets. */
export interface ExplainedState extends Pick<Phase, "state" | "group"> {
  readonly place: "past" | "now" | "later";
  readonly stamp?: ExplainedCell;
}

export interface ExplainedRow {
  readonly cells: readonly ExplainedCell[];
  readonly states: readonly ExplainedState[];
  /** How many tasks are not done, have reported, have failed. */
  readonly tasks: Readonly<Record<"unfinished" | "reported" | "failed", number>>;
}

// The row is played while the pages are built.
provideAllLanguages();

/** Plays a backup to a point where every column says something, in each version, and joins those that say the same. */
export function explainedRows(engine: Engine): readonly VersionGroup<ExplainedRow>[] {
  return groupVersions(engine, (version) => explain({ engine, version }), JSON.stringify);
}

function explain(target: Target): ExplainedRow {
  const example = exampleOf(EXAMPLES[target.engine]);
  const { results } = playExample({ ...example, version: target.version, expect: [] });
  const shown = results.at(-1)?.result?.result;
  const [row] = shown?.kind === "rows" ? shown.rows : [];
  if (shown?.kind !== "rows" || row === undefined)
    throw new Error(`no row to explain in ${ENGINES[target.engine].name} ${target.version}`);
  const cells = shown.columns.map((column, place) => ({
    column,
    value: row[place] ?? null,
    question: ASKED[column] ?? "which",
  }));
  const cell = (column: string) => cells.find((one) => one.column === column);
  const entries = (column: string) => cell(column)?.value?.match(/\d+(?==|: )/g)?.length ?? 0;
  return {
    cells,
    states: states(target, cell("State")?.value ?? "", cell),
    tasks: {
      unfinished: entries("UnfinishedTasks"),
      reported: entries("Progress"),
      failed: cell("TaskErrMsg")?.value?.match(/(?:^|, )\[\d+: /g)?.length ?? 0,
    },
  };
}

function states(
  target: Target,
  now: string,
  cell: (column: string) => ExplainedCell | undefined,
): readonly ExplainedState[] {
  const phases = (phasesOf(target, "backup")?.phases ?? []).filter(({ state }) => state !== "CANCELLED");
  const here = phases.findIndex(({ state }) => state === now);
  return phases.map(({ state, group, stamps }, place) => {
    const stamp = stamps === null ? undefined : cell(stamps);
    return {
      state,
      group,
      place: place < here ? "past" : place === here ? "now" : "later",
      ...(stamp && { stamp }),
    };
  });
}
