import { describe, expect, test } from "vitest";
import { SR33 } from "./marker.ts";
import { roundTrip } from "./roundTrip.ts";
import { named, statement, text } from "./statement.ts";

const from = (sql: string) => statement(`SELECT * FROM ${sql}`);

describe("what stands behind FROM", () => {
  test.each<[string, object]>([
    [
      "a JOIN b ON a.i = b.i LEFT OUTER JOIN d.c AS x USING (i, j)",
      {
        kind: "join",
        type: "LEFT",
        using: [text("i"), text("j")],
        left: { kind: "join", type: "INNER", on: { kind: "binary" } },
        right: { kind: "table", table: named("d", "c"), alias: text("x") },
      },
    ],
    ["a, b", { kind: "join", type: "CROSS", lateral: false }],
    ["a CROSS b", { type: "CROSS" }],
    ["a LEFT SEMI JOIN b ON a.i = b.i", { type: "LEFT SEMI" }],
    ["a JOIN (b JOIN c ON b.i = c.i) ON a.i = b.i", { right: { kind: "join" } }],
    ["a, LATERAL unnest(a.x) AS u (y)", { lateral: true, right: { kind: "tableFunction", wrapped: false } }],
    ["(SELECT 1) AS s", { kind: "subquery", alias: text("s"), columns: [], query: {} }],
    ["(VALUES (1, 2), (3, 4)) AS v (a, b)", { kind: "values", columns: [text("a"), text("b")] }],
    [
      "TABLE(generate_series(1, 100)) AS g (i)",
      { kind: "tableFunction", wrapped: true, name: named("generate_series"), args: [{}, {}] },
    ],
    [
      "TABLE(generate_series(start => 1, end => 5)) g",
      { args: [{ name: text("start") }, { name: text("end") }] },
    ],
  ])("%s", (relation, tree) => {
    expect(from(relation)).toMatchObject({ kind: "select", query: { relation: tree } });
    roundTrip(`SELECT * FROM ${relation}`, SR33);
  });

  test("one table stands in a place of its own", () => {
    const made = statement("SELECT a FROM d.t x");
    expect(made).toMatchObject({ query: { from: { kind: "table", table: named("d", "t") } } });
    expect(made).not.toHaveProperty("query.relation");
  });
});

describe("queries of queries", () => {
  test.each<[string, object]>([
    [
      "WITH x (a) AS (SELECT 1), y AS (SELECT 2) SELECT * FROM x",
      {
        with: [
          { name: text("x"), columns: [text("a")] },
          { name: text("y"), columns: [] },
        ],
      },
    ],
    [
      "SELECT 1 UNION ALL SELECT 2 MINUS (SELECT 3 ORDER BY 1 LIMIT 1) ORDER BY 1 LIMIT 3",
      {
        compound: [
          { operator: "UNION", all: true },
          { operator: "EXCEPT", all: false, query: { limit: { count: 1 } } },
        ],
        limit: { count: 3 },
      },
    ],
  ])("%s", (sql, tree) => {
    expect(statement(sql)).toMatchObject({ query: tree });
    roundTrip(sql, SR33);
  });

  test.each<[string, object]>([
    ["a IN (SELECT b FROM t)", { kind: "inQuery", negated: false }],
    ["NOT EXISTS (SELECT 1 FROM t)", { operator: "NOT", operand: { kind: "exists" } }],
    ["a > (SELECT max(b) FROM t)", { right: { kind: "query" } }],
    ["dt < now() - INTERVAL 7 DAY", { right: { operator: "-", right: { kind: "interval", unit: "DAY" } } }],
    ["timestampdiff(hour, a, b) > 3", { left: { kind: "unitCall", name: "TIMESTAMPDIFF", unit: "HOUR" } }],
    ["extract(year FROM a) = 1", { left: { name: "EXTRACT", unit: "YEAR", args: [{}] } }],
    ["a & 1 | b ^ ~ c BITSHIFTLEFT 2 = 0", { left: { operator: "BITSHIFTLEFT" } }],
    ["a REGEXP '^x'", { kind: "like", operator: "REGEXP" }],
    [
      "sum(a) OVER (PARTITION BY b ORDER BY c DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 FOLLOWING) > 1",
      {
        left: {
          kind: "call",
          over: {
            partitionBy: [{}],
            orderBy: [{ descending: true }],
            frame: {
              unit: "ROWS",
              start: { type: "PRECEDING" },
              end: { type: "FOLLOWING", offset: { value: "1" } },
            },
          },
        },
      },
    ],
    ["row_number() OVER () = 1", { left: { over: { partitionBy: [], orderBy: [] } } }],
  ])("WHERE %s", (condition, tree) => {
    expect(statement(`SELECT 1 FROM t WHERE ${condition}`)).toMatchObject({ query: { where: tree } });
    roundTrip(`SELECT 1 FROM t WHERE ${condition}`, SR33);
  });

  test("INSERT takes any of them, with a label", () => {
    const sql =
      "INSERT INTO t WITH LABEL l (a) SELECT i FROM TABLE(generate_series(1, 5)) AS g (i) UNION ALL SELECT 6";
    expect(statement(sql)).toMatchObject({ kind: "insert", label: text("l"), source: { kind: "query" } });
    roundTrip(sql, SR33);
  });
});
