const KEYS = {
  horizontal: { back: "ArrowLeft", on: "ArrowRight" },
  vertical: { back: "ArrowUp", on: "ArrowDown" },
} as const;

/**
 * Gives the place that a key moves the focus to in a list, round its ends; undefined for any other key.
 * @param at the present place, or -1
 */
export function nextIndex(
  key: string,
  at: number,
  length: number,
  direction: keyof typeof KEYS,
): number | undefined {
  if (length === 0) return undefined;
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  if (key === KEYS[direction].on) return (at + 1) % length;
  if (key === KEYS[direction].back) return (Math.max(at, 0) - 1 + length) % length;
  return undefined;
}
