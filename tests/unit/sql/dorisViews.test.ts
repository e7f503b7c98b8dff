import { describe, expect, test } from "vitest";
import { parse, print } from "../../../src/sql/index.ts";

const MADE =
  'CREATE MATERIALIZED VIEW mv BUILD DEFERRED REFRESH AUTO ON SCHEDULE EVERY 1 HOUR STARTS "2026-01-01 00:00:00" DISTRIBUTED BY HASH (id) BUCKETS 2 AS SELECT id FROM t';
const FOLLOWING =
  "CREATE MATERIALIZED VIEW mv REFRESH AUTO ON COMMIT DISTRIBUTED BY RANDOM AS SELECT id FROM t";

/** Reads a statement; undefined where this version does not. */
function read(text: string, version: string) {
  const target = { engine: "doris", version } as const;
  const { statements, diagnostics } = parse(text, target);
  const [statement] = statements;
  if (statement === undefined || diagnostics.length > 0) return undefined;
  return { statement, printed: print(statement, target) };
}

describe("materialized views of Doris", () => {
  test.each(["2.1", "3.0", "4.0"])("%s prints what it reads", (version) => {
    for (const text of [MADE, "DROP MATERIALIZED VIEW IF EXISTS mv", "DROP MATERIALIZED VIEW mv ON t"])
      expect(read(text, version)?.printed).toBe(text);
  });

  test("2.1 knows no ON COMMIT and no AUTO behind REFRESH", () => {
    for (const text of [FOLLOWING, "REFRESH MATERIALIZED VIEW mv AUTO"])
      expect([read(text, "2.1"), read(text, "3.0")?.printed]).toEqual([undefined, text]);
  });

  test("a refreshed one needs a distribution before 4.0", () => {
    const text = "CREATE MATERIALIZED VIEW mv REFRESH COMPLETE ON MANUAL AS SELECT id FROM t";
    expect([read(text, "3.0"), read(text, "4.0")?.printed]).toEqual([undefined, text]);
  });

  test("without any clause it is a synchronous one", () => {
    const { statement } = read("CREATE MATERIALIZED VIEW mv AS SELECT id FROM t", "4.0") ?? {};
    expect(statement).toMatchObject({ kind: "createMaterializedView" });
    expect(statement).not.toHaveProperty("refresh");
  });
});
