import type { Engine, Target } from "../engine/index.ts";

/** The engines and versions whose clusters are simulated, oldest first; the language knows more. */
export const SIMULATED: readonly { readonly engine: Engine; readonly versions: readonly string[] }[] = [
  { engine: "starrocks", versions: ["2.5", "3.0", "3.1", "3.2", "3.3", "3.4", "3.5", "4.0"] },
];

/** The engine and version of a session that begins empty: the newest that is simulated. */
export function newestTarget(): Target {
  const [first] = SIMULATED;
  return { engine: first?.engine ?? "starrocks", version: first?.versions.at(-1) ?? "3.4" };
}

/** Tells whether clusters of an engine and version are simulated. */
export function isSimulated(engine: string, version: string): boolean {
  return SIMULATED.some((one) => one.engine === engine && one.versions.includes(version));
}
