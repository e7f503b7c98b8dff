import { clockText } from "../format.ts";

/** Gives the ms from midnight at which a session starts, on the cluster's clock. */
export function timeOfDay(start: number, zone: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clockText(start, 0, zone).split(":").map(Number);
  return (hours * 60 + minutes) * 60_000 + seconds * 1000;
}

/** The first mark bears the whole time, the others what changes. */
export function axisText(clock: string, whole: boolean, step: number): string {
  if (whole) return clock;
  if (step >= 60_000) return clock.slice(0, 5);
  return clock.endsWith(":00") ? clock.slice(0, 5) : clock.slice(5);
}
