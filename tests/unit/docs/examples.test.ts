import { describe, expect, test } from "vitest";
import { EXAMPLE_IDS, exampleOf } from "../../../src/docs/example/files.ts";
import { readExample, type Example } from "../../../src/docs/example/example.ts";
import { scriptHeads } from "../../../src/docs/example/heads.ts";
import { explainStep } from "../../../src/docs/example/explanations.ts";
import { playExample, type PlayedExample } from "../../../src/docs/example/playExample.ts";
import { stepTexts } from "../../../src/docs/example/steps.ts";
import { nearestVersion } from "../../../src/docs/example/variants.ts";
import { examplesOn, readPages } from "./readPages.ts";

const EXAMPLES = EXAMPLE_IDS.map(exampleOf);
const RUNS = EXAMPLES.flatMap((example) =>
  example.versions.map((version) => [example.id, version, example] as const),
);

/** Each is played once for all that is asked of it. */
const PLAYED = new Map<string, PlayedExample>();

function play(example: Example, version: string): PlayedExample {
  const key = `${example.id} ${version}`;
  const played =
    PLAYED.get(key) ?? playExample({ ...example, version, expect: example.expect[version] ?? [] });
  PLAYED.set(key, played);
  return played;
}

describe("examples of the pages", () => {
  test.each(RUNS)("%s does on %s what it says", (_, version, example) => {
    expect(play(example, version).missed).toEqual([]);
  });

  test.each(RUNS)("%s is set up on %s without an error, its jobs finished", (_, version, example) => {
    const { before } = play(example, version);
    for (const { result } of before.results) expect(result?.kind).toMatch(/^(ok|rows)$/);
    for (const event of before.events) if (event.type === "jobState") expect(event.to).not.toBe("CANCELLED");
  });

  test.each(EXAMPLES.map((example) => [example.id, example] as const))(
    "%s says what each of its statements comes to",
    (_, example) => {
      for (const version of example.versions) {
        const statements = stepTexts(example.script, { engine: example.engine, version });
        expect(example.expect[version]).toHaveLength(statements.length);
        expect(statements.join("").replace(/\s/g, "")).toBe(example.script.replace(/\s/g, ""));
      }
    },
  );

  test("every example stands on a page, and every page shows only examples that exist", () => {
    const english = readPages().filter(({ language }) => language === "en");
    expect(new Set(english.flatMap(examplesOn))).toEqual(new Set(EXAMPLE_IDS));
  });
});

describe("explanations of what fails in an example", () => {
  test.each(RUNS)("%s on %s: every failure is explained, and nothing else", (_, version, example) => {
    const { results, timeline } = play(example, version);
    const steps = results.filter(({ step }) => step.statement !== undefined);
    steps.forEach((step, index) => {
      const code = explainStep(step, timeline, example.script)?.code;
      const expectation = example.expect[version]?.[index];
      if (expectation?.type === "error") expect(code).toBe(expectation.code);
      else if (expectation?.type === "job" && expectation.state === "CANCELLED") expect(code).toBeDefined();
      // A job that is still unfinished may have tasks that fail, which is explained as well.
      else if (expectation?.type !== "job") expect(code).toBeUndefined();
      else if (expectation.state === "FINISHED") expect(code).toBeUndefined();
    });
  });

  test("a schema that differs is shown beside the snapshot's, also when another job followed at once", () => {
    const example = exampleOf("restore-schema-differs");
    const { results, timeline } = play(example, "3.4");
    const failed = results.find(({ step }) => step.statement?.text.startsWith("RESTORE"));
    const explanation = failed && explainStep(failed, timeline, example.script);
    expect(explanation?.evidence.map(({ type }) => type)).toContain("schemas");
  });
});

describe("reading an example", () => {
  const good = { engine: "starrocks", versions: ["3.4"], nodes: 1, expect: ["ok"] };
  const sql = { given: () => undefined, setup: "", script: "SHOW DATABASES;" };

  test.each([
    ["an unknown engine", { ...good, engine: "mysql" }],
    ["an unknown version", { ...good, versions: ["9.9"] }],
    ["no version", { ...good, versions: [] }],
    ["half a node", { ...good, nodes: 0.5 }],
    ["a start that does not exist", { ...good, given: "nowhere" }],
    ["clusters of the same name", { ...good, clusters: [{ name: "b" }, { name: "b" }] }],
    ["an expectation that cannot be read", { ...good, expect: ["perhaps"] }],
    ["a version without expectations", { ...good, expect: { "3.3": ["ok"] } }],
  ])("refuses %s", (_, json) => {
    expect(() => readExample("x", json, sql)).toThrow(/^x: /);
  });

  test("takes one list of expectations for all versions, or one for each", () => {
    const versions = ["3.3", "3.4"];
    const all = readExample("x", { ...good, versions }, sql);
    const each = readExample("x", { ...good, versions, expect: { "3.3": ["ok"], "3.4": ["rows:1"] } }, sql);
    expect(all.expect["3.3"]).toEqual(all.expect["3.4"]);
    expect(each.expect["3.4"]).toEqual([{ type: "rows", count: 1 }]);
  });
});

describe("an example in a version that it does not claim", () => {
  test.each([
    ["3.4", "3.4"],
    ["2.5", "3.3"],
    ["4.0", "3.4"],
  ])("%s shows %s, the nearest", (version, nearest) => {
    expect(nearestVersion({ engine: "starrocks", versions: ["3.3", "3.4"] }, version)).toBe(nearest);
  });
});

test("a script is summed up by the heads of its statements", () => {
  const script =
    "USE shop;\n\n-- @now\nCANCEL BACKUP FROM shop;\nSHOW CREATE TABLE shop.t;\nCREATE READ ONLY REPOSITORY r;";
  expect(scriptHeads(script)).toBe("USE · CANCEL BACKUP · SHOW CREATE TABLE · CREATE READ ONLY REPOSITORY");
});
