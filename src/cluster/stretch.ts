import { indexBytes, HEADER_BYTES, partitionBytes } from "./sizes.ts";
import type { MaterializedIndex, OlapTable, Partition, Rowset } from "./tables.ts";

/** Tablets at regular distance: `count` of them, the first in bucket `firstBucket` (0-based), `step` buckets apart. */
export interface Stretch {
  readonly firstBucket: number;
  readonly step: number;
  readonly count: number;
}

export interface Amount {
  readonly files: number;
  /** Headers included. */
  readonly bytes: number;
}

/** Counts files and bytes of a stretch of one replica's tablets without looking at each (rows go round the buckets, see sizes.ts). */
export function amountOf(
  table: OlapTable,
  partition: Partition,
  index: MaterializedIndex,
  stretch: Stretch,
): Amount {
  let files = stretch.count;
  let bytes = stretch.count * HEADER_BYTES;
  for (const rowset of partition.data.rowsets) {
    const filled = Math.min(rowset.rows, partition.buckets);
    if (filled === 0) continue;
    const size = scaledBytes(table, partition, index, rowset);
    const withData = countBelow(stretch, filled);
    files += withData;
    bytes += withData * Math.floor(size / filled) + countBelow(stretch, size % filled);
  }
  return { files, bytes };
}

/** Gives the bytes that a load takes in one index: a rollup takes the share of its columns. */
export function scaledBytes(
  table: OlapTable,
  partition: Partition,
  index: MaterializedIndex,
  rowset: Rowset,
): number {
  if (index.id === table.indexes[0]?.id) return rowset.bytes;
  const whole = partitionBytes(partition);
  return whole === 0 ? 0 : Math.floor((rowset.bytes * indexBytes(table, partition, index)) / whole);
}

/** Counts the tablets of a stretch whose bucket is below a limit. */
export function countBelow({ firstBucket, step, count }: Stretch, limit: number): number {
  if (limit <= firstBucket) return 0;
  return Math.min(count, Math.floor((limit - 1 - firstBucket) / step) + 1);
}
