import type { Load } from "./jobTimes.ts";

/** What the page on time begins with: 100 GB in 96 tablets with three replicas on three nodes. */
const BASE: Load = { rows: 3_000_000_000, tablets: 96, replicas: 3, nodes: 3 };

/** The same with one thing changed; its words are `reference.time.case.<id>`. */
export const CASES = {
  base: BASE,
  data: { ...BASE, rows: 6_000_000_000 },
  nodes: { ...BASE, nodes: 6 },
  replicas: { ...BASE, replicas: 1 },
  network: { ...BASE, cost: { networkBytesPerSecond: 100_000_000 } },
  tablets: { ...BASE, tablets: 9_600 },
  workers: { ...BASE, tablets: 9_600, cost: { uploadWorkers: 16, downloadWorkers: 16 } },
  small: { ...BASE, rows: 3_000_000, tablets: 9_600 },
} as const satisfies Readonly<Record<string, Load>>;

export type CaseId = keyof typeof CASES;

/** The cases in the order of the page. */
export const CASE_IDS = [
  "base",
  "data",
  "nodes",
  "replicas",
  "network",
  "tablets",
  "workers",
  "small",
] as const satisfies readonly CaseId[];
