import { describe, expect, test } from "vitest";
import { complete, type Names } from "../../../src/sql/index.ts";
import { atCursor, SR33, SR34 } from "./marker.ts";

const DAY = ["day", "date_format", "date_trunc", "date_add", "date_sub"];

const cluster: Names = {
  databases: () => ["db1", "db2"],
  tables: (database) => (database === "db2" ? ["other"] : ["orders", "订单", "table"]),
  partitions: (_database, table) => (table === "orders" ? ["p1", "p2"] : []),
  columns: (_database, table) => (table === "orders" ? ["id", "day"] : []),
  repositories: () => ["repo1", "repo2"],
  snapshots: (repository) => (repository === "repo1" ? ["s1", "s2"] : []),
  timestamps: (_repository, label) => (label === "s1" ? ["2025-01-06-09-00-18-101"] : []),
  views: () => ["v1"],
  materializedViews: () => ["mv1"],
  functions: () => ["f1"],
  catalogs: () => ["hive"],
  users: () => ["root"],
  roles: () => ["reader"],
  currentDatabase: "db1",
};

function offered(marked: string, target: typeof SR33 | typeof SR34 = SR33) {
  const { text, offset } = atCursor(marked);
  return complete(text, offset, target, cluster);
}

const labels = (marked: string, target?: typeof SR33 | typeof SR34) =>
  offered(marked, target).map(({ label }) => label);

/** The text after the offered label was taken. */
function taken(marked: string, label: string): string {
  const found = offered(marked).find((one) => one.label === label);
  if (!found) throw new Error(`${label} is not offered at ${marked}: ${labels(marked).join(", ")}`);
  const { text } = atCursor(marked);
  return text.slice(0, found.from) + found.insert + text.slice(found.to);
}

describe("names that somebody does not tell apart", () => {
  test("views are among the tables", () => {
    const { views: _views, materializedViews: _materialized, ...plain } = cluster;
    for (const head of ["DROP VIEW ", "REFRESH MATERIALIZED VIEW "])
      expect(complete(head, head.length, SR33, plain).map(({ label }) => label)).toContain("orders");
  });

  test("before FROM a column of a view's query may be of any table", () => {
    expect(labels("CREATE VIEW v AS SELECT |").slice(0, 2)).toEqual(["id", "day"]);
  });
});

describe("keywords", () => {
  test.each([
    ["BACKUP |", ["SNAPSHOT"]],
    ["BACKUP SNAPSHOT db1.s1 |", ["TO"]],
    ["BACKUP SNAPSHOT db1.s1 TO repo1 |", ["ON", "PROPERTIES"]],
    ["BACKUP SNAPSHOT db1.s1 TO repo1 P|", ["PROPERTIES"]],
    ["SHOW SNAPSHOT O|", ["ON"]],
    ["DROP REP|", ["REPOSITORY"]],
    ["CREATE READ |", ["ONLY"]],
  ])("%s", (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
  });

  test("types come in the order in which people use them, before whatever else may follow", () => {
    const types = ["INT", "BIGINT", "VARCHAR", "DATE", "DATETIME"];
    for (const marked of ["DROP FUNCTION f(|", "ALTER TABLE orders ADD COLUMN b |"])
      for (const target of [SR33, SR34]) expect(labels(marked, target).slice(0, 5)).toEqual(types);
  });

  test("what follows a list hangs on the list", () => {
    expect(labels("CREATE TABLE t (id INT) |")[0]).toBe("DUPLICATE");
    expect(labels("CREATE MATERIALIZED VIEW m DISTRIBUTED BY HASH(id) |")[0]).toBe("BUCKETS");
  });

  test("a later version offers what it has more", () => {
    expect(labels("BACKUP |", SR34)).toEqual(["SNAPSHOT", "ALL", "DATABASE", "EXTERNAL"]);
  });

  test("at the beginning the engine's statements and whole ones to begin with", () => {
    expect(labels("B|")).toEqual(["BACKUP", "BEGIN", "BACKUP …"]);
    expect(labels("USE db1;\nRESU|")).toEqual(["RESUME"]);
  });

  test("heads of statements that are not simulated go on too", () => {
    expect(labels("SHOW CREATE M|")).toEqual(["MATERIALIZED"]);
  });

  test.each([
    [
      "what the engine refuses whatever follows: BACKUP … AS",
      "BACKUP SNAPSHOT db1.s1 TO repo1 ON (orders |",
      "AS",
    ],
    ["DATABASE beside a database before the label", "RESTORE SNAPSHOT db1.s1 FROM repo1 |", "DATABASE"],
    ["ON without a database", "RESTORE SNAPSHOT s1 FROM repo1 |", "ON"],
    ["ON beside external catalogs", "BACKUP ALL EXTERNAL CATALOGS SNAPSHOT s1 TO repo1 |", "ON"],
  ])("%s is not offered", (_what, marked, word) => {
    expect(labels(marked, SR34)).not.toContain(word);
    expect(labels(marked, SR34).length).toBeGreaterThan(0);
  });

  test("nothing in a comment, and the same behind it", () => {
    expect(labels("BACKUP -- SNAP|")).toEqual([]);
    expect(labels("BACKUP /* SNAP| */ SNAPSHOT")).toEqual([]);
    expect(labels("BACKUP /* SNAP|")).toEqual([]);
    expect(labels("BACKUP /* here */ |")).toEqual(["SNAPSHOT"]);
  });

  test("a line that begins like a statement is one where the text before it is broken", () => {
    expect(labels("BACKUP SNAPSHOT x y z (\nSHOW SNAPSHOT ON |")).toEqual(["repo1", "repo2"]);
    expect(labels('BACKUP SNAPSHOT "abc TO r\nRESTORE |')).toEqual(["SNAPSHOT"]);
  });

  test("likely words come first, and none is hidden", () => {
    expect(labels("SHOW |").slice(0, 5)).toEqual(["SNAPSHOT", "BACKUP", "RESTORE", "REPOSITORIES", "TABLES"]);
    expect(labels("SELECT * FROM orders |")).toContain("TABLET");
  });

  test("nothing where the statement before the cursor cannot go on", () => {
    expect(labels("BACKUP nonsense here |")).toEqual([]);
  });
});

describe("names", () => {
  test.each([
    ["a database, or its dot, before a label", "BACKUP SNAPSHOT d|", ["db1", "db2"]],
    ["a repository", "BACKUP SNAPSHOT db1.s1 TO |", ["repo1", "repo2"]],
    ["a repository of which something is written", "SHOW SNAPSHOT ON repo|1", ["repo1", "repo2"]],
    [
      "tables and views of the database that is saved",
      "BACKUP SNAPSHOT db2.s1 TO repo1 ON (|",
      ["other", "v1", "mv1"],
    ],
    [
      "partitions of the table before",
      "BACKUP SNAPSHOT db1.s1 TO repo1 ON (orders PARTITION (|",
      ["p1", "p2"],
    ],
    [
      "partitions after a comma, the listed ones last",
      "BACKUP SNAPSHOT db1.s1 TO repo1 ON (orders PARTITION (p1, |",
      ["p2", "p1"],
    ],
    ["snapshots of the repository named behind", "RESTORE SNAPSHOT db1.| FROM repo1", ["s1", "s2"]],
    ["tables of a database", "TRUNCATE TABLE db2.|", ["other"]],
    ["columns of the table behind FROM", "SELECT id FROM orders WHERE i|", ["id", "ifnull"]],
    ["columns by another name of the table", "SELECT o.| FROM orders o", ["id", "day"]],
    ["columns of any table before FROM is written", "SELECT d|", DAY],
    ["views", "BACKUP DATABASE db1 SNAPSHOT s TO repo1 ON (VIEW |", ["v1"], SR34],
    ["materialized views", "BACKUP DATABASE db1 SNAPSHOT s TO repo1 ON (MATERIALIZED VIEW |", ["mv1"], SR34],
    ["functions", "RESTORE SNAPSHOT s FROM repo1 DATABASE db1 ON (FUNCTION |", ["f1"], SR34],
    ["catalogs", "BACKUP EXTERNAL CATALOGS (|", ["hive"], SR34],
    ["users and roles", "GRANT SELECT ON TABLE orders TO |", ["root", "reader"]],
    ["roles", "REVOKE SELECT ON TABLE orders FROM ROLE |", ["reader"]],
    ["names behind a statement of which only the head is known", "DROP VIEW |", ["v1", "db1", "db2"]],
    ["what SHOW SNAPSHOT compares", "SHOW SNAPSHOT ON repo1 WHERE |", ["SNAPSHOT", "TIMESTAMP"]],
  ] as const)("%s", (_what, marked, expected, target: typeof SR33 | typeof SR34 = SR33) => {
    const names = offered(marked, target).filter(({ kind }) => kind !== "keyword" && kind !== "snippet");
    expect(names.map(({ label }) => label)).toEqual(expected);
  });

  test("a reserved word and a name of other letters are written as the engine reads them", () => {
    expect(taken("TRUNCATE TABLE ta|", "table")).toBe("TRUNCATE TABLE `table`");
    expect(taken("TRUNCATE TABLE 订|", "订单")).toBe("TRUNCATE TABLE 订单");
  });

  test("a name with a dash gets the quotes that it needs", () => {
    const { text, offset } = atCursor("DROP REPOSITORY my|");
    const names = { ...cluster, repositories: () => ["my-repo"] };
    expect(complete(text, offset, SR33, names).map(({ insert }) => insert)).toEqual(["`my-repo`"]);
  });

  test("inside backquotes the quotes stay", () => {
    expect(taken("BACKUP SNAPSHOT db1.s1 TO `re|`", "repo1")).toBe("BACKUP SNAPSHOT db1.s1 TO `repo1`");
  });
});

describe("Doris", () => {
  const doris = { engine: "doris", version: "2.1" } as const;
  const of = (marked: string, version = "2.1") => {
    const { text, offset } = atCursor(marked);
    return complete(text, offset, { ...doris, version }, cluster).map(({ label }) => label);
  };

  test("has its own clauses and storages", () => {
    expect(of("BACKUP SNAPSHOT db1.s1 TO repo1 |")).toEqual(["ON", "PROPERTIES", "EXCLUDE"]);
    expect(of("CREATE REPOSITORY r WITH |")).toEqual(["BROKER", "S3", "HDFS", "LOCAL"]);
    expect(of("SHOW BRIEF |")).toContain("RESTORE");
  });

  test("has its own properties, by version and storage", () => {
    expect(of('BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES ("|')).toEqual(["timeout", "type", "content"]);
    expect(of('BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES ("content" = "|')).toEqual([
      "all",
      "metadata_only",
    ]);
    const restore = 'RESTORE SNAPSHOT db1.s1 FROM repo1 PROPERTIES ("backup_timestamp" = "x", "|")';
    expect(of(restore)).toContain("reserve_replica");
    expect(of(restore)).not.toContain("atomic_restore");
    expect(of(restore, "4.0")).toContain("atomic_restore");
    expect(of('RESTORE SNAPSHOT db1.s1 FROM repo1 PROPERTIES ("reserve_replica" = "|")')).toEqual([
      "true",
      "false",
    ]);
    expect(of('CREATE REPOSITORY r WITH HDFS ON LOCATION "hdfs://n/p" PROPERTIES ("|")')).not.toContain(
      "s3.endpoint",
    );
  });

  test("takes a semicolon in a text that is still open for a part of it", () => {
    expect(of('BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES ("a;|', "4.0")).toEqual([]);
    expect(of("USE db1; RESTORE |", "4.0")).toEqual(["SNAPSHOT"]);
  });

  test("begins a repository in its own words", () => {
    const [found] = complete("CREATE REPOSITORY", 3, doris, cluster).filter(({ kind }) => kind === "snippet");
    expect(found?.insert).toContain('WITH S3 ON LOCATION "s3://bucket/backups"');
    expect(found?.insert).toContain('"s3.access_key"');
  });
});

describe("properties", () => {
  test("keys of the statement, with quotes where there are none", () => {
    expect(labels("BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES (|")).toEqual(["timeout", "type"]);
    expect(taken("BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES (|", "type")).toBe(
      'BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES ("type"',
    );
  });

  test("inside quotes the text between them is replaced", () => {
    expect(taken('BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES ("ti|" = "3600")', "timeout")).toBe(
      'BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES ("timeout" = "3600")',
    );
    expect(taken('BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES ("ti|', "timeout")).toBe(
      'BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES ("timeout',
    );
  });

  test("a key that must stand there comes first, one that does last", () => {
    expect(labels("RESTORE SNAPSHOT db1.s1 FROM repo1 PROPERTIES (|")[0]).toBe("backup_timestamp");
    expect(labels('BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES ("timeout" = "600", |')).toEqual([
      "type",
      "timeout",
    ]);
  });

  test("items of the configuration, and variables", () => {
    expect(labels('ADMIN SET FRONTEND CONFIG ("catalog_|')).toEqual(["catalog_trash_expire_second"]);
    expect(labels("SET query_t|")).toEqual(["query_timeout"]);
  });

  test("values that the key takes", () => {
    expect(labels('BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES ("type" = "|")')).toEqual([
      "full",
      "incremental",
    ]);
    expect(labels('RESTORE SNAPSHOT db1.s1 FROM repo1 PROPERTIES ("backup_timestamp" = "|")')).toEqual([
      "2025-01-06-09-00-18-101",
    ]);
    expect(labels('SHOW SNAPSHOT ON repo1 WHERE SNAPSHOT = "|"')).toEqual(["s1", "s2"]);
  });
});
