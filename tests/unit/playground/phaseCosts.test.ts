import { expect, test } from "vitest";
import { advanceTimeline, appendEntry, worldAt } from "../../../src/log/timeline.ts";
import { jobRows } from "../../../src/playground/jobs/jobRows.ts";
import { defaultCost } from "../../../src/engine/cost.ts";
import { phaseCosts, type PhaseCost } from "../../../src/playground/side/phaseCosts.ts";
import { phaseTerms } from "../../../src/playground/side/phaseTerms.ts";
import { freshTimeline } from "../session/given.ts";

const TARGET = { engine: "starrocks", version: "3.4" } as const;

test("the costs of a job's phases add up to its whole time", () => {
  const statements = [
    "CREATE DATABASE db",
    `CREATE TABLE db.t (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 9 PROPERTIES ("replication_num" = "1")`,
    `CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://b/x" PROPERTIES ("aws.s3.endpoint" = "https://s3.example")`,
    "BACKUP SNAPSHOT db.s TO r",
  ];
  const begun = statements.reduce(
    (at, sql) => appendEntry(at, { at: 0, type: "statement", sql }),
    freshTimeline(),
  );
  const timeline = advanceTimeline(begun, 60_000);
  const [row] = jobRows(timeline.events, () => TARGET);
  if (row?.endedAt === undefined) throw new Error("the backup did not end");
  const began = (at: number) =>
    Object.values(Object.values(worldAt(timeline, at).clusters)[0]?.jobs ?? {})[0];
  const costs = phaseCosts(row, TARGET, began, row.endedAt);
  expect(costs.reduce((sum, { ms }) => sum + ms, 0)).toBe(row.endedAt - row.submittedAt);

  // A phase that only waits for the scheduler has no work of the one before it.
  expect(costs.find(({ state }) => state === "UPLOAD_SNAPSHOT")?.work).toBeUndefined();
  const upload = costs.find(({ state }) => state === "UPLOADING");
  expect(upload?.work).toMatchObject({ kind: "upload", tasks: 3 });
  expect((upload?.work?.ms ?? 0) + (upload?.wait ?? 0)).toBe(upload?.ms);
});

test("the sum of an upload opens into files, bytes, turns and the wait for the scheduler", () => {
  const cost: PhaseCost = {
    state: "UPLOADING",
    group: "transfer",
    from: 9_000,
    ms: 6_000,
    open: false,
    work: {
      kind: "upload",
      node: 1,
      tasks: 10,
      workers: 4,
      msEach: 150 + 20,
      bytesEach: 1_000_000,
      filesEach: 3,
      ms: 510,
    },
    wait: 5_490,
  };
  const settings = { ...defaultCost({ engine: "starrocks", version: "3.4" }), uploadWorkers: 4 };
  expect(phaseTerms(cost, settings)).toEqual([
    { term: "files", files: 3, latency: 50, ms: 150 },
    { term: "bytes", bytes: 1_000_000, streams: 4, speed: 200_000_000, ms: 20 },
    { term: "turns", tablets: 10, workers: 4, setting: "uploadWorkers", turns: 3, each: 170, ms: 510 },
    { term: "round", period: 3_000, ms: 5_490 },
  ]);
  const { work } = cost;
  if (work === undefined) throw new Error("no work");
  const slow = { ...cost, work: { ...work, msEach: 3_400 } };
  expect(phaseTerms(slow, settings).map(({ term }) => term)).toContain("slow");
});

test("a phase that only waits has no other term, and an open one no wait yet", () => {
  const cost: PhaseCost = {
    state: "SAVE_META",
    group: "metadata",
    from: 0,
    ms: 3_000,
    open: false,
    wait: 3_000,
  };
  const settings = defaultCost({ engine: "starrocks", version: "3.4" });
  expect(phaseTerms(cost, settings)).toEqual([{ term: "round", period: 3_000, ms: 3_000 }]);
  expect(phaseTerms({ ...cost, open: true }, settings)).toEqual([]);
});
