import { describe, expect, test } from "vitest";
import type { Target } from "../../../src/engine/index.ts";
import { parse } from "../../../src/sql/index.ts";
import { SR33, SR34 } from "./marker.ts";
import { roundTrip } from "./roundTrip.ts";
import { named, statement, text } from "./statement.ts";

const SR25: Target = { engine: "starrocks", version: "2.5" };
const SR31: Target = { engine: "starrocks", version: "3.1" };
const SR32: Target = { engine: "starrocks", version: "3.2" };
const SR35: Target = { engine: "starrocks", version: "3.5" };

const refused = (sql: string, target: Target) =>
  parse(sql, target).diagnostics.some(({ severity, stage }) => severity === "error" && stage === "syntax");

describe("what a database holds beside tables", () => {
  test.each<[Target, string, object]>([
    [
      SR34,
      "CREATE OR REPLACE VIEW d.v (a COMMENT 'x', b) COMMENT 'c' SECURITY INVOKER AS SELECT a, b FROM t",
      {
        kind: "createView",
        orReplace: true,
        ifNotExists: false,
        name: named("d", "v"),
        columns: [{ name: text("a"), comment: text("x") }, { name: text("b") }],
        security: "INVOKER",
        definition: { text: "SELECT a, b FROM t", query: { from: { table: named("t") } } },
      },
    ],
    [SR33, "ALTER VIEW v AS SELECT 1", { kind: "alterView", change: { type: "definition", columns: [] } }],
    [SR34, "ALTER VIEW v SET SECURITY NONE", { change: { type: "security", security: "NONE" } }],
    [SR35, "ALTER VIEW v ADD DIALECT SELECT 1", { change: { type: "dialect", action: "ADD" } }],
    [SR33, "DROP VIEW IF EXISTS v", { kind: "dropView", ifExists: true }],
    [
      SR33,
      "CREATE MATERIALIZED VIEW IF NOT EXISTS m (a, b) COMMENT 'c' PARTITION BY date_trunc('day', a) DISTRIBUTED BY HASH(a) BUCKETS 3 ORDER BY (a) REFRESH DEFERRED ASYNC START ('2024-01-01 00:00:00') EVERY (INTERVAL 1 DAY) PROPERTIES ('a' = 'b') AS SELECT a, b FROM t",
      {
        kind: "createMaterializedView",
        partitionBy: [{ kind: "call" }],
        distributedBy: { type: "hash", buckets: 3 },
        orderBy: [text("a")],
        refresh: { type: "ASYNC", moment: "DEFERRED", start: {}, every: { unit: "DAY" } },
        properties: [{}],
        definition: { text: "SELECT a, b FROM t" },
      },
    ],
    [
      SR25,
      "CREATE MATERIALIZED VIEW m AS SELECT a, sum(b) FROM t GROUP BY a",
      { kind: "createMaterializedView", partitionBy: [], orderBy: [], properties: [] },
    ],
    [SR33, "ALTER MATERIALIZED VIEW m REFRESH MANUAL", { change: { refresh: { type: "MANUAL" } } }],
    [SR33, "ALTER MATERIALIZED VIEW m INACTIVE", { change: { type: "status", active: false } }],
    [SR33, "ALTER MATERIALIZED VIEW m SWAP WITH n", { change: { type: "swap", name: text("n") } }],
    [SR33, "DROP MATERIALIZED VIEW d.m", { kind: "dropMaterializedView", ifExists: false }],
    [
      SR33,
      "REFRESH MATERIALIZED VIEW m PARTITION START ('1') END ('2') FORCE WITH SYNC MODE WITH PRIORITY 3",
      { range: { start: text("1"), end: text("2") }, force: true, mode: "SYNC", priority: 3 },
    ],
    [SR33, "CANCEL REFRESH MATERIALIZED VIEW m FORCE", { kind: "cancelRefresh", force: true }],
    [SR33, "SHOW MATERIALIZED VIEWS FROM d WHERE NAME = 'm'", { kind: "showMaterializedViews", where: {} }],
    [SR25, "SHOW MATERIALIZED VIEW LIKE 'm%'", { oldWord: true, like: text("m%") }],
    [
      SR33,
      "CREATE GLOBAL AGGREGATE FUNCTION d.f(INT, VARCHAR(3), ...) RETURNS BIGINT INTERMEDIATE STRING PROPERTIES ('a' = 'b')",
      {
        kind: "createFunction",
        global: true,
        type: "AGGREGATE",
        signature: { name: named("d", "f"), variadic: true },
        returns: { name: "BIGINT" },
        intermediate: { name: "STRING" },
      },
    ],
    [
      SR34,
      "CREATE OR REPLACE FUNCTION IF NOT EXISTS f() RETURNS INT symbol = 'x' type = 'y'",
      { properties: [{ key: text("symbol"), value: text("x") }, {}] },
    ],
    [SR34, "DROP GLOBAL FUNCTION IF EXISTS f(INT)", { kind: "dropFunction", global: true, ifExists: true }],
    [
      SR33,
      "SHOW FULL BUILTIN FUNCTIONS IN d LIKE 'a%'",
      { kind: "showFunctions", full: true, of: "BUILTIN" },
    ],
    [
      SR33,
      "CREATE EXTERNAL CATALOG IF NOT EXISTS c COMMENT 'x' PROPERTIES ('type' = 'hive')",
      { kind: "createCatalog", ifNotExists: true },
    ],
    [SR33, "ALTER CATALOG c SET ('a' = 'b')", { kind: "alterCatalog" }],
    [SR33, "DROP CATALOG c", { kind: "dropCatalog" }],
    [SR33, "SET CATALOG c", { kind: "setCatalog", name: text("c") }],
    [SR35, "SHOW CATALOGS LIKE 'c%'", { kind: "showCatalogs", like: text("c%") }],
    [SR33, "SHOW CREATE MATERIALIZED VIEW d.m", { what: "materializedView", name: named("d", "m") }],
    [SR33, "SHOW CREATE DATABASE d", { kind: "showCreate", what: "database" }],
  ])("%o: %s", (target, sql, tree) => {
    expect(statement(sql, target)).toMatchObject(tree);
    roundTrip(sql, target);
  });

  test("a view keeps the text of a query that is not made into a tree", () => {
    expect(statement("CREATE VIEW v AS SELECT a FROM t GROUP BY ROLLUP(a)")).toMatchObject({
      kind: "createView",
      definition: { text: "SELECT a FROM t GROUP BY ROLLUP(a)" },
    });
  });

  test("what a version lacks is refused", () => {
    expect(refused("CREATE VIEW v SECURITY NONE AS SELECT 1", SR33)).toBe(true);
    expect(refused("SHOW MATERIALIZED VIEW", SR33)).toBe(true);
    expect(refused("DROP CATALOG IF EXISTS c", SR32)).toBe(true);
    expect(refused("CREATE OR REPLACE FUNCTION f() RETURNS INT", SR33)).toBe(true);
    expect(refused("CREATE FUNCTION f() RETURNS INT INTERMEDIATE INT", SR34)).toBe(true);
  });
});

describe("the cluster's work", () => {
  test.each<[Target, string, object]>([
    [SR33, "ALTER DATABASE d SET DATA QUOTA 10T", { change: { quota: "DATA", value: text("10T") } }],
    [SR33, "ALTER DATABASE d SET REPLICA QUOTA 100", { change: { quota: "REPLICA", value: 100 } }],
    [SR33, "ALTER DATABASE d RENAME e", { change: { type: "rename", name: text("e") } }],
    [SR33, "SHOW PROC '/dbs'", { kind: "showProc", path: text("/dbs") }],
    [SR33, "SHOW TABLET 10001", { kind: "showTablet", tablet: 10001 }],
    [
      SR33,
      "SHOW TABLET FROM d.t PARTITION (p) WHERE Version = 2 ORDER BY TabletId LIMIT 5",
      { table: named("d", "t"), where: {}, orderBy: [{}], limit: { count: 5 } },
    ],
    [SR33, "ADMIN SHOW REPLICA STATUS FROM t WHERE STATUS != 'OK'", { what: "STATUS", where: {} }],
    [SR33, "ADMIN SHOW REPLICA DISTRIBUTION FROM t", { what: "DISTRIBUTION" }],
    [SR33, "SHOW DATA FROM t", { kind: "showData", table: named("t") }],
    [SR33, "SHOW LOAD ALL FROM d WHERE LABEL = 'x' LIMIT 1", { kind: "showLoad", all: true }],
    [SR33, "CANCEL LOAD FROM d WHERE LABEL = 'x'", { kind: "cancelLoad" }],
    [SR33, "KILL QUERY 'a-b'", { kind: "kill", what: "QUERY", id: text("a-b") }],
    [SR25, "KILL 12", { what: "CONNECTION", id: 12 }],
  ])("%o: %s", (target, sql, tree) => {
    expect(statement(sql, target)).toMatchObject(tree);
    roundTrip(sql, target);
  });

  test("KILL takes a query's id in 3.1, not in 3.2, and again later", () => {
    expect([SR25, SR31, SR32, SR33].map((target) => refused("KILL QUERY 'x'", target))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
