import { describe, expect, it } from "vitest";
import { advance } from "../../../../src/cluster/advance.ts";
import { partitionBytes, rowCount, tableRowCount } from "../../../../src/cluster/sizes.ts";
import { ENGINES } from "../../../../src/engine/index.ts";
import { given, type Driver } from "../driver.ts";

const SHOP = `
  CREATE DATABASE shop; USE shop;
  CREATE TABLE orders (id INT NOT NULL, customer VARCHAR(20), total INT, day DATE)
    PARTITION BY RANGE(day) (
      PARTITION p1 VALUES LESS THAN ("2025-01-02"), PARTITION p2 VALUES LESS THAN ("2025-02-02"))
    DISTRIBUTED BY HASH(id) BUCKETS 1;
  INSERT INTO orders VALUES (1, 'ann', 10, '2025-01-01'), (2, 'bob', 20, '2025-01-05'), (3, 'ann', 5, '2025-02-01');`;
const SUMS = "AS SELECT customer, sum(total) AS paid FROM orders GROUP BY customer";
const VERSIONS = ENGINES.starrocks.versions;
const NEW_VERSIONS = VERSIONS.filter((version) => version !== "2.5");

/** Lets the cluster work for some seconds. */
function wait(shop: Driver, seconds: number): void {
  shop.step((world) => advance(world, world.clock + seconds * 1000));
}

/** Makes a view of what each customer paid. */
function withSums(version: string, refresh = "REFRESH ASYNC"): Driver {
  const shop = given(SHOP, { version });
  shop.ok(`CREATE MATERIALIZED VIEW sums DISTRIBUTED BY HASH(customer) BUCKETS 1 ${refresh} ${SUMS}`);
  return shop;
}

function status(shop: Driver, name: string): Record<string, string | null> {
  const result = shop.run(`SHOW MATERIALIZED VIEWS LIKE '${name}'`);
  if (result.kind !== "rows") throw new Error(result.kind);
  return Object.fromEntries(result.columns.map((column, place) => [column, result.rows[0]?.[place] ?? null]));
}

function sums(shop: Driver): string[] {
  return shop.rows("SELECT * FROM sums ORDER BY 1");
}

describe("an asynchronous materialized view", () => {
  it.each(VERSIONS)("has the rows of its query after a refresh (%s)", (version) => {
    const shop = withSums(version);
    expect(sums(shop)).toEqual([]);
    wait(shop, 3);
    expect(sums(shop)).toEqual(["ann|15", "bob|20"]);
    shop.ok("INSERT INTO orders VALUES (4, 'bob', 1, '2025-02-01')");
    expect(sums(shop)).toEqual(["ann|15", "bob|20"]);
    wait(shop, 3);
    expect(sums(shop)).toEqual(["ann|15", "bob|21"]);
  });

  it("is refreshed by hand where it says so", () => {
    const shop = withSums("3.4", "REFRESH DEFERRED MANUAL");
    wait(shop, 100);
    expect(sums(shop)).toEqual([]);
    shop.ok("REFRESH MATERIALIZED VIEW sums");
    expect(sums(shop)).toEqual([]);
    wait(shop, 3);
    expect(sums(shop)).toEqual(["ann|15", "bob|20"]);
    shop.ok("INSERT INTO orders VALUES (4, 'bob', 1, '2025-02-01')");
    wait(shop, 100);
    expect(sums(shop)).toEqual(["ann|15", "bob|20"]);
    shop.ok("REFRESH MATERIALIZED VIEW sums WITH SYNC MODE");
    expect(sums(shop)).toEqual(["ann|15", "bob|21"]);
  });

  it("is refreshed on schedule", () => {
    const shop = withSums("3.4", "REFRESH DEFERRED ASYNC EVERY(INTERVAL 1 MINUTE)");
    wait(shop, 50);
    expect(sums(shop)).toEqual([]);
    wait(shop, 15);
    expect(sums(shop)).toEqual(["ann|15", "bob|20"]);
    shop.ok("INSERT INTO orders VALUES (4, 'bob', 1, '2025-02-01')");
    wait(shop, 30);
    expect(sums(shop)).toEqual(["ann|15", "bob|20"]);
    wait(shop, 30);
    expect(sums(shop)).toEqual(["ann|15", "bob|21"]);
  });

  it("is not made with a schedule that never comes", () => {
    const shop = given(SHOP);
    const result = shop.run(
      `CREATE MATERIALIZED VIEW sums DISTRIBUTED BY HASH(customer) REFRESH ASYNC EVERY(INTERVAL 0 MINUTE) ${SUMS}`,
    );
    expect(result.kind).toBe("unsupported");
    wait(shop, 10);
  });

  it("has the partitions of its base table", () => {
    const shop = given(SHOP);
    shop.ok(
      "CREATE MATERIALIZED VIEW days PARTITION BY day DISTRIBUTED BY HASH(day) BUCKETS 1 REFRESH ASYNC AS SELECT day, sum(total) AS paid FROM orders GROUP BY day",
    );
    wait(shop, 3);
    expect(shop.rows("SELECT * FROM days ORDER BY 1")).toEqual([
      "2025-01-01|10",
      "2025-01-05|20",
      "2025-02-01|5",
    ]);
    expect(Object.keys(shop.table("shop.days").partitions)).toHaveLength(2);
    shop.ok("ALTER TABLE orders DROP PARTITION p1");
    shop.ok("REFRESH MATERIALIZED VIEW days WITH SYNC MODE");
    expect(shop.rows("SELECT * FROM days ORDER BY 1")).toEqual(["2025-01-05|20", "2025-02-01|5"]);
  });

  it("rounds the partitions of its base table up", () => {
    const shop = given(SHOP);
    shop.ok("ALTER TABLE orders ADD PARTITION p3 VALUES LESS THAN ('2025-03-05')");
    shop.ok("INSERT INTO orders VALUES (9, 'eve', 7, '2025-02-20')");
    shop.ok(
      "CREATE MATERIALIZED VIEW months PARTITION BY date_trunc('month', day) DISTRIBUTED BY HASH(day) BUCKETS 1 REFRESH ASYNC AS SELECT day, total FROM orders",
    );
    wait(shop, 3);
    expect(shop.rows("SELECT count(*), sum(total) FROM months")).toEqual(["4|42"]);
  });

  it.each(NEW_VERSIONS)("is listed with its last refresh (%s)", (version) => {
    const shop = withSums(version);
    wait(shop, 3);
    expect(status(shop, "sums")).toMatchObject({
      name: "sums",
      database_name: "shop",
      refresh_type: "ASYNC",
      is_active: "true",
      partition_type: "UNPARTITIONED",
      last_refresh_start_time: "2025-01-06 09:00:01",
      last_refresh_finished_time: "2025-01-06 09:00:02",
      last_refresh_duration: "1.000",
      last_refresh_state: "SUCCESS",
      rows: "2",
      ...(version >= "3.3" && { creator: "'root'@'%'", query_rewrite_status: "VALID" }),
    });
    expect(shop.rows("SHOW FULL TABLES")).toEqual(["orders|BASE TABLE", "sums|VIEW"]);
  });

  it("is listed in 2.5 with few columns", () => {
    const shop = withSums("2.5");
    const result = shop.run("SHOW MATERIALIZED VIEW");
    expect(result).toMatchObject({ columns: ["id", "name", "database_name", "text", "rows"] });
  });

  it("cannot be filled or dropped as a table", () => {
    const shop = withSums("3.4");
    expect(shop.error("INSERT INTO sums VALUES ('x', 1)").message).toContain("materialized view");
    expect(shop.error("DROP TABLE sums").code).toBe("materializedViewDroppedAsTable");
    expect(shop.error("DROP VIEW sums").code).toBe("materializedViewDroppedAsTable");
    shop.ok("DROP MATERIALIZED VIEW sums");
    expect(shop.rows("SHOW TABLES")).toEqual(["orders"]);
    wait(shop, 10);
  });

  it("changes by ALTER", () => {
    const shop = withSums("3.4", "REFRESH DEFERRED MANUAL");
    shop.ok("ALTER MATERIALIZED VIEW sums RENAME totals");
    shop.ok("ALTER MATERIALIZED VIEW totals REFRESH ASYNC");
    wait(shop, 3);
    expect(shop.rows("SELECT * FROM totals ORDER BY 1")).toEqual(["ann|15", "bob|20"]);
    shop.ok('ALTER MATERIALIZED VIEW totals SET ("mv_rewrite_staleness_second" = "3600")');
    expect(shop.rows("SHOW CREATE MATERIALIZED VIEW totals")[0]).toContain(
      '"mv_rewrite_staleness_second" = "3600"',
    );
    expect(shop.error('ALTER MATERIALIZED VIEW totals SET ("x" = "1")').message).toContain(
      "Modify failed because unknown properties: {x=1}",
    );
    shop.ok(`CREATE MATERIALIZED VIEW other DISTRIBUTED BY HASH(customer) BUCKETS 1 REFRESH MANUAL ${SUMS}`);
    const [first, second] = [shop.table("shop.totals").id, shop.table("shop.other").id];
    shop.ok("ALTER MATERIALIZED VIEW totals SWAP WITH other");
    expect([shop.table("shop.other").id, shop.table("shop.totals").id]).toEqual([first, second]);
  });

  it("goes with its database and comes back with it", () => {
    const shop = withSums("3.4");
    wait(shop, 3);
    shop.ok("CREATE DATABASE other; DROP DATABASE shop");
    wait(shop, 30);
    shop.ok("RECOVER DATABASE shop; USE shop; INSERT INTO orders VALUES (4, 'bob', 1, '2025-02-01')");
    shop.ok("REFRESH MATERIALIZED VIEW sums WITH SYNC MODE");
    expect(sums(shop)).toEqual(["ann|15", "bob|21"]);
  });

  it("shows its rows under its name in SHOW CREATE TABLE and DESC", () => {
    const shop = withSums("3.4");
    expect(shop.rows("DESC sums")).toEqual([
      "customer|varchar(20)|YES|true|NULL|",
      "paid|bigint|YES|false|NULL|",
    ]);
    expect(shop.error("ALTER TABLE sums ADD COLUMN x INT").code).toBe("materializedViewAlteredAsTable");
    expect(shop.error("TRUNCATE TABLE sums").code).toBe("viewNotTruncated");
  });

  it("can be based on another one", () => {
    const shop = withSums("3.4");
    shop.ok(
      "CREATE MATERIALIZED VIEW rich DISTRIBUTED BY HASH(customer) BUCKETS 1 REFRESH ASYNC AS SELECT customer FROM sums WHERE paid > 15",
    );
    wait(shop, 6);
    expect(shop.rows("SELECT * FROM rich")).toEqual(["bob"]);
  });
});

describe("an inactive materialized view", () => {
  it.each(VERSIONS)("is one whose base table was dropped (%s)", (version) => {
    const shop = withSums(version);
    wait(shop, 3);
    shop.ok("DROP TABLE orders");
    const view = shop.table("shop.sums").materializedView;
    expect(view).toMatchObject({ active: false, inactiveReason: "base-table dropped: orders" });
    expect(sums(shop)).toEqual(["ann|15", "bob|20"]);
  });

  it.each(VERSIONS)("is one whose base table lost a column that it reads (%s)", (version) => {
    const shop = withSums(version);
    wait(shop, 3);
    shop.ok("ALTER TABLE orders ADD COLUMN note VARCHAR(10)");
    wait(shop, 60);
    shop.ok("ALTER TABLE orders DROP COLUMN note");
    wait(shop, 60);
    expect(shop.table("shop.sums").materializedView?.active).toBe(true);
    shop.ok("ALTER TABLE orders DROP COLUMN total");
    wait(shop, 60);
    const old = version === "2.5" || version === "3.0";
    const view = shop.table("shop.sums").materializedView;
    // Before 3.1 only the names of the view's own columns count.
    expect(view?.active).toBe(old);
    if (!old) expect(view?.inactiveReason).toBe("base table schema changed for columns: total");
  });

  it("is one whose base table has another name, and becomes active by itself when that is back", () => {
    const shop = withSums("3.4");
    wait(shop, 3);
    shop.ok("ALTER TABLE orders RENAME old_orders");
    expect(status(shop, "sums")).toMatchObject({
      is_active: "false",
      inactive_reason: "base-table renamed: orders",
      query_rewrite_status: "INVALID: MV is not active",
    });
    wait(shop, 100);
    expect(status(shop, "sums")).toMatchObject({ is_active: "false" });
    shop.ok("ALTER TABLE old_orders RENAME orders");
    wait(shop, 600);
    expect(status(shop, "sums")).toMatchObject({ is_active: "true" });
  });

  it("stays so where somebody made it so", () => {
    const shop = withSums("3.4");
    wait(shop, 3);
    shop.ok("ALTER MATERIALIZED VIEW sums INACTIVE");
    wait(shop, 600);
    expect(status(shop, "sums")["is_active"]).toBe("false");
    expect(shop.error("REFRESH MATERIALIZED VIEW sums").code).toBe("refreshInactive");
    shop.ok("INSERT INTO orders VALUES (4, 'bob', 1, '2025-02-01')");
    shop.ok("ALTER MATERIALIZED VIEW sums ACTIVE");
    wait(shop, 3);
    expect(sums(shop)).toEqual(["ann|15", "bob|21"]);
  });

  it("makes those on it inactive too", () => {
    const shop = withSums("3.4");
    shop.ok(
      "CREATE MATERIALIZED VIEW rich DISTRIBUTED BY HASH(customer) BUCKETS 1 REFRESH ASYNC AS SELECT customer FROM sums WHERE paid > 15",
    );
    shop.ok("DROP TABLE orders FORCE");
    expect(shop.table("shop.rich").materializedView?.inactiveReason).toBe("base-mv inactive: sums");
    expect(shop.error("ALTER MATERIALIZED VIEW sums ACTIVE").code).toBe("viewNotActivated");
  });

  it("is one on a view that has another query", () => {
    const shop = given(SHOP);
    shop.ok("CREATE VIEW v AS SELECT customer, total FROM orders");
    shop.ok(
      "CREATE MATERIALIZED VIEW m DISTRIBUTED BY HASH(customer) BUCKETS 1 REFRESH ASYNC AS SELECT customer, total FROM v",
    );
    shop.ok("ALTER VIEW v AS SELECT customer, id AS total FROM orders");
    expect(shop.table("shop.m").materializedView?.inactiveReason).toBe("base-view changed: v");
  });
});

describe("a synchronous materialized view", () => {
  it.each(VERSIONS)("is an index of its table (%s)", (version) => {
    const shop = given(SHOP, { version });
    shop.ok(
      "CREATE MATERIALIZED VIEW per_customer AS SELECT customer, sum(total) FROM orders GROUP BY customer",
    );
    expect(shop.rows("SHOW ALTER MATERIALIZED VIEW")).toHaveLength(1);
    wait(shop, 60);
    expect(shop.rows("SHOW ALTER MATERIALIZED VIEW")[0]).toContain("FINISHED");
    expect(shop.table("shop.orders").indexes.map((index) => index.name)).toEqual(["orders", "per_customer"]);
    expect(shop.rows("SHOW TABLES")).toEqual(["orders"]);
    expect(shop.rows("SHOW MATERIALIZED VIEWS".replace(/S$/, version === "2.5" ? "" : "S"))[0]).toContain(
      "per_customer",
    );
    expect(shop.rows("DESC orders ALL").join("\n")).toContain("per_customer");
    shop.ok("DROP MATERIALIZED VIEW per_customer");
    expect(shop.table("shop.orders").indexes.map((index) => index.name)).toEqual(["orders"]);
  });
});

describe("a materialized view of more rows than are kept one by one", () => {
  const BIG = `CREATE DATABASE d; USE d;
    CREATE TABLE big (id BIGINT NOT NULL, day DATE NOT NULL, v INT) DUPLICATE KEY(id)
      PARTITION BY RANGE(day) (START ("2024-01-01") END ("2024-04-01") EVERY (INTERVAL 1 MONTH))
      DISTRIBUTED BY HASH(id) BUCKETS 2;
    INSERT INTO big SELECT g, days_add("2024-01-01", g % 60), g % 10 FROM TABLE(generate_series(1, 6000000)) x(g);`;

  it("has them as formulas, in its own columns and partitions", () => {
    const big = given(BIG);
    big.ok(`CREATE MATERIALIZED VIEW m PARTITION BY day DISTRIBUTED BY HASH(id) BUCKETS 2 REFRESH MANUAL
      AS SELECT day, v * 2 AS twice, id FROM big WHERE v < 5`);
    wait(big, 5);
    const table = big.table("d.m");
    expect(tableRowCount(table)).toBe(3_000_000);
    expect(Object.values(table.partitions).every(({ data }) => data.rows.length === 0)).toBe(true);
    expect(big.rows("SELECT count(*), max(id), max(twice) FROM m")).toEqual(["3000000|6000000|8"]);
    expect(big.rows("SELECT id, day, twice FROM m WHERE id = 12342")).toEqual(["12342|2024-02-12|4"]);
    const parts = Object.values(table.partitions).map((one) => rowCount(one));
    expect(parts.filter((count) => count > 0)).toEqual([1_600_000, 1_400_000]);
    const bytes = Object.values(table.partitions).reduce((sum, one) => sum + partitionBytes(one), 0);
    expect(bytes).toBeGreaterThan(10_000_000);
    big.ok("REFRESH MATERIALIZED VIEW m WITH SYNC MODE");
    expect(tableRowCount(big.table("d.m"))).toBe(3_000_000);
  });

  it("of few groups has those as rows", () => {
    const big = given(BIG);
    big.ok(`CREATE MATERIALIZED VIEW m DISTRIBUTED BY HASH(v) BUCKETS 2 REFRESH MANUAL
      AS SELECT v, count(*) AS n FROM big GROUP BY v`);
    wait(big, 5);
    expect(big.rows("SELECT * FROM m ORDER BY v LIMIT 2")).toEqual(["0|600000", "1|600000"]);
  });
});
