import type { Engine } from "../../engine/index.ts";
import type { Example } from "./example.ts";

/** Gives the engine while which an example shows on a page of both; undefined where it runs clusters of several. */
export function engineOf({ engine, clusters = [] }: Example): Engine | undefined {
  return clusters.every((cluster) => (cluster.engine ?? engine) === engine) ? engine : undefined;
}
