import type { StepContext } from "./context.ts";

/** Puts a schema change's next step into the world's queue, behind what is due at the same time. */
export function scheduleSchemaChange(
  context: StepContext,
  at: number,
  due: { readonly database: string; readonly table: number },
): void {
  const { world, cluster } = context;
  const entry = {
    at,
    order: world.nextOrder++,
    cluster: cluster.name,
    type: "schemaChange" as const,
    ...due,
  };
  const place = world.queue.findIndex((other) => other.at > at);
  if (place < 0) world.queue.push(entry);
  else world.queue.splice(place, 0, entry);
}
