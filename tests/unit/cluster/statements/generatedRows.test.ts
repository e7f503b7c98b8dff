import { describe, expect, it } from "vitest";
import { advance } from "../../../../src/cluster/advance.ts";
import { partitionBytes, tableRowCount } from "../../../../src/cluster/sizes.ts";
import { given, type Driver } from "../driver.ts";

const BIG = `CREATE DATABASE d; USE d;
CREATE TABLE big (id BIGINT NOT NULL, day DATE NOT NULL, s VARCHAR(20)) DUPLICATE KEY(id)
  PARTITION BY RANGE(day) (START ("2024-01-01") END ("2025-01-01") EVERY (INTERVAL 1 MONTH))
  DISTRIBUTED BY HASH(id) BUCKETS 8 PROPERTIES ("replication_num" = "1");
INSERT INTO big SELECT g, days_add("2024-01-01", g % 366), concat("user", g % 10)
  FROM TABLE(generate_series(1, 100000000)) x(g);`;

describe("a table of 100,000,000 rows", () => {
  const cluster = given(BIG);

  it("is stored as how it was made", () => {
    const table = cluster.table("d.big");
    expect(tableRowCount(table)).toBe(100_000_000);
    expect(Object.values(table.partitions).every(({ data }) => data.rows.length === 0)).toBe(true);
    expect(JSON.stringify(cluster.world).length).toBeLessThan(200_000);
  });

  it.each([
    ["SELECT count(*), min(id), max(id), sum(id) FROM big", ["100000000|1|100000000|5000000050000000"]],
    ["SELECT count(*) FROM big PARTITION (p202402)", ["7923496"]],
    ["SELECT s, count(*) FROM big GROUP BY s ORDER BY s LIMIT 2", ["user0|10000000", "user1|10000000"]],
    ["SELECT id, day, s FROM big WHERE id = 12345", ["12345|2024-09-24|user5"]],
    ["SELECT id FROM big ORDER BY id DESC LIMIT 2", ["100000000", "99999999"]],
    ["SELECT count(*) FROM big WHERE day < '2024-01-02' AND id <= 3660", ["10"]],
  ])("%s", (sql, rows) => {
    expect(cluster.rows(sql)).toEqual(rows);
  });

  it("says so where each row would have to be looked at", () => {
    expect(cluster.run("SELECT count(DISTINCT id) FROM big")).toMatchObject({ kind: "unsupported" });
  });

  it("has the bytes that its rows have: 8 + 4 + 7 a row, a third of it stored", () => {
    const bytes = Object.values(cluster.table("d.big").partitions).reduce(
      (sum, partition) => sum + partitionBytes(partition),
      0,
    );
    expect(bytes).toBeGreaterThan(600_000_000);
    expect(bytes).toBeLessThan(640_000_000);
  });
});

describe("generated rows", () => {
  it("that no partition takes are filtered", () => {
    const cluster = given(BIG);
    const sql = `INSERT INTO big SELECT g, "2031-01-01", "x" FROM TABLE(generate_series(1, 200000)) x(g)`;
    expect(cluster.error(sql)).toMatchObject({ code: "insertFiltered", data: { rows: 200_000 } });
  });

  it("number an AUTO_INCREMENT column on", () => {
    const cluster = given(`CREATE DATABASE d; USE d;
      CREATE TABLE t (id BIGINT NOT NULL AUTO_INCREMENT, v INT) PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2;
      INSERT INTO t (v) VALUES (1), (2);
      INSERT INTO t (v) SELECT generate_series FROM TABLE(generate_series(1, 200000));`);
    expect(cluster.rows("SELECT count(*), max(id) FROM t")).toEqual(["200002|200002"]);
  });

  it("grow a table from itself, without generate_series", () => {
    const cluster = given(
      `CREATE DATABASE d; USE d;
      CREATE TABLE digits (n INT) DUPLICATE KEY(n) DISTRIBUTED BY HASH(n) BUCKETS 1;
      INSERT INTO digits VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
      CREATE TABLE t (v INT) DUPLICATE KEY(v) DISTRIBUTED BY HASH(v) BUCKETS 2;
      INSERT INTO t SELECT a.n FROM digits a, digits b, digits c, digits d, digits e, digits f;`,
      { version: "2.5" },
    );
    cluster.ok("INSERT INTO t SELECT * FROM t");
    expect(cluster.rows("SELECT count(*) FROM t")).toEqual(["2000000"]);
  });

  it("with the key of others are beyond what is simulated, the same load again is not", () => {
    const load = "INSERT INTO t SELECT g, 1 FROM TABLE(generate_series(1, 200000)) x(g)";
    const cluster = given(`CREATE DATABASE d; USE d;
      CREATE TABLE t (k BIGINT NOT NULL, v INT) PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2; ${load};`);
    cluster.ok(load);
    expect(cluster.rows("SELECT count(*) FROM t")).toEqual(["200000"]);
    expect(cluster.run("INSERT INTO t VALUES (5, 5)")).toMatchObject({ kind: "unsupported" });
    cluster.ok("INSERT INTO t VALUES (500000, 5)");
    expect(cluster.rows("SELECT count(*) FROM t")).toEqual(["200001"]);
  });
});

/** Lets a change of columns come to its end. */
const wait = (cluster: Driver) => {
  cluster.step((world) => advance(world, world.clock + 60_000));
};

describe("other columns of generated rows", () => {
  const TABLE = `CREATE DATABASE d; USE d;
    CREATE TABLE t (k INT NOT NULL, v INT, s VARCHAR(20)) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2;
    INSERT INTO t SELECT g, g % 7, concat("user", g) FROM TABLE(generate_series(1, 200000)) x(g);`;
  const WITHOUT_SERIES = `CREATE DATABASE d; USE d;
    CREATE TABLE digits (n INT) DUPLICATE KEY(n) DISTRIBUTED BY HASH(n) BUCKETS 1;
    INSERT INTO digits VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
    CREATE TABLE t (k INT NOT NULL, v INT, s VARCHAR(20)) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2;
    INSERT INTO t SELECT 200000, 3, "user200000" FROM digits a, digits b, digits c, digits d, digits e, digits f;`;
  const LAST = "SELECT * FROM t WHERE k = 200000 LIMIT 1";

  it.each(["2.5", "3.2", "4.0"])("are added with their default and dropped, in %s", (version) => {
    const cluster = given(version === "2.5" ? WITHOUT_SERIES : TABLE, { version });
    const settle = () => wait(cluster);
    cluster.ok("ALTER TABLE t ADD COLUMN n INT DEFAULT '5' AFTER k");
    settle();
    expect(cluster.rows(LAST)).toEqual(["200000|5|3|user200000"]);
    cluster.ok("ALTER TABLE t DROP COLUMN v");
    settle();
    expect(cluster.rows(LAST)).toEqual(["200000|5|user200000"]);
    cluster.ok("ALTER TABLE t ADD COLUMN x VARCHAR(10)");
    settle();
    expect(cluster.rows(LAST)).toEqual(["200000|5|user200000|NULL"]);
  });

  it("are converted where their type changes", () => {
    const cluster = given(TABLE);
    cluster.ok("ALTER TABLE t MODIFY COLUMN v VARCHAR(20)");
    wait(cluster);
    expect(cluster.table("d.t").columns.map(({ type }) => type.name)).toEqual(["INT", "VARCHAR", "VARCHAR"]);
    expect(cluster.rows("SELECT concat(v, '!'), count(*) FROM t GROUP BY v ORDER BY v LIMIT 2")).toEqual([
      "0!|28571",
      "1!|28572",
    ]);
  });

  it("that would make rows one are beyond what is simulated", () => {
    const cluster = given(`CREATE DATABASE d; USE d;
      CREATE TABLE t (k INT, j INT, v INT SUM) AGGREGATE KEY(k, j) DISTRIBUTED BY HASH(k) BUCKETS 2;
      INSERT INTO t SELECT g, g, 1 FROM TABLE(generate_series(1, 200000)) x(g);`);
    const before = cluster.table("d.t");
    expect(cluster.run("ALTER TABLE t DROP COLUMN j")).toMatchObject({ kind: "unsupported" });
    expect(cluster.table("d.t")).toEqual(before);
    cluster.ok("ALTER TABLE t MODIFY COLUMN j BIGINT KEY");
    wait(cluster);
    expect(cluster.rows("SELECT count(*), max(j) FROM t")).toEqual(["200000|200000"]);
  });
});
