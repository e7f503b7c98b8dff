const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Longest wait that a script may ask for: 400 days, in ms. */
export const LONGEST_WAIT = 400 * UNITS.d;

/** Reads `500ms`, `30s`, `10m`, `2h` or `1d` as whole ms; undefined where the text is none of these or too long. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,12})\s*(ms|s|m|h|d)$/.exec(text.trim());
  const [, digits, unit] = match ?? [];
  const size = Object.entries(UNITS).find(([name]) => name === unit)?.[1];
  if (digits === undefined || size === undefined) return undefined;
  const ms = Number(digits) * size;
  return ms <= LONGEST_WAIT ? ms : undefined;
}
