import { describe, expect, test } from "vitest";
import type { BackupJob, TaskRun } from "../../../../src/cluster/jobs.ts";
import { repack, taskMs, type Pace } from "../../../../src/cluster/taskPlan.ts";
import { doneAt, runEndsAt, runningAt, settledAt } from "../../../../src/cluster/tasks.ts";
import { defaultCost } from "../../../../src/engine/cost.ts";

const run = (changes: Partial<TaskRun> = {}): TaskRun => ({
  kind: "snapshot",
  node: 1,
  table: "t",
  partition: "p",
  index: 1,
  replica: 0,
  firstBucket: 1,
  step: 3,
  count: 12,
  done: 0,
  startsAt: 1_000,
  msEach: 100,
  workers: 5,
  bytes: 0,
  bytesEach: 0,
  filesEach: 1,
  firstSignature: 500,
  sentAt: 1_000,
  ...changes,
});

describe("a run of tasks", () => {
  test("works in waves of its workers", () => {
    expect(
      [999, 1_000, 1_099, 1_100, 1_200, 1_299, 1_300, 9_999].map((clock) => doneAt(run(), clock)),
    ).toEqual([0, 0, 0, 5, 10, 10, 12, 12]);
    expect(runEndsAt(run())).toBe(1_300);
  });

  test("tells which tablets it works on, and how far they are", () => {
    expect(runningAt(run(), 1_250)).toEqual([
      { bucket: 31, fraction: 0.5 },
      { bucket: 34, fraction: 0.5 },
    ]);
    expect(runningAt(run(), 900)).toEqual([]);
    expect(runningAt(run({ startsAt: null }), 1_250)).toEqual([]);
  });

  test("keeps what an earlier try got done", () => {
    expect(doneAt(run({ done: 4 }), 1_100)).toBe(9);
    expect(runEndsAt(run({ done: 12 }))).toBe(1_000);
    expect(runEndsAt(run({ startsAt: null }))).toBeUndefined();
  });

  test("settled at any time it goes on as before", () => {
    const whole = run();
    for (const at of [1_000, 1_050, 1_100, 1_199, 1_230]) {
      const settled = settledAt(whole, at);
      for (const later of [at, 1_250, 1_299, 1_300, 2_000]) {
        if (later >= at)
          expect([at, later, doneAt(settled, later)]).toEqual([at, later, doneAt(whole, later)]);
      }
    }
  });
});

const pace: Pace = { cost: defaultCost({ engine: "starrocks", version: "3.4" }), slow: false };
const job = (key: number, runs: readonly TaskRun[]): BackupJob => ({
  kind: "backup",
  key,
  id: key,
  database: { id: key, name: `db${key}` },
  repository: "r",
  repositoryId: 1,
  label: "s",
  state: "UPLOADING",
  createTime: 0,
  timestamp: "",
  timeout: 86_400,
  status: { ok: true },
  objects: [],
  functions: [],
  catalogs: [],
  runs,
  pastErrors: [],
  user: "root",
});
const waiting = (changes: Partial<TaskRun>): TaskRun => run({ startsAt: null, ...changes });
const times = (packed: readonly BackupJob[] | ReturnType<typeof repack>) =>
  packed.map(({ runs }) => runs.map(({ startsAt, workers }) => [startsAt, workers]));

describe("laying tasks out on workers", () => {
  test("short runs share the workers, a long one waits for all of them", () => {
    const runs = [
      waiting({ count: 2 }),
      waiting({ count: 3 }),
      waiting({ count: 12 }),
      waiting({ count: 1 }),
    ];
    const packed = repack([job(1, runs)], pace, 1_000);
    // 30 ms a snapshot, 5 workers: 2 and 3 at once, then 12 in three waves, then the last one.
    expect(times(packed)).toEqual([
      [
        [1_000, 2],
        [1_000, 3],
        [1_030, 5],
        [1_120, 1],
      ],
    ]);
  });

  test("nodes do not wait for each other", () => {
    const packed = repack([job(1, [waiting({ node: 1 }), waiting({ node: 2 })])], pace, 1_000);
    expect(times(packed)).toEqual([
      [
        [1_000, 5],
        [1_000, 5],
      ],
    ]);
  });

  test("a job that came later waits for the workers of the first", () => {
    const first = job(1, [waiting({ count: 10 })]);
    const second = job(2, [waiting({ count: 10, sentAt: 2_000 })]);
    expect(times(repack([second, first], pace, 2_000))).toEqual([[[2_060, 5]], [[2_000, 5]]]);
  });

  test("what is held stays, and its workers are free", () => {
    const packed = repack([job(1, [waiting({ hold: "node" }), waiting({})])], pace, 1_000);
    expect(times(packed)).toEqual([
      [
        [null, 5],
        [1_000, 5],
      ],
    ]);
  });

  test("a changed pace keeps how far each running task is", () => {
    const uploads = run({
      kind: "upload",
      bytesEach: 200_000_000,
      filesEach: 0,
      count: 8,
      workers: 8,
      msEach: 8_000,
    });
    const [slowed] = repack([job(1, [uploads])], { ...pace, slow: true }, 5_000);
    const [faster] = slowed?.runs ?? [];
    expect(faster?.msEach).toBe(160_000);
    expect(runningAt(faster ?? uploads, 5_000)[0]?.fraction).toBeCloseTo(0.5);
  });
});

describe("what a task costs", () => {
  test("transfers pay latency for each file and share the node's bandwidth", () => {
    const upload = run({ kind: "upload", bytesEach: 100_000_000, filesEach: 3 });
    expect(taskMs(pace, upload, 1)).toBe(3 * 50 + 500);
    expect(taskMs(pace, upload, 4)).toBe(3 * 50 + 2_000);
    expect(taskMs({ ...pace, slow: true }, upload, 1)).toBe(20 * 650);
  });

  test("snapshots and moves copy nothing", () => {
    expect(taskMs(pace, run({ bytesEach: 1e12 }), 5)).toBe(30);
    expect(taskMs(pace, run({ kind: "move", bytesEach: 1e12 }), 5)).toBe(50);
  });
});
