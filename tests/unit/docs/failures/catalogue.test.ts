import { describe, expect, it } from "vitest";
import { FAILURE_AREAS, FAILURE_CODES } from "../../../../src/docs/failures/codes.ts";
import { fixedSql } from "../../../../src/docs/failures/fixedSql.ts";
import { alike, near } from "../../../../src/docs/failures/near.ts";
import { enginesOf, referencesOf } from "../../../../src/docs/failures/references.ts";
import { shownOf } from "../../../../src/docs/failures/shown.ts";
import { wordingsOf } from "../../../../src/docs/failures/wordings.ts";
import { ENGINES, ERROR_CODES, errorText, isEngine, isErrorCode } from "../../../../src/engine/index.ts";
import { FINDING_CODES } from "../../../../src/explain/index.ts";

const ENGINE_NAMES = Object.keys(ENGINES).filter(isEngine);

describe("the catalogue of failures", () => {
  it("has one place for each error and each finding", () => {
    expect([...FAILURE_CODES].sort()).toEqual(["syntax", ...ERROR_CODES, ...FINDING_CODES].sort());
  });

  it("has addresses that differ also where letters' case does not count", () => {
    expect(new Set(FAILURE_CODES.map((code) => code.toLowerCase())).size).toBe(FAILURE_CODES.length);
  });

  it("has no empty area", () => {
    expect(FAILURE_AREAS.filter(({ codes }) => codes.length === 0)).toEqual([]);
  });

  it("says what an engine says in each version that says it", () => {
    for (const code of ERROR_CODES)
      for (const engine of ENGINE_NAMES) {
        const said = new Set(wordingsOf(engine, code).flatMap(({ versions }) => versions));
        const known = ENGINES[engine].versions.filter((version) => errorText({ engine, version }, code));
        expect([...said].sort(), `${engine} ${code}`).toEqual([...known].sort());
      }
  });

  it("shows every error in a scenario of some engine that has it", () => {
    const unseen = ERROR_CODES.filter((code) =>
      enginesOf(code).every((engine) => shownOf(engine, code).length === 0),
    );
    expect(unseen).toEqual([]);
  });

  it("shows what engines of a scenario say, and the statement that they say it to", () => {
    const [shown] = shownOf("starrocks", "repositoryMissing");
    expect(shown?.scenario).toBe("typo-in-repository");
    expect(shown?.sql).toContain("BACKUP SNAPSHOT");
    expect(shown?.outcome.text).toContain("does not exist");
    expect(shown?.fixes.length).toBeGreaterThan(0);
  });

  it("names at most a handful of failures nearby, and itself nowhere", () => {
    for (const code of FAILURE_CODES) {
      expect(near(code).length).toBeLessThanOrEqual(6);
      expect([...near(code), ...alike(code)]).not.toContain(code);
    }
  });

  it("names what has the same words both ways", () => {
    for (const code of FAILURE_CODES) for (const other of alike(code)) expect(alike(other)).toContain(code);
  });

  it("leads to the reference of the engines that have the failure", () => {
    expect(referencesOf("alterRepositoryKind").map(({ path }) => path)).toEqual([
      "reference/doris/alter-repository/#checks-in-order",
    ]);
    for (const code of FAILURE_CODES.filter(isErrorCode))
      for (const { engine } of referencesOf(code)) expect(wordingsOf(engine, code).length).toBeGreaterThan(0);
  });
});

describe("a statement as a fix makes it", () => {
  const script = "USE shop;\n\nBACKUP SNAPSHOT s TO rpeo;\n\nSHOW BACKUP;";
  const start = script.indexOf("BACKUP");
  const statement = { start, end: script.indexOf(";", start) };

  it("marks what the fix wrote", () => {
    const at = script.indexOf("rpeo");
    const fixed = fixedSql(script, statement, [{ span: { start: at, end: at + 4 }, replacement: "repo" }]);
    expect(fixed).toEqual([
      { text: "BACKUP SNAPSHOT s TO ", changed: false },
      { text: "repo", changed: true },
    ]);
  });

  it("shows what stands before it where the fix puts it there", () => {
    const fixed = fixedSql(script, statement, [{ span: { start, end: start }, replacement: "CREATE x;\n" }]);
    expect(fixed.map(({ text }) => text).join("")).toBe("CREATE x;\nBACKUP SNAPSHOT s TO rpeo");
  });

  it("shows what the fix writes alone where that is far from the statement", () => {
    const far = `${script}${" ".repeat(400)}`;
    const fixed = fixedSql(far, statement, [
      { span: { start: far.length, end: far.length }, replacement: "DROP TABLE t;" },
    ]);
    expect(fixed).toEqual([{ text: "DROP TABLE t;\n", changed: true }]);
  });
});
