import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";
import { bans } from "../../../src/build/lint/bans.ts";
import { roomImports } from "../../../src/build/lint/roomImports.ts";
import { ROOMS, roomOf } from "../../../src/build/lint/rooms.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const untyped = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ["**/*.ts"],
      languageOptions: { parser: tseslint.parser },
      plugins: { firedrill: { rules: { "room-imports": roomImports } } },
      rules: { "firedrill/room-imports": "error" },
    },
    ...bans(),
  ],
});

/** Lints a text as if it stood in that file; gives the rules that it breaks. */
async function broken(file: string, text: string) {
  const [result] = await untyped.lintText(text, { filePath: file });
  return result?.messages.map((message) => message.ruleId) ?? [];
}

describe("imports between rooms", () => {
  test.each([
    ["src/engine/a.ts", 'import { parse } from "../sql/parse.ts";'],
    ["src/cluster/jobs/a.ts", 'import { parse } from "../../sql/parse.ts";'],
    ["src/cluster/a.ts", 'export * from "../log/replay.ts";'],
    ["src/explain/a.ts", 'import type { Language } from "../i18n/languages.ts";'],
    ["src/log/a.ts", 'const later = import("../session/store.ts");'],
    ["src/sql/a.ts", 'import { produce } from "immer";'],
    ["src/sql/a.ts", 'type A = import("../cluster/world.ts").World;'],
    ["src/session/a.ts", 'import { check } from "../cli/check.ts";'],
    ["src/playground/a.ts", 'import { Diagram } from "../docs/Diagram.tsx";'],
  ])("%s may not say %s", async (file, text) => {
    expect(await broken(file, text)).toContain("firedrill/room-imports");
  });

  test.each([
    ["src/sql/a.ts", 'import { parse } from "../../grammar/starrocks.peggy";'],
    ["src/cluster/a.ts", 'import type { Statement } from "../sql/statements.ts";'],
    ["src/cluster/a.ts", 'import { printStatement } from "../sql/printStatement.ts";'],
    ["src/cluster/a.ts", 'import { produce } from "immer";'],
    ["src/log/a.ts", 'import { sha256 } from "@noble/hashes/sha2.js";'],
    ["src/playground/a.ts", 'import { render } from "preact";'],
    ["src/pages/a.ts", 'import page from "../playground/page.ts";'],
    ["tests/unit/a.ts", 'import { parse } from "../../src/sql/parse.ts";'],
  ])("%s may say %s", async (file, text) => {
    expect(await broken(file, text)).not.toContain("firedrill/room-imports");
  });
});

describe("the pure rooms", () => {
  test.each([
    ["no-restricted-globals", "export const now = Date.now();"],
    ["no-restricted-globals", "setTimeout(() => undefined, 1);"],
    ["no-restricted-globals", "export const title = document.title;"],
    ["no-restricted-globals", "export const form = new Intl.NumberFormat();"],
    ["no-restricted-globals", "export const now = performance.now();"],
    ["no-restricted-properties", "export const chance = Math.random();"],
    ["no-restricted-properties", "export const root = Math.sqrt(2);"],
    ["no-restricted-properties", 'export const order = "a".localeCompare("b");'],
    ["no-restricted-properties", "export const text = (1).toLocaleString();"],
    ["no-restricted-syntax", "export const power = 10 ** 3;"],
  ])("report %s for %s", async (rule, text) => {
    for (const { folder } of ROOMS.filter(({ pure }) => pure)) {
      expect(await broken(`${folder}/a.ts`, text), folder).toContain(rule);
    }
  });

  test("are allowed whole arithmetic", async () => {
    expect(await broken("src/cluster/a.ts", "export const n = Math.floor(Math.max(1, 7 / 2)) % 3;")).toEqual(
      [],
    );
  });

  test("leave clock and browser to the interface", async () => {
    expect(await broken("src/playground/a.ts", "document.title = String(Date.now());")).toEqual([]);
  });
});

describe("differences between engines", () => {
  test.each([
    'export const f = (engine: string) => engine === "doris";',
    "export const f = (version: number) => version >= 3;",
    'export const f = (cluster: { version: string }) => cluster.version === "3.4";',
  ])("are no branch outside the engine room: %s", async (text) => {
    expect(await broken("src/cluster/a.ts", text)).toContain("no-restricted-syntax");
    expect(await broken("src/playground/a.ts", text)).toContain("no-restricted-syntax");
    expect(await broken("src/engine/a.ts", text)).toEqual([]);
  });
});

test("the project's own configuration holds these rules", async () => {
  const config: unknown = await new ESLint({ cwd: root }).calculateConfigForFile("src/cluster/world.ts");
  expect(config).toMatchObject({
    rules: {
      "firedrill/room-imports": [2],
      "no-restricted-globals": expect.arrayContaining([2]) as unknown,
      "no-restricted-properties": expect.arrayContaining([2]) as unknown,
      "@typescript-eslint/no-explicit-any": [2],
    },
  });
});

test("a room is found by the whole name of its folder", () => {
  expect(roomOf("src/sql/parse.ts")?.folder).toBe("src/sql");
  expect(roomOf("src/content.config.ts")?.folder).toBe("src/content.config.ts");
  expect(roomOf("src/sqlite.ts")).toBeUndefined();
});
