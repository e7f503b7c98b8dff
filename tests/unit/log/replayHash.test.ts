import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { stateOf } from "../../../src/cluster/state.ts";
import { play, replayHash, sessionOptions, startTimeline, worldHash } from "../../../src/log/index.ts";

const SCRIPT = `CREATE DATABASE d; CREATE TABLE d.t (id INT, name VARCHAR(20)) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 3;
INSERT INTO d.t VALUES (1, "ラーメン"), (2, "李雷"); CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://b/r"; BACKUP SNAPSHOT d.s TO r;`;

describe("the hash of a world", () => {
  const { timeline } = play(startTimeline(sessionOptions({ engine: "starrocks", version: "3.4" })), SCRIPT);

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
      { ...timeline.log, options: { ...options, version: "3.3" } },
      { ...timeline.log, entries: entries.slice(0, -1) },
      { ...timeline.log, now: timeline.log.now + 1 },
    ];
    for (const other of others) expect(replayHash(other)).not.toBe(replayHash(timeline.log));
  });
});
