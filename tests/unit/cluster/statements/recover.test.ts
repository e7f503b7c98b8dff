import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const SHOP = `CREATE DATABASE shop; USE shop;
CREATE TABLE ord (dt DATE NOT NULL, id INT) DUPLICATE KEY(dt)
  PARTITION BY RANGE(dt) (PARTITION p1 VALUES LESS THAN ("2024-06-01"), PARTITION p2 VALUES LESS THAN ("2024-07-01"))
  DISTRIBUTED BY HASH(dt) BUCKETS 2 PROPERTIES ("replication_num" = "1");
INSERT INTO ord VALUES ("2024-05-01", 1), ("2024-06-01", 2);`;

const COUNT = "SELECT COUNT(*) FROM shop.ord";

// spec/starrocks.md §2.8
describe("RECOVER", () => {
  it("brings a table back with its rows", () => {
    const cluster = given(`${SHOP} DROP TABLE ord`);
    expect(cluster.rows("SHOW TABLES FROM shop")).toEqual([]);
    cluster.ok("RECOVER TABLE ord");
    expect(cluster.rows(COUNT)).toEqual(["2"]);
  });

  it("brings a database back with its tables", () => {
    const cluster = given(`${SHOP} DROP DATABASE shop`);
    cluster.ok("RECOVER DATABASE shop");
    expect(cluster.rows("SHOW TABLES FROM shop")).toEqual(["ord"]);
    expect(cluster.rows(COUNT)).toEqual(["2"]);
  });

  it("brings a partition back with its rows", () => {
    const cluster = given(`${SHOP} ALTER TABLE ord DROP PARTITION p1`);
    expect(cluster.rows(COUNT)).toEqual(["1"]);
    cluster.ok("RECOVER PARTITION p1 FROM ord");
    expect(cluster.rows(COUNT)).toEqual(["2"]);
  });

  it("finds nothing where the table was dropped with FORCE", () => {
    const cluster = given(`${SHOP} DROP TABLE ord FORCE`);
    expect(cluster.error("RECOVER TABLE ord")).toMatchObject({ code: "recoverTableMissing" });
  });

  it("does not put a table over another one of its name", () => {
    const cluster = given(
      `${SHOP} DROP TABLE ord; CREATE TABLE ord (k INT) DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1")`,
    );
    expect(cluster.error("RECOVER TABLE ord")).toMatchObject({ code: "recoverTableExists" });
  });
});
