import { ENGINES, inRange, type Engine, type VersionRange } from "../engine/index.ts";
import type { Translate } from "../i18n/index.ts";

/** Something that is the same in neighbouring versions. */
export interface VersionGroup<Value> {
  readonly value: Value;
  readonly versions: readonly string[];
}

/** Lists the versions of an engine, oldest first. */
export function versionsOf(engine: Engine): readonly string[] {
  return ENGINES[engine].versions;
}

/** Lists an engine's versions that lie in a range. */
export function versionsIn(engine: Engine, range: VersionRange): readonly string[] {
  return versionsOf(engine).filter((version) => inRange({ engine, version }, range));
}

/**
 * Joins neighbouring versions for which something is the same.
 * @param valueOf gives it for one version; undefined where the version has no such thing
 * @param keyOf tells what is the same
 */
export function groupVersions<Value>(
  engine: Engine,
  valueOf: (version: string) => Value | undefined,
  keyOf: (value: Value) => string,
): readonly VersionGroup<Value>[] {
  const groups: { value: Value; key: string; versions: string[] }[] = [];
  let open = false;
  for (const version of versionsOf(engine)) {
    const value = valueOf(version);
    const last = groups.at(-1);
    if (value === undefined) open = false;
    else if (open && last?.key === keyOf(value)) last.versions.push(version);
    else {
      groups.push({ value, key: keyOf(value), versions: [version] });
      open = true;
    }
  }
  return groups;
}

/** Says which versions are meant: `3.4 and later`, `up to 3.3`, `3.0 to 3.2`. */
export function rangeWords(t: Translate, engine: Engine, versions: readonly string[]): string {
  const all = versionsOf(engine);
  const first = versions[0];
  const last = versions.at(-1);
  if (first === undefined || last === undefined) return "";
  const fromStart = first === all[0];
  const toEnd = last === all.at(-1);
  if (fromStart && toEnd) return t("docs.range.all");
  if (toEnd)
    return first === last ? t("docs.range.one", { since: first }) : t("docs.range.from", { since: first });
  if (first === last) return t("docs.range.one", { since: first });
  return fromStart ? t("docs.range.until", { last }) : t("docs.range.between", { since: first, last });
}
