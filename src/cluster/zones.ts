import { civilFromDays, daysFromCivil, MS_PER_DAY, weekday } from "./calendar.ts";

/** When the clock of a zone is put forward, each in ms UTC of a year. */
type SummerTime = (year: number) => { readonly from: number; readonly until: number };

/** Offsets are minutes east of UTC. */
interface Zone {
  readonly offset: number;
  readonly summer?: SummerTime;
}

/**
 * The named zones that are simulated. Source: IANA time zone database 2025b. What it says of years before 2007 (United
 * States) and 1996 (European Union), and of zones that once had summer time, is left out: today's rule holds for all years.
 */
const NAMED: Readonly<Record<string, Zone>> = {
  UTC: { offset: 0 },
  GMT: { offset: 0 },
  "Etc/UTC": { offset: 0 },
  "Etc/GMT": { offset: 0 },
  "Asia/Bangkok": { offset: 420 },
  "Asia/Dubai": { offset: 240 },
  "Asia/Ho_Chi_Minh": { offset: 420 },
  "Asia/Hong_Kong": { offset: 480 },
  "Asia/Jakarta": { offset: 420 },
  "Asia/Kolkata": { offset: 330 },
  "Asia/Seoul": { offset: 540 },
  "Asia/Shanghai": { offset: 480 },
  "Asia/Singapore": { offset: 480 },
  "Asia/Taipei": { offset: 480 },
  "Asia/Tokyo": { offset: 540 },
  "America/Los_Angeles": { offset: -480, summer: unitedStates(-480) },
  "America/New_York": { offset: -300, summer: unitedStates(-300) },
  "America/Sao_Paulo": { offset: -180 },
  "Europe/Berlin": { offset: 60, summer: europeanUnion },
  "Europe/London": { offset: 0, summer: europeanUnion },
  "Europe/Moscow": { offset: 180 },
  "Europe/Paris": { offset: 60, summer: europeanUnion },
};

/** Short names as StarRocks reads them (fe TimeUtils: CST and PRC are Shanghai, EST New York). */
const ALIASES: Readonly<Record<string, string>> = {
  CST: "Asia/Shanghai",
  PRC: "Asia/Shanghai",
  Z: "UTC",
  UT: "UTC",
};

/** Names of the zones that have a name, for whoever offers a choice. */
export const ZONE_NAMES: readonly string[] = Object.keys(NAMED);

/**
 * Gives how far a zone is ahead of UTC at a time.
 * @param time ms since 1970 UTC
 * @returns minutes, or undefined where the zone is not simulated
 */
export function zoneOffset(name: string, time: number): number | undefined {
  const zone = zoneOf(name);
  if (zone === undefined) return undefined;
  if (zone.summer === undefined) return zone.offset;
  const year = civilFromDays(Math.floor(time / MS_PER_DAY)).year;
  const { from, until } = zone.summer(year);
  return time >= from && time < until ? zone.offset + 60 : zone.offset;
}

/** Tells whether a zone is simulated. */
export function isZone(name: string): boolean {
  return zoneOf(name) !== undefined;
}

/** Gives the name behind a short one, else the name itself. */
export function fullZoneName(name: string): string {
  return Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name;
}

function zoneOf(name: string): Zone | undefined {
  const full = fullZoneName(name);
  if (Object.hasOwn(NAMED, full)) return NAMED[full];
  const fixed = /^([+-])(\d{1,2}):(\d{2})$/.exec(full);
  if (fixed === null) return undefined;
  const minutes = Number(fixed[2]) * 60 + Number(fixed[3]);
  const offset = fixed[1] === "-" ? -minutes : minutes;
  return Number(fixed[3]) < 60 && offset >= -720 && offset <= 840 ? { offset } : undefined;
}

/** Second Sunday of March to first Sunday of November, 02:00 local time. */
function unitedStates(offset: number): SummerTime {
  const local = (days: number, minutes: number, ahead: number) =>
    days * MS_PER_DAY + (minutes - ahead) * 60_000;
  return (year) => ({
    from: local(sundayFrom(year, 3, 8), 120, offset),
    until: local(sundayFrom(year, 11, 1), 120, offset + 60),
  });
}

/** Last Sunday of March to last Sunday of October, 01:00 UTC. */
function europeanUnion(year: number): { from: number; until: number } {
  return {
    from: sundayFrom(year, 3, 25) * MS_PER_DAY + 3_600_000,
    until: sundayFrom(year, 10, 25) * MS_PER_DAY + 3_600_000,
  };
}

/** Gives the day number of the first Sunday on or after a date. */
function sundayFrom(year: number, month: number, day: number): number {
  const days = daysFromCivil({ year, month, day });
  return days + ((7 - weekday(days)) % 7);
}
