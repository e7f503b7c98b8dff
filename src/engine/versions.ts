/** The engines and the versions of each that Firedrill knows, oldest first (design: "The language"). */
export const ENGINES = {
  starrocks: { name: "StarRocks", versions: ["2.5", "3.0", "3.1", "3.2", "3.3", "3.4", "3.5", "4.0"] },
  doris: { name: "Apache Doris", versions: ["2.0", "2.1", "3.0", "4.0"] },
} as const;

export type Engine = keyof typeof ENGINES;

/** One engine in one version: what a text is parsed as and a cluster behaves as. */
export interface Target {
  readonly engine: Engine;
  readonly version: string;
}

/** A stretch of versions of one engine: from `since` (included) up to `until` (not included). */
export interface VersionRange {
  readonly since?: string;
  readonly until?: string;
}

/** Gives the place of a version in its engine's list; a version that is not there gives -1. */
export function versionIndex(target: Target): number {
  const versions: readonly string[] = ENGINES[target.engine].versions;
  return versions.indexOf(target.version);
}

/** Tells whether `value` names an engine. */
export function isEngine(value: string): value is Engine {
  return Object.hasOwn(ENGINES, value);
}

/** Tells whether the engine has that version here. */
export function isTarget(engine: string, version: string): boolean {
  return isEngine(engine) && versionIndex({ engine, version }) >= 0;
}

/** Tells whether a target lies in a range of its own engine's versions. */
export function inRange(target: Target, range: VersionRange): boolean {
  const at = versionIndex(target);
  const edge = (version: string) => versionIndex({ engine: target.engine, version });
  // A patch release ("2.1.6") is in no list: what it brought is off (design: "The language").
  if (range.since !== undefined && (edge(range.since) < 0 || at < edge(range.since))) return false;
  return range.until === undefined || edge(range.until) < 0 || at < edge(range.until);
}
