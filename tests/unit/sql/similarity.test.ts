import { expect, test } from "vitest";
import { editDistance, jaroWinkler } from "../../../src/sql/similarity.ts";

test.each([
  ["MARTHA", "MARHTA", 0.9611],
  ["DIXON", "DICKSONX", 0.8133],
  ["ABC", "XYZ", 0],
  ["", "ABC", 0],
  ["SAME", "SAME", 1],
])("likeness of %s and %s", (left, right, likeness) => {
  expect(jaroWinkler(left, right)).toBeCloseTo(likeness, 3);
});

test.each([
  ["FORM", "FROM", 1],
  ["BAKUP", "BACKUP", 1],
  ["kitten", "sitting", 3],
  ["", "ab", 2],
])("from %s to %s in %i", (left, right, distance) => {
  expect(editDistance(left, right)).toBe(distance);
});
