import { castDraft } from "immer";
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

function runScheduled(_context: Parameters<Parameters<typeof runStep>[2]>[0], _due: Scheduled): void {
  return;
}
