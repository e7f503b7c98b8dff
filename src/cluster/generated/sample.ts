import type { StatementContext } from "../context.ts";
import { rawBytes } from "../sizes.ts";
import type { Column, Row, Segment, Value } from "../tables.ts";
import { printDatum } from "../values/datumText.ts";
import { openBlock, type Block } from "./block.ts";
import { firstNumber, lastNumber, type Numbers } from "./numbers.ts";

/** So many rows stand for all of a segment. */
const SAMPLED = 256;
/** So many rests of what repeats are looked at. */
const RESTS = 10_000;

/** Gives a generated row as it would be stored; with `places` those columns alone, the others NULL. */
export function storedRow(
  block: Block,
  number: number,
  columns: readonly Column[],
  places: readonly number[] = columns.map((_, place) => place),
): Row {
  const frame = block.frame(places, number);
  const row: Value[] = columns.map(() => null);
  for (const [at, place] of places.entries()) row[place] = printDatum(block.type(place), frame[at] ?? null);
  return row;
}

/**
 * Gives rows that stand for all: the ends, some at regular distance, and, where columns repeat, each that differs. Simplified:
 * what a formula makes that runs in no known way is looked at here and there.
 */
export function sampleRows(block: Block, numbers: Numbers, columns: readonly Column[]): readonly Row[] {
  const chosen = new Set(evenly(numbers));
  for (const place of columns.keys()) {
    const shape = block.shape(place);
    if (shape.kind !== "periodic" || shape.period > RESTS) continue;
    for (let rest = 0; rest < shape.period; rest++) {
      const at = numbers.from + rest;
      if (at < numbers.to) chosen.add(at);
    }
  }
  return Array.from(chosen, (number) => storedRow(block, number, columns));
}

function evenly(numbers: Numbers): readonly number[] {
  const first = firstNumber(numbers);
  const last = lastNumber(numbers);
  if (first === undefined || last === undefined) return [];
  const chosen = [first];
  const step = Math.max(
    numbers.period,
    Math.floor((last - first) / SAMPLED / numbers.period) * numbers.period,
  );
  // Whole periods apart, then each has a rest that there is.
  for (let at = first + step; at < last; at += step) chosen.push(at);
  return last === first ? chosen : [...chosen, last];
}

/** Gives the bytes that segments take as values, before compression: what a sample takes, for all rows. */
export function generatedBytes(
  columns: readonly Column[],
  segments: readonly Segment[],
  context: StatementContext,
): number {
  let bytes = 0;
  for (const { made, rows } of segments) {
    const block = openBlock(made, context);
    const sample = evenly(made).map((number) => storedRow(block, number, columns));
    const sampled = rawBytes(columns, sample);
    const whole = Math.floor(sampled / sample.length);
    bytes += whole * rows + Math.floor(((sampled - whole * sample.length) * rows) / sample.length);
  }
  return bytes;
}
