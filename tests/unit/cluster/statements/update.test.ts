import { describe, expect, it } from "vitest";
import { ENGINES } from "../../../../src/engine/index.ts";
import { given } from "../driver.ts";

const TABLES = `CREATE DATABASE d; USE d;
CREATE TABLE t (k INT NOT NULL, v INT, s VARCHAR(5) NOT NULL DEFAULT "new") PRIMARY KEY(k)
  DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES ("replication_num" = "1");
CREATE TABLE u (k INT NOT NULL, w INT) DUPLICATE KEY(k)
  DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES ("replication_num" = "1");
INSERT INTO t VALUES (1, 10, "a"), (2, NULL, "b"), (3, 30, "c");
INSERT INTO u VALUES (1, 100), (3, 300);`;

const ALL = "SELECT k, v, s FROM t ORDER BY k";

describe("UPDATE", () => {
  it.each([
    ["UPDATE t SET v = v + 1 WHERE k = 1", 1, ["1|11|a", "2|NULL|b", "3|30|c"]],
    ["UPDATE t SET v = k * 2, s = DEFAULT WHERE v IS NULL", 1, ["1|10|a", "2|4|new", "3|30|c"]],
    ["UPDATE t SET v = w FROM u WHERE t.k = u.k", 2, ["1|100|a", "2|NULL|b", "3|300|c"]],
    ["UPDATE t SET v = 0 WHERE k IN (SELECT k FROM u WHERE w > 100)", 1, ["1|10|a", "2|NULL|b", "3|0|c"]],
    ["WITH x AS (SELECT 2 AS id) UPDATE t SET v = 5 FROM x WHERE k = id", 1, ["1|10|a", "2|5|b", "3|30|c"]],
    ["UPDATE t SET v = 1 WHERE k > 9", 0, ["1|10|a", "2|NULL|b", "3|30|c"]],
  ])("%s changes %i rows", (sql, affected, rows) => {
    const cluster = given(TABLES);
    expect(cluster.run(sql)).toMatchObject({ kind: "ok", affected });
    expect(cluster.rows(ALL)).toEqual(rows);
  });

  it.each(ENGINES.starrocks.versions)("is there in %s", (version) => {
    const cluster = given(`${TABLES} UPDATE t SET v = 7 WHERE k = 3`, { version });
    expect(cluster.rows("SELECT v FROM t WHERE k = 3")).toEqual(["7"]);
  });

  it("is a load: one version more where rows change, none elsewhere", () => {
    const cluster = given(TABLES);
    const before = cluster.table("d.t").partitions["t"]?.visibleVersion ?? 0;
    cluster.ok("UPDATE t SET v = 1 WHERE k > 9");
    expect(cluster.table("d.t").partitions["t"]?.visibleVersion).toBe(before);
    cluster.ok("UPDATE t SET v = 1 WHERE k = 1");
    expect(cluster.table("d.t").partitions["t"]?.visibleVersion).toBe(before + 1);
  });

  it("refuses what a column cannot hold, and changes nothing", () => {
    const cluster = given(TABLES);
    expect(cluster.error('UPDATE t SET s = "too long" WHERE k = 1').code).toBe("insertFiltered");
    expect(cluster.rows(ALL)).toEqual(["1|10|a", "2|NULL|b", "3|30|c"]);
  });

  it("needs no WHERE from 3.1 on where it sets few columns of many", () => {
    const wide = `CREATE DATABASE d; USE d; CREATE TABLE t (k INT NOT NULL, a INT, b INT, c INT) PRIMARY KEY(k)
      DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1"); INSERT INTO t VALUES (1, 1, 1, 1);`;
    expect(given(wide, { version: "3.0" }).error("UPDATE t SET a = 2").code).toBe("updateWithoutWhere");
    const cluster = given(wide, { version: "3.1" });
    cluster.ok("UPDATE t SET a = 2");
    expect(cluster.rows("SELECT a, b FROM t")).toEqual(["2|1"]);
  });
});
