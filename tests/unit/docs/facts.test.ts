import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/docs/checkMessage.ts";
import { BACKUP_CHECKS, RESTORE_CHECKS } from "../../../src/docs/facts/checks.ts";
import { BACKUP_HISTORY, RESTORE_HISTORY } from "../../../src/docs/facts/history.ts";
import { groupVersions, rangeWords, versionsOf } from "../../../src/docs/ranges.ts";
import { DEFAULT_VERSIONS } from "../../../src/docs/versionChoice.ts";
import { isDocsKey } from "../../../src/docs/docsKey.ts";
import { ENGINES, isEngine } from "../../../src/engine/index.ts";
import { phasesOf } from "../../../src/engine/phases.ts";
import { PROPERTIES } from "../../../src/engine/properties.ts";
import { createTranslator } from "../../../src/i18n/index.ts";
import english from "../../../content/ui/en/docs.json";

const t = createTranslator(english, "en");

describe("the checks of a statement", () => {
  const lists = [
    ["BACKUP", "backup", BACKUP_CHECKS],
    ["RESTORE", "restore", RESTORE_CHECKS],
  ] as const;

  test.each(lists)("each of %s has a message in some version, and stands there once", (_, __, groups) => {
    for (const version of versionsOf("starrocks")) {
      const codes = groups.flatMap(({ checks }) =>
        checks
          .filter(({ since, until }) => inside(version, since, until))
          .filter(({ code }) => checkMessage({ engine: "starrocks", version }, code) !== undefined)
          .map(({ code }) => code),
      );
      expect(new Set(codes).size).toBe(codes.length);
    }
    for (const { code } of groups.flatMap(({ checks }) => checks)) {
      const messages = versionsOf("starrocks").map((version) =>
        checkMessage({ engine: "starrocks", version }, code),
      );
      expect(messages.some(Boolean), code).toBe(true);
    }
  });

  test.each(lists)("the job's part of %s is what its phases can fail with", (_, kind, groups) => {
    const table = phasesOf({ engine: "starrocks", version: "3.4" }, kind);
    const failing = new Set([
      ...(table?.everyRound ?? []),
      ...(table?.phases.flatMap(({ fails, retries }) => [...fails, ...retries]) ?? []),
    ]);
    const listed = new Set<string>(
      groups.find(({ stage }) => stage === "job")?.checks.map(({ code }) => code),
    );
    for (const code of failing) expect(listed).toContain(code);
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
  test("every property of BACKUP and RESTORE has its words", () => {
    for (const { engine, statement, key } of PROPERTIES) {
      // The pages show StarRocks; what is said of Doris' properties stands in hover.json.
      if (engine === "starrocks" && statement !== "repository")
        expect(isDocsKey(`docs.property.${statement}.${key}`), key).toBe(true);
    }
  });
});

describe("the history of a statement", () => {
  test.each([["BACKUP", BACKUP_HISTORY] as const, ["RESTORE", RESTORE_HISTORY] as const])(
    "%s runs from new to old",
    (_, history) => {
      const newest = history.map(({ versions }) => order(versions[versions.length - 1] ?? ""));
      const branches = newest.map((value) => Math.floor(value));
      expect(branches).toEqual([...branches].sort((a, b) => b - a));
    },
  );
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

function inside(version: string, since?: string, until?: string): boolean {
  const at = versionsOf("starrocks").indexOf(version);
  const edge = (text: string) => versionsOf("starrocks").indexOf(text);
  return (since === undefined || at >= edge(since)) && (until === undefined || at < edge(until));
}

function order(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return major * 100 + minor + patch / 100;
}
