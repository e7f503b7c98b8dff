import { describe, expect, it } from "vitest";
import { play, sessionOptions, startTimeline, type Timeline } from "../../../src/log/index.ts";

const SETUP = `
CREATE DATABASE shop;
CREATE TABLE shop.orders (id INT NOT NULL, amount INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4;
CREATE REPOSITORY vault WITH BROKER ON LOCATION "s3a://bucket/vault";`;

function begun(script = ""): Timeline {
  return play(startTimeline(sessionOptions({ engine: "starrocks", version: "3.4" })), `${SETUP}${script}`)
    .timeline;
}

/** Plays a script after the set-up and gives the times at which its statements ran. */
function times(script: string): readonly number[] {
  return play(begun(), script).results.flatMap(({ result }) => (result ? [result.at] : []));
}

/** Times at which the first job came into each of its states. */
function states(timeline: Timeline): Readonly<Record<string, number>> {
  return Object.fromEntries(
    timeline.events.flatMap((event) =>
      event.type === "jobState" && event.job === 1 ? [[event.to, event.at]] : [],
    ),
  );
}

const BACKUP = "BACKUP SNAPSHOT shop.s1 TO vault;";
const ended = states(play(begun(), BACKUP).timeline);

describe("play", () => {
  it("waits for a job before the next statement", () => {
    expect(times(`${BACKUP} SELECT 1;`)).toEqual([0, ended["FINISHED"]]);
  });

  it("waits for the last statement's job too", () => {
    const { timeline } = play(begun(), BACKUP);
    expect(timeline.log.now).toBe(ended["FINISHED"]);
  });

  it("does not wait where @now stands before the next statement", () => {
    expect(times(`${BACKUP}\n-- @now\nSELECT 1; SELECT 2;`)).toEqual([0, 0, 0]);
  });

  it("does not wait at the end where @now stands there", () => {
    expect(play(begun(), `${BACKUP}\n-- @now\n`).timeline.log.now).toBe(0);
  });

  it("waits the time of @wait after the job, or after the statement with @now", () => {
    expect(times(`${BACKUP}\n-- @wait 5s\nSELECT 1;`)).toEqual([0, (ended["FINISHED"] ?? 0) + 5000]);
    expect(times(`${BACKUP}\n-- @now\n-- @wait 5s\nSELECT 1;`)).toEqual([0, 5000]);
  });

  it("waits until the job comes into the state of @until", () => {
    expect(times(`${BACKUP}\n-- @until UPLOADING\nSELECT 1;`)).toEqual([0, ended["UPLOADING"]]);
  });

  it("does not wait for a state that the job has passed", () => {
    const script = `${BACKUP}\n-- @until UPLOADING\nSELECT 1;\n-- @until SNAPSHOTING\nSELECT 2;`;
    expect(times(script)).toEqual([0, ended["UPLOADING"], ended["UPLOADING"]]);
  });

  it("stops waiting for a state when the job ends without it", () => {
    expect(times(`${BACKUP}\n-- @until COMMITTING\nSELECT 1;`)).toEqual([0, ended["FINISHED"]]);
  });

  it("goes on after an error, which starts nothing to wait for", () => {
    const { results } = play(begun(), "BACKUP SNAPSHOT shop.s1 TO nowhere; SELEC 1; SHOW DATABASES;");
    expect(results.map(({ result }) => [result?.at, result?.result?.kind])).toEqual([
      [0, "error"],
      [0, "error"],
      [0, "rows"],
    ]);
  });

  it("waits for a schema change", () => {
    const script = "ALTER TABLE shop.orders MODIFY COLUMN amount BIGINT; SELECT 1;";
    const [change, next] = play(begun(), script).results;
    expect(change?.result?.started).toMatchObject([{ type: "schemaChange" }]);
    expect(next?.result?.at).toBeGreaterThan(0);
  });

  it("puts the faults of a script into the log, at their time", () => {
    const { timeline, results } = play(
      begun(),
      `${BACKUP}\n-- @until UPLOADING\n-- @fault {"type":"storage","mode":"slow"}\nSELECT 1;`,
    );
    expect(timeline.log.entries.slice(-2)).toEqual([
      { at: ended["UPLOADING"], type: "fault", fault: { type: "storage", mode: "slow" } },
      { at: ended["UPLOADING"], type: "statement", sql: "SELECT 1" },
    ]);
    expect(results[1]?.faults).toHaveLength(1);
  });

  it("sends statements as the user and to the cluster of their directives", () => {
    const options = sessionOptions({
      engine: "starrocks",
      version: "3.4",
      clusters: [{ name: "a" }, { name: "b", version: "3.3" }],
    });
    const script =
      "USE information_schema;\n-- @cluster b\nCREATE DATABASE second; CREATE USER ana;\n-- @user ana\nSHOW DATABASES;";
    const { timeline } = play(startTimeline(options), script);
    expect(Object.keys(timeline.world.clusters["a"]?.databases ?? {})).not.toContain("second");
    expect(Object.keys(timeline.world.clusters["b"]?.databases ?? {})).toContain("second");
    expect(timeline.log.entries.at(-1)).toMatchObject({ cluster: "b", user: "ana" });
  });

  it("says where a script names a cluster or node that is not there", () => {
    const { results } = play(
      begun(),
      '-- @cluster z\nSELECT 1;\n-- @cluster a\n-- @fault {"type":"node","node":"be-9","up":false}\nSELECT 1;',
    );
    expect(results[0]?.result?.problem).toEqual({ code: "unknownCluster", name: "z" });
    expect(results[1]?.faults[0]?.problem).toEqual({ code: "unknownNode", name: "be-9" });
  });
});
