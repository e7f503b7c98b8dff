import { civilFromDays, daysFromCivil, isCivilDate } from "../calendar.ts";

export const MICROS_PER_SECOND = 1_000_000n;
export const MICROS_PER_DAY = 86_400_000_000n;

const SEPARATED = /^(\d{1,4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]+(.*))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[ T]?(\d{2})(\d{2})(\d{2}))?$/;
const SHORT = /^(\d{2})(\d{2})(\d{2})$/;
const CLOCK = /^(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,6})\d*)?)?)?$/;

/** Reads a date or a date with its time as microseconds since 1970; undefined where the text is none. */
export function parseDateTime(text: string): bigint | undefined {
  const trimmed = text.trim();
  const separated = SEPARATED.exec(trimmed);
  if (separated !== null) {
    const [, year = "", month = "", day = "", clock] = separated;
    return join(date(year, month, day), clock === undefined || clock === "" ? 0n : parseClock(clock));
  }
  const compact = COMPACT.exec(trimmed);
  if (compact !== null) {
    const [, year = "", month = "", day = "", hour = "0", minute = "0", second = "0"] = compact;
    return join(date(year, month, day), clockMicros(hour, minute, second, ""));
  }
  const short = SHORT.exec(trimmed);
  if (short === null) return undefined;
  const [, year = "", month = "", day = ""] = short;
  return join(date(year, month, day), 0n);
}

/** Reads the date of a text as days since 1970; a time after it is left out. */
export function parseDate(text: string): bigint | undefined {
  const micros = parseDateTime(text);
  return micros === undefined ? undefined : floorDivide(micros, MICROS_PER_DAY);
}

/** Words days since 1970 as `2025-01-06`. */
export function formatDate(days: bigint): string {
  const { year, month, day } = civilFromDays(Number(days));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Words microseconds since 1970 as `2025-01-06 09:00:00`, with six more digits where there is a fraction. */
export function formatDateTime(micros: bigint): string {
  const days = floorDivide(micros, MICROS_PER_DAY);
  const rest = micros - days * MICROS_PER_DAY;
  const seconds = Number(rest / MICROS_PER_SECOND);
  const fraction = Number(rest % MICROS_PER_SECOND);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) =>
    pad(part, 2),
  );
  return `${formatDate(days)} ${clock.join(":")}${fraction === 0 ? "" : `.${pad(fraction, 6)}`}`;
}

/** Divides, rounding towards minus infinity. */
export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

function date(year: string, month: string, day: string): bigint | undefined {
  // Two digits mean 1970 to 2069, as in MySQL.
  const full = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  const civil = { year: full, month: Number(month), day: Number(day) };
  return isCivilDate(civil) ? BigInt(daysFromCivil(civil)) * MICROS_PER_DAY : undefined;
}

function parseClock(text: string): bigint | undefined {
  const match = CLOCK.exec(text.trim());
  return match === null
    ? undefined
    : clockMicros(match[1] ?? "0", match[2] ?? "0", match[3] ?? "0", match[4] ?? "");
}

function clockMicros(hour: string, minute: string, second: string, fraction: string): bigint | undefined {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (h > 23 || m > 59 || s > 59) return undefined;
  return BigInt(h * 3600 + m * 60 + s) * MICROS_PER_SECOND + BigInt(fraction.padEnd(6, "0"));
}

function join(day: bigint | undefined, clock: bigint | undefined): bigint | undefined {
  return day === undefined || clock === undefined ? undefined : day + clock;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
