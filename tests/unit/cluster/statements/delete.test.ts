import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const table = (keys: string) => `CREATE DATABASE d; USE d;
CREATE TABLE t (k INT NOT NULL, v INT) ${keys}
  PARTITION BY RANGE(k) (PARTITION p1 VALUES LESS THAN ("10"), PARTITION p2 VALUES LESS THAN ("20"))
  DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1");
INSERT INTO t VALUES (1, 1), (2, NULL), (11, 3), (12, 4);`;

const LEFT = "SELECT k FROM t ORDER BY k";

describe("DELETE", () => {
  it.each([
    ["k = 1", ["2", "11", "12"]],
    ["k != 1", ["1"]],
    ["k BETWEEN 2 AND 11", ["1", "12"]],
    ["k IN (1, 12)", ["2", "11"]],
    ["k NOT IN (1, 12)", ["1", "12"]],
    ["v IS NULL", ["1", "11", "12"]],
    ["k > 1 AND v < 4", ["1", "2", "12"]],
  ])("WHERE %s leaves the other rows", (where, left) => {
    const cluster = given(`${table("DUPLICATE KEY(k)")} DELETE FROM t WHERE ${where}`);
    expect(cluster.rows(LEFT)).toEqual(left);
  });

  it("looks at the partitions that it names alone", () => {
    const cluster = given(`${table("DUPLICATE KEY(k)")} DELETE FROM t PARTITION (p2) WHERE k > 0`);
    expect(cluster.rows(LEFT)).toEqual(["1", "2"]);
  });

  it("counts the rows of a primary key table alone", () => {
    expect(given(table("PRIMARY KEY(k)")).run("DELETE FROM t WHERE k < 10")).toMatchObject({ affected: 2 });
    expect(given(table("DUPLICATE KEY(k)")).run("DELETE FROM t WHERE k < 10")).toMatchObject({ affected: 0 });
  });

  it("takes any condition on a primary key table, OR as well", () => {
    const cluster = given(`${table("PRIMARY KEY(k)")} DELETE FROM t WHERE k = 1 OR v + 1 = 5`);
    expect(cluster.rows(LEFT)).toEqual(["2", "11"]);
  });

  it("refuses OR on the other tables, and leaves them as they are", () => {
    const cluster = given(table("DUPLICATE KEY(k)"));
    expect(cluster.error("DELETE FROM t WHERE k = 1 OR k = 2").code).toBe("deleteNotAnd");
    expect(cluster.rows("SELECT COUNT(*) FROM t")).toEqual(["4"]);
  });
});
