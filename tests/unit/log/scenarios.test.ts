import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  checkExpectations,
  givenOf,
  play,
  printExpectation,
  readExpectation,
  readScenario,
  scenarioOptions,
  startTimeline,
  type Scenario,
  type ScenarioFiles,
} from "../../../src/log/index.ts";

const root = new URL("../../../content/scenarios/", import.meta.url);
const IDS = readdirSync(root).filter((id) => existsSync(new URL(`${id}/scenario.json`, root)));
const SHARED = readdirSync(new URL("given/", root));

function filesOf(id: string): ScenarioFiles {
  const text = (path: string) => {
    const file = new URL(path, root);
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  };
  const json = text(`${id}/scenario.json`) ?? "";
  return {
    given: text(`given/${givenOf(json) ?? ""}.sql`),
    "setup.sql": text(`${id}/setup.sql`) ?? "",
    "script.sql": text(`${id}/script.sql`) ?? "",
    "scenario.json": json,
  };
}

function read(id: string): Scenario {
  const scenario = readScenario(id, filesOf(id));
  if (!scenario.ok) throw new Error(`${id}: ${scenario.invalid.path} ${scenario.invalid.found}`);
  return scenario.value;
}

const CASES = IDS.flatMap((id) => read(id).versions.map((version) => ({ id, version })));

describe("the scenarios of content/", () => {
  it.each(["first-backup-and-restore", "loaded-after-the-snapshot", "schema-mismatch", "second-job"])(
    "%s is there to start from",
    (id) => {
      expect(read(id).versions).toEqual(["3.3", "3.4"]);
    },
  );

  it.each(CASES)("$id comes on $version to what it says", ({ id, version }) => {
    const scenario = read(id);
    const begun = startTimeline(scenarioOptions(scenario, version), scenario);
    expect(begun.setup.flatMap(({ result }) => (result?.kind === "ok" ? [] : [result]))).toEqual([]);
    const { timeline, results } = play(begun, scenario.script);
    expect(checkExpectations(scenario.expect, results, timeline)).toEqual([]);
    expect(
      results.flatMap(({ step, faults }) => [
        ...step.problems,
        ...faults.flatMap(({ problem }) => problem ?? []),
      ]),
    ).toEqual([]);
  });

  it.each(IDS)("%s has no words: those are in content/ui", (id) => {
    const { given = "", "setup.sql": setup, "script.sql": script } = filesOf(id);
    for (const line of [given, setup, script].join("\n").split("\n"))
      if (line.trim().startsWith("--")) expect(line).toMatch(/^-- @/);
  });

  it("share what they begin with: no two have the same set-up of their own, and each shared one is used", () => {
    const own = IDS.map((id) => filesOf(id)["setup.sql"]).filter((setup) => setup !== "");
    expect(new Set(own).size).toBe(own.length);
    const named = IDS.flatMap((id) => givenOf(filesOf(id)["scenario.json"]) ?? []);
    expect(new Set(named.map((name) => `${name}.sql`))).toEqual(new Set(SHARED));
  });
});

describe("a scenario with a set-up that takes time", () => {
  const json = JSON.stringify({
    engine: "starrocks",
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
    expect(checkExpectations(made.value.expect, results, timeline)).toEqual([]);
  });
});

describe("readScenario", () => {
  it("puts the shared set-up before the scenario's own", () => {
    const json = '{"engine":"starrocks","versions":["3.4"],"given":"shop","expect":[]}';
    const read = readScenario("x", {
      given: "CREATE DATABASE shop;\n",
      "setup.sql": "CREATE DATABASE archive;\n",
      "script.sql": "",
      "scenario.json": json,
    });
    expect(givenOf(json)).toBe("shop");
    expect(read.ok && read.value.setup).toBe("CREATE DATABASE shop;\n\nCREATE DATABASE archive;\n");
  });

  const files = (json: string) => ({ "setup.sql": "", "script.sql": "", "scenario.json": json });
  it.each([
    ["{", ""],
    ["[]", ""],
    ['{"engine":"starrocks","versions":["3.4"],"expect":[],"colour":"red"}', "colour"],
    ['{"engine":"starrocks","versions":[],"expect":[]}', "versions"],
    ['{"engine":"starrocks","versions":["9.9"],"expect":[]}', "versions[0]"],
    ['{"engine":"starrocks","versions":["3.4"],"nodes":0,"expect":[]}', "versions[0].nodes"],
    ['{"engine":"starrocks","versions":["3.4"]}', "expect"],
    ['{"engine":"starrocks","versions":["3.4"],"expect":["perhaps"]}', "expect[0]"],
    ['{"engine":"starrocks","versions":["3.4"],"given":"nowhere","expect":[]}', "given"],
    ['{"engine":"starrocks","versions":["3.4"],"given":7,"expect":[]}', "given"],
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
