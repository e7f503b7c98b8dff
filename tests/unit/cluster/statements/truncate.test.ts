import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const ORD = `CREATE DATABASE d; USE d;
CREATE TABLE ord (k INT NOT NULL, v INT) DUPLICATE KEY(k)
  PARTITION BY RANGE(k) (PARTITION p1 VALUES LESS THAN ("10"), PARTITION p2 VALUES LESS THAN ("20"))
  DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES ("replication_num" = "1");
INSERT INTO ord VALUES (1, 1), (11, 2), (12, 3);`;

const COUNT = "SELECT COUNT(*) FROM ord";

describe("TRUNCATE TABLE", () => {
  it("takes the rows and leaves the partitions, which are new ones", () => {
    const cluster = given(ORD);
    const before = cluster.table("d.ord").partitions;
    cluster.ok("TRUNCATE TABLE ord");
    expect(cluster.rows(COUNT)).toEqual(["0"]);
    const after = cluster.table("d.ord").partitions;
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after["p1"]?.id).not.toBe(before["p1"]?.id);
  });

  it("takes the rows of the partitions that it names", () => {
    const cluster = given(`${ORD} TRUNCATE TABLE ord PARTITION (p2)`);
    expect(cluster.rows("SELECT k FROM ord")).toEqual(["1"]);
  });

  it("does nothing where a partition is unknown", () => {
    const cluster = given(ORD);
    expect(cluster.error("TRUNCATE TABLE ord PARTITION (p2, p3)").code).toBe("truncatePartitionUnknown");
    expect(cluster.rows(COUNT)).toEqual(["3"]);
  });
});
