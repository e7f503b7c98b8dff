import { expect, test } from "vitest";
import { parse } from "../../../src/sql/index.ts";
import { SR34 } from "./marker.ts";

const FILES = 'FILES("path" = "s3://bucket/x.parquet", "format" = "parquet")';

test.each([
  `SELECT * FROM ${FILES}`,
  `SELECT * FROM ${FILES}, t`,
  `SELECT * FROM ${FILES} AS f JOIN t ON f.a = t.a`,
  `SELECT * FROM t, ${FILES}`,
  "SELECT array_map(x -> x + 1, a) + 1 FROM t ORDER BY array_map(x -> x, a)",
])("a source or value beyond the tree may stand anywhere: %s", (sql) => {
  const { statements, diagnostics } = parse(sql, SR34);
  expect(diagnostics).toEqual([]);
  expect(statements).toHaveLength(1);
});
