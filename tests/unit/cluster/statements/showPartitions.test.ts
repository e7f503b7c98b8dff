import { describe, expect, it } from "vitest";
import { printBytes } from "../../../../src/cluster/statements/showPartitions.ts";
import { parse } from "../../../../src/sql/index.ts";
import { given, type Driver } from "../driver.ts";

const TABLES = `
CREATE DATABASE shop; USE shop;
CREATE TABLE ord (dt DATE NOT NULL, id BIGINT NOT NULL, v INT) DUPLICATE KEY(dt, id)
  PARTITION BY RANGE(dt) (PARTITION p1 VALUES LESS THAN ("2024-06-01"), PARTITION p_2 VALUES LESS THAN ("2024-07-01"),
    PARTITION pax2 VALUES LESS THAN (MAXVALUE))
  DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "2");
CREATE TABLE plain (k INT, v INT) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k, v) BUCKETS 3 PROPERTIES ("replication_num" = "3");
`;

const LISTED = `
CREATE TABLE city (name VARCHAR(20) NOT NULL, n INT) DUPLICATE KEY(name)
  PARTITION BY LIST(name) (PARTITION pa VALUES IN ("a", "b'c"), PARTITION pb VALUES IN ("d"))
  DISTRIBUTED BY HASH(name) BUCKETS 1 PROPERTIES ("replication_num" = "1");
`;

/** 2.5 has no partitions by list. */
const shop = (version = "3.4") => given(version === "2.5" ? TABLES : TABLES + LISTED, { version });

/** Runs SHOW PARTITIONS and gives its rows as objects. */
function partitions(driver: Driver, sql: string): Record<string, string | null>[] {
  const result = driver.run(sql);
  if (result.kind !== "rows") throw new Error(JSON.stringify(result));
  return result.rows.map((row) =>
    Object.fromEntries(result.columns.map((name, at) => [name, row[at] ?? null])),
  );
}

const names = (driver: Driver, rest: string) =>
  partitions(driver, `SHOW PARTITIONS FROM ord ${rest}`).map(({ PartitionName }) => PartitionName);

const analysis = (text: string) => `Getting analyzing error. Detail message: ${text}.`;

describe("SHOW PARTITIONS", () => {
  it.each([
    ["2.5", 17, ["DataSize", "IsInMemory", "RowCount"]],
    ["3.2", 17, ["DataSize", "IsInMemory", "RowCount"]],
    ["3.3", 20, ["DataSize", "IsInMemory", "RowCount", "DataVersion", "VersionEpoch", "VersionTxnType"]],
    [
      "3.4",
      21,
      ["DataSize", "StorageSize", "IsInMemory", "RowCount", "DataVersion", "VersionEpoch", "VersionTxnType"],
    ],
  ])("has the columns of %s", (version, count, last) => {
    const result = shop(version).run("SHOW PARTITIONS FROM ord");
    if (result.kind !== "rows") throw new Error(result.kind);
    expect(result.columns).toHaveLength(count);
    expect(result.columns.slice(-last.length)).toEqual(last);
  });

  it("knows no list partitions in 2.5, whose tree builder refuses them", () => {
    const { diagnostics } = parse(LISTED, { engine: "starrocks", version: "2.5" });
    expect(diagnostics.map(({ message }) => message)).toEqual(["List partition is not supported."]);
    expect(parse(LISTED, { engine: "starrocks", version: "3.0" }).diagnostics).toEqual([]);
  });

  it("words a range partition as the engine does", () => {
    const driver = shop();
    const [first, , last] = partitions(driver, "SHOW PARTITIONS FROM ord");
    expect(first?.["VersionEpoch"]).toMatch(/^\d{18}$/);
    expect({ ...first, VersionEpoch: "EPOCH" }).toEqual({
      PartitionId: String(driver.table("shop.ord").partitions["p1"]?.physicalId),
      PartitionName: "p1",
      VisibleVersion: "1",
      VisibleVersionTime: "2025-01-06 09:00:00",
      VisibleVersionHash: "0",
      State: "NORMAL",
      PartitionKey: "dt",
      Range: "[types: [DATE]; keys: [0000-01-01]; ..types: [DATE]; keys: [2024-06-01]; )",
      DistributionKey: "id",
      Buckets: "2",
      ReplicationNum: "2",
      StorageMedium: "HDD",
      CooldownTime: "9999-12-31 15:59:59",
      LastConsistencyCheckTime: null,
      DataSize: "0B",
      StorageSize: "0B",
      IsInMemory: "false",
      RowCount: "0",
      DataVersion: "1",
      VersionEpoch: "EPOCH",
      VersionTxnType: "TXN_NORMAL",
    });
    expect(last?.["Range"]).toBe("[types: [DATE]; keys: [2024-07-01]; ..types: [DATE]; keys: [MAXVALUE]; )");
  });

  it.each([
    ["3.3", "('a', 'b'c')"],
    ["3.4", '[["a"],["b\\u0027c"]]'],
  ])("words the values of a list partition as %s does", (version, list) => {
    const [first] = partitions(shop(version), "SHOW PARTITIONS FROM city");
    expect(first).toMatchObject({ PartitionName: "pa", PartitionKey: "name", List: list });
    expect(first).not.toHaveProperty("Range");
  });

  it("shows the one partition of a table without partitions", () => {
    expect(partitions(shop(), "SHOW PARTITIONS FROM plain")).toMatchObject([
      { PartitionName: "plain", PartitionKey: "", Range: "", DistributionKey: "k, v", Buckets: "3" },
    ]);
  });

  it("counts rows, bytes of all replicas, and versions", () => {
    const driver = shop();
    driver.ok("INSERT INTO ord VALUES ('2024-05-05', 1, 1), ('2024-05-06', 2, 2), ('2024-06-05', 3, 3)");
    driver.ok("INSERT INTO ord VALUES ('2024-05-07', 4, 4)");
    const [first, second, third] = partitions(driver, "SHOW PARTITIONS FROM ord");
    expect(first).toMatchObject({ VisibleVersion: "3", DataVersion: "3", RowCount: "3" });
    expect(second).toMatchObject({ VisibleVersion: "2", RowCount: "1" });
    expect(third).toMatchObject({ VisibleVersion: "1", RowCount: "0", DataSize: "0B" });
    const bytes = driver
      .table("shop.ord")
      .partitions["p1"]?.data.rowsets.reduce((sum, rowset) => sum + rowset.bytes, 0);
    expect(first?.["DataSize"]).toBe(printBytes(2 * (bytes ?? 0)));
    expect(first?.["StorageSize"]).toBe(first?.["DataSize"]);
  });

  it("shows times in the session's zone", () => {
    const driver = shop();
    driver.ok("SET time_zone = '+08:00'");
    expect(partitions(driver, "SHOW PARTITIONS FROM plain")).toMatchObject([
      { VisibleVersionTime: "2025-01-06 17:00:00", CooldownTime: "9999-12-31 23:59:59" },
    ]);
  });

  it("shows temporary partitions alone with TEMPORARY", () => {
    expect(partitions(shop(), "SHOW TEMPORARY PARTITIONS FROM ord")).toEqual([]);
  });
});

describe("WHERE of SHOW PARTITIONS", () => {
  it.each([
    ["PartitionName = 'p1'", ["p1"]],
    ["PARTITIONNAME = 'p1'", ["p1"]],
    ["PartitionName = 'P1'", []],
    ["Buckets = 2 AND PartitionName = 'p1'", ["p1"]],
    ["Buckets > 2", []],
    ["Buckets <= 2", ["p1", "p_2", "pax2"]],
    ["ReplicationNum != 2", []],
    ["ReplicationNum = '2'", ["p1", "p_2", "pax2"]],
    ["PartitionName LIKE 'P%2'", ["p_2", "pax2"]],
    ["PartitionName LIKE 'p_2'", ["p_2"]],
    ["PartitionName LIKE 'p??2'", ["pax2"]],
  ])("reads %s", (where, expected) => {
    expect(names(shop(), `WHERE ${where}`)).toEqual(expected);
  });

  it("finds nothing where a string stands against what the engine keeps otherwise", () => {
    expect(names(shop(), "WHERE State = 'NORMAL'")).toEqual([]);
    expect(names(shop(), "WHERE Buckets = '2'")).toEqual([]);
  });

  it("keeps of several conditions on one column the last one", () => {
    const driver = shop();
    expect(names(driver, "WHERE PartitionName = 'p1' AND PartitionName = 'p_2'")).toEqual(["p_2"]);
    expect(names(driver, "WHERE Buckets > 100 AND Buckets >= 1")).toEqual(["p1", "p_2", "pax2"]);
  });

  it.each([
    ["Buckets = 1 OR Buckets = 2", "showPartitionsNotAnd", "Only allow compound predicate with operator AND"],
    ["NOT Buckets = 1", "showPartitionsNotAnd", "Only allow compound predicate with operator AND"],
    [
      "PartitionName NOT LIKE 'p%'",
      "showPartitionsNotAnd",
      "Only allow compound predicate with operator AND",
    ],
    ["2 = Buckets", "showPartitionsLeftSide", "Show filter by column"],
    ["Buckets IN (2)", "showPartitionsPredicate", "Only operator =|>=|<=|>|<|!=|like are supported."],
    ["Buckets IS NULL", "showPartitionsPredicate", "Only operator =|>=|<=|>|<|!=|like are supported."],
    [
      "PartitionName != 'p1'",
      "showPartitionsOperator",
      "Only operator =|like are supported for PartitionName",
    ],
    [
      "RowCount > 1",
      "showPartitionsColumn",
      "Only the columns of PartitionId/PartitionName/State/Buckets/ReplicationNum/LastConsistencyCheckTime are supported.",
    ],
    ["Buckets LIKE '2'", "showPartitionsLike", 'Where clause : PartitionName|State like "p20191012|NORMAL"'],
    [
      "PartitionName REGEXP 'p'",
      "showPartitionsLike",
      'Where clause : PartitionName|State like "p20191012|NORMAL"',
    ],
    [
      "LastConsistencyCheckTime > 5",
      "showPartitionsCheckTime",
      'Where clause : LastConsistencyCheckTime =|>=|<=|>|<|!= "2019-12-22|2019-12-22 22:22:00"',
    ],
  ])("refuses %s", (where, code, text) => {
    expect(shop().error(`SHOW PARTITIONS FROM ord WHERE ${where}`)).toMatchObject({
      code,
      errno: 1064,
      message: analysis(text),
    });
  });

  it.each(["PartitionName LIKE 'p[12]'", "State LIKE 'N%'", "PartitionName = 5", "PartitionId > '5'"])(
    "says of %s that it is not simulated",
    (where) => {
      expect(shop().run(`SHOW PARTITIONS FROM ord WHERE ${where}`).kind).toBe("unsupported");
    },
  );
});

describe("ORDER BY and LIMIT of SHOW PARTITIONS", () => {
  it.each([
    ["ORDER BY PartitionName DESC", ["pax2", "p_2", "p1"]],
    ["ORDER BY PartitionId DESC", ["pax2", "p_2", "p1"]],
    ["ORDER BY Buckets, partitionname LIMIT 2", ["p1", "p_2"]],
    ["LIMIT 1 OFFSET 1", ["p_2"]],
    ["LIMIT 1, 5", ["p_2", "pax2"]],
  ])("reads %s", (rest, expected) => {
    expect(names(shop(), rest)).toEqual(expected);
  });

  it("sorts by the bytes of a size, not by its words, and by numbers as numbers", () => {
    const driver = shop();
    const many = Array.from({ length: 40 }, (_, at) => `('2024-05-05', ${at}, 1)`).join(", ");
    driver.ok(`INSERT INTO ord VALUES ${many}; INSERT INTO ord VALUES ('2024-06-05', 1, 1)`);
    expect(names(driver, "ORDER BY DataSize")).toEqual(["pax2", "p_2", "p1"]);
    expect(names(driver, "ORDER BY RowCount DESC")).toEqual(["p1", "p_2", "pax2"]);
  });

  it("refuses what is no column of the result", () => {
    expect(shop("3.3").error("SHOW PARTITIONS FROM ord ORDER BY StorageSize")).toMatchObject({
      code: "showPartitionsOrderUnknown",
      errno: 1166,
      sqlState: "42000",
      message: analysis("Incorrect column name 'StorageSize'"),
    });
    expect(shop().error("SHOW PARTITIONS FROM ord ORDER BY 1")).toMatchObject({
      code: "showPartitionsOrderBy",
      message: analysis("Should order by column"),
    });
  });
});

describe("the table of SHOW PARTITIONS", () => {
  it.each([
    ["3.0", "Table[gone] does not exists or is not OLAP table"],
    ["3.2", analysis("Table[gone] does not exists or is not OLAP table")],
    ["3.3", analysis("Table gone is not found")],
  ])("is missing in the words of %s", (version, message) => {
    expect(shop(version).error("SHOW PARTITIONS FROM gone")).toMatchObject({
      code: "showPartitionsNotOlap",
      message,
    });
  });

  it("is looked for after WHERE is read, and before ORDER BY", () => {
    const driver = shop();
    expect(driver.error("SHOW PARTITIONS FROM gone WHERE RowCount = 1").code).toBe("showPartitionsColumn");
    expect(driver.error("SHOW PARTITIONS FROM gone ORDER BY 1").code).toBe("showPartitionsNotOlap");
    expect(driver.error("SHOW PARTITIONS FROM nodb.gone WHERE RowCount = 1").code).toBe(
      "showPartitionsColumn",
    );
    expect(driver.error("SHOW PARTITIONS FROM nodb.gone").code).toBe("databaseUnknown");
  });

  it("needs a database", () => {
    expect(given().error("SHOW PARTITIONS FROM t")).toMatchObject({
      code: "noDatabaseSelected",
      errno: 1046,
    });
  });
});

describe("printBytes", () => {
  it.each([
    [0, "0B"],
    [1023, "1023B"],
    [1024, "1KB"],
    [1535, "1.4KB"],
    [1_048_576, "1MB"],
    [1_125_899_906_842_624, "1PB"],
  ])("words %d as %s", (bytes, text) => {
    expect(printBytes(bytes)).toBe(text);
  });
});
