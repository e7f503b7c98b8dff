import { describe, expect, test } from "vitest";
import type { Statement } from "../../../src/sql/index.ts";
import { named, statement, text } from "./statement.ts";

describe("rows and queries", () => {
  test("INSERT of values and of a query", () => {
    expect(statement("INSERT INTO t WITH LABEL l (a, b) VALUES (1, DEFAULT), (-2, 'x')")).toMatchObject({
      kind: "insert",
      overwrite: false,
      label: text("l"),
      columns: [text("a"), text("b")],
      source: {
        kind: "values",
        rows: [
          [{}, { kind: "default" }],
          [{ kind: "unary" }, {}],
        ],
      },
    });
    expect(statement("INSERT OVERWRITE t (SELECT a FROM s LIMIT 1)")).toMatchObject({
      source: { query: { limit: { count: 1 } } },
    });
    expect(statement("INSERT OVERWRITE t SELECT a FROM s")).toMatchObject({
      overwrite: true,
      source: { kind: "query" },
    });
  });

  test("SELECT on one table", () => {
    expect(
      statement(
        "SELECT DISTINCT a, count(*) AS n, t.* FROM db1.t PARTITION (p) AS t WHERE a > 1 GROUP BY a HAVING n > 2 ORDER BY 2 DESC NULLS LAST LIMIT 5 OFFSET 1",
      ),
    ).toMatchObject({
      kind: "select",
      query: {
        distinct: true,
        items: [
          { kind: "expression", text: "a" },
          {
            kind: "expression",
            alias: text("n"),
            text: "count(*)",
            expression: { kind: "call", star: true },
          },
          { kind: "star", table: named("t") },
        ],
        from: { table: named("db1", "t"), partitions: {}, alias: text("t") },
        orderBy: [{ descending: true, nullsFirst: false }],
        limit: { count: 5, offset: 1 },
      },
    });
  });

  test.each<[string, object]>([
    ["a + b * c - 1", { operator: "-", left: { operator: "+", right: { operator: "*" } } }],
    [
      "a OR b AND NOT c = 1",
      { operator: "OR", right: { operator: "AND", right: { operator: "NOT", operand: { operator: "=" } } } },
    ],
    ["a IN (1, 2)", { kind: "in", negated: false }],
    ["a NOT BETWEEN 1 AND 2", { kind: "between", negated: true }],
    ["a NOT LIKE 'x%'", { kind: "like", operator: "LIKE", negated: true }],
    ["a IS NOT NULL", { kind: "isNull", negated: true }],
    ["a <=> NULL", { operator: "<=>" }],
    ["CASE a WHEN 1 THEN 'x' ELSE 'y' END", { kind: "case", branches: [{}], otherwise: {} }],
    ["CAST(a AS DECIMAL(5))", { kind: "cast", type: { name: "DECIMAL", args: [5] } }],
    ["DATE '2024-02-29'", { kind: "literal", type: "date", value: "2024-02-29" }],
    ["@@GLOBAL.x", { kind: "variable", scope: "global", name: "x" }],
    ["@x", { kind: "variable", scope: "user" }],
    ["count(DISTINCT a)", { kind: "call", distinct: true }],
    ["if(a, 1, 2)", { kind: "call", name: text("if") }],
    ["current_timestamp", { kind: "call", args: [] }],
    [String.raw`'it''s \n \% \x'`, { kind: "literal", value: "it's \n \\% x" }],
  ])("SELECT %s", (expression, tree) => {
    expect(statement(`SELECT ${expression}`)).toMatchObject({ query: { items: [{ expression: tree }] } });
  });

  test("the other statements of the engine are known by their head", () => {
    const head = (sql: string) => (statement(sql) as Extract<Statement, { kind: "other" }>).head;
    expect(head("SHOW FULL COLUMNS FROM t")).toBe("SHOW COLUMNS FROM");
    expect(head("CREATE RESOURCE GROUP g TO (user = 'u')")).toBe("CREATE RESOURCE GROUP");
    expect(head("SELECT a FROM t GROUP BY ROLLUP(a)")).toBe("SELECT");
    expect(head("WITH x AS (SELECT 1) SELECT a -> 'b' FROM x")).toBe("WITH");
    expect(head("EXPLAIN SELECT 1")).toBe("EXPLAIN");
  });
});
