import type { GeneratedRows } from "../tables.ts";

/** The numbers of generated rows. */
export type Numbers = Omit<GeneratedRows, "columns">;

/** Gives the numbers from 0 to `count` - 1. */
export function allNumbers(count: number): Numbers {
  return { from: 0, to: count, period: 1, stretches: [[0, 1]] };
}

/** Counts the numbers. */
export function countNumbers({ from, to, period, stretches }: Numbers): number {
  const below = (end: number) => {
    const whole = Math.floor(end / period);
    const rest = end - whole * period;
    return stretches.reduce(
      (sum, [first, after]) => sum + whole * (after - first) + Math.max(0, Math.min(rest, after) - first),
      0,
    );
  };
  return to <= from ? 0 : below(to) - below(from);
}

/** Gives the numbers one by one, ascending. */
export function* eachNumber({ from, to, period, stretches }: Numbers): Iterable<number> {
  for (let base = Math.floor(from / period) * period; base < to; base += period) {
    for (const [first, after] of stretches) {
      const end = Math.min(base + after, to);
      for (let at = Math.max(base + first, from); at < end; at++) yield at;
    }
  }
}

/** Gives the numbers one by one, descending. */
export function* eachNumberBack({ from, to, period, stretches }: Numbers): Iterable<number> {
  const backwards = [...stretches].reverse();
  for (let base = Math.floor((to - 1) / period) * period; base > from - period; base -= period) {
    for (const [first, after] of backwards) {
      const least = Math.max(base + first, from);
      for (let at = Math.min(base + after, to) - 1; at >= least; at--) yield at;
    }
  }
}

/** Gives the first number; undefined where there is none. */
export function firstNumber(numbers: Numbers): number | undefined {
  for (const first of eachNumber(numbers)) return first;
  return undefined;
}

/** Gives the last number; undefined where there is none. */
export function lastNumber(numbers: Numbers): number | undefined {
  for (const last of eachNumberBack(numbers)) return last;
  return undefined;
}

/** Adds the numbers up. */
export function sumNumbers(numbers: Numbers): bigint {
  const { from, to, period, stretches } = numbers;
  const ofRun = (first: number, count: number, step: number) =>
    BigInt(count) * BigInt(first) + (BigInt(step) * BigInt(count) * BigInt(count - 1)) / 2n;
  if (period === 1) return ofRun(from, to - from, 1);
  let sum = 0n;
  for (const [first, after] of stretches) {
    for (let rest = first; rest < after; rest++) {
      const start = from + ((rest - (from % period) + period) % period);
      const count = start >= to ? 0 : Math.floor((to - 1 - start) / period) + 1;
      sum += ofRun(start, count, period);
    }
  }
  return sum;
}

/** Gives those of the numbers that lie from one up to and without another. */
export function within(numbers: Numbers, from: number, to: number): Numbers {
  return { ...numbers, from: Math.max(numbers.from, from), to: Math.min(numbers.to, to) };
}

/** Gives the rests by a multiple of the period that the numbers can have. */
export function* rests({ period, stretches }: Numbers, multiple: number): Iterable<number> {
  for (let base = 0; base < multiple; base += period)
    for (const [first, after] of stretches) for (let at = first; at < after; at++) yield base + at;
}

/** Joins rests, ascending, to stretches. */
export function stretchesOf(ascending: Iterable<number>): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (const rest of ascending) {
    const last = stretches.at(-1);
    if (last !== undefined && last[1] === rest) last[1] = rest + 1;
    else stretches.push([rest, rest + 1]);
  }
  return stretches;
}

/** Gives the least common multiple of two periods. */
export function commonPeriod(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
