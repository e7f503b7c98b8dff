import { describe, expect, test } from "vitest";
import { linkLog, moveLinks, newestLinks } from "../../../src/session/links.ts";
import { splitStatements } from "../../../src/session/splitStatements.ts";
import { TARGET } from "./given.ts";

const entry = (sql: string) => ({ at: 0, type: "statement", sql }) as const;
const statementsOf = (script: string) => splitStatements(script, TARGET);

describe("a log found again in a script", () => {
  test("each entry belongs to the next statement of its text", () => {
    const statements = statementsOf("SELECT 1; SELECT 2; SELECT 1;");
    const links = linkLog(statements, [entry("SELECT 1"), entry("SELECT 2"), entry("SELECT 1")]);
    expect(links.map(({ start }) => start)).toEqual(statements.map(({ start }) => start));
  });

  test("an entry that the script does not have belongs nowhere", () => {
    expect(linkLog(statementsOf("SELECT 1;"), [entry("SELECT 2")])).toEqual([]);
  });

  test("a statement that ran twice has its newest result", () => {
    const statements = statementsOf("SELECT 1;");
    const links = linkLog(statements, [entry("SELECT 1"), entry("SELECT 1")]);
    expect(newestLinks(statements, links, 2).get(0)?.entry).toBe(1);
    expect(newestLinks(statements, links, 1).get(0)?.entry).toBe(0);
    expect(newestLinks(statements, links, 0).size).toBe(0);
  });
});

describe("links move with the text", () => {
  const link = { entry: 0, start: 10, end: 18 };

  test("with text put in before them", () => {
    expect(moveLinks([link], (offset) => offset + 5)).toEqual([{ entry: 0, start: 15, end: 23 }]);
  });

  test("and go with the statement that is deleted", () => {
    expect(moveLinks([link], () => 10)).toEqual([]);
  });
});
