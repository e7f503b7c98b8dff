import { describe, expect, it } from "vitest";
import { advance } from "../../../src/cluster/advance.ts";
import {
  advanceTimeline,
  appendEntry,
  dropLast,
  eventsUntil,
  play,
  replay,
  replaySteps,
  sessionOptions,
  startTimeline,
  truncate,
  validateLog,
  worldAfterEntry,
  worldAt,
  worldHash,
  type LogEntry,
  type ReplayProgress,
  type Timeline,
} from "../../../src/log/index.ts";

const OPTIONS = sessionOptions({ engine: "starrocks", version: "3.4", start: "2025-06-01 09:00:00" });
const SCRIPT = `
CREATE DATABASE shop;
CREATE TABLE shop.orders (id INT NOT NULL, amount INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 8;
CREATE REPOSITORY vault WITH BROKER ON LOCATION "s3a://bucket/vault";
BACKUP SNAPSHOT shop.s1 TO vault;
-- @until UPLOADING
-- @fault {"type":"node","node":"be-2","up":false}
-- @now
SHOW BACKUP FROM shop;
-- @wait 40s
-- @fault {"type":"node","node":"be-2","up":true}
-- @until FINISHED
DROP TABLE shop.orders;
RESTORE SNAPSHOT shop.s1 FROM vault PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");
SELECT 1;`;

const played: Timeline = play(startTimeline(OPTIONS), SCRIPT).timeline;
const statement = (sql: string, at: number): LogEntry => ({ at, type: "statement", sql });

describe("a timeline", () => {
  it("replays to the same world, events and results, from its log as JSON too", () => {
    const stored = validateLog(JSON.parse(JSON.stringify(played.log)));
    if (!stored.ok) throw new Error(stored.invalid.path);
    const again = replay(stored.value);
    expect(worldHash(again.world)).toBe(worldHash(played.world));
    expect(again.events).toEqual(played.events);
    expect(again.results).toEqual(played.results);
    expect(again.log).toEqual(played.log);
  });

  it("gives at any event the world from which the rest follows", () => {
    const end = worldHash(played.world);
    const last = played.log.entries.at(-1)?.at ?? 0;
    const times = [...new Set(played.events.map(({ at }) => at))];
    expect(times.length).toBeGreaterThan(15);
    for (const at of times) {
      const there = worldAt(played, at);
      expect(there.clock).toBe(at);
      const cutThere = truncate(played, at);
      expect(worldHash(cutThere.world)).toBe(worldHash(there));
      if (at >= last) expect(worldHash(advance(there, played.log.now).world)).toBe(end);
      const rest = played.log.entries.slice(cutThere.log.entries.length).reduce(appendEntry, cutThere);
      expect(worldHash(advanceTimeline(rest, played.log.now).world)).toBe(end);
    }
  });

  it("gives its start and its end for times outside", () => {
    expect(worldAt(played, -5)).toBe(played.start);
    expect(worldAt(played, played.log.now + 5)).toBe(played.world);
  });

  it("gives the world right after each entry, also where several share a time", () => {
    const databases = (entry: number) =>
      Object.values(worldAfterEntry(played, entry).clusters["a"]?.databases["shop"]?.tables ?? {}).length;
    expect(played.log.entries.slice(0, 3).map(({ at }) => at)).toEqual([0, 0, 0]);
    expect([databases(0), databases(1), databases(2)]).toEqual([0, 1, 1]);
  });

  it("counts events up to a time", () => {
    for (const at of [0, 3000, 9000, played.log.now])
      expect(eventsUntil(played, at)).toBe(played.events.filter((event) => event.at <= at).length);
  });

  it("moves an entry that comes too late to its end", () => {
    const later = appendEntry(played, statement("SELECT 2", 0));
    expect(later.log.entries.at(-1)?.at).toBe(played.log.now);
  });

  it("never goes back in time", () => {
    expect(advanceTimeline(played, 5)).toBe(played);
  });

  it("is a value: what is made of it leaves it as it was", () => {
    const before = {
      hash: worldHash(played.world),
      events: played.events.length,
      entries: played.log.entries.length,
    };
    appendEntry(played, statement("CREATE DATABASE other", played.log.now));
    truncate(played, 3000);
    dropLast(played);
    expect({
      hash: worldHash(played.world),
      events: played.events.length,
      entries: played.log.entries.length,
    }).toEqual(before);
  });
});

describe("truncate", () => {
  it("drops what was done after a time and keeps what was done at it", () => {
    const at = played.log.entries[4]?.at ?? 0;
    const short = truncate(played, at);
    expect(short.log.now).toBe(at);
    expect(short.log.entries).toEqual(played.log.entries.filter((entry) => entry.at <= at));
    expect(short.results).toEqual(played.results.slice(0, short.log.entries.length));
    expect(short.events).toEqual(played.events.filter((event) => event.at <= at));
  });
});

describe("replay in slices", () => {
  function run(limits?: { entries: number; tablets: number }): readonly ReplayProgress[] {
    const steps = replaySteps(played.log, undefined, limits);
    const seen: ReplayProgress[] = [];
    for (let step = steps.next(); step.done !== true; step = steps.next()) seen.push(step.value);
    return seen;
  }

  it("stops after each entry", () => {
    expect(run().map((step) => step.type === "running" && step.entries)).toEqual(
      played.log.entries.map((_, index) => index + 1),
    );
  });

  it("asks once before more entries or tablets than the limits", () => {
    expect(run({ entries: 3, tablets: 1_000_000 })[0]).toEqual({
      type: "asks",
      about: "entries",
      found: played.log.entries.length,
      limit: 3,
    });
    const asked = run({ entries: 2000, tablets: 7 }).filter((step) => step.type === "asks");
    expect(asked).toEqual([{ type: "asks", about: "tablets", found: 8, limit: 7 }]);
  });
});
