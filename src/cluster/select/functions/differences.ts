import { daysFromCivil, weekday } from "../../calendar.ts";
import { civilFromDays } from "../../calendar.ts";
import { BIGINT, DATE, DATETIME, INT, TEXT, type Datum } from "../../values/datum.ts";
import { floorDivide, MICROS_PER_DAY, MICROS_PER_SECOND } from "../../values/dateText.ts";
import { strict, type FunctionRow } from "./define.ts";
import { isUnit, shifted, unitsBetween } from "./intervals.ts";

const whole = (value: Exclude<Datum, null> | undefined): bigint => (typeof value === "bigint" ? value : 0n);

/** `days_diff(to, from)` and the like. */
function difference(name: string, unit: string): FunctionRow {
  return strict(name, [2, 2], [DATETIME], BIGINT, ([to, from]) => unitsBetween(whole(from), whole(to), unit));
}

function shift(name: string, unit: string, sign: bigint): FunctionRow {
  return strict(name, [2, 2], [DATETIME, INT], DATETIME, ([micros, count]) =>
    shifted(whole(micros), unit, whole(count) * sign),
  );
}

/** Gives the number of the week as ISO 8601 counts it, and the year that it is of. */
function isoWeek(days: bigint): { readonly year: number; readonly week: number } {
  const day = Number(days);
  // The Thursday of a week decides of which year it is.
  const thursday = day + 3 - ((weekday(day) + 6) % 7);
  const { year } = civilFromDays(thursday);
  return { year, week: Math.floor((thursday - daysFromCivil({ year, month: 1, day: 1 })) / 7) + 1 };
}

/** Gives the week of WEEK's default mode 0: weeks begin on Sunday, the first is the one with the first Sunday. */
function weekOfYear(days: bigint): bigint {
  const { year } = civilFromDays(Number(days));
  const first = daysFromCivil({ year, month: 1, day: 1 });
  const firstSunday = first + ((7 - weekday(first)) % 7);
  return BigInt(Math.floor((Number(days) - firstSunday) / 7) + 1);
}

function clock(seconds: bigint): string {
  const pad = (value: bigint) => value.toString().padStart(2, "0");
  const size = seconds < 0n ? -seconds : seconds;
  return `${seconds < 0n ? "-" : ""}${pad(size / 3600n)}:${pad((size / 60n) % 60n)}:${pad(size % 60n)}`;
}

/** How far times are apart, further shifts, and weeks. */
export const DIFFERENCE_FUNCTIONS: readonly FunctionRow[] = [
  difference("years_diff", "YEAR"),
  difference("quarters_diff", "QUARTER"),
  difference("months_diff", "MONTH"),
  difference("weeks_diff", "WEEK"),
  difference("days_diff", "DAY"),
  difference("hours_diff", "HOUR"),
  difference("minutes_diff", "MINUTE"),
  difference("seconds_diff", "SECOND"),
  difference("milliseconds_diff", "MILLISECOND"),
  strict("date_diff", [3, 3], [TEXT, DATETIME, DATETIME], BIGINT, ([unit, to, from]) => {
    const upper = String(unit).toUpperCase();
    return isUnit(upper) ? unitsBetween(whole(from), whole(to), upper) : null;
  }),
  shift("quarters_add", "QUARTER", 1n),
  shift("quarters_sub", "QUARTER", -1n),
  shift("milliseconds_add", "MILLISECOND", 1n),
  shift("milliseconds_sub", "MILLISECOND", -1n),
  shift("microseconds_add", "MICROSECOND", 1n),
  shift("microseconds_sub", "MICROSECOND", -1n),
  strict("week", [1, 1], [DATE], INT, ([days]) => weekOfYear(whole(days))),
  strict("weekofyear week_iso", [1, 1], [DATE], INT, ([days]) => BigInt(isoWeek(whole(days)).week)),
  strict("dayofweek_iso", [1, 1], [DATE], INT, ([days]) =>
    BigInt(((weekday(Number(whole(days))) + 6) % 7) + 1),
  ),
  strict("timediff", [2, 2], [DATETIME], TEXT, ([a, b]) =>
    clock(floorDivide(whole(a) - whole(b), MICROS_PER_SECOND)),
  ),
  strict("sec_to_time", [1, 1], [BIGINT], TEXT, ([seconds]) => clock(whole(seconds))),
  strict("makedate", [2, 2], [INT], DATE, ([year, day]) =>
    whole(day) < 1n
      ? null
      : BigInt(daysFromCivil({ year: Number(year), month: 1, day: 1 })) + whole(day) - 1n,
  ),
  strict("time_to_sec", [1, 1], [DATETIME], BIGINT, ([micros]) => {
    const at = whole(micros);
    return (at - floorDivide(at, MICROS_PER_DAY) * MICROS_PER_DAY) / MICROS_PER_SECOND;
  }),
];
