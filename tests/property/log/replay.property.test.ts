import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine, Target } from "../../../src/engine/index.ts";
import { advance } from "../../../src/cluster/advance.ts";
import {
  advanceTimeline,
  appendEntry,
  play,
  replay,
  sessionOptions,
  startTimeline,
  truncate,
  worldAt,
  worldHash,
  type LogEntry,
  type Timeline,
} from "../../../src/log/index.ts";

const REPOSITORIES = {
  starrocks: 'WITH BROKER ON LOCATION "s3a://bucket/r"',
  doris:
    'WITH S3 ON LOCATION "s3://bucket/r" PROPERTIES ("s3.endpoint" = "http://minio:9000", "s3.region" = "us-east-1", "s3.access_key" = "a", "s3.secret_key" = "b")',
} as const;

const TARGETS: readonly Target[] = [
  { engine: "starrocks", version: "3.3" },
  { engine: "starrocks", version: "3.4" },
  { engine: "doris", version: "3.0" },
  { engine: "doris", version: "4.0" },
];

const setUp = (engine: Engine) => `
CREATE DATABASE d1; CREATE DATABASE d2;
CREATE TABLE d1.t1 (id INT NOT NULL, n INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 3;
CREATE TABLE d2.t1 (id INT NOT NULL, n INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 5;
INSERT INTO d1.t1 VALUES (1, 1), (2, 2);
CREATE REPOSITORY r ${REPOSITORIES[engine]};
BACKUP SNAPSHOT d1.s0 TO r;`;

const begun = new Map(
  TARGETS.map((target) => {
    const options = sessionOptions({ ...target, start: "2025-06-01 09:00:00" });
    return [target, play(startTimeline(options), setUp(target.engine)).timeline];
  }),
);

const body = fc.oneof(
  fc
    .constantFrom(
      "BACKUP SNAPSHOT d1.s1 TO r",
      "BACKUP SNAPSHOT d2.s2 TO r",
      'RESTORE SNAPSHOT d1.s0 FROM r PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000")',
      'RESTORE SNAPSHOT d1.s0 FROM r PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00", "atomic_restore" = "true")',
      'RESTORE SNAPSHOT d1.s0 FROM r ON (t1 AS t8) PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00", "replication_num" = "2")',
      'RESTORE SNAPSHOT d1.s0 FROM r ON (t1 AS t9) PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000", "replication_num" = "2")',
      "CANCEL BACKUP FROM d1",
      "CANCEL RESTORE FROM d1",
      "INSERT INTO d1.t1 VALUES (9, 9)",
      "INSERT INTO d2.t1 VALUES (1, 1)",
      "DROP TABLE d1.t1",
      "TRUNCATE TABLE d2.t1",
      "ALTER TABLE d1.t1 ADD COLUMN x INT",
      "USE d1",
      "SHOW BACKUP",
      "BACKUP SNAPSHOT",
    )
    .map((sql) => ({ type: "statement" as const, sql })),
  fc
    .constantFrom(
      { type: "node" as const, node: "be-1", up: false },
      { type: "node" as const, node: "be-1", up: true },
      { type: "storage" as const, mode: "unreachable" as const },
      { type: "storage" as const, mode: "ok" as const },
      { type: "restart" as const },
    )
    .map((fault) => ({ type: "fault" as const, fault })),
);

/** Any session: entries with any time between them. */
const session = fc
  .record({
    target: fc.constantFrom(...TARGETS),
    steps: fc.array(fc.record({ gone: fc.oneof(fc.constant(0), fc.nat(20_000)), body }), { maxLength: 12 }),
    rest: fc.nat(60_000),
  })
  .map(({ target, steps, rest }): Timeline => {
    let timeline = begun.get(target);
    if (!timeline) throw new Error(target.version);
    for (const step of steps) {
      const entry: LogEntry = { at: timeline.log.now + step.gone, ...step.body };
      timeline = appendEntry(timeline, entry);
    }
    return advanceTimeline(timeline, timeline.log.now + rest);
  });

describe("any session", () => {
  it("replays to the same hash and the same events", () => {
    fc.assert(
      fc.property(session, (timeline) => {
        const again = replay(timeline.log);
        expect(worldHash(again.world)).toBe(worldHash(timeline.world));
        expect(again.events).toEqual(timeline.events);
      }),
      { numRuns: 40 },
    );
  });

  it("gives at any time the world from which the rest follows", () => {
    fc.assert(
      fc.property(session, fc.double({ min: 0, max: 1, noNaN: true }), (timeline, share) => {
        const at = Math.floor(timeline.log.now * share);
        const there = truncate(timeline, at);
        expect(worldHash(there.world)).toBe(worldHash(worldAt(timeline, at)));
        const rest = timeline.log.entries.slice(there.log.entries.length).reduce(appendEntry, there);
        expect(worldHash(advanceTimeline(rest, timeline.log.now).world)).toBe(worldHash(timeline.world));
      }),
      { numRuns: 40 },
    );
  });

  it("is the same whether time goes by at once or in steps", () => {
    fc.assert(
      fc.property(session, fc.nat(30_000), fc.nat(30_000), ({ world }, first, second) => {
        const stepped = advance(
          advance(world, world.clock + first).world,
          world.clock + first + second,
        ).world;
        expect(worldHash(stepped)).toBe(worldHash(advance(world, world.clock + first + second).world));
      }),
      { numRuns: 40 },
    );
  });
});
