import type { Target } from "../engine/index.ts";
import type { TargetOf } from "../sql/splitScript.ts";
import { targetOf } from "./options.ts";
import { firstCluster } from "./startWorld.ts";
import type { SessionOptions } from "./types.ts";

/**
 * Tells who reads a session's script: engine and version of the cluster that its statements go to at first, and, where the
 * clusters differ in them, of those that directives name.
 * @param cluster where statements go that no directive sends elsewhere; absent: the session's first
 */
export function scriptTargets(
  options: SessionOptions,
  cluster = firstCluster(options),
): readonly [target: Target, elsewhere?: TargetOf] {
  const own = targetOf(options);
  const targets = new Map(
    (options.clusters ?? []).map(({ name, engine = own.engine, version = own.version }) => [
      name,
      { engine, version },
    ]),
  );
  const first = targets.get(cluster) ?? own;
  const differ = [...targets.values()].some(
    ({ engine, version }) => engine !== first.engine || version !== first.version,
  );
  return differ ? [first, (name) => targets.get(name)] : [first];
}
