/** Distances between the marks of a time axis, in ms: what a clock face divides well. */
const STEPS = [
  1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000,
  3_600_000, 7_200_000, 21_600_000, 43_200_000, 86_400_000,
];

/** A stretch of cluster time that is drawn, ms since the session's start. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Where marks stand. */
  readonly marks: readonly number[];
  readonly step: number;
}

const SHORTEST = 20_000;

/**
 * Lays out the axis of the timeline.
 * @param from ms of the first thing to show
 * @param to ms of the last one
 * @param most how many marks fit
 * @param offset ms that the session's start lies after a round time of day, so that marks are round on the clock
 */
export function timeAxis(from: number, to: number, most: number, offset = 0): Axis {
  const length = Math.max(to - from, SHORTEST);
  const step = STEPS.find((ms) => length / ms <= most) ?? Math.ceil(length / most / DAY) * DAY;
  const start = Math.floor((from + offset) / step) * step - offset;
  const marks: number[] = [];
  const first = start < from ? start + step : start;
  for (let at = first; at <= from + length; at += step) marks.push(at);
  return { from, to: from + length, marks, step };
}

const DAY = 86_400_000;

/** Gives the place of a time on an axis, 0 to 1, and beyond it where it lies outside. */
export function placeOn(axis: Axis, at: number): number {
  return (at - axis.from) / (axis.to - axis.from);
}
