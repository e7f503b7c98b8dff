import { describe, expect, test, vi } from "vitest";
import { parse, type Statement } from "../../../src/sql/index.ts";
import { SR33, SR34 } from "./marker.ts";
import { named, statement, text } from "./statement.ts";

describe("BACKUP and RESTORE", () => {
  test("label, repository, tables with partitions, properties", () => {
    expect(
      statement(
        'BACKUP SNAPSHOT db1.s1 TO repo1 ON (t1 PARTITION (p1, "p2"), t2) PROPERTIES ("type" = \'full\')',
      ),
    ).toMatchObject({
      kind: "backup",
      label: named("db1", "s1"),
      repository: { value: "repo1", quoted: false },
      exclude: false,
      objects: [
        {
          type: "any",
          all: false,
          name: named("t1"),
          partitions: { temporary: false, names: [text("p1"), text("p2")], keys: [] },
        },
        { type: "any", name: named("t2") },
      ],
      properties: [{ key: { value: "type" }, value: { value: "full" } }],
    });
  });

  test("without ON there are no objects", () => {
    expect(statement("BACKUP SNAPSHOT db1.s1 TO repo1")).not.toHaveProperty("objects");
  });

  test("every kind of object since 3.4", () => {
    const { objects } = statement(
      "RESTORE SNAPSHOT s1 FROM r DATABASE d AS d2 ON (TABLE t1 PARTITION p1 AS t2, ALL VIEWS, MATERIALIZED VIEW m, FUNCTION f, v)",
      SR34,
    ) as Extract<Statement, { kind: "restore" }>;
    expect(
      objects?.map(({ type, all, name, alias }) => [type, all, name?.parts[0]?.value, alias?.value]),
    ).toEqual([
      ["table", false, "t1", "t2"],
      ["view", true, undefined, undefined],
      ["materializedView", false, "m", undefined],
      ["function", false, "f", undefined],
      ["any", false, "v", undefined],
    ]);
  });

  test("external catalogs: BACKUP names them in parentheses, RESTORE with new names", () => {
    expect(statement("BACKUP EXTERNAL CATALOGS (c1, c2) SNAPSHOT s1 TO r", SR34)).toMatchObject({
      catalogs: { all: false, names: [{ name: text("c1") }, { name: text("c2") }] },
    });
    expect(statement("RESTORE SNAPSHOT s1 FROM r EXTERNAL CATALOG (c1 AS c2)", SR34)).toMatchObject({
      catalogs: { names: [{ name: text("c1"), alias: text("c2") }] },
    });
    expect(statement("BACKUP ALL EXTERNAL CATALOGS SNAPSHOT s1 TO r", SR34)).toMatchObject({
      catalogs: { all: true },
    });
  });

  test("in 4.0 a list of partitions without parentheses swallows the next table, unless that is more than a name", () => {
    const objects = (sql: string) =>
      (
        parse(sql, { engine: "starrocks", version: "4.0" }).statements[0] as Extract<
          Statement,
          { kind: "backup" }
        >
      ).objects?.length;
    expect(objects("BACKUP SNAPSHOT d.s TO r ON (t1 PARTITION p1, t2)")).toBe(1);
    expect(objects("BACKUP SNAPSHOT d.s TO r ON (t1 PARTITION p1, d.t2)")).toBe(2);
    expect(statement("BACKUP SNAPSHOT d.s TO r ON (t1 PARTITION p1, t2)")).toMatchObject({
      objects: [{}, {}],
    });
  });
});

describe("around them", () => {
  test.each<[string, object]>([
    [
      "CANCEL RESTORE FROM db1",
      { kind: "cancel", job: "restore", database: text("db1"), externalCatalog: false },
    ],
    ["SHOW BACKUP IN db1", { kind: "showJob", job: "backup", brief: false, database: text("db1") }],
    ["SHOW REPOSITORIES", { kind: "showRepositories" }],
    [
      "RECOVER PARTITION p1 FROM db1.t1",
      { kind: "recover", what: "partition", name: named("p1"), from: named("db1", "t1") },
    ],
    [
      "CREATE READ ONLY REPOSITORY r WITH BROKER b ON LOCATION 's3://x'",
      { kind: "createRepository", readOnly: true, broker: text("b"), location: text("s3://x") },
    ],
    ["DROP DATABASE IF EXISTS db1 FORCE", { kind: "dropDatabase", ifExists: true, force: true }],
    [
      "CREATE TABLE t2 LIKE db1.t1",
      { kind: "createTableLike", name: named("t2"), source: named("db1", "t1") },
    ],
    ["TRUNCATE TABLE t1 PARTITION (p1)", { kind: "truncate", partitions: { names: [text("p1")] } }],
    [
      "SHOW FULL TABLES FROM db1 LIKE 't%'",
      { kind: "showTables", full: true, database: named("db1"), like: text("t%") },
    ],
    [
      "SHOW PARTITIONS FROM t1 ORDER BY PartitionName DESC LIMIT 3, 2",
      { kind: "showPartitions", limit: { count: 2, offset: 3 } },
    ],
    ["SHOW ALTER TABLE COLUMN FROM db1", { kind: "showAlter", what: "column" }],
    ["SHOW GLOBAL VARIABLES LIKE 'v'", { kind: "showVariables", scope: "global" }],
    ["SHOW BACKENDS", { kind: "showNodes", what: "backends" }],
    ["DESC db1.t1 ALL", { kind: "describe", all: true }],
    ["USE c1.db1", { kind: "use", name: named("c1", "db1") }],
    [
      'ADMIN SET FRONTEND CONFIG ("k" = "v")',
      { kind: "adminSetConfig", key: text("k"), value: text("v"), persistent: false },
    ],
    ["ADMIN SHOW FRONTEND CONFIG LIKE '%x%'", { kind: "adminShowConfig", like: text("%x%") }],
  ])("%s", (sql, tree) => {
    expect(statement(sql)).toMatchObject(tree);
  });
});

describe("tables", () => {
  test("columns, key model, ranges, buckets, properties", () => {
    expect(
      statement(`CREATE TABLE IF NOT EXISTS db1.t1 (
        id BIGINT NOT NULL AUTO_INCREMENT COMMENT "c", day DATE NULL DEFAULT "2024-01-01", made DATETIME DEFAULT CURRENT_TIMESTAMP,
        amount DECIMAL(10, 2) SUM DEFAULT "0", INDEX i1 (id) USING BITMAP COMMENT "x"
      ) ENGINE = OLAP AGGREGATE KEY (id, day, made) COMMENT "t"
      PARTITION BY RANGE (day) (PARTITION p1 VALUES LESS THAN ("2024-06-01"), PARTITION p2 VALUES [("2024-06-01"), (MAXVALUE)),
        START ("2025-01-01") END ("2026-01-01") EVERY (INTERVAL 1 MONTH))
      DISTRIBUTED BY HASH (id) BUCKETS 4 ORDER BY (id) ROLLUP (r1 (day, amount)) PROPERTIES ("replication_num" = "1")`),
    ).toMatchObject({
      kind: "createTable",
      ifNotExists: true,
      name: named("db1", "t1"),
      columns: [
        {
          name: text("id"),
          type: { name: "BIGINT" },
          nullable: false,
          autoIncrement: true,
          comment: text("c"),
        },
        { nullable: true, defaultValue: { kind: "literal", type: "string", value: "2024-01-01" } },
        { defaultValue: { kind: "now" } },
        { type: { name: "DECIMAL", args: [10, 2] }, aggregation: "SUM" },
      ],
      indexes: [{ name: text("i1"), type: "BITMAP" }],
      engine: text("OLAP"),
      keys: { type: "AGGREGATE", columns: [text("id"), text("day"), text("made")] },
      partitionBy: {
        type: "range",
        partitions: [
          { name: text("p1"), type: "lessThan", upper: [{ value: "2024-06-01" }] },
          {
            name: text("p2"),
            type: "fixed",
            lower: [{ value: "2024-06-01" }],
            upper: [{ kind: "maxvalue" }],
          },
        ],
        batches: [{ every: { count: 1, unit: "MONTH" } }],
      },
      distributedBy: { type: "hash", buckets: 4 },
      orderBy: [text("id")],
      rollups: [{ name: text("r1") }],
    });
  });

  test("lists and expressions as partitions", () => {
    expect(
      statement(
        'CREATE TABLE t (a INT, b INT) PARTITION BY LIST (a, b) (PARTITION p VALUES IN (("1", "2"), ("3", "4")))',
      ),
    ).toMatchObject({
      partitionBy: {
        type: "list",
        partitions: [
          {
            type: "list",
            values: [
              [{}, {}],
              [{}, {}],
            ],
          },
        ],
      },
    });
    expect(statement("CREATE TABLE t (a DATE) PARTITION BY date_trunc('day', a)")).toMatchObject({
      partitionBy: { type: "expression", expression: { kind: "call", name: text("date_trunc") } },
    });
  });

  test.each<[string, object]>([
    ["ADD COLUMN c INT DEFAULT '1' AFTER b", { kind: "addColumn", position: { type: "after" } }],
    ["ADD COLUMN (c INT, d INT)", { kind: "addColumns" }],
    ["MODIFY COLUMN c BIGINT FIRST", { kind: "modifyColumn", position: { type: "first" } }],
    ["DROP COLUMN c", { kind: "dropColumn" }],
    ["RENAME t2", { kind: "renameTable" }],
    ["RENAME COLUMN a TO b", { kind: "renameColumn" }],
    ["RENAME PARTITION p q", { kind: "renamePartition" }],
    ["RENAME ROLLUP r s", { kind: "renameRollup" }],
    ['ADD PARTITION p VALUES LESS THAN ("3")', { kind: "addPartition", temporary: false }],
    [
      "DROP TEMPORARY PARTITION IF EXISTS p FORCE",
      { kind: "dropPartition", temporary: true, ifExists: true, force: true },
    ],
    ["ADD ROLLUP r (a, b)", { kind: "addRollup" }],
    ["DROP ROLLUP r", { kind: "dropRollup" }],
    ['SET ("replication_num" = "3")', { kind: "setProperties" }],
    ["SWAP WITH t2", { kind: "swapTable", name: { value: "t2" } }],
    ["ADD INDEX i (a) USING BITMAP", { kind: "other", head: "ADD INDEX" }],
  ])("ALTER TABLE t %s", (action, tree) => {
    expect(statement(`ALTER TABLE t ${action}`)).toMatchObject({ kind: "alterTable", actions: [tree] });
  });
});

describe("a text is one packet", () => {
  test("its statements are split at semicolons, empty ones are none", () => {
    const { statements, diagnostics } = parse("; SHOW BACKUP;; SHOW RESTORE ;", SR33);
    expect(diagnostics).toEqual([]);
    expect(statements.map(({ span }) => span)).toEqual([
      { start: 2, end: 13 },
      { start: 16, end: 28 },
    ]);
  });

  test("the first error is told, at its place in the whole text", () => {
    const { statements, diagnostics } = parse("SHOW BACKUP;\n SHOW BACKUPS; SELEC", SR33);
    expect(statements).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { severity: "error", stage: "syntax", line: 2, column: 6, span: { start: 19, end: 26 } },
    ]);
  });

  test("a column counts code points", () => {
    expect(parse("SHOW /* 😀 */ BACKUPS", SR33).diagnostics).toMatchObject([
      { column: 13, span: { start: 14 } },
    ]);
  });

  test("an engine whose language was not provided says so and calls nothing an error", async () => {
    vi.resetModules();
    const { parse: parseAlone } = await import("../../../src/sql/parse.ts");
    const { statements, diagnostics } = parseAlone("BACKUP SNAPSHOT a.b TO r EXCLUDE (t); anything", {
      engine: "doris",
      version: "3.0",
    });
    expect(statements.map(({ kind }) => kind)).toEqual(["other", "other"]);
    expect(diagnostics).toMatchObject([{ severity: "info", stage: "version", code: "version.engine" }]);
  });

  test("a tree that is too deep to walk is not handed out", () => {
    expect(parse(`SELECT 1${" + 1".repeat(900)}`, SR33).statements).toMatchObject([{ kind: "select" }]);
    expect(parse(`SELECT 1${" + 1".repeat(5000)}`, SR33)).toMatchObject({
      diagnostics: [],
      statements: [{ kind: "other", head: "SELECT" }],
    });
    expect(
      parse(`INSERT INTO t VALUES ${Array.from({ length: 3000 }, () => "(1, 2)").join()}`, SR33).statements,
    ).toMatchObject([{ kind: "insert" }]);
  });

  test("nesting beyond what is read is an error of its own", () => {
    expect(parse(`SELECT ${"(".repeat(5000)}`, SR33).diagnostics).toMatchObject([
      { code: "syntax.deep", hint: { key: "sql.hint.deep" } },
    ]);
  });
});
