import { ENGINES, isEngine, type Target } from "../engine/versions.ts";

/** The engine and version of a session that begins empty: the newest of the first engine. */
export function newestTarget(): Target {
  const [engine = "starrocks"] = Object.keys(ENGINES).filter(isEngine);
  return { engine, version: ENGINES[engine].versions.at(-1) ?? "" };
}
