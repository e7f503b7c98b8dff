import { civilFromDays, daysFromCivil, isCivilDate } from "../calendar.ts";
import { readDateText } from "./readDateText.ts";

export const MICROS_PER_SECOND = 1_000_000n;
export const MICROS_PER_DAY = 86_400_000_000n;

/** Reads a date or a date with its time as microseconds since 1970; undefined where the text is none. */
export function parseDateTime(text: string): bigint | undefined {
  const parts = readDateText(text);
  if (parts === undefined) return undefined;
  const { year, month, day, hour, minute, second, micros } = parts;
  if (!isCivilDate({ year, month, day }) || hour > 23 || minute > 59 || second > 59) return undefined;
  const days = BigInt(daysFromCivil({ year, month, day }));
  return (
    days * MICROS_PER_DAY + BigInt(hour * 3600 + minute * 60 + second) * MICROS_PER_SECOND + BigInt(micros)
  );
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

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
