import { isUnfinished, putRuns } from "./jobSlots.ts";
import { clusterOf, runStep } from "./runStep.ts";
import { repack } from "./taskPlan.ts";
import type { CostSettings, World } from "./world.ts";

/** A change of the simulation's own settings. */
export type ClusterSetting =
  | { readonly name: "sourceDefects"; readonly value: boolean }
  | { readonly name: "cost"; readonly cluster: string; readonly value: Partial<CostSettings> };

/** Changes a setting; tasks that run keep how far they are and go on at the new pace. */
export function changeSetting(world: World, setting: ClusterSetting): World {
  switch (setting.name) {
    case "sourceDefects":
      return { ...world, sourceDefects: setting.value };
    case "cost":
      return runStep(world, setting.cluster, (context) => {
        const cluster = clusterOf(world, setting.cluster);
        const cost = { ...cluster.cost, ...positive(setting.value) };
        context.cluster.cost = cost;
        const jobs = Object.values(cluster.jobs).filter(isUnfinished);
        const pace = { cost, slow: world.storage.mode === "slow" };
        for (const job of repack(jobs, pace, context.clock)) {
          putRuns(context, job, job.runs);
        }
      }).world;
    default: {
      const never: never = setting;
      return never;
    }
  }
}

/** Speeds, workers and times are whole numbers from 1 on. */
function positive(cost: Partial<CostSettings>): Partial<CostSettings> {
  return Object.fromEntries(
    Object.entries(cost).map(([name, value]) => [name, Math.max(1, Math.floor(value))]),
  );
}
