import { describe, expect, test } from "vitest";
import type { ClusterEvent } from "../../../src/cluster/events.ts";
import type { JobState } from "../../../src/cluster/jobs.ts";
import { jobAt, jobRows } from "../../../src/playground/jobs/jobRows.ts";

const place = { cluster: "a", job: 1, database: "db", label: "s" } as const;

function submitted(at: number, kind: "backup" | "restore"): ClusterEvent {
  return { ...place, type: "jobSubmitted", at, kind, repository: "r", objects: ["t"] };
}

function state(at: number, kind: "backup" | "restore", from: JobState, to: JobState): ClusterEvent {
  return { ...place, type: "jobState", at, kind, from, to, status: { ok: true } };
}

const BACKUP: readonly ClusterEvent[] = [
  submitted(0, "backup"),
  state(3000, "backup", "PENDING", "SNAPSHOTING"),
  state(6000, "backup", "SNAPSHOTING", "UPLOAD_SNAPSHOT"),
  state(6000, "backup", "UPLOAD_SNAPSHOT", "UPLOADING"),
];

const rowsOf = (events: readonly ClusterEvent[]) =>
  jobRows(events, () => ({ engine: "starrocks", version: "3.4" }));

describe("rows of the timeline", () => {
  test("a bar lasts from one change of state to the next, the last one is open", () => {
    expect(rowsOf(BACKUP)[0]?.bars).toEqual([
      { state: "PENDING", group: "waiting", from: 0, to: 3000 },
      { state: "SNAPSHOTING", group: "snapshot", from: 3000, to: 6000 },
      { state: "UPLOADING", group: "transfer", from: 6000 },
    ]);
  });

  test("what the statement chose stands in the row", () => {
    const options = ["atomic_restore", "replication_allocation = tag.location.default: 1"];
    const chosen = {
      ...place,
      type: "jobSubmitted",
      at: 0,
      kind: "restore",
      repository: "r",
      objects: ["t"],
    } as const;
    expect(rowsOf([{ ...chosen, options }])[0]?.options).toEqual(options);
    expect(rowsOf(BACKUP)[0]?.options).toEqual([]);
  });

  test("an ended job has no open bar", () => {
    const [row] = rowsOf([...BACKUP, state(9000, "backup", "UPLOADING", "CANCELLED")]);
    expect(row?.endedAt).toBe(9000);
    expect(row?.bars.at(-1)).toMatchObject({ state: "UPLOADING", to: 9000 });
  });

  test("the state at a time is that of the last change before it", () => {
    const [row] = rowsOf(BACKUP);
    const at = (ms: number) => row && jobAt(row, ms)?.state;
    expect([at(-1), at(0), at(2999), at(3000), at(6000), at(99_000)]).toEqual([
      undefined,
      "PENDING",
      "PENDING",
      "SNAPSHOTING",
      "UPLOADING",
      "UPLOADING",
    ]);
  });

  test("only a restore has a point of no return: where moved files replace the old ones", () => {
    expect(rowsOf(BACKUP)[0]?.noReturnAt).toBeUndefined();
    const restore = [
      submitted(0, "restore"),
      state(3000, "restore", "PENDING", "SNAPSHOTING"),
      state(12_000, "restore", "DOWNLOADING", "COMMIT"),
      state(15_000, "restore", "COMMIT", "COMMITTING"),
    ];
    expect(rowsOf(restore)[0]?.noReturnAt).toBe(15_000);
  });

  test("jobs of the same key in two clusters are two rows", () => {
    const other = BACKUP.map((event) => ({ ...event, cluster: "b" }));
    expect(rowsOf([...BACKUP, ...other]).map(({ id }) => id)).toEqual(["a/1", "b/1"]);
  });
});
