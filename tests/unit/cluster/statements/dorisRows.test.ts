import { describe, expect, it } from "vitest";
import { ENGINES } from "../../../../src/engine/index.ts";
import { given, type Driver } from "../driver.ts";

const ONE = 'PROPERTIES ("replication_num" = "1")';
const MERGED = 'PROPERTIES ("replication_num" = "1", "enable_unique_key_merge_on_write" = "true")';
const SETUP = `
CREATE DATABASE d; USE d;
CREATE TABLE u (id INT NOT NULL, n INT, s VARCHAR(4)) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 ${ONE};
CREATE TABLE q (id INT NOT NULL, n INT, m INT) UNIQUE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 ${MERGED};
CREATE TABLE a (id INT NOT NULL, n INT SUM) AGGREGATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 ${ONE};
CREATE TABLE t (id INT NOT NULL, day DATE NOT NULL, n INT) DUPLICATE KEY(id, day)
PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-05-01"), PARTITION p2 VALUES LESS THAN ("2025-06-01"))
DISTRIBUTED BY HASH(id) BUCKETS 2 ${ONE};
INSERT INTO u VALUES (1, 10, 'x'), (2, 20, 'y');
INSERT INTO q VALUES (1, 1, 1), (2, 2, 2);
INSERT INTO t VALUES (1, '2025-04-01', 1), (2, '2025-05-02', 2);
`;
const on = (version: string): Driver => given(SETUP, { engine: "doris", version });
const VERSIONS = ENGINES.doris.versions;

describe("what columns without a name are called", () => {
  it.each([
    ["2.0", "(n + 1)"],
    ["3.0", "(n + 1)"],
    ["4.0", "n+1"],
  ])("in Doris %s n+1 is called %s", (version, title) => {
    const result = on(version).run("SELECT n+1 FROM u");
    expect(result.kind === "rows" && result.columns).toEqual([title]);
  });
});

describe("numbers()", () => {
  it.each(VERSIONS)("makes rows out of nothing in Doris %s", (version) => {
    const driver = on(version);
    expect(driver.rows('SELECT number FROM numbers("number" = "3")')).toEqual(["0", "1", "2"]);
    driver.ok('INSERT INTO u SELECT number, number % 3, NULL FROM numbers("number" = "1000000")');
    expect(driver.rows("SELECT COUNT(*), SUM(n) FROM u")).toEqual(["1000002|1000029"]);
  });

  it("gives one value from 2.1 on, where that is asked for", () => {
    expect(on("2.1").rows('SELECT number FROM numbers("number" = "2", "const_value" = "7")')).toEqual([
      "7",
      "7",
    ]);
    expect(on("2.0").error('SELECT 1 FROM numbers("number" = "2", "const_value" = "7")').code).toBe(
      "numbersProperty",
    );
  });
});

describe("what queries may do that StarRocks refuses", () => {
  it.each(VERSIONS)("a number beyond the columns orders nothing in Doris %s", (version) => {
    expect(on(version).rows("SELECT id FROM u ORDER BY 9")).toEqual(["1", "2"]);
  });

  it.each(VERSIONS)("a star stands with GROUP BY of all columns in Doris %s", (version) => {
    expect(on(version).rows("SELECT * FROM u GROUP BY id, n, s ORDER BY id")).toEqual(["1|10|x", "2|20|y"]);
  });

  it.each(VERSIONS)("DISTINCT stands with aggregates in Doris %s", (version) => {
    expect(on(version).rows("SELECT DISTINCT COUNT(*) FROM u")).toEqual(["2"]);
  });

  it.each(VERSIONS)("WITH names fewer columns than its query has in Doris %s", (version) => {
    expect(on(version).rows("WITH w (k) AS (SELECT id, n FROM u) SELECT k, n FROM w ORDER BY k")).toEqual([
      "1|10",
      "2|20",
    ]);
  });
});

describe("INSERT", () => {
  it("cuts texts of VALUES that are too long in 4.0, not those of a query", () => {
    const driver = on("4.0");
    driver.ok("INSERT INTO u VALUES (3, 1, 'abcdefgh')");
    expect(driver.rows("SELECT s FROM u WHERE id = 3")).toEqual(["abcd"]);
    expect(driver.error("INSERT INTO u SELECT 4, 1, 'abcdefgh'").code).toBe("insertFiltered");
    expect(on("3.0").error("INSERT INTO u VALUES (3, 1, 'abcdefgh')").code).toBe("insertFiltered");
  });

  it("sums up what an AGGREGATE KEY table has of a key already", () => {
    const driver = on("2.1");
    driver.ok("INSERT INTO a VALUES (1, 1), (1, 2); INSERT INTO a VALUES (1, 4)");
    expect(driver.rows("SELECT * FROM a")).toEqual(["1|7"]);
  });

  it("keeps what it does not name only where a variable says so", () => {
    const driver = on("2.1");
    driver.ok("INSERT INTO q (id, n) VALUES (1, 9)");
    expect(driver.rows("SELECT * FROM q WHERE id = 1")).toEqual(["1|9|NULL"]);
    driver.ok("SET enable_unique_key_partial_update = true; INSERT INTO q (id, n) VALUES (2, 9)");
    expect(driver.rows("SELECT * FROM q WHERE id = 2")).toEqual(["2|9|2"]);
    expect(driver.error("INSERT INTO q VALUES (3, 3, 3)").code).toBe("insertPartialWithoutColumns");
  });

  it("overwrites a table", () => {
    const driver = on("3.0");
    driver.ok("INSERT OVERWRITE TABLE u VALUES (7, 7, 'z')");
    expect(driver.rows("SELECT * FROM u")).toEqual(["7|7|z"]);
  });
});

describe("DELETE", () => {
  it.each(VERSIONS)("takes any condition on a UNIQUE KEY table in Doris %s", (version) => {
    const driver = on(version);
    expect(driver.run("DELETE FROM q WHERE n = 1 OR m > 1")).toEqual({ kind: "ok", affected: 2 });
    expect(driver.rows("SELECT * FROM q")).toEqual([]);
  });

  it.each(VERSIONS)("reads further tables behind USING in Doris %s", (version) => {
    const driver = on(version);
    driver.ok("DELETE FROM q USING u WHERE q.id = u.id AND u.n = 20");
    expect(driver.rows("SELECT id FROM q")).toEqual(["1"]);
  });

  it.each(VERSIONS)("wants partitions or their columns named in Doris %s", (version) => {
    const driver = on(version);
    expect(driver.error("DELETE FROM t WHERE n = 1").code).toBe("deleteNeedsPartition");
    driver.ok("DELETE FROM t PARTITION p1 WHERE n = 2");
    expect(driver.rows("SELECT COUNT(*) FROM t")).toEqual(["2"]);
    driver.ok("DELETE FROM t WHERE day >= '2025-05-01'");
    expect(driver.rows("SELECT id FROM t")).toEqual(["1"]);
    driver.ok("SET delete_without_partition = true; DELETE FROM t WHERE n = 1");
    expect(driver.rows("SELECT COUNT(*) FROM t")).toEqual(["0"]);
  });

  it("counts no rows where the condition is kept with the tablets", () => {
    expect(on("4.0").run("DELETE FROM u WHERE n = 10")).toEqual({ kind: "ok", affected: 0 });
  });
});

describe("UPDATE", () => {
  it.each(VERSIONS)("sets value columns, of an alias too, without WHERE too in Doris %s", (version) => {
    const driver = on(version);
    driver.ok("UPDATE q x SET x.n = x.n + 10 WHERE x.id = 1; UPDATE q SET m = 0");
    expect(driver.rows("SELECT * FROM q ORDER BY id")).toEqual(["1|11|0", "2|2|0"]);
  });
});

describe("how errors of names are told", () => {
  it.each([
    ["2.1", 1054, "errCode = 2, detailMessage = Unknown column 'z' in 'u'"],
    ["3.0", 1105, "errCode = 2, detailMessage = Unknown column 'z' in 'u' in FILTER clause"],
    ["4.0", 1105, "errCode = 2, detailMessage = Unknown column 'z' in 'u' in FILTER clause(line 2, pos 6)"],
  ])("Doris %s", (version, errno, message) => {
    expect(on(version).error("SELECT 1 FROM u\nWHERE u.z = 1")).toMatchObject({ errno, message });
  });
});

describe("functions", () => {
  it.each([
    ["2.1", "errCode = 2, detailMessage = No matching function with signature: strcmp(VARCHAR, VARCHAR)."],
    ["2.0", "errCode = 2, detailMessage = No matching function with signature: strcmp(varchar, varchar)."],
  ])("strcmp is not there in Doris %s", (version, message) => {
    expect(on(version).error("SELECT strcmp('a', 'b')").message).toBe(message);
    expect(on("3.0").rows("SELECT strcmp('a', 'b')")).toEqual(["-1"]);
  });

  it("those of StarRocks alone are not found", () => {
    const { message } = on("4.0").error("SELECT dayofweek_iso('2025-01-01')");
    expect(message).toBe("errCode = 2, detailMessage = Can not found function 'dayofweek_iso'");
  });
});
