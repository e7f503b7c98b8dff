import { castDraft } from "immer";
import type { StepContext } from "../context.ts";

/**
 * What the front end remembers of a table's dynamic partitions while it runs; by the table's name alone, so that tables of one
 * name share it (fe clone/DynamicPartitionScheduler.runtimeInfos).
 */
export interface DynamicPartitionNotes {
  /** When its properties last changed, ms since 1970 UTC. */
  readonly updatedAt?: number;
  /** When the scheduler last looked at it. */
  readonly ranAt?: number;
  readonly failed: boolean;
  readonly createMessage?: string;
  readonly dropMessage?: string;
}

/** Changes what is remembered of a table. */
export function note(context: StepContext, table: string, change: Partial<DynamicPartitionNotes>): void {
  const all = context.cluster.dynamicPartitions ?? {};
  const own = Object.hasOwn(all, table) ? all[table] : undefined;
  context.cluster.dynamicPartitions = { ...all, [table]: castDraft({ failed: false, ...own, ...change }) };
}

/** Forgets the message of the last partition that could not be made, or dropped. */
export function clearMessage(
  context: StepContext,
  table: string,
  kind: "createMessage" | "dropMessage",
): void {
  note(context, table, { failed: false });
  const own = context.cluster.dynamicPartitions?.[table];
  if (own !== undefined) delete own[kind];
}
