import { FIRST_CLUSTER } from "../log/options.ts";
import type { ClusterSpec, SessionOptions } from "../log/types.ts";

/** A cluster of a session with nothing left out. */
export type WholeSpec = Required<ClusterSpec>;

/** Gives the clusters that a session begins with, each with all that is said of it or of the session. */
export function specsOf(options: SessionOptions): readonly WholeSpec[] {
  const { engine, version, nodes, timeZone, runMode = "shared_nothing" } = options;
  return (options.clusters ?? [{ name: FIRST_CLUSTER }]).map((spec) => ({
    engine,
    version,
    nodes,
    timeZone,
    runMode,
    ...spec,
  }));
}

/** Gives a session's options with other clusters, the first of which gives the session its engine and version. */
export function withSpecs(options: SessionOptions, specs: readonly WholeSpec[]): SessionOptions {
  const [first] = specs;
  if (first === undefined) return options;
  const { clusters: _, runMode: __, ...rest } = options;
  const { name, engine, version, nodes, timeZone, runMode } = first;
  const alone = specs.length === 1 && name === FIRST_CLUSTER;
  return {
    ...rest,
    engine,
    version,
    nodes,
    timeZone,
    ...(runMode !== "shared_nothing" && { runMode }),
    ...(!alone && { clusters: specs }),
  };
}

/**
 * Tells whether what was done in a session holds in one with other options: it begins at the same time with the same
 * clusters, to which others came.
 */
export function keepsWhatWasDone(before: SessionOptions, after: SessionOptions): boolean {
  const had = specsOf(before);
  const has = specsOf(after);
  return (
    before.start === after.start &&
    before.seed === after.seed &&
    had.length <= has.length &&
    had.every((spec, place) => isSame(spec, has[place]))
  );
}

/** Gives a name that no cluster has yet: a, b, c, … */
export function freeClusterName(specs: readonly { readonly name: string }[]): string {
  const taken = new Set(specs.map(({ name }) => name));
  for (let code = "a".charCodeAt(0); ; code++) {
    const name = String.fromCharCode(code);
    if (!taken.has(name)) return name;
  }
}

function isSame(one: WholeSpec, other: WholeSpec | undefined): boolean {
  return (
    one.name === other?.name &&
    one.engine === other.engine &&
    one.version === other.version &&
    one.nodes === other.nodes &&
    one.timeZone === other.timeZone &&
    one.runMode === other.runMode
  );
}
