/** How many ms of cluster time go by in one of the reader's; `max`: as fast as the machine can. */
export const SPEEDS = [1, 2, 5, 10, 30, 100, 1000, "max"] as const;

export type Speed = (typeof SPEEDS)[number];

export const DEFAULT_SPEED: Speed = 5;

/** Finds the speed that a stored value names. */
export function speedOf(value: unknown): Speed | undefined {
  return SPEEDS.find((speed) => speed === value);
}
