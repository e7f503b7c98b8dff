/** A line of the table of budgets. */
export interface Row {
  readonly what: string;
  readonly budget: number;
  readonly unit: "kB" | "µs" | "ms" | "s" | "MB";
  /** A size above its budget fails the tests; a time depends on the machine and is told only. */
  readonly kind: "size" | "time";
  /** What others need for the like. */
  readonly others?: string;
  /** Measures in the row's unit; absent where what it measures is still to be built. */
  readonly measure?: () => Promise<number | Measured>;
}

/** A value with what else was seen while it was measured. */
export interface Measured {
  readonly value: number;
  readonly note: string;
}

/** Gives the middle of an odd number of values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
