import { civilFromDays, daysFromCivil, isCivilDate, MS_PER_DAY } from "./calendar.ts";
import { zoneOffset } from "./zones.ts";

/** `seconds`: `2025-01-06 09:00:00`, `milliseconds`: `2025-01-06 09:00:00.417`; `dashes`: `2025-01-06-09-00-00-417`, and `dashesToSecond` without its last part, timestamps of snapshots. */
export type CivilStyle = "seconds" | "milliseconds" | "dashes" | "dashesToSecond";

/**
 * Reads `2025-01-06 09:00:00`, with or without its time, as the time that a clock of `zone` shows.
 * @returns ms since 1970 UTC, or undefined where the text is no time or the zone is not simulated
 */
export function parseCivil(text: string, zone: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (!isCivilDate(date) || h > 23 || m > 59 || s > 59) return undefined;
  return fromLocal(daysFromCivil(date) * MS_PER_DAY + (h * 3600 + m * 60 + s) * 1000, zone);
}

/** Words a time as a clock of `zone` shows it; a zone that is not simulated shows UTC. */
export function formatCivil(time: number, zone: string, style: CivilStyle): string {
  const local = toLocal(time, zone);
  const days = Math.floor(local / MS_PER_DAY);
  const rest = local - days * MS_PER_DAY;
  const { year, month, day } = civilFromDays(days);
  const clock = [
    Math.floor(rest / 3_600_000),
    Math.floor(rest / 60_000) % 60,
    Math.floor(rest / 1000) % 60,
  ].map((n) => pad(n, 2));
  const date = [pad(year, 4), pad(month, 2), pad(day, 2)];
  switch (style) {
    case "seconds":
      return `${date.join("-")} ${clock.join(":")}`;
    case "milliseconds":
      return `${date.join("-")} ${clock.join(":")}.${pad(rest % 1000, 3)}`;
    case "dashes":
      return [...date, ...clock, pad(rest % 1000, 3)].join("-");
    case "dashesToSecond":
      return [...date, ...clock].join("-");
    default: {
      const never: never = style;
      return never;
    }
  }
}

/** Gives what a clock of `zone` shows at a time, as ms since 1970 of that clock. */
export function toLocal(time: number, zone: string): number {
  return time + (zoneOffset(zone, time) ?? 0) * 60_000;
}

/** Finds the time at which a clock of `zone` shows `local`; of a repeated hour the first. */
export function fromLocal(local: number, zone: string): number | undefined {
  const guess = zoneOffset(zone, local);
  if (guess === undefined) return undefined;
  const early = local - (zoneOffset(zone, local - 86_400_000) ?? guess) * 60_000;
  if (toLocal(early, zone) === local) return early;
  return local - (zoneOffset(zone, local + 86_400_000) ?? guess) * 60_000;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
