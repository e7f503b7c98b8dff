import { describe, expect, it } from "vitest";
import {
  checkExpectations,
  expectationsOf,
  givenOf,
  play,
  printExpectation,
  readExpectation,
  readScenario,
  scenarioOptions,
  startTimeline,
} from "../../../src/log/index.ts";

describe("a scenario with a set-up that takes time", () => {
  const json = JSON.stringify({
    engine: "starrocks",
    group: "start",
    versions: ["3.4"],
    start: "2025-06-01 09:00:00",
    expect: ["rows:1"],
  });
  const setup = `CREATE DATABASE d; CREATE TABLE d.t (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2;
CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/r"; BACKUP SNAPSHOT d.s1 TO r;`;
  const made = readScenario("with-backup", {
    "setup.sql": setup,
    "script.sql": "SHOW SNAPSHOT ON r;",
    "scenario.json": json,
  });
  if (!made.ok) throw new Error(made.invalid.path);
  const begun = startTimeline(scenarioOptions(made.value), made.value);

  it("begins after it: the clock goes on, the log and the events hold nothing of it", () => {
    expect(begun.log.now).toBeGreaterThan(10_000);
    expect(begun.start.clock).toBe(begun.log.now);
    expect([begun.log.entries, begun.events]).toEqual([[], []]);
    expect(begun.setup).toHaveLength(4);
  });

  it("has its jobs done when it begins", () => {
    const { timeline, results } = play(begun, made.value.script);
    expect(checkExpectations(expectationsOf(made.value, "3.4"), results, timeline)).toEqual([]);
  });
});

describe("readScenario", () => {
  it("puts the shared set-up before the scenario's own", () => {
    const json =
      '{"engine":"starrocks","group":"start","versions":["3.4"],"given":["shop","use"],"expect":[]}';
    const read = readScenario("x", {
      given: ["CREATE DATABASE shop;\n", "USE shop;\n"],
      "setup.sql": "CREATE DATABASE archive;\n",
      "script.sql": "",
      "scenario.json": json,
    });
    expect(givenOf(json)).toEqual(["shop", "use"]);
    expect(read.ok && read.value.setup).toBe(
      "CREATE DATABASE shop;\n\nUSE shop;\n\nCREATE DATABASE archive;\n",
    );
  });

  it("reads what changes with the version", () => {
    const read = readScenario("x", {
      "setup.sql": "",
      "script.sql": "",
      "scenario.json": JSON.stringify({
        engine: "starrocks",
        group: "backup",
        problems: ["BAK-03"],
        versions: ["3.3", "3.4"],
        expect: ["ok", { "2.5": "error:databaseUnknown", "3.4": "job:FINISHED" }],
        messages: { 1: { "2.5": "Unknown", "3.4": "[OK]" } },
        fix: { statement: 1, fix: "useName", expect: "ok" },
      }),
    });
    if (!read.ok) throw new Error(read.invalid.path);
    expect(expectationsOf(read.value, "3.3").map(printExpectation)).toEqual(["ok", "error:databaseUnknown"]);
    expect(expectationsOf(read.value, "3.4").map(printExpectation)).toEqual(["ok", "job:FINISHED"]);
    expect(read.value.messages).toEqual([
      {
        statement: 1,
        text: [
          { since: "2.5", value: "Unknown" },
          { since: "3.4", value: "[OK]" },
        ],
      },
    ]);
    expect(read.value.fixes).toEqual([{ statement: 1, fix: "useName", expect: [{ value: { type: "ok" } }] }]);
  });

  const files = (json: string) => ({ "setup.sql": "", "script.sql": "", "scenario.json": json });
  it.each([
    ["{", ""],
    ["[]", ""],
    ['{"engine":"starrocks","group":"start","versions":["3.4"],"expect":[],"colour":"red"}', "colour"],
    ['{"engine":"starrocks","versions":[],"expect":[]}', "versions"],
    ['{"engine":"starrocks","versions":["9.9"],"expect":[]}', "versions[0]"],
    ['{"engine":"starrocks","group":"start","versions":["3.4"],"nodes":0,"expect":[]}', "versions[0].nodes"],
    ['{"engine":"starrocks","group":"start","versions":["3.4"]}', "expect"],
    ['{"engine":"starrocks","group":"start","versions":["3.4"],"expect":["perhaps"]}', "expect[0]"],
    ['{"engine":"starrocks","group":"start","versions":["3.4"],"given":"nowhere","expect":[]}', "given"],
    ['{"engine":"starrocks","versions":["3.4"],"expect":[]}', "group"],
    ['{"engine":"starrocks","group":"start","versions":["3.4"],"expect":[],"problems":"all"}', "problems"],
    ['{"engine":"starrocks","group":"start","versions":["3.4"],"expect":[{"9.9":"ok"}]}', "expect[0].9.9"],
    [
      '{"engine":"starrocks","group":"start","versions":["3.4"],"expect":[],"messages":{"x":"a"}}',
      "messages.x",
    ],
    [
      '{"engine":"starrocks","group":"start","versions":["3.4"],"expect":[],"messages":{"0":7}}',
      "messages.0",
    ],
    [
      '{"engine":"starrocks","group":"start","versions":["3.4"],"expect":[],"fix":{"statement":0}}',
      "fix[0].fix",
    ],
    [
      '{"engine":"starrocks","group":"start","versions":["3.4"],"expect":[],"fix":[{"statement":-1}]}',
      "fix[0].statement",
    ],
    ['{"engine":"starrocks","group":"start","versions":["3.4"],"given":7,"expect":[]}', "given"],
  ])("says where %s is wrong", (json, path) => {
    const read = readScenario("x", files(json));
    expect(read.ok ? "nothing" : read.invalid.path).toBe(path);
  });
});

describe("expectations", () => {
  it.each(["ok", "error:jobRunning", "error:syntax", "job:FINISHED", "job:UPLOADING", "rows:0", "rows:12"])(
    "%s is read and written",
    (text) => {
      const expectation = readExpectation(text);
      expect(expectation && printExpectation(expectation)).toBe(text);
    },
  );

  it.each(["", "okay", "ok:1", "error", "error:noSuchCode", "job:LATER", "rows", "rows:-1", "rows:many"])(
    "%j is none",
    (text) => {
      expect(readExpectation(text)).toBeUndefined();
    },
  );

  it("say what was missed, and which statements have none", () => {
    const begun = startTimeline({
      engine: "starrocks",
      version: "3.4",
      nodes: 3,
      seed: 1,
      start: "2025-01-06 09:00:00",
      timeZone: "UTC",
    });
    const { timeline, results } = play(begun, "SHOW DATABASES; SELEC 1; CREATE DATABASE d;");
    expect(checkExpectations([{ type: "rows", count: 99 }, { type: "ok" }], results, timeline)).toEqual([
      { statement: 0, expected: "rows:99", got: "rows:3" },
      { statement: 1, expected: "ok", got: "error:syntax" },
      { statement: 2, expected: "", got: "ok" },
    ]);
    expect(
      checkExpectations(
        [{ type: "ok" }, { type: "error", code: "syntax" }, { type: "ok" }, { type: "ok" }],
        results,
        timeline,
      ),
    ).toEqual([{ statement: 3, expected: "ok", got: "" }]);
  });
});
