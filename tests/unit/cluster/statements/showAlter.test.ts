import { describe, expect, it } from "vitest";
import { advance } from "../../../../src/cluster/advance.ts";
import { given } from "../driver.ts";

const TABLES = `
CREATE DATABASE shop; USE shop;
CREATE TABLE t (k INT, j INT, v INT) DUPLICATE KEY(k, j) DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES ("replication_num" = "1");
`;
const shop = () => given(TABLES, { version: "3.3" });

describe("SHOW ALTER TABLE", () => {
  it("COLUMN shows a change that rewrites data, until its end and after", () => {
    const driver = shop();
    driver.ok("ALTER TABLE t MODIFY COLUMN v BIGINT");
    expect(driver.run("SHOW ALTER TABLE COLUMN")).toMatchObject({
      columns: [
        "JobId",
        "TableName",
        "CreateTime",
        "FinishTime",
        "IndexName",
        "IndexId",
        "OriginIndexId",
        "SchemaVersion",
        "TransactionId",
        "State",
        "Msg",
        "Progress",
        "Timeout",
      ],
    });
    const [row] = driver.rows("SHOW ALTER TABLE COLUMN");
    expect(row).toMatch(
      /^\d+\|t\|2025-01-06 09:00:00\|NULL\|t\|\d+\|\d+\|1:-?\d+\|-?\d+\|PENDING\|\|NULL\|86400$/,
    );
    driver.step((world) => advance(world, 600_000));
    const [ended] = driver.rows("SHOW ALTER TABLE COLUMN FROM shop");
    expect(ended).toMatch(
      /^\d+\|t\|2025-01-06 09:00:00\|2025-01-06 09:\d\d:\d\d\|.*\|FINISHED\|\|NULL\|86400$/,
    );
    expect(driver.rows("SHOW ALTER TABLE ROLLUP")).toEqual([]);
    expect(driver.rows("DESC t")[2]).toBe("v|bigint|YES|false|NULL|");
  });

  it("ROLLUP shows the building of a rollup", () => {
    const driver = shop();
    driver.ok("ALTER TABLE t ADD ROLLUP r (j, k)");
    expect(driver.run("SHOW ALTER TABLE ROLLUP")).toMatchObject({
      columns: [
        "JobId",
        "TableName",
        "CreateTime",
        "FinishedTime",
        "BaseIndexName",
        "RollupIndexName",
        "RollupId",
        "TransactionId",
        "State",
        "Msg",
        "Progress",
        "Timeout",
      ],
    });
    expect(driver.rows("SHOW ALTER TABLE ROLLUP")[0]).toMatch(
      /^\d+\|t\|2025-01-06 09:00:00\|NULL\|t\|r\|\d+\|-?\d+\|PENDING\|\|NULL\|86400$/,
    );
    driver.step((world) => advance(world, 600_000));
    expect(driver.rows("SHOW ALTER TABLE ROLLUP")[0]).toContain("|FINISHED|");
    expect(driver.rows("DESC r")).toEqual(["j|int|YES|true|NULL|", "k|int|YES|true|NULL|"]);
  });

  it("shows the jobs of one database", () => {
    const driver = shop();
    driver.ok("ALTER TABLE t MODIFY COLUMN v BIGINT; CREATE DATABASE other");
    expect(driver.rows("SHOW ALTER TABLE COLUMN FROM other")).toEqual([]);
    expect(driver.error("SHOW ALTER TABLE COLUMN FROM nodb").code).toBe("databaseUnknown");
    expect(given().error("SHOW ALTER TABLE COLUMN").code).toBe("noDatabaseSelected");
  });
});
