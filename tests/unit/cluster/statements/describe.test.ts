import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const TABLES = `
CREATE DATABASE shop; USE shop;
CREATE TABLE dup (k BIGINT NOT NULL, v DECIMAL(10, 2) DEFAULT "1.5", t VARCHAR(20), at DATETIME DEFAULT CURRENT_TIMESTAMP)
  DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1", "bloom_filter_columns" = "k, t");
CREATE TABLE agg (k INT, j INT, s BIGINT SUM) AGGREGATE KEY(k, j) DISTRIBUTED BY HASH(k) BUCKETS 1
  ROLLUP (by_j (j, s)) PROPERTIES ("replication_num" = "1");
CREATE TABLE pri (k INT, v INT) PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1");
`;
const shop = (version = "3.4") => given(TABLES, { version });

describe("DESC", () => {
  it("words each column, without its aggregation", () => {
    const driver = shop();
    expect(driver.run("DESC dup")).toMatchObject({
      columns: ["Field", "Type", "Null", "Key", "Default", "Extra"],
    });
    expect(driver.rows("DESC dup")).toEqual([
      "k|bigint|NO|true|NULL|BLOOM_FILTER",
      "v|decimal(10,2)|YES|false|1.5|",
      "t|varchar(20)|YES|false|NULL|BLOOM_FILTER",
      "at|datetime|YES|false|CURRENT_TIMESTAMP|DEFAULT_GENERATED",
    ]);
    expect(driver.rows("DESCRIBE shop.agg")).toEqual([
      "k|int|YES|true|NULL|",
      "j|int|YES|true|NULL|",
      "s|bigint|YES|false|NULL|",
    ]);
  });

  it("with ALL words every index, aggregations and an empty row between two", () => {
    const driver = shop();
    expect(driver.run("DESC agg ALL")).toMatchObject({
      columns: ["IndexName", "IndexKeysType", "Field", "Type", "Null", "Key", "Default", "Extra"],
    });
    expect(driver.rows("DESC agg ALL")).toEqual([
      "agg|AGG_KEYS|k|int|YES|true|NULL|",
      "||j|int|YES|true|NULL|",
      "||s|bigint|YES|false|NULL|SUM",
      "|||||||",
      "by_j|AGG_KEYS|j|int|YES|true|NULL|",
      "||s|bigint|YES|false|NULL|SUM",
    ]);
    expect(driver.rows("DESC dup ALL")[1]).toBe("||v|decimal(10,2)|YES|false|1.5|NONE");
    expect(driver.rows("DESC pri ALL")).toEqual([
      "pri|PRIMARY_KEYS|k|int|NO|true|NULL|",
      "||v|int|YES|false|NULL|",
    ]);
  });

  it("describes a rollup by its own name, in any case", () => {
    expect(shop().rows("DESC BY_J")).toEqual(["j|int|YES|true|NULL|", "s|bigint|YES|false|NULL|SUM"]);
  });

  it.each([
    ["3.0", 1064, "Unknown table 'gone'"],
    ["3.2", 1051, "Getting analyzing error. Detail message: Unknown table 'gone'."],
    ["3.4", 5502, "Getting analyzing error. Detail message: Unknown table 'gone'."],
  ])("misses a table in the words of %s", (version, errno, message) => {
    expect(shop(version).error("DESC gone")).toMatchObject({ code: "tableUnknown", errno, message });
  });

  it("misses a database, and the choice of one", () => {
    expect(shop().error("DESC nodb.t").code).toBe("databaseUnknown");
    expect(given().error("DESC t").code).toBe("noDatabaseSelected");
  });
});
