import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const table = (keys: string, columns = "k INT NOT NULL, v INT DEFAULT '7', s VARCHAR(5)") =>
  `CREATE DATABASE d; USE d; CREATE TABLE t (${columns}) ${keys} DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES ("replication_num" = "1");`;

const ALL = "SELECT * FROM t ORDER BY k, v";

describe("INSERT", () => {
  it("adds rows, and tells how many", () => {
    const cluster = given(table("DUPLICATE KEY(k)"));
    expect(cluster.run("INSERT INTO t VALUES (2, 1, 'b'), (1, NULL, 'a')")).toMatchObject({ affected: 2 });
    expect(cluster.rows(ALL)).toEqual(["1|NULL|a", "2|1|b"]);
  });

  it("takes the columns that it names in their order, and the default of the others", () => {
    const cluster = given(`${table("DUPLICATE KEY(k)")} INSERT INTO t (s, k) VALUES ('x', 1)`);
    expect(cluster.rows(ALL)).toEqual(["1|7|x"]);
  });

  it("takes DEFAULT for a value", () => {
    const cluster = given(`${table("DUPLICATE KEY(k)")} INSERT INTO t VALUES (1, DEFAULT, 'x')`);
    expect(cluster.rows(ALL)).toEqual(["1|7|x"]);
  });

  it.each([
    ["DUPLICATE KEY(k)", ["1|1|a", "1|2|b"]],
    ["UNIQUE KEY(k)", ["1|2|b"]],
    ["PRIMARY KEY(k)", ["1|2|b"]],
  ])("of a key that is there keeps with %s what that model keeps", (keys, rows) => {
    const cluster = given(
      `${table(keys)} INSERT INTO t VALUES (1, 1, 'a'); INSERT INTO t VALUES (1, 2, 'b')`,
    );
    expect(cluster.rows(ALL)).toEqual(rows);
  });

  it("adds up what an aggregate table adds up", () => {
    const cluster = given(
      `${table("AGGREGATE KEY(k)", "k INT NOT NULL, v BIGINT SUM DEFAULT '0', s INT MAX")} INSERT INTO t VALUES (1, 2, 5), (1, 3, 4)`,
    );
    expect(cluster.rows(ALL)).toEqual(["1|5|5"]);
  });

  it("takes the rows of a SELECT", () => {
    const cluster = given(
      `${table("DUPLICATE KEY(k)")} INSERT INTO t VALUES (1, 1, 'a'); INSERT INTO t SELECT k + 1, v, s FROM t`,
    );
    expect(cluster.rows(ALL)).toEqual(["1|1|a", "2|1|a"]);
  });

  it("OVERWRITE leaves its rows alone", () => {
    const cluster = given(
      `${table("DUPLICATE KEY(k)")} INSERT INTO t VALUES (1, 1, 'a'); INSERT OVERWRITE t VALUES (2, 2, 'b')`,
    );
    expect(cluster.rows(ALL)).toEqual(["2|2|b"]);
  });

  it("makes a version of the partition, which a refused one does not", () => {
    const cluster = given(table("DUPLICATE KEY(k)"));
    const version = () => Object.values(cluster.table("d.t").partitions)[0]?.data.rowsets.length;
    cluster.ok("INSERT INTO t VALUES (1, 1, 'a')");
    expect(version()).toBe(1);
    expect(cluster.error("INSERT INTO t VALUES (1, 1)").code).toBe("insertCountMismatch");
    expect(version()).toBe(1);
  });
});
