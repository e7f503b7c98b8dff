import { describe, expect, test } from "vitest";
import { markRows, relationOf, sameColumns, sameRows } from "../../../src/compare/compareRows.ts";

const rows = (columns: readonly string[], ...values: (readonly (string | null)[])[]) => ({
  kind: "rows" as const,
  columns,
  rows: values,
});

describe("two cells", () => {
  test.each([
    ["State", "FINISHED", "FINISHED", "same"],
    ["State", "FINISHED", "CANCELLED", "different"],
    ["CreateTime", "2025-06-01 09:00:00", "2025-06-01 09:00:03", "incidental"],
    ["Timestamp", "2025-06-01-09-00-00-000", "2025-06-01-09-00-00", "incidental"],
    ["CreateTime", "2025-06-01 09:00:00", null, "different"],
    ["JobId", "10234", "11021", "incidental"],
    ["Buckets", "3", "4", "different"],
  ])("%s: %s and %s are %s", (column, one, other, relation) => {
    expect(relationOf(column, one, other)).toBe(relation);
  });
});

test("columns are compared by name, rows in their order", () => {
  const left = rows(["JobId", "State", "Timeout"], ["1", "FINISHED", "86400"], ["2", "PENDING", "600"]);
  const right = rows(["JobId", "Type", "State", "Timeout"], ["7", "S3", "FINISHED", "3600"]);
  expect(sameColumns(left, right)).toBe(false);
  expect(sameRows(left, right)).toBe(false);
  expect(markRows(left, right)).toEqual({ columns: [], rows: [1], cells: new Set(["0 2"]) });
  expect(markRows(right, left)).toEqual({ columns: [1], rows: [], cells: new Set(["0 3"]) });
});

test("answers that differ in moments and ids alone have the same rows", () => {
  const at = (id: string, time: string) => rows(["JobId", "CreateTime"], [id, time]);
  expect(sameRows(at("1", "2025-06-01 09:00:00"), at("2", "2025-06-01 09:00:09"))).toBe(true);
});
