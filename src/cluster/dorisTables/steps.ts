import { has } from "../../engine/index.ts";
import { configValue } from "../../engine/config.ts";
import type { PartitionBatch } from "../../sql/tableStatements.ts";
import { addUnits, startOfUnit, type NamedRange } from "../batchPartitions.ts";
import { civilFromDays, daysFromCivil, weekday } from "../calendar.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import {
  floorDivide,
  formatDate,
  formatDateTime,
  MICROS_PER_DAY,
  parseDateTime,
} from "../values/dateText.ts";

/** FE configuration max_multi_partition_num. */
const MOST_PARTITIONS = 4096;
const UNITS = ["HOUR", "DAY", "WEEK", "MONTH", "YEAR"];

/** Lengths of the texts that can stand for a time, by unit (fe analysis/MultiPartitionDesc.dateFormat). */
const LENGTHS: Readonly<Record<string, readonly number[]>> = {
  HOUR: [10, 13, 19],
  DAY: [8, 10, 19],
  WEEK: [8, 10, 19],
  MONTH: [6, 7, 10, 19],
  YEAR: [4, 8, 10, 19],
};

/** Makes the partitions of FROM … TO … INTERVAL (fe analysis/MultiPartitionDesc). */
export function stepPartitions(
  batch: PartitionBatch,
  columnCount: number,
  context: StatementContext,
): readonly NamedRange[] | Refusal {
  const { target } = context;
  const { unit: written, count } = batch.every;
  const unit = written?.toUpperCase();
  if (columnCount !== 1)
    return fail(target, "batchSeveralColumns", { lower: 1, upper: 1, columns: columnCount });
  if (unit !== undefined && !UNITS.includes(unit)) return fail(target, "batchUnit", { unit });
  return unit === undefined ? numbers(batch, count, context) : times(batch, unit, count, context);
}

function prefix({ target }: StatementContext): string {
  return has(target, "stepNamesWithLine") ? "p_" : "p";
}

function most({ target, cluster }: StatementContext): number {
  return Number(configValue(target, cluster.config, "max_multi_partition_num") ?? MOST_PARTITIONS);
}

function numbers(
  batch: PartitionBatch,
  step: number,
  context: StatementContext,
): readonly NamedRange[] | Refusal {
  const { target } = context;
  const { value: from } = batch.start;
  const { value: to } = batch.end;
  // The texts are compared before the numbers.
  if (from >= to) return fail(target, "batchNumberOrder");
  const whole = /^[+-]?\d{1,18}$/;
  if (!whole.test(from) || !whole.test(to)) return fail(target, "batchNumberFormat");
  const end = BigInt(to);
  const limit = most(context);
  const ranges: NamedRange[] = [];
  for (let at = BigInt(from); at < end;) {
    const next = at + BigInt(step) < end ? at + BigInt(step) : end;
    ranges.push({
      name: `${prefix(context)}${at}_${next}`,
      range: { lower: [at.toString()], upper: [next.toString()] },
    });
    if (ranges.length > limit) return fail(target, "batchTooMany", { limit });
    at = next;
  }
  return ranges.length > 0 ? ranges : fail(target, "batchNumberOrder");
}

function times(
  batch: PartitionBatch,
  unit: string,
  step: number,
  context: StatementContext,
): readonly NamedRange[] | Refusal {
  const { target } = context;
  const start = timeOf(batch.start.value, unit);
  const end = timeOf(batch.end.value, unit);
  if (start === undefined || end === undefined) return fail(target, "batchDateFormat");
  if (start >= end) return fail(target, "batchDateOrder");
  const limit = most(context);
  const ranges: NamedRange[] = [];
  for (let at = start; at < end;) {
    const aligned = unit === "HOUR" ? at : startOfUnit(at, unit);
    const next = addUnits(unit === "DAY" ? at : aligned, unit, step);
    // A day may end after TO; of the other units the last partition is cut.
    const upper = unit !== "DAY" && next > end ? end : next;
    ranges.push({
      name: `${prefix(context)}${stepName(at, unit)}`,
      range: {
        lower: [boundText(at, unit, batch.start.value)],
        upper: [boundText(upper, unit, batch.end.value)],
      },
    });
    if (ranges.length > limit) return fail(target, "batchTooMany", { limit });
    at = upper;
  }
  return ranges;
}

function timeOf(text: string, unit: string): bigint | undefined {
  if (!(LENGTHS[unit] ?? []).includes(text.length)) return undefined;
  if (text.length === 19) return parseDateTime(text);
  const digits = text.replace(/[- ]/g, "");
  if (!/^\d+$/.test(digits)) return undefined;
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6) || "01"}-${digits.slice(6, 8) || "01"}`;
  return parseDateTime(unit === "HOUR" ? `${date} ${digits.slice(8, 10)}:00:00` : date);
}

function boundText(micros: bigint, unit: string, given: string): string {
  return unit === "HOUR" || given.length === 19
    ? formatDateTime(micros)
    : formatDate(floorDivide(micros, MICROS_PER_DAY));
}

function stepName(micros: bigint, unit: string): string {
  const digits = formatDateTime(micros).replace(/\D/g, "");
  const lengths: Readonly<Record<string, number>> = { HOUR: 10, DAY: 8, MONTH: 6, YEAR: 4 };
  return unit === "WEEK" ? weekName(micros) : digits.slice(0, lengths[unit] ?? 8);
}

/** Weeks begin on Monday and the first holds January 1 (java.time.temporal.WeekFields.of(MONDAY, 1)). */
function weekName(micros: bigint): string {
  const days = Number(floorDivide(micros, MICROS_PER_DAY));
  const { year } = civilFromDays(days);
  const first = daysFromCivil({ year, month: 1, day: 1 });
  const fromMonday = (weekday(first) + 6) % 7;
  const week = Math.floor((days - first + fromMonday) / 7) + 1;
  return `${year}_${String(week).padStart(2, "0")}`;
}
