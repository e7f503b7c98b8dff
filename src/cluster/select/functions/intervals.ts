import { addMonths, addUnits } from "../../batchPartitions.ts";
import { civilFromDays, daysFromCivil } from "../../calendar.ts";
import type { Expression } from "../../../sql/expressions.ts";
import type { Refusal } from "../../refusal.ts";
import { unsupported } from "../../statements/unsupported.ts";
import { BIGINT, DATETIME, INT, type Datum } from "../../values/datum.ts";
import { floorDivide, MICROS_PER_DAY, MICROS_PER_SECOND } from "../../values/dateText.ts";
import { castTo, ofBoth, type Compiled } from "../compiled.ts";

/** Microseconds of units that are always as long. */
const FIXED: Readonly<Record<string, bigint>> = {
  MICROSECOND: 1n,
  MILLISECOND: 1000n,
  SECOND: MICROS_PER_SECOND,
  MINUTE: 60n * MICROS_PER_SECOND,
  HOUR: 3600n * MICROS_PER_SECOND,
  DAY: MICROS_PER_DAY,
  WEEK: 7n * MICROS_PER_DAY,
};
/** Months of the others. */
const MONTHS: Readonly<Record<string, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** Tells whether a unit of time is known. */
export function isUnit(unit: string): boolean {
  return FIXED[unit] !== undefined || MONTHS[unit] !== undefined;
}

/** Adds units to a time; NULL where that leaves the years 0 to 9999. */
export function shifted(micros: bigint, unit: string, count: bigint): Datum {
  const width = FIXED[unit];
  const months = MONTHS[unit];
  const moved =
    width !== undefined ? micros + count * width : addUnits(micros, "MONTH", Number(count) * (months ?? 0));
  const { year } = civilFromDays(Number(floorDivide(moved, MICROS_PER_DAY)));
  return year < 0 || year > 9999 ? null : moved;
}

/** Makes `date + INTERVAL n unit`, and with the sign -1 `date - INTERVAL n unit`. */
export function intervalShift(
  date: Compiled,
  { unit }: Expression & { readonly kind: "interval" },
  count: Compiled,
  sign: 1 | -1,
): Compiled | Refusal {
  return unitShift(date, unit.toUpperCase(), count, sign);
}

/** Makes TIMESTAMPADD. */
export function unitShift(date: Compiled, unit: string, count: Compiled, sign: 1 | -1): Compiled | Refusal {
  if (!isUnit(unit)) return unsupported(`INTERVAL … ${unit}`);
  return ofBoth(DATETIME, castTo(date, DATETIME), castTo(count, INT), (micros, given) =>
    shifted(BigInt(micros), unit, BigInt(given) * BigInt(sign)),
  );
}

/** Counts whole units from `from` to `to`, towards 0 (be exprs/time_functions.cpp, months_diff and the like). */
export function unitsBetween(from: bigint, to: bigint, unit: string): Datum {
  const width = FIXED[unit];
  if (width !== undefined) return (to - from) / width;
  const [a, b] = [from, to].map((micros) => {
    const days = floorDivide(micros, MICROS_PER_DAY);
    const { year, month, day } = civilFromDays(Number(days));
    return { months: year * 12 + month, rest: BigInt(day) * MICROS_PER_DAY + micros - days * MICROS_PER_DAY };
  });
  if (a === undefined || b === undefined) return null;
  let months = b.months - a.months;
  if (months > 0 && b.rest < a.rest) months--;
  else if (months < 0 && b.rest > a.rest) months++;
  return BigInt(Math.trunc(months / (MONTHS[unit] ?? 1)));
}

/** Makes TIMESTAMPDIFF(unit, from, to). */
export function unitDifference(unit: string, from: Compiled, to: Compiled): Compiled | Refusal {
  if (!isUnit(unit)) return unsupported(`TIMESTAMPDIFF(${unit}, …)`);
  return ofBoth(BIGINT, castTo(from, DATETIME), castTo(to, DATETIME), (a, b) =>
    unitsBetween(BigInt(a), BigInt(b), unit),
  );
}

/** Cuts a time down to the start of its slice, counted from 0001-01-01 (be exprs/time_functions.cpp, time_slice). */
export function sliceStart(micros: bigint, unit: string, count: bigint): Datum {
  const origin = BigInt(daysFromCivil({ year: 1, month: 1, day: 1 }));
  const width = FIXED[unit];
  if (width !== undefined) {
    const start = origin * MICROS_PER_DAY;
    return start + floorDivide(micros - start, width * count) * width * count;
  }
  const civil = civilFromDays(Number(floorDivide(micros, MICROS_PER_DAY)));
  const step = (MONTHS[unit] ?? 1) * Number(count);
  const months = (civil.year - 1) * 12 + civil.month - 1;
  const date = addMonths({ year: 1, month: 1, day: 1 }, Math.floor(months / step) * step);
  return BigInt(daysFromCivil(date)) * MICROS_PER_DAY;
}
