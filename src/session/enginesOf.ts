import type { Engine } from "../engine/versions.ts";
import type { SessionOptions } from "../log/types.ts";

/** Gives the engines of a session's clusters, the first one's first: their languages must be there before anything is sent. */
export function enginesOf({
  engine,
  clusters = [],
}: Pick<SessionOptions, "engine" | "clusters">): readonly Engine[] {
  return [...new Set([engine, ...clusters.map((cluster) => cluster.engine ?? engine)])];
}
