import { parseCivil } from "../cluster/civilTime.ts";
import { createWorld } from "../cluster/createWorld.ts";
import type { World } from "../cluster/world.ts";
import { FIRST_CLUSTER, targetOf } from "./options.ts";
import type { SessionOptions } from "./types.ts";

/**
 * Makes the world that a session's options describe, before anything ran in it.
 * @throws where the start is no time of the time zone; `validateOptions` says so beforehand
 */
export function startWorld(options: SessionOptions): World {
  const start = parseCivil(options.start, options.timeZone);
  if (start === undefined) throw new RangeError(`no time: ${options.start} in ${options.timeZone}`);
  const specs = options.clusters ?? [{ name: FIRST_CLUSTER }];
  return createWorld({
    start,
    seed: options.seed,
    ...(options.sourceDefects === true && { sourceDefects: true }),
    clusters: specs.map((spec) => ({
      name: spec.name,
      target: targetOf({ engine: spec.engine ?? options.engine, version: spec.version ?? options.version }),
      nodes: spec.nodes ?? options.nodes,
      timeZone: spec.timeZone ?? options.timeZone,
      runMode: spec.runMode ?? options.runMode ?? "shared_nothing",
    })),
  });
}

/** Names the cluster that is meant where none is named. */
export function firstCluster(options: SessionOptions): string {
  return options.clusters?.[0]?.name ?? FIRST_CLUSTER;
}
