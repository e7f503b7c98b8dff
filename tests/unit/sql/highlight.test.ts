import { expect, test } from "vitest";
import { highlightWords } from "../../../src/sql/index.ts";
import { SR33 } from "./marker.ts";

const { keywords, types, builtin } = highlightWords(SR33);
const lists = [keywords, types, builtin].map((list) => list.split(" "));

test("no word stands in two lists, and each is in lower case", () => {
  const words = lists.flat();
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
});

test("words of the backup family are keywords, types are types", () => {
  expect(lists[0]).toEqual(
    expect.arrayContaining(["backup", "restore", "snapshot", "repository", "properties", "on", "to"]),
  );
  expect(lists[1]).toEqual(expect.arrayContaining(["bigint", "largeint", "varchar"]));
  expect(lists[2]).toEqual(expect.arrayContaining(["count", "now"]));
});

test("a word of one engine's clauses is a keyword there alone", () => {
  const marked = (engine: "starrocks" | "doris", version: string) =>
    highlightWords({ engine, version }).keywords.split(" ").includes("exclude");
  expect([marked("doris", "2.1"), marked("doris", "4.0"), marked("starrocks", "3.3")]).toEqual([
    true,
    true,
    false,
  ]);
});
