import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../src/cluster/limits.ts";
import { LANGUAGES } from "../../../src/i18n/index.ts";
import { phrase, speaker } from "../../../src/lib/words.ts";
import { createSession } from "../../../src/lib/index.ts";

const ROOT = new URL("../../../src/cluster/", import.meta.url);
const SOURCES = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(new URL(file, ROOT), "utf8"));

describe("what is not simulated", () => {
  test.each(LIMITS)("%s is said in each language, and comes up somewhere", (code) => {
    for (const language of LANGUAGES)
      expect(speaker(language)(phrase(`explain.limit.${code}`)), language).not.toContain("explain.limit.");
    expect(SOURCES.some((source) => source.includes(`"${code}"`))).toBe(true);
  });

  test("a whole clause is named in SQL, which needs no translation", () => {
    const heads = SOURCES.flatMap((source) => [...source.matchAll(/\bunsupported\(\s*["`]([^"`]*)/gu)]);
    expect(heads.length).toBeGreaterThan(10);
    for (const [, head] of heads) expect(head).toMatch(/^(?:[A-Z]|"|\$|dynamic_partition\.|$)/u);
  });

  test("a part of a statement is told with the statement's first words", () => {
    const session = createSession({ engine: "starrocks", version: "3.4" });
    const [result] = session.run("SELECT ROW_NUMBER() OVER (ORDER BY 1)");
    expect(result).toMatchObject({ kind: "unsupported", head: "SELECT ROW" });
  });
});
