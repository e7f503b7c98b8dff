import { castDraft } from "immer";
import { runSchemaChange } from "./alter/alterJob.ts";
import type { StepContext } from "./context.ts";
import { runStep, type Stepped } from "./runStep.ts";
import type { Scheduled, World } from "./world.ts";

/** Runs the first entry of the world's queue and takes it out. */
export function runQueued(world: World): Stepped {
  const [due, ...rest] = world.queue;
  if (due === undefined) return { world, events: [] };
  return runStep(world, due.cluster, (context) => {
    context.world.queue = castDraft(rest);
    runScheduled(context, due);
  });
}

function runScheduled(context: StepContext, due: Scheduled): void {
  switch (due.type) {
    case "schemaChange":
      runSchemaChange(context, due);
      return;
    case "tick":
    case "tasks":
    case "report":
      // The rounds of jobs are found by `advance` without an entry in the queue.
      return;
    default: {
      const never: never = due;
      return never;
    }
  }
}
