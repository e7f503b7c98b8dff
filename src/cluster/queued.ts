import { castDraft } from "immer";
import { runSchemaChange } from "./alter/alterJob.ts";
import type { StepContext } from "./context.ts";
import { runDynamicPartitions } from "./dynamicPartitions/run.ts";
import { runStep, type Stepped } from "./runStep.ts";
import { activateViews } from "./views/activeCheck.ts";
import { endRefresh } from "./views/refresh.ts";
import { runRefreshSchedule } from "./views/refreshSchedule.ts";
import type { Scheduled, World } from "./world.ts";

/** Runs the first entry of the world's queue and takes it out. */
export function runQueued(world: World): Stepped {
  const [due, ...rest] = world.queue;
  if (due === undefined) return { world, events: [] };
  return runStep(world, due.cluster, (context) => {
    context.world.queue = castDraft(rest);
    run(context, due);
  });
}

function run(context: StepContext, due: Scheduled): void {
  switch (due.type) {
    case "schemaChange":
      runSchemaChange(context, due);
      return;
    case "refreshView":
      endRefresh(context, due);
      return;
    case "refreshSchedule":
      runRefreshSchedule(context, due);
      return;
    case "activateViews":
      activateViews(context);
      return;
    case "dynamicPartitions":
      runDynamicPartitions(context);
      return;
    default: {
      const never: never = due;
      return never;
    }
  }
}
