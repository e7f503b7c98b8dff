import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { carryChoice, type Shown } from "../../../src/docs/carryChoice.ts";
import { STATEMENTS_OF } from "../../../src/docs/facts/statements.ts";
import { otherEngines } from "../../../src/docs/otherEngines.ts";
import { DEFAULT_ENGINE } from "../../../src/docs/versionChoice.ts";
import { ENGINES, isEngine } from "../../../src/engine/index.ts";
import { readPages } from "./readPages.ts";

const ALL_PAGES = new Set(
  Object.keys(ENGINES)
    .filter(isEngine)
    .flatMap((engine) => STATEMENTS_OF[engine].map((statement) => `${engine}/${statement}`)),
);

const DORIS_3: Shown = {
  engine: "doris",
  version: "3.0",
  named: true,
  usualEngine: "starrocks",
  kept: (engine) => (engine === "starrocks" ? "3.2" : null),
};

function led(path: string, shown: Shown): string {
  const link = new URL(path, "https://site.example");
  carryChoice(link, shown);
  return link.href.slice(link.origin.length);
}

describe("a link of a page", () => {
  test("leads on to a guide with engine and version", () => {
    expect(led("/en/guides/moving/#files", DORIS_3)).toBe(
      "/en/guides/moving/?engine=doris&version=3.0#files",
    );
  });

  test("leads on to a page of the same engine with its version, under any base", () => {
    expect(led("/sub/path/ja/reference/doris/backup/", DORIS_3)).toBe(
      "/sub/path/ja/reference/doris/backup/?version=3.0",
    );
  });

  test("leads on to a page of the other engine with the version that was chosen there", () => {
    expect(led("/zh-cn/reference/starrocks/backup/", DORIS_3)).toBe(
      "/zh-cn/reference/starrocks/backup/?version=3.2",
    );
  });

  test("stays as it is while only what is usual shows", () => {
    const usual: Shown = { ...DORIS_3, engine: "starrocks", version: "3.4", named: false, kept: () => null };
    expect(led("/en/guides/moving/", usual)).toBe("/en/guides/moving/");
    expect(led("/en/reference/starrocks/backup/", usual)).toBe("/en/reference/starrocks/backup/");
    expect(led("/en/reference/doris/backup/", usual)).toBe("/en/reference/doris/backup/");
  });

  test("names an engine that a guide would not show by itself", () => {
    const opened: Shown = { ...DORIS_3, version: "4.0", named: false };
    expect(led("/en/guides/moving/", opened)).toBe("/en/guides/moving/?engine=doris&version=4.0");
  });

  test("that names a version itself keeps it", () => {
    expect(led("/en/reference/doris/backup/?version=2.0", DORIS_3)).toBe(
      "/en/reference/doris/backup/?version=2.0",
    );
  });

  test("leaves the front page and the playground alone", () => {
    for (const path of ["/en/", "/", "/en/playground/?scenario=shop", "/en/playground/"])
      expect(led(path, DORIS_3)).toBe(path);
  });
});

describe("the other engine's page", () => {
  test("is the one of the same statement", () => {
    expect(otherEngines("starrocks", "backup", ALL_PAGES)).toEqual([
      { engine: "doris", page: "doris/backup", instead: undefined },
    ]);
  });

  test("is the one of what stands for a statement that the engine lacks", () => {
    expect(otherEngines("doris", "alter-repository", ALL_PAGES)).toEqual([
      { engine: "starrocks", page: "starrocks/create-repository", instead: "CREATE REPOSITORY" },
    ]);
  });

  test("is one that exists, and none where there is none", () => {
    expect(otherEngines("doris", "show-create-repository", new Set(["starrocks/backup"]))).toEqual([
      { engine: "starrocks", page: "starrocks/backup", instead: "BACKUP" },
    ]);
    expect(otherEngines("starrocks", "backup", new Set(["starrocks/backup"]))).toEqual([]);
  });
});

describe("the engine of a page", () => {
  test("the style leaves out what belongs to the other, for every engine", () => {
    const css = readFileSync("src/docs/versions.css", "utf8");
    for (const engine of Object.keys(ENGINES))
      expect(css).toContain(
        `html[data-engine="${engine}"] [data-for-engine]:not([data-for-engine="${engine}"])`,
      );
  });

  test("the one shown first is the first to choose from", () => {
    expect(Object.keys(ENGINES)[0]).toBe(DEFAULT_ENGINE);
  });

  /** What names an engine's versions, and would be hidden by the version of the other. */
  const OF_AN_ENGINE =
    /<(Syntax|Phases|Checks|Properties|Parameters|Columns|Privileges|JobStory|RepositoryTree)\b/;

  test.each(
    readPages()
      .filter(({ text }) => text.includes("<EngineSwitch"))
      .map((page) => [`${page.language}/${page.path}`, page] as const),
  )("%s says inside <For> what is of one engine, and keeps its headings outside", (_, { text }) => {
    const outside = text.replace(/^ *<For [^>]*>[\s\S]*?^ *<\/For>/gm, "").replace(/^import .*$/gm, "");
    expect(outside).not.toMatch(OF_AN_ENGINE);
    for (const [inside] of text.matchAll(/^ *<For [^>]*>[\s\S]*?^ *<\/For>/gm))
      expect(inside).not.toMatch(/^#/m);
  });
});
