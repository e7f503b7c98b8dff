import { ENGINES, isEngine, type Engine, type Target } from "../../engine/versions.ts";

/** One engine with all its versions, as one chooses among them. */
export interface Choice {
  readonly engine: Engine;
  /** Oldest first. */
  readonly targets: readonly Target[];
}

/** Every engine and version that is known. */
export const CHOICES: readonly Choice[] = Object.keys(ENGINES)
  .filter(isEngine)
  .map((engine) => ({
    engine,
    targets: ENGINES[engine].versions.map((version) => ({ engine, version })),
  }));
