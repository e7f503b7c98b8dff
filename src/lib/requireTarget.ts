import { ENGINES, isEngine, isTarget, type Target } from "../engine/index.ts";

/**
 * Gives the target that somebody named.
 * @throws RangeError where the engine or the version is not here
 */
export function requireTarget({
  engine,
  version,
}: {
  readonly engine: string;
  readonly version: string;
}): Target {
  if (!isEngine(engine))
    throw new RangeError(`no engine ${engine}; there are ${Object.keys(ENGINES).join(", ")}`);
  if (!isTarget(engine, version))
    throw new RangeError(`no ${engine} ${version}; there are ${ENGINES[engine].versions.join(", ")}`);
  return { engine, version };
}
