import { expect, test } from "vitest";
import { advanceTimeline, appendEntry, worldAt } from "../../../src/log/timeline.ts";
import { jobRows } from "../../../src/playground/jobs/jobRows.ts";
import { phaseCosts } from "../../../src/playground/side/phaseCosts.ts";
import { freshTimeline } from "../session/given.ts";

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
  const [row] = jobRows(timeline.events, () => "starrocks");
  if (row?.endedAt === undefined) throw new Error("the backup did not end");
  const began = (at: number) =>
    Object.values(Object.values(worldAt(timeline, at).clusters)[0]?.jobs ?? {})[0];
  const costs = phaseCosts(row, "starrocks", began, row.endedAt);
  expect(costs.reduce((sum, { ms }) => sum + ms, 0)).toBe(row.endedAt - row.submittedAt);

  // A phase that only waits for the scheduler has no work of the one before it.
  expect(costs.find(({ state }) => state === "UPLOAD_SNAPSHOT")?.work).toBeUndefined();
  const upload = costs.find(({ state }) => state === "UPLOADING");
  expect(upload?.work).toMatchObject({ kind: "upload", tasks: 3 });
  expect((upload?.work?.ms ?? 0) + (upload?.wait ?? 0)).toBe(upload?.ms);
});
