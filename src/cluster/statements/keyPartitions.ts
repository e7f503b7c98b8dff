import type { PartitionNames } from "../../sql/expressions.ts";
import type { Refusal } from "../refusal.ts";
import { unsupported } from "./unsupported.ts";

/** Refuses PARTITION (column = value), which names partitions by their values. */
export function checkNamed(partitions: PartitionNames | undefined): Refusal | undefined {
  return partitions === undefined || partitions.keys.length === 0
    ? undefined
    : unsupported("PARTITION (column = value)");
}
