import { beyond } from "./statements/unsupported.ts";
import { errorText } from "../engine/index.ts";
import type { PartitionBatch } from "../sql/tableStatements.ts";
import { civilFromDays, daysFromCivil, daysInMonth, weekday, type CivilDate } from "./calendar.ts";
import { isDate, isWholeNumber, typeName } from "./columnType.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { type Refusal } from "./refusal.ts";
import { floorDivide, formatDate, formatDateTime, MICROS_PER_DAY, parseDateTime } from "./values/dateText.ts";
import type { BoundRange } from "./rangeBounds.ts";
import type { ColumnType } from "./tables.ts";

/** A partition that a batch or a row makes. */
export interface NamedRange {
  readonly name: string;
  readonly range: BoundRange;
}

/** FE configuration max_partitions_in_one_batch. */
const MOST_IN_A_BATCH = 4096;
const MICROS_PER_HOUR = 3_600_000_000n;
const UNITS = ["HOUR", "DAY", "WEEK", "MONTH", "YEAR"];

/** Makes the partitions of START … END … EVERY (fe sql/ast/MultiRangePartitionDesc.convertToSingle). */
export function batchPartitions(
  batch: PartitionBatch,
  type: ColumnType,
  context: StatementContext,
): readonly NamedRange[] | Refusal {
  const unit = batch.every.unit?.toUpperCase();
  if (unit !== undefined && !UNITS.includes(unit)) return fail(context.target, "batchUnit", { unit });
  if (unit === "HOUR" && type.name !== "DATETIME") {
    // 2.5 does not look; what it makes of hours of a date is not simulated.
    return errorText(context.target, "batchHourType") === undefined
      ? beyond("batchHours")
      : fail(context.target, "batchHourType");
  }
  if (isDate(type)) return dateBatch(batch, unit, type, context);
  if (isWholeNumber(type)) return numberBatch(batch, context);
  return fail(context.target, "batchColumnType", { type: typeName(type) });
}

function dateBatch(
  batch: PartitionBatch,
  unit: string | undefined,
  type: ColumnType,
  { target }: StatementContext,
): readonly NamedRange[] | Refusal {
  const start = parseDateTime(batch.start.value);
  const end = parseDateTime(batch.end.value);
  if (start === undefined || end === undefined) return fail(target, "batchDateFormat");
  if (start >= end) return fail(target, "batchDateOrder");
  if (unit === undefined) return fail(target, "batchUnitMissing");
  const ranges: NamedRange[] = [];
  let at = start;
  while (at < end) {
    const name = partitionNameAt(at, unit);
    // A day may end after END; of the other units the last partition is cut.
    const next = addUnits(startOfUnit(at, unit), unit, batch.every.count);
    const upper = unit !== "DAY" && next > end ? end : next;
    ranges.push({ name, range: { lower: [printTime(at, type)], upper: [printTime(upper, type)] } });
    if (ranges.length > MOST_IN_A_BATCH) return fail(target, "batchTooMany", { limit: MOST_IN_A_BATCH });
    at = upper;
  }
  return ranges;
}

function numberBatch(batch: PartitionBatch, { target }: StatementContext): readonly NamedRange[] | Refusal {
  const whole = /^[+-]?\d{1,18}$/;
  if (batch.every.unit !== undefined) return fail(target, "batchDateFormat");
  if (!whole.test(batch.start.value) || !whole.test(batch.end.value))
    return fail(target, "batchNumberFormat");
  const end = BigInt(batch.end.value);
  let at = BigInt(batch.start.value);
  if (at >= end) return fail(target, "batchNumberOrder");
  const step = BigInt(batch.every.count);
  const ranges: NamedRange[] = [];
  while (at < end) {
    ranges.push({ name: `p${at}`, range: { lower: [at.toString()], upper: [(at + step).toString()] } });
    if (ranges.length > MOST_IN_A_BATCH) return fail(target, "batchTooMany", { limit: MOST_IN_A_BATCH });
    at += step;
  }
  return ranges;
}

/** Makes the partition that a time falls into where partitions are made as rows need them. */
export function automaticRange(micros: bigint, unit: string, count: number, type: ColumnType): NamedRange {
  const lower = startOfUnit(micros, unit);
  const upper = addUnits(lower, unit, count);
  return {
    name: partitionNameAt(lower, unit),
    range: { lower: [printTime(lower, type)], upper: [printTime(upper, type)] },
  };
}

/** Gives the time at which a unit (HOUR, DAY, WEEK, MONTH, YEAR) begins; weeks begin on Monday. */
export function startOfUnit(micros: bigint, unit: string): bigint {
  const days = floorDivide(micros, MICROS_PER_DAY);
  const { year, month } = civilFromDays(Number(days));
  switch (unit) {
    case "HOUR":
      return floorDivide(micros, MICROS_PER_HOUR) * MICROS_PER_HOUR;
    case "WEEK":
      return (days - BigInt((weekday(Number(days)) + 6) % 7)) * MICROS_PER_DAY;
    case "MONTH":
      return microsOf({ year, month, day: 1 });
    case "YEAR":
      return microsOf({ year, month: 1, day: 1 });
    default:
      return days * MICROS_PER_DAY;
  }
}

/** Adds units to a time; a day that the month does not have becomes its last. */
export function addUnits(micros: bigint, unit: string, count: number): bigint {
  const days = floorDivide(micros, MICROS_PER_DAY);
  const clock = micros - days * MICROS_PER_DAY;
  switch (unit) {
    case "HOUR":
      return micros + BigInt(count) * MICROS_PER_HOUR;
    case "WEEK":
      return micros + BigInt(count) * 7n * MICROS_PER_DAY;
    case "MONTH":
      return microsOf(addMonths(civilFromDays(Number(days)), count)) + clock;
    case "YEAR":
      return microsOf(addMonths(civilFromDays(Number(days)), count * 12)) + clock;
    default:
      return micros + BigInt(count) * MICROS_PER_DAY;
  }
}

/** Adds months to a date; a day that the month does not have becomes its last. */
export function addMonths({ year, month, day }: CivilDate, count: number): CivilDate {
  const months = year * 12 + month - 1 + count;
  const inYear = ((months % 12) + 12) % 12;
  const date = { year: (months - inYear) / 12, month: inYear + 1 };
  return { ...date, day: Math.min(day, daysInMonth(date.year, date.month)) };
}

function microsOf(date: CivilDate): bigint {
  return BigInt(daysFromCivil(date)) * MICROS_PER_DAY;
}

function partitionNameAt(micros: bigint, unit: string): string {
  const digits = formatDateTime(micros).replace(/\D/g, "");
  switch (unit) {
    case "HOUR":
      return `p${digits.slice(0, 10)}`;
    case "WEEK":
      return `p${weekName(micros)}`;
    case "MONTH":
      return `p${digits.slice(0, 6)}`;
    case "YEAR":
      return `p${digits.slice(0, 4)}`;
    default:
      return `p${digits.slice(0, 8)}`;
  }
}

/** Weeks of a year begin on Sunday and the first holds January 1; the last days of December count as week 53. */
function weekName(micros: bigint): string {
  const days = Number(floorDivide(startOfUnit(micros, "WEEK"), MICROS_PER_DAY));
  const { year, month } = civilFromDays(days);
  const first = daysFromCivil({ year, month: 1, day: 1 });
  const nextYear = daysFromCivil({ year: year + 1, month: 1, day: 1 });
  const inNextYear = month === 12 && days + (6 - weekday(days)) >= nextYear;
  const week = inNextYear ? 53 : Math.floor((days - first + weekday(first)) / 7) + 1;
  return `${year}_${String(week).padStart(2, "0")}`;
}

function printTime(micros: bigint, type: ColumnType): string {
  return type.name === "DATE" ? formatDate(floorDivide(micros, MICROS_PER_DAY)) : formatDateTime(micros);
}
