import { describe, expect, it } from "vitest";
import { given, type Driver } from "../driver.ts";

const shop = (table: string, version = "3.4") =>
  given(`CREATE DATABASE shop; USE shop; ${table}`, { version });

function ddl(driver: Driver, name = "t"): string {
  const result = driver.run(`SHOW CREATE TABLE ${name}`);
  if (result.kind !== "rows") throw new Error(JSON.stringify(result));
  expect(result.columns).toEqual(["Table", "Create Table"]);
  expect(result.rows[0]?.[0]).toBe(name.split(".").at(-1));
  return result.rows[0]?.[1] ?? "";
}

const PLAIN =
  "CREATE TABLE t (k INT NOT NULL, v VARCHAR(20)) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2";
const PRIMARY = "CREATE TABLE t (k INT, v INT) PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2";

/** The lines inside PROPERTIES ( … ). */
const properties = (driver: Driver) =>
  ddl(driver)
    .split("PROPERTIES (\n")[1]
    ?.split("\n")
    .slice(0, -1)
    .map((line) => line.replaceAll(/[",]/g, ""));

describe("SHOW CREATE TABLE", () => {
  it("words a table as the engine does, blanks at the ends of lines included", () => {
    const driver = shop(`CREATE TABLE t (
      dt DATE NOT NULL COMMENT "day", id BIGINT NOT NULL, n SMALLINT DEFAULT "7", amount DECIMAL(10, 2),
      tags ARRAY<VARCHAR(8)>, at DATETIME DEFAULT CURRENT_TIMESTAMP
    ) DUPLICATE KEY(dt, id) COMMENT "orders"
    PARTITION BY RANGE(dt) (PARTITION p1 VALUES LESS THAN ("2024-06-01"),
      PARTITION p2 VALUES LESS THAN ("2024-07-01") ("replication_num" = "1"))
    DISTRIBUTED BY HASH(id) BUCKETS 4 PROPERTIES ("replication_num" = "2")`);
    expect(ddl(driver)).toBe(
      [
        "CREATE TABLE `t` (",
        '  `dt` date NOT NULL COMMENT "day",',
        '  `id` bigint(20) NOT NULL COMMENT "",',
        '  `n` smallint(6) NULL DEFAULT "7" COMMENT "",',
        '  `amount` decimal(10, 2) NULL COMMENT "",',
        '  `tags` array<varchar(8)> NULL COMMENT "",',
        '  `at` datetime NULL DEFAULT CURRENT_TIMESTAMP COMMENT ""',
        ") ENGINE=OLAP ",
        "DUPLICATE KEY(`dt`, `id`)",
        'COMMENT "orders"',
        "PARTITION BY RANGE(`dt`)",
        '(PARTITION p1 VALUES [("0000-01-01"), ("2024-06-01")),',
        'PARTITION p2 VALUES [("2024-06-01"), ("2024-07-01"))("replication_num" = "1"))',
        "DISTRIBUTED BY HASH(`id`) BUCKETS 4 ",
        "PROPERTIES (",
        '"compression" = "LZ4",',
        '"fast_schema_evolution" = "true",',
        '"replicated_storage" = "true",',
        '"replication_num" = "2"',
        ");",
      ].join("\n"),
    );
  });

  it("says an aggregation where the table is an aggregate one, alone", () => {
    const aggregate = shop(
      "CREATE TABLE t (k INT, s BIGINT SUM, r INT REPLACE) AGGREGATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1",
    );
    expect(ddl(aggregate)).toContain('`s` bigint(20) SUM NULL COMMENT ""');
    expect(ddl(aggregate)).toContain('`r` int(11) REPLACE NULL COMMENT ""');
    const unique = shop("CREATE TABLE t (k INT, v INT) UNIQUE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1");
    expect(ddl(unique)).toContain('`v` int(11) NULL COMMENT ""');
  });

  it("puts the sort key after the distribution", () => {
    const driver = shop(
      "CREATE TABLE t (k INT, id BIGINT AUTO_INCREMENT, v INT) PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1 ORDER BY(v, k)",
    );
    expect(ddl(driver)).toContain("`id` bigint(20) NOT NULL AUTO_INCREMENT COMMENT");
    expect(ddl(driver)).toContain("DISTRIBUTED BY HASH(`k`) BUCKETS 1 \nORDER BY(`v`, `k`)\nPROPERTIES (");
  });

  it("words lists, with the replicas that differ", () => {
    const driver = shop(`CREATE TABLE t (c VARCHAR(9) NOT NULL, d VARCHAR(9) NOT NULL) DUPLICATE KEY(c)
      PARTITION BY LIST(c, d) (PARTITION p1 VALUES IN (("a", "b"), ("c", "d")),
        PARTITION p2 VALUES IN (("e", "f")) ("replication_num" = "1"))
      DISTRIBUTED BY HASH(c) BUCKETS 1`);
    expect(ddl(driver)).toContain(
      "PARTITION BY LIST(`c`,`d`)(\n" +
        "  PARTITION p1 VALUES IN (('a', 'b'), ('c', 'd')),\n" +
        "  PARTITION p2 VALUES IN (('e', 'f')) (\"replication_num\" = \"1\")\n)",
    );
  });

  it("puts no comma after MAXVALUE", () => {
    const driver = shop(`CREATE TABLE t (a INT NOT NULL, b INT NOT NULL) DUPLICATE KEY(a, b)
      PARTITION BY RANGE(a, b) (PARTITION p1 VALUES LESS THAN ("1", "2"), PARTITION p2 VALUES LESS THAN MAXVALUE)
      DISTRIBUTED BY HASH(a) BUCKETS 1`);
    expect(ddl(driver)).toContain(
      '(PARTITION p1 VALUES [("-2147483648", "-2147483648"), ("1", "2")),\n' +
        'PARTITION p2 VALUES [("1", "2"), (MAXVALUEMAXVALUE)))',
    );
  });

  it.each([
    ["3.4", "DATE_TRUNC('Day', d)", "date_trunc('Day', d)"],
    ["3.4", "date_trunc('day', `d`)", "date_trunc('day', `d`)"],
    ["3.1", "date_trunc('day', `d`)", "date_trunc('day', d)"],
  ])("names no partitions that come by themselves in %s, and keeps %s", (version, written, shown) => {
    const driver = shop(
      `CREATE TABLE t (d DATETIME NOT NULL, k INT) DUPLICATE KEY(d) PARTITION BY ${written} DISTRIBUTED BY HASH(k) BUCKETS 1`,
      version,
    );
    driver.ok("INSERT INTO t VALUES ('2025-01-01 10:00:00', 1)");
    expect(ddl(driver)).toContain(`PARTITION BY ${shown}\nDISTRIBUTED`);
  });

  it.each([
    [
      "2.5",
      [
        "replication_num = 3",
        "in_memory = false",
        "storage_format = DEFAULT",
        "enable_persistent_index = false",
        "replicated_storage = true",
        "compression = LZ4",
      ],
    ],
    [
      "3.1",
      [
        "replication_num = 3",
        "in_memory = false",
        "enable_persistent_index = false",
        "replicated_storage = true",
        "compression = LZ4",
      ],
    ],
    [
      "3.2",
      [
        "replication_num = 3",
        "in_memory = false",
        "enable_persistent_index = false",
        "replicated_storage = true",
        "compression = LZ4",
      ],
    ],
    [
      "3.3",
      [
        "compression = LZ4",
        "fast_schema_evolution = true",
        "replicated_storage = true",
        "replication_num = 3",
      ],
    ],
  ])("prints the properties of %s in its order", (version, expected) => {
    expect(properties(shop(PLAIN, version))).toEqual(expected);
  });

  it.each([
    ["3.0", "enable_persistent_index = false"],
    ["3.1", "enable_persistent_index = true"],
    ["3.2", "enable_persistent_index = true"],
    ["3.3", "enable_persistent_index = true"],
  ])("says whether the index of a primary key table is kept on disk in %s", (version, line) => {
    expect(properties(shop(PRIMARY, version))).toContain(line);
  });

  it("says fast schema evolution in 3.2 where it is on, alone", () => {
    const asked = (value: string) =>
      shop(`${PLAIN} PROPERTIES ("fast_schema_evolution" = "${value}")`, "3.2");
    expect(properties(asked("true"))).toEqual([
      "replication_num = 3",
      "in_memory = false",
      "enable_persistent_index = false",
      "replicated_storage = true",
      "fast_schema_evolution = true",
      "compression = LZ4",
    ]);
    expect(properties(asked("false"))?.join()).not.toContain("fast_schema_evolution");
  });

  it.each([
    ["2.5", -1],
    ["3.0", -2],
  ])("puts the storage medium where %s does", (version, place) => {
    const driver = shop(`${PLAIN} PROPERTIES ("storage_medium" = "SSD")`, version);
    expect(properties(driver)?.at(place)).toBe("storage_medium = SSD");
  });

  it.each([
    ["3.2", false],
    ["3.3", true],
  ])("gives buckets that grow by themselves a size in %s: %s", (version, has) => {
    const driver = shop("CREATE TABLE t (k INT) DUPLICATE KEY(k) DISTRIBUTED BY RANDOM", version);
    expect(ddl(driver)).toContain("DISTRIBUTED BY RANDOM\nPROPERTIES");
    expect(properties(driver)?.includes("bucket_size = 4294967296")).toBe(has);
  });

  it("can be run again and gives the same", () => {
    const driver = shop(PLAIN);
    const text = ddl(driver);
    driver.ok(`DROP TABLE t FORCE; ${text}`);
    expect(ddl(driver)).toBe(text);
  });

  it.each([
    ["2.5", 1064, "HY000", "Unknown table 'gone'"],
    ["3.2", 1051, "42S02", "Unknown table 'gone'"],
    ["3.3", 1064, "HY000", "Getting analyzing error. Detail message: Table gone is not found."],
  ])("misses a table in the words of %s", (version, errno, sqlState, message) => {
    expect(shop(PLAIN, version).error("SHOW CREATE TABLE gone")).toMatchObject({
      code: "showCreateTableUnknown",
      errno,
      sqlState,
      message,
    });
  });

  it.each([
    ["3.2", 1049, "Unknown database 'nodb'"],
    ["3.3", 5501, "Getting analyzing error. Detail message: Unknown database 'nodb'."],
  ])("misses a database in the words of %s", (version, errno, message) => {
    expect(shop(PLAIN, version).error("SHOW CREATE TABLE nodb.t")).toMatchObject({
      code: "showCreateDatabaseUnknown",
      errno,
      message,
    });
  });

  it("needs a database", () => {
    expect(given().error("SHOW CREATE TABLE t").code).toBe("noDatabaseSelected");
  });
});
