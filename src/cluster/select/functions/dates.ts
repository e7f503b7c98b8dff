import { addUnits, startOfUnit } from "../../batchPartitions.ts";
import { civilFromDays, daysFromCivil, daysInMonth, weekday } from "../../calendar.ts";
import { fromLocal, toLocal } from "../../civilTime.ts";
import type { StatementContext } from "../../context.ts";
import { textBytes } from "../../sizes.ts";
import { sessionZone } from "../../sessionVariable.ts";
import { BIGINT, DATE, DATETIME, INT, TEXT, type Datum } from "../../values/datum.ts";
import { floorDivide, formatDateTime, MICROS_PER_DAY, MICROS_PER_SECOND } from "../../values/dateText.ts";
import { constant, type Compiled } from "../compiled.ts";
import { castTo } from "../compiled.ts";
import { argument, strict, type FunctionRow } from "./define.ts";

type Given = readonly Exclude<Datum, null>[];

const whole = (values: Given, place: number): bigint => {
  const value = values[place];
  return typeof value === "bigint" ? value : 0n;
};
const civil = (micros: bigint) => civilFromDays(Number(floorDivide(micros, MICROS_PER_DAY)));
const secondsOfDay = (micros: bigint) =>
  Number((micros - floorDivide(micros, MICROS_PER_DAY) * MICROS_PER_DAY) / MICROS_PER_SECOND);

/** Gives the time of the cluster's clock, without its fraction, as the connection sees it. */
function now(context: StatementContext): bigint {
  const local = toLocal(context.time, sessionZone(context));
  return BigInt(Math.floor(local / 1000)) * MICROS_PER_SECOND;
}

function part(names: string, read: (micros: bigint) => number): FunctionRow {
  return strict(names, [1, 1], [DATETIME], INT, (values) => BigInt(read(whole(values, 0))));
}

function shift(names: string, unit: string, sign: 1 | -1): FunctionRow {
  return strict(names, [2, 2], [DATETIME, INT], DATETIME, (values) => {
    const micros = whole(values, 0);
    const count = Number(whole(values, 1)) * sign;
    const seconds = SECONDS[unit];
    const moved =
      seconds === undefined
        ? addUnits(micros, unit, count)
        : micros + BigInt(count * seconds) * MICROS_PER_SECOND;
    const { year } = civil(moved);
    return year < 0 || year > 9999 ? null : moved;
  });
}

const SECONDS: Readonly<Record<string, number>> = { SECOND: 1, MINUTE: 60 };

const NAMES_OF_DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const NAMES_OF_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Longest pattern and longest text of DATE_FORMAT, in bytes. */
const LONGEST_FORMAT = 128;

/** Words a time by a MySQL pattern. */
function dateFormat(micros: bigint, pattern: string): string | null {
  const { year, month, day } = civil(micros);
  const digits = (value: number, width: number) => String(value).padStart(width, "0");
  const seconds = secondsOfDay(micros);
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const dayName = NAMES_OF_DAYS[weekday(Number(floorDivide(micros, MICROS_PER_DAY)))] ?? "";
  const monthName = NAMES_OF_MONTHS[month - 1] ?? "";
  const parts: Readonly<Record<string, string>> = {
    Y: digits(year, 4),
    y: digits(year % 100, 2),
    m: digits(month, 2),
    c: String(month),
    d: digits(day, 2),
    e: String(day),
    H: digits(hour, 2),
    k: String(hour),
    h: digits(hour % 12 || 12, 2),
    I: digits(hour % 12 || 12, 2),
    l: String(hour % 12 || 12),
    i: digits(minute, 2),
    s: digits(second, 2),
    S: digits(second, 2),
    f: digits(Number(micros - floorDivide(micros, MICROS_PER_SECOND) * MICROS_PER_SECOND), 6),
    p: hour < 12 ? "AM" : "PM",
    T: [hour, minute, second].map((value) => digits(value, 2)).join(":"),
    j: digits(dayOfYear(micros), 3),
    W: dayName,
    a: dayName.slice(0, 3),
    M: monthName,
    b: monthName.slice(0, 3),
    w: String(weekday(Number(floorDivide(micros, MICROS_PER_DAY)))),
  };
  const text = pattern.replace(/%(.)/g, (_, letter: string) => parts[letter] ?? letter);
  return textBytes(text) > LONGEST_FORMAT ? null : text;
}

function dayOfYear(micros: bigint): number {
  const { year } = civil(micros);
  return Number(floorDivide(micros, MICROS_PER_DAY)) - daysFromCivil({ year, month: 1, day: 1 }) + 1;
}

/** Microseconds. */
const TRUNCATIONS: Readonly<Record<string, bigint>> = {
  microsecond: 1n,
  millisecond: 1000n,
  second: MICROS_PER_SECOND,
  minute: 60n * MICROS_PER_SECOND,
  hour: 3600n * MICROS_PER_SECOND,
};

function truncated(unit: string, micros: bigint): Datum {
  const lower = unit.toLowerCase();
  const width = TRUNCATIONS[lower];
  if (width !== undefined) return floorDivide(micros, width) * width;
  if (lower === "quarter")
    return startOfUnit(
      addUnits(startOfUnit(micros, "MONTH"), "MONTH", -((civil(micros).month - 1) % 3)),
      "MONTH",
    );
  return ["day", "week", "month", "year"].includes(lower) ? startOfUnit(micros, lower.toUpperCase()) : null;
}

/** The last month of the month, quarter or year of a month. */
const LAST_MONTHS: Readonly<Record<string, (month: number) => number>> = {
  month: (month) => month,
  quarter: (month) => Math.ceil(month / 3) * 3,
  year: () => 12,
};

function lastDay(days: bigint, unit: string): Datum {
  const { year, month } = civilFromDays(Number(days));
  const last = LAST_MONTHS[unit]?.(month);
  return last === undefined
    ? null
    : BigInt(daysFromCivil({ year, month: last, day: daysInMonth(year, last) }));
}

function unixTime(args: readonly Compiled[], context: StatementContext): Compiled {
  const given = args[0];
  if (given === undefined) return constant(BIGINT, BigInt(Math.floor(context.time / 1000)));
  const zone = sessionZone(context);
  const { evaluate } = castTo(given, DATETIME);
  return {
    type: BIGINT,
    evaluate: (frame) => {
      const micros = evaluate(frame);
      if (typeof micros !== "bigint") return null;
      const time = fromLocal(Number(floorDivide(micros, 1000n)), zone);
      return time === undefined || time < 0 ? 0n : BigInt(Math.floor(time / 1000));
    },
  };
}

function fromUnixTime(args: readonly Compiled[], context: StatementContext): Compiled {
  const zone = sessionZone(context);
  const seconds = castTo(argument(args, 0), BIGINT).evaluate;
  const pattern = args[1] === undefined ? constant(TEXT, "%Y-%m-%d %H:%i:%s") : castTo(args[1], TEXT);
  return {
    type: TEXT,
    evaluate: (frame) => {
      const at = seconds(frame);
      const format = pattern.evaluate(frame);
      if (typeof at !== "bigint" || format === null || at < 0n || at > 253_402_243_199n) return null;
      return dateFormat(BigInt(toLocal(Number(at) * 1000, zone)) * 1000n, String(format));
    },
  };
}

export const DATE_FUNCTIONS: readonly FunctionRow[] = [
  {
    names: ["now", "current_timestamp", "localtime", "localtimestamp"],
    min: 0,
    max: 1,
    make: (_args, context) => constant(DATETIME, now(context)),
  },
  {
    names: ["curdate", "current_date"],
    min: 0,
    max: 0,
    make: (_args, context) => constant(DATE, floorDivide(now(context), MICROS_PER_DAY)),
  },
  {
    names: ["curtime", "current_time"],
    min: 0,
    max: 0,
    make: (_args, context) => constant(TEXT, formatDateTime(now(context)).slice(11, 19)),
  },
  {
    names: ["utc_timestamp"],
    min: 0,
    max: 0,
    make: (_args, context) => constant(DATETIME, BigInt(Math.floor(context.time / 1000)) * MICROS_PER_SECOND),
  },
  part("year", (micros) => civil(micros).year),
  part("quarter", (micros) => Math.floor((civil(micros).month - 1) / 3) + 1),
  part("month", (micros) => civil(micros).month),
  part("day dayofmonth", (micros) => civil(micros).day),
  part("dayofweek", (micros) => weekday(Number(floorDivide(micros, MICROS_PER_DAY))) + 1),
  part("weekday", (micros) => (weekday(Number(floorDivide(micros, MICROS_PER_DAY))) + 6) % 7),
  part("dayofyear", dayOfYear),
  part("hour", (micros) => Math.floor(secondsOfDay(micros) / 3600)),
  part("minute", (micros) => Math.floor(secondsOfDay(micros) / 60) % 60),
  part("second", (micros) => secondsOfDay(micros) % 60),
  strict("to_days", [1, 1], [DATE], INT, (values) => whole(values, 0) + 719_528n),
  strict("from_days", [1, 1], [INT], DATE, (values) => whole(values, 0) - 719_528n),
  strict("date to_date", [1, 1], [DATE], DATE, (values) => whole(values, 0)),
  strict("timestamp", [1, 1], [DATETIME], DATETIME, (values) => whole(values, 0)),
  strict("datediff", [2, 2], [DATE], INT, (values) => whole(values, 0) - whole(values, 1)),
  strict("last_day", [1, 2], [DATE, TEXT], DATE, (values) =>
    lastDay(whole(values, 0), String(values[1] ?? "month").toLowerCase()),
  ),
  strict(
    "dayname",
    [1, 1],
    [DATE],
    TEXT,
    (values) => NAMES_OF_DAYS[weekday(Number(whole(values, 0)))] ?? null,
  ),
  strict(
    "monthname",
    [1, 1],
    [DATE],
    TEXT,
    (values) => NAMES_OF_MONTHS[civilFromDays(Number(whole(values, 0))).month - 1] ?? null,
  ),
  shift("days_add adddate date_add", "DAY", 1),
  shift("days_sub subdate date_sub", "DAY", -1),
  shift("weeks_add", "WEEK", 1),
  shift("weeks_sub", "WEEK", -1),
  shift("months_add add_months", "MONTH", 1),
  shift("months_sub", "MONTH", -1),
  shift("years_add", "YEAR", 1),
  shift("years_sub", "YEAR", -1),
  shift("hours_add", "HOUR", 1),
  shift("hours_sub", "HOUR", -1),
  shift("minutes_add", "MINUTE", 1),
  shift("minutes_sub", "MINUTE", -1),
  shift("seconds_add", "SECOND", 1),
  shift("seconds_sub", "SECOND", -1),
  strict("date_format", [2, 2], [DATETIME, TEXT], TEXT, (values) =>
    dateFormat(whole(values, 0), String(values[1] ?? "")),
  ),
  strict("date_trunc", [2, 2], [TEXT, DATETIME], DATETIME, (values) =>
    truncated(String(values[0] ?? ""), whole(values, 1)),
  ),
  { names: ["unix_timestamp"], min: 0, max: 1, make: unixTime },
  { names: ["from_unixtime"], min: 1, max: 2, make: fromUnixTime },
];
