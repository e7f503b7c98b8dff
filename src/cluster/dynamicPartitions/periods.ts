import { civilFromDays, daysFromCivil, MS_PER_DAY, weekday } from "../calendar.ts";
import { formatCivil, fromLocal, toLocal } from "../civilTime.ts";
import type { ColumnType } from "../tables.ts";
import type { DynamicPartitions } from "./property.ts";

const HOUR = 3_600_000;

/**
 * Words where a period begins (fe DynamicPartitionUtil.getPartitionRangeString).
 * @param time ms since 1970 UTC
 * @param offset periods after the one of `time`
 */
export function periodStart(
  dynamic: DynamicPartitions,
  time: number,
  offset: number,
  type: ColumnType,
): string {
  const text = formatCivil(localStart(dynamic, time, offset), "UTC", "seconds");
  if (type.name === "DATETIME") return text;
  const day = text.slice(0, 10);
  return type.name === "DATE" ? day : day.replaceAll("-", "");
}

/** Gives a period's start as ms since 1970 of the clock of the table's zone. */
function localStart(dynamic: DynamicPartitions, time: number, offset: number): number {
  const local = toLocal(time, dynamic.zone);
  const today = Math.floor(local / MS_PER_DAY);
  const { year, month, day } = civilFromDays(today);
  switch (dynamic.unit) {
    case "HOUR":
      return Math.floor(toLocal(time + offset * HOUR, dynamic.zone) / HOUR) * HOUR;
    case "DAY":
      return (today + offset) * MS_PER_DAY;
    case "WEEK": {
      const inWeek = today + 7 * offset;
      // Monday is 1 and Sunday 7.
      const passed = (weekday(inWeek) + 7 - dynamic.startDayOfWeek) % 7;
      return (inWeek - passed) * MS_PER_DAY;
    }
    case "MONTH": {
      const months = year * 12 + month - 1 + offset - (day < dynamic.startDayOfMonth ? 1 : 0);
      const first = { year: Math.floor(months / 12), month: (months % 12) + 1, day: dynamic.startDayOfMonth };
      return daysFromCivil(first) * MS_PER_DAY;
    }
    case "YEAR":
      return daysFromCivil({ year: year + offset, month: 1, day: 1 }) * MS_PER_DAY;
    default: {
      const never: never = dynamic.unit;
      return never;
    }
  }
}

/**
 * Names the partition of a period by its start (fe DynamicPartitionUtil.getFormattedPartitionName).
 * @param zone of the front end, in which it reads the day of a week
 */
export function periodName(dynamic: DynamicPartitions, start: string, zone: string): string {
  const digits = start.replace(/[- :]/g, "");
  switch (dynamic.unit) {
    case "HOUR":
      return dynamic.prefix + digits.slice(0, 10);
    case "DAY":
      return dynamic.prefix + digits.slice(0, 8);
    case "MONTH":
      return dynamic.prefix + digits.slice(0, 6);
    case "YEAR":
      return dynamic.prefix + digits.slice(0, 4);
    case "WEEK":
      return dynamic.prefix + weekName(digits, dynamic.zone, zone);
    default: {
      const never: never = dynamic.unit;
      return never;
    }
  }
}

/** Weeks begin on Sunday, and the first is that of January 1 (java.util.Calendar of an English front end). */
function weekName(digits: string, zone: string, frontEnd: string): string {
  const date = {
    year: Number(digits.slice(0, 4)),
    month: Number(digits.slice(4, 6)),
    day: Number(digits.slice(6, 8)),
  };
  const midnight = fromLocal(daysFromCivil(date) * MS_PER_DAY, frontEnd);
  const day = Math.floor(toLocal(midnight ?? 0, zone) / MS_PER_DAY);
  const { year } = civilFromDays(day);
  const sunday = day - weekday(day);
  const newYear = daysFromCivil({ year, month: 1, day: 1 });
  const nextYear = daysFromCivil({ year: year + 1, month: 1, day: 1 });
  // The week of the next January 1 counts as the 53rd of the year that ends.
  const week = sunday + 7 > nextYear && day < nextYear ? 53 : (sunday - (newYear - weekday(newYear))) / 7 + 1;
  return `${year}_${String(week).padStart(2, "0")}`;
}
