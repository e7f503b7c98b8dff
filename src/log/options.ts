import { isEngine, isTarget, type Engine, type Target } from "../engine/versions.ts";
import type { SessionOptions } from "./types.ts";

/** What a session begins with where nothing else is said (design: "Headless library"). */
export const DEFAULT_OPTIONS = { nodes: 3, seed: 1, start: "2025-01-06 09:00:00", timeZone: "UTC" } as const;

/** Name of the one cluster of a session that names none. */
export const FIRST_CLUSTER = "a";

export type OptionsInput = Pick<SessionOptions, "engine" | "version"> & Partial<SessionOptions>;

/** Fills in what was left out of a session's options. */
export function sessionOptions(input: OptionsInput): SessionOptions {
  return {
    engine: input.engine,
    version: input.version,
    nodes: input.nodes ?? DEFAULT_OPTIONS.nodes,
    seed: input.seed ?? DEFAULT_OPTIONS.seed,
    start: input.start ?? DEFAULT_OPTIONS.start,
    timeZone: input.timeZone ?? DEFAULT_OPTIONS.timeZone,
    ...(input.runMode !== undefined && { runMode: input.runMode }),
    ...(input.sourceDefects === true && { sourceDefects: true as const }),
    ...(input.scenario !== undefined && { scenario: input.scenario }),
    ...(input.clusters !== undefined && { clusters: input.clusters }),
  };
}

/** Gives the engine and version of a session. */
export function targetOf(options: { readonly engine: Engine; readonly version: string }): Target {
  return { engine: options.engine, version: options.version };
}

/** Tells whether an engine of that name and version is here. */
export function isKnownTarget(engine: string, version: string): engine is Engine {
  return isEngine(engine) && isTarget(engine, version);
}
