import { expect, test } from "vitest";
import { firstAt, statementAt } from "../../../src/playground/editor/statementAt.ts";
import { splitStatements } from "../../../src/session/splitStatements.ts";
import { TARGET } from "../session/given.ts";

const SCRIPT = "SELECT 1;\n\n-- note\nSELECT 2;\n";
const statements = splitStatements(SCRIPT, TARGET);

test.each([
  ["in a statement", 3, 0],
  ["right behind its semicolon", 9, 0],
  ["in a comment before the next", SCRIPT.indexOf("note"), 1],
  ["behind the last", SCRIPT.length, 1],
])("a cursor %s is at statement %#", (_, offset, place) => {
  expect(statementAt(statements, offset)).toBe(place);
});

test("a script without statements has none", () => {
  expect(statementAt([], 0)).toBeUndefined();
});

test("the first statement at or behind an offset is found by where it begins", () => {
  expect(
    [0, 1, statements[1]?.start ?? 0, SCRIPT.length].map((offset) => firstAt(statements, offset)),
  ).toEqual([0, 1, 1, 2]);
});
