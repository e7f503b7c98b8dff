import type { CostSettings } from "../../cluster/world.ts";
import { ROUND_MS, SLOW_FACTOR } from "../../engine/cost.ts";
import type { PhaseCost } from "./phaseCosts.ts";

/** One line of the sum that a phase's time is; `ms` is what the line comes to. */
export type CostTerm =
  | { readonly term: "files"; readonly files: number; readonly latency: number; readonly ms: number }
  | {
      readonly term: "bytes";
      readonly bytes: number;
      readonly streams: number;
      readonly speed: number;
      readonly ms: number;
    }
  | { readonly term: "slow"; readonly factor: number; readonly ms: number }
  | { readonly term: "each"; readonly setting: keyof CostSettings; readonly ms: number }
  | {
      readonly term: "turns";
      readonly tablets: number;
      readonly workers: number;
      readonly setting: keyof CostSettings;
      readonly turns: number;
      readonly each: number;
      readonly ms: number;
    }
  | { readonly term: "round"; readonly period: number; readonly ms: number };

/** The workers that do a kind of task, and what one task of it takes where it moves no file. */
const SETTINGS = {
  snapshot: { workers: "snapshotWorkers", each: "snapshotTablet" },
  upload: { workers: "uploadWorkers" },
  download: { workers: "downloadWorkers" },
  create: { workers: "createWorkers", each: "createTablet" },
  move: { workers: "downloadWorkers", each: "moveTablet" },
} as const;

/**
 * Opens the sum of a phase's time: what one tablet takes, in how many turns they are done, and the wait for the scheduler
 * (spec/starrocks.md §8.3).
 * @param settings those that held when the phase began
 */
export function phaseTerms({ work, wait, open }: PhaseCost, settings: CostSettings): readonly CostTerm[] {
  const round: readonly CostTerm[] = open ? [] : [{ term: "round", period: ROUND_MS, ms: wait }];
  if (work === undefined) return round;
  const kind = SETTINGS[work.kind];
  const turns = Math.ceil(work.tasks / Math.max(1, work.workers));
  const last: CostTerm = {
    term: "turns",
    tablets: work.tasks,
    workers: work.workers,
    setting: kind.workers,
    turns,
    each: work.msEach,
    ms: work.ms,
  };
  if ("each" in kind) return [{ term: "each", setting: kind.each, ms: work.msEach }, last, ...round];
  const { objectLatency: latency, networkBytesPerSecond: speed } = settings;
  const streams = Math.max(1, work.workers);
  const files = work.filesEach * latency;
  const bytes = Math.ceil((work.bytesEach * streams * 1000) / speed);
  const slowed = work.msEach > files + bytes + 1;
  return [
    { term: "files", files: work.filesEach, latency, ms: files },
    { term: "bytes", bytes: work.bytesEach, streams, speed, ms: bytes },
    ...(slowed ? [{ term: "slow", factor: SLOW_FACTOR, ms: work.msEach } as const] : []),
    last,
    ...round,
  ];
}
