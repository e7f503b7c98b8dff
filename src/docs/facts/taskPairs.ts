import { has, type Target } from "../../engine/index.ts";
import { phasesOf, type JobKind, type Phase } from "../../engine/phases.ts";
import type { CellValue } from "./columnFacts.ts";

/**
 * Lists what an entry of UnfinishedTasks is made of, state by state: a task or its tablet, and where it runs or what it works on
 * (spec/starrocks.md §4.1, §4.2; spec/doris.md §4.1, §4.2). Tasks that create replicas are not listed.
 */
export function taskPairs(target: Target, job: JobKind): readonly CellValue[] {
  return (phasesOf(target, job)?.phases ?? []).flatMap(({ state, tasks }): readonly CellValue[] => {
    const words = tasks === null ? undefined : pairWords(target, job, tasks);
    return words === undefined ? [] : [{ state, words, value: pair(target, words) }];
  });
}

function pairWords(target: Target, job: JobKind, { kind }: NonNullable<Phase["tasks"]>) {
  switch (kind) {
    case "create":
      return undefined;
    case "snapshot":
      if (job === "restore") return "reference.value.task.taskTablet";
      return has(target, "snapshotTasksSigned")
        ? "reference.value.task.taskNode"
        : "reference.value.task.tabletNode";
    case "move":
      return "reference.value.task.taskTablet";
    case "upload":
    case "download":
      return "reference.value.task.taskNode";
    default: {
      const never: never = kind;
      return never;
    }
  }
}

const PAIRS = {
  "reference.value.task.taskTablet": "10130=10025",
  "reference.value.task.taskNode": "10130=10001",
  "reference.value.task.tabletNode": "10025=10001",
} as const;

function pair(target: Target, words: keyof typeof PAIRS): string {
  return has(target, "tasksInBrackets") ? `[${PAIRS[words]}]` : PAIRS[words];
}
