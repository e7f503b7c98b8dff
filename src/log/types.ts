import type { Fault } from "../cluster/events.ts";
import type { CostSettings, RunMode } from "../cluster/world.ts";
import type { Engine } from "../engine/index.ts";

/** How a session begins. */
export interface SessionOptions {
  readonly engine: Engine;
  readonly version: string;
  /** Number of back-end nodes of each cluster. */
  readonly nodes: number;
  readonly seed: number;
  /** `yyyy-MM-dd HH:mm:ss` in `timeZone`. */
  readonly start: string;
  readonly timeZone: string;
  /** How the clusters keep their data; absent: shared_nothing. */
  readonly runMode?: RunMode;
  /** Defects that are known from the engine's source alone show from the start; absent: they do not. */
  readonly sourceDefects?: true;
  /** Id of the scenario that was set up first. */
  readonly scenario?: string;
  /** The session's clusters, all on one storage; absent: one, `a`, of the engine, version and nodes above. */
  readonly clusters?: readonly ClusterSpec[];
}

/** One of several clusters of a session. What is left out is as in the session's options. */
export interface ClusterSpec {
  readonly name: string;
  readonly engine?: Engine;
  readonly version?: string;
  readonly nodes?: number;
  readonly timeZone?: string;
  readonly runMode?: RunMode;
}

/** A change of the simulation's own settings. */
export type Setting =
  | { readonly name: "sourceDefects"; readonly value: boolean }
  | { readonly name: "cost"; readonly cluster: string; readonly value: Partial<CostSettings> };

export type LogEntry = {
  /** ms since the session's start, whole, never falling. */
  readonly at: number;
} & (
  | { readonly type: "statement"; readonly sql: string; readonly cluster?: string; readonly user?: string }
  | { readonly type: "fault"; readonly fault: Fault; readonly cluster?: string }
  | { readonly type: "setting"; readonly setting: Setting }
);

/** A session: what was done and when. Everything on the screen is a function of it and of a point in time. */
export interface SessionLog {
  readonly schema: 1;
  readonly options: SessionOptions;
  readonly entries: readonly LogEntry[];
  /** How far the session was run, ms since its start. */
  readonly now: number;
}
