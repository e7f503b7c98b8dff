import { durationText } from "../explain/durationText.ts";

/** Words a span of cluster time so that spans add up: `350 ms`, `2.97 s`, `2 min 5 s`. */
export function exactDuration(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  return ms < 60_000 ? `${ms / 1000} s` : durationText(ms);
}
