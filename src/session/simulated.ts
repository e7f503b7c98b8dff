import { inRow } from "../engine/features/inRow.ts";
import { SIMULATION_FEATURES } from "../engine/features/simulation.ts";
import { ENGINES, isEngine, type Engine, type Target } from "../engine/versions.ts";

/** The engines and versions whose clusters are simulated, oldest first; the language knows more. */
export const SIMULATED: readonly { readonly engine: Engine; readonly versions: readonly string[] }[] =
  Object.entries(ENGINES).flatMap(([name, { versions }]) => {
    if (!isEngine(name)) return [];
    const known = versions.filter((version) =>
      inRow({ engine: name, version }, SIMULATION_FEATURES.clusterSimulated),
    );
    return known.length === 0 ? [] : [{ engine: name, versions: known }];
  });

/** The engine and version of a session that begins empty: the newest that is simulated. */
export function newestTarget(): Target {
  const [first] = SIMULATED;
  return { engine: first?.engine ?? "starrocks", version: first?.versions.at(-1) ?? "3.4" };
}

/** Tells whether clusters of an engine and version are simulated. */
export function isSimulated(engine: string, version: string): boolean {
  return SIMULATED.some((one) => one.engine === engine && one.versions.includes(version));
}
