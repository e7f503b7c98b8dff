import { castDraft } from "immer";
import { runSchemaChange } from "./alter/alterJob.ts";
import { runStep, type Stepped } from "./runStep.ts";
import type { World } from "./world.ts";

/** Runs the first entry of the world's queue and takes it out. */
export function runQueued(world: World): Stepped {
  const [due, ...rest] = world.queue;
  if (due === undefined) return { world, events: [] };
  return runStep(world, due.cluster, (context) => {
    context.world.queue = castDraft(rest);
    runSchemaChange(context, due);
  });
}
