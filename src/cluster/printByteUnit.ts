import { has, type Target } from "../engine/index.ts";

const UNITS = ["B", "KB", "MB", "GB", "TB"];

/**
 * Words bytes with three digits after the point, as `1.500 KB` (fe common/util/DebugUtil.getByteUint). Half of the last
 * digit goes to the even one, as Java's DecimalFormat rounds.
 */
export function printByteUnit(bytes: number, target: Target, between = " "): string {
  const counts = has(target, "fullUnitsCountUp");
  if (bytes === 0 && !counts) return `0.000${between}`;
  let place = 0;
  let unit = 1;
  while (place < UNITS.length - 1 && (counts ? bytes >= unit * 1024 : bytes > unit * 1024)) {
    place++;
    unit *= 1024;
  }
  return `${thousandths(bytes, unit)}${between}${UNITS[place] ?? ""}`;
}

function thousandths(bytes: number, unit: number): string {
  const part = (bytes % unit) * 1000;
  const floor = Math.floor(bytes / unit) * 1000 + Math.floor(part / unit);
  const twice = (part % unit) * 2;
  const up = twice > unit || (twice === unit && floor % 2 === 1);
  const digits = String(floor + (up ? 1 : 0)).padStart(4, "0");
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`;
}
