import { defaultCost, ROUND_MS } from "../../engine/cost.ts";
import { phasesOf, type JobKind, type Phase } from "../../engine/phases.ts";
import { transferCut, type TaskCut } from "../../engine/transferTasks.ts";
import type { Target } from "../../engine/index.ts";

type Task = NonNullable<Phase["tasks"]>["kind"];

/** One line of the sum that a job's time is. */
export type SumLine =
  | { readonly type: "rounds"; readonly states: readonly string[]; readonly ms: number }
  | {
      readonly type: "each";
      readonly state: string;
      readonly group: Phase["group"];
      readonly task: Exclude<Task, "upload" | "download">;
      readonly of: "chosen" | "every";
      readonly workers: number;
      readonly ms: number;
    }
  | {
      readonly type: "transfer";
      readonly state: string;
      readonly group: Phase["group"];
      readonly task: "upload" | "download";
      readonly workers: number;
      readonly bytesPerSecond: number;
      readonly latency: number;
      readonly cut: TaskCut | undefined;
    };

/** Lists what the time of a job is made of, as a fresh cluster of a version is set (spec/starrocks.md §8.3, spec/doris.md §8.3). */
export function sumOf(target: Target, job: JobKind): readonly SumLine[] {
  const cost = defaultCost(target);
  const phases = phasesOf(target, job)?.phases ?? [];
  const states = phases.filter(({ ends }) => ends !== "never").map(({ state }) => state);
  const work = phases.flatMap(({ state, group, tasks }): SumLine[] => {
    if (tasks === null) return [];
    const of = tasks.to === "everyReplica" ? "every" : "chosen";
    switch (tasks.kind) {
      case "snapshot":
        return [each("snapshot", cost.snapshotWorkers, cost.snapshotTablet)];
      case "create":
        return [each("create", cost.createWorkers, cost.createTablet)];
      case "move":
        return [each("move", cost.downloadWorkers, cost.moveTablet)];
      case "upload":
        return [transfer("upload", cost.uploadWorkers)];
      case "download":
        return [transfer("download", cost.downloadWorkers)];
      default: {
        const never: never = tasks.kind;
        return never;
      }
    }

    function each(task: Exclude<Task, "upload" | "download">, workers: number, ms: number): SumLine {
      return { type: "each", state, group, task, of, workers, ms };
    }

    function transfer(task: "upload" | "download", workers: number): SumLine {
      return {
        type: "transfer",
        state,
        group,
        task,
        workers,
        bytesPerSecond: cost.networkBytesPerSecond,
        latency: cost.objectLatency,
        cut: transferCut(target, {}, task),
      };
    }
  });
  return [{ type: "rounds", states, ms: ROUND_MS }, ...work];
}
