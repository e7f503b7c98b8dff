import type { StepContext } from "./context.ts";
import type { Scheduled, ScheduledWork } from "./world.ts";

/** Puts work into the world's queue, behind what is due at the same time. */
export function schedule(context: StepContext, at: number, work: ScheduledWork): void {
  const { world, cluster } = context;
  const entry = { at, order: world.nextOrder++, cluster: cluster.name, ...work };
  const place = world.queue.findIndex((other) => other.at > at);
  if (place < 0) world.queue.push(entry);
  else world.queue.splice(place, 0, entry);
}

/** Puts a schema change's next step into the world's queue. */
export function scheduleSchemaChange(
  context: StepContext,
  at: number,
  { database, table }: { readonly database: string; readonly table: number },
): void {
  schedule(context, at, { type: "schemaChange", database, table });
}

/** Tells whether work comes again and again by itself: nobody waits for it. */
export function isPeriodic({ type }: Scheduled): boolean {
  switch (type) {
    case "schemaChange":
    case "refreshView":
      return false;
    case "refreshSchedule":
    case "activateViews":
    case "dynamicPartitions":
      return true;
    default: {
      const never: never = type;
      return never;
    }
  }
}
