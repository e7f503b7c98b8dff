import { configValue } from "../../engine/config.ts";
import type { StepContext } from "../context.ts";
import { schedule } from "../schedule.ts";
import type { Table } from "../tables.ts";
import { dynamicPartitions } from "./property.ts";

/** Tells whether the scheduler looks after a table (fe DynamicPartitionUtil.isDynamicPartitionTable). */
export function isScheduled(table: Table): boolean {
  return table.kind === "olap" && dynamicPartitions(table)?.enabled === true;
}

/**
 * Lets the scheduler's next round come: its rounds lie whole intervals after the start of the front end. Where no table has
 * dynamic partitions there are none, as nothing would happen in them.
 */
export function scheduleDynamicPartitions(context: StepContext): void {
  const { world, cluster, target } = context;
  if (world.queue.some((entry) => entry.type === "dynamicPartitions" && entry.cluster === cluster.name))
    return;
  const seconds = Number(
    configValue(target, cluster.config, "dynamic_partition_check_interval_seconds") ?? 600,
  );
  const interval = Math.max(1, seconds) * 1000;
  const from = Math.max(0, (cluster.frontEndStartedAt ?? world.start) - world.start);
  const passed = Math.floor((context.clock - from) / interval);
  schedule(context, from + (passed + 1) * interval, { type: "dynamicPartitions" });
}
