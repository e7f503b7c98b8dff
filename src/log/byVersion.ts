import { inRange, isTarget, type Target } from "../engine/index.ts";
import { isRecord, wrong, type Checked } from "./checked.ts";

/** A value that changes with the version: each stands from its version on, oldest first. One alone stands in all. */
export type ByVersion<T> = readonly { readonly since?: string; readonly value: T }[];

/** Gives the value of a version; undefined before the first one's version. */
export function inVersion<T>(values: ByVersion<T>, target: Target): T | undefined {
  return values.findLast(({ since }) => inRange(target, since === undefined ? {} : { since }))?.value;
}

/**
 * Reads a value that is written plainly, or as an object from the versions to what holds from each on:
 * `{"2.5": …, "3.4": …}`, oldest first.
 */
export function readByVersion<T>(
  given: unknown,
  path: string,
  engine: Target["engine"],
  read: (value: unknown, path: string) => Checked<T>,
): Checked<ByVersion<T>> {
  if (!isRecord(given)) {
    const value = read(given, path);
    return value.ok ? { ok: true, value: [{ value: value.value }] } : value;
  }
  const values: { since: string; value: T }[] = [];
  for (const [since, one] of Object.entries(given)) {
    if (!isTarget(engine, since)) return wrong(`${path}.${since}`, "target", since);
    const value = read(one, `${path}.${since}`);
    if (!value.ok) return value;
    values.push({ since, value: value.value });
  }
  return values.length === 0 ? wrong(path, "list", given) : { ok: true, value: values };
}
