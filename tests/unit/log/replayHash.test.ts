import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { stateOf } from "../../../src/cluster/state.ts";
import { play, replayHash, sessionOptions, startTimeline, worldHash } from "../../../src/log/index.ts";

const scriptOf = (
  repository: string,
) => `CREATE DATABASE d; CREATE TABLE d.t (id INT, name VARCHAR(20)) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 3;
INSERT INTO d.t VALUES (1, "ラーメン"), (2, "李雷"); CREATE REPOSITORY r ${repository}; BACKUP SNAPSHOT d.s TO r;`;

const ENGINES = [
  { engine: "starrocks", version: "3.4", other: "3.3", repository: 'WITH BROKER ON LOCATION "s3a://b/r"' },
  {
    engine: "doris",
    version: "4.0",
    other: "3.0",
    repository:
      'WITH S3 ON LOCATION "s3://b/r" PROPERTIES ("s3.endpoint" = "http://minio:9000", "s3.region" = "us-east-1", "s3.access_key" = "a", "s3.secret_key" = "b")',
  },
] as const;

describe.each(ENGINES)("the hash of a world of $engine", ({ engine, version, other, repository }) => {
  const { timeline } = play(startTimeline(sessionOptions({ engine, version })), scriptOf(repository));

  it("is SHA-256 of its state as JSON", () => {
    const expected = createHash("sha256")
      .update(JSON.stringify(stateOf(timeline.world)), "utf8")
      .digest("hex");
    expect(worldHash(timeline.world)).toBe(expected);
  });

  it("is the same for every replay, and another for another seed, version or statement", () => {
    expect(replayHash(timeline.log)).toBe(worldHash(timeline.world));
    const { options, entries } = timeline.log;
    const others = [
      { ...timeline.log, options: { ...options, version: other } },
      { ...timeline.log, entries: entries.slice(0, -1) },
      { ...timeline.log, now: timeline.log.now + 1 },
    ];
    for (const log of others) expect(replayHash(log)).not.toBe(replayHash(timeline.log));
  });
});
