import type { PrivilegeObjectType } from "../../engine/privileges.ts";
import type { GrantObject, ObjectPath } from "./types.ts";

/** Stands in a path for all objects of a level and everything within. */
export const ALL = "*";

/** Tells whether what is granted on `granted` holds for `wanted` (fe privilege/PEntryObject.match). */
export function covers(granted: ObjectPath, wanted: ObjectPath): boolean {
  for (const [place, part] of granted.entries()) {
    if (part === ALL) return true;
    if (!samePart(part, wanted[place])) return false;
  }
  return granted.length === wanted.length;
}

/** Names of external databases and tables are compared without regard to case. */
function samePart(a: string | number, b: string | number | undefined): boolean {
  return typeof a === "string" && typeof b === "string" ? a.toLowerCase() === b.toLowerCase() : a === b;
}

/** Tells whether two grants are on the very same object. */
export function samePath(a: ObjectPath, b: ObjectPath): boolean {
  return a.length === b.length && a.every((part, place) => samePart(part, b[place]));
}

/** Tells whether a path stands for more than one object. */
export function isFuzzy(path: ObjectPath): boolean {
  return path.includes(ALL);
}

/** Orders grants of one type as the engine keeps them: all before each (fe privilege/PEntryObject.compareTo). */
export function comparePaths(type: PrivilegeObjectType, a: GrantObject, b: GrantObject): number {
  for (const [place, part] of a.path.entries()) {
    const other = b.path[place] ?? "";
    if (part === other) continue;
    // All users come after each one.
    if (part === ALL) return type === "USER" ? 1 : -1;
    if (other === ALL) return type === "USER" ? -1 : 1;
    if (typeof part === "number" && typeof other === "number" && !byText(type, place)) return part - other;
    return String(part) < String(other) ? -1 : 1;
  }
  return 0;
}

/** Ids of databases and tables are texts to the engine, those of catalogs and functions numbers. */
function byText(type: PrivilegeObjectType, place: number): boolean {
  return type === "TABLE" || type === "DATABASE"
    ? place > 0
    : type === "VIEW" || type === "MATERIALIZED VIEW";
}
