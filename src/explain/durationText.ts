/** Words a span of cluster time, at most two units: `0 s`, `417 ms`, `3 s`, `2 min 5 s`, `1 h 30 min`, `2 d 4 h`. */
export function durationText(ms: number): string {
  if (ms > 0 && ms < 1000) return `${ms} ms`;
  const seconds = Math.floor(ms / 1000);
  const parts = [
    [Math.floor(seconds / 86_400), "d"],
    [Math.floor(seconds / 3600) % 24, "h"],
    [Math.floor(seconds / 60) % 60, "min"],
    [seconds % 60, "s"],
  ] as const;
  const first = parts.findIndex(([amount]) => amount > 0);
  if (first < 0) return "0 s";
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(" ");
}
