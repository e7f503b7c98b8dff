import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/docs/checkMessage.ts";
import { checkWords } from "../../../src/docs/facts/checkWords.ts";
import { factsOf, knownStatements } from "../../../src/docs/facts/index.ts";
import { propertyRows } from "../../../src/docs/facts/propertyRows.ts";
import { propertyWords } from "../../../src/docs/facts/propertyWords.ts";
import { groupVersions, rangeWords, versionsIn, versionsOf } from "../../../src/docs/ranges.ts";
import { DEFAULT_VERSIONS } from "../../../src/docs/versionChoice.ts";
import { ENGINES, inRange, isEngine } from "../../../src/engine/index.ts";
import { phasesOf } from "../../../src/engine/phases.ts";
import { createTranslator } from "../../../src/i18n/index.ts";
import english from "../../../content/ui/en/docs.json";

const t = createTranslator(english, "en");

const ENGINE_NAMES = Object.keys(ENGINES).filter(isEngine);
const PAGES = ENGINE_NAMES.flatMap((engine) =>
  knownStatements(engine).map((statement) => [engine, statement, factsOf(engine, statement)] as const),
);

describe("the checks of a statement", () => {
  test.each(PAGES)(
    "each of %s %s has a message in its versions, and stands there once",
    (engine, _, facts) => {
      const checks = facts.checks.flatMap((group) => group.checks);
      for (const version of versionsOf(engine)) {
        const codes = checks
          .filter((fact) => inRange({ engine, version }, fact))
          .filter(({ code }) => checkMessage({ engine, version }, code) !== undefined)
          .map(({ code }) => code);
        expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
      }
      for (const fact of checks) {
        const messages = versionsIn(engine, fact).map((version) =>
          checkMessage({ engine, version }, fact.code),
        );
        expect(messages.some(Boolean), fact.code).toBe(true);
        expect(checkWords(fact)).not.toBe("");
      }
    },
  );

  test.each(
    PAGES.flatMap(([engine, statement, facts]) =>
      statement === "backup" || statement === "restore" ? [[engine, statement, facts] as const] : [],
    ),
  )("the job's part of %s %s is what its phases can fail with", (engine, kind, facts) => {
    const listed = new Set<string>(
      facts.checks
        .filter(({ stage }) => stage === "job")
        .flatMap(({ checks }) => checks.map(({ code }) => code)),
    );
    for (const version of versionsOf(engine)) {
      const table = phasesOf({ engine, version }, kind);
      const failing = [
        ...(table?.everyRound ?? []),
        ...(table?.phases.flatMap(({ fails, retries }) => [...fails, ...retries]) ?? []),
      ].filter((code) => checkMessage({ engine, version }, code) !== undefined);
      for (const code of failing) expect(listed).toContain(code);
    }
  });

  test("a message is the client's, its data in angle brackets", () => {
    const said = (version: string) => checkMessage({ engine: "starrocks", version }, "labelUsed");
    expect(said("3.2")).toBe(
      "ERROR 5064 (42000): Unexpected exception: Snapshot with name '<label>' already exist in repository",
    );
    expect(said("3.4")).toBe("ERROR 5064 (42000): Snapshot with name '<label>' already exist in repository");
    expect(checkMessage({ engine: "starrocks", version: "3.3" }, "backupDatabaseUnsaid")).toBeUndefined();
  });
});

describe("properties", () => {
  test.each(PAGES)("every property of %s %s has its words", (engine, statement) => {
    for (const row of propertyRows(engine, statement)) expect(propertyWords(row)).not.toBe("");
  });
});

describe("the history of a statement", () => {
  test.each(PAGES)("of %s %s runs from new to old", (_, __, { history }) => {
    const newest = history.map(({ versions }) => order(versions[versions.length - 1] ?? ""));
    const branches = newest.map((value) => Math.floor(value));
    expect(branches).toEqual([...branches].sort((a, b) => b - a));
  });
});

describe("versions of a page", () => {
  test("the style leaves out what belongs to other versions, for every version", () => {
    const css = readFileSync("src/docs/versions.css", "utf8");
    const versions = Object.values(ENGINES).flatMap((engine): readonly string[] => engine.versions);
    for (const version of versions) {
      expect(css).toContain(
        `html[data-version="${version}"] [data-versions]:not([data-versions~="${version}"])`,
      );
    }
  });

  test("the version shown first is one of its engine's", () => {
    for (const [engine, version] of Object.entries(DEFAULT_VERSIONS)) {
      expect(isEngine(engine) && versionsOf(engine)).toContain(version);
    }
  });

  test("neighbouring versions with the same value are one group; a gap parts them", () => {
    const value = (version: string) => (version === "3.2" ? undefined : version < "3.4" ? "old" : "new");
    const groups = groupVersions("starrocks", value, (text) => text);
    expect(groups.map(({ versions }) => versions)).toEqual([
      ["2.5", "3.0", "3.1"],
      ["3.3"],
      ["3.4", "3.5", "4.0"],
    ]);
  });

  test.each([
    [["3.4", "3.5", "4.0"], "3.4 and later"],
    [["2.5", "3.0"], "up to 3.0"],
    [["3.0", "3.1"], "3.0 to 3.1"],
    [["3.3"], "3.3 only"],
    [ENGINES.starrocks.versions, "all versions"],
  ])("%j is said as %s", (versions, words) => {
    expect(rangeWords(t, "starrocks", versions)).toBe(words);
  });
});

function order(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return major * 100 + minor + patch / 100;
}
