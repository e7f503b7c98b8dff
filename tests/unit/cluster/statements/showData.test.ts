import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const SHOP = `CREATE DATABASE shop; USE shop;
CREATE TABLE t (id INT, n INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4 PROPERTIES ("replication_num" = "3");`;

describe("SHOW DATA", () => {
  it("counts bytes and replicas of a database, and what its quotas leave", () => {
    expect(given(SHOP).rows("SHOW DATA")).toEqual([
      "t|0.000 B|12",
      "Total|0.000 B|12",
      "Quota|8388608.000 TB|9223372036854775807",
      "Left|8388608.000 TB|9223372036854775795",
    ]);
    const shop = given(
      `${SHOP} ALTER DATABASE shop SET DATA QUOTA 10T; ALTER DATABASE shop SET REPLICA QUOTA 100`,
    );
    expect(shop.rows("SHOW DATA").slice(2)).toEqual(["Quota|10.000 TB|100", "Left|10.000 TB|88"]);
  });

  it("counts those of a table by index", () => {
    const shop = given(`${SHOP} INSERT INTO t VALUES (1, 1), (2, 2)`);
    const rows = shop.rows("SHOW DATA FROM t").map((row) => row.split("|"));
    expect(rows.map(([table, index, , replicas, count]) => [table, index, replicas, count])).toEqual([
      ["t", "t", "12", "2"],
      ["", "Total", "12", ""],
    ]);
  });
});

describe("ALTER DATABASE", () => {
  it("gives another name", () => {
    const shop = given(`${SHOP} ALTER DATABASE shop RENAME store; USE store`);
    expect(shop.rows("SHOW TABLES")).toEqual(["t"]);
    expect(shop.error("ALTER DATABASE store RENAME store").message).toBe("Same database name");
    expect(shop.error("ALTER DATABASE shop RENAME other").code).toBe("databaseUnknownAtRun");
  });

  it("reads quotas in units", () => {
    expect(given(SHOP, { version: "2.5" }).error("ALTER DATABASE shop SET DATA QUOTA x1").message).toBe(
      "invalid data volumn expression:x1",
    );
  });
});

describe("SHOW CREATE DATABASE, SHOW PROC and ADMIN SHOW REPLICA DISTRIBUTION", () => {
  it("print the statement that makes the database", () => {
    expect(given(SHOP).rows("SHOW CREATE DATABASE shop")).toEqual(["shop|CREATE DATABASE `shop`"]);
    expect(given(SHOP).error("SHOW CREATE DATABASE nosuch").code).toBe("showDatabaseUnknown");
  });

  it("say what other statements say", () => {
    const shop = given(SHOP);
    expect(shop.rows("SHOW PROC '/backends'")).toEqual(shop.rows("SHOW BACKENDS"));
    expect(shop.run("SHOW PROC '/nosuch'").kind).toBe("unsupported");
  });

  it("list colocate groups", () => {
    const grouped = SHOP.replace('("replication_num"', '("colocate_with" = "g", "replication_num"');
    const [row = ""] = given(grouped).rows("SHOW PROC '/colocation_group'");
    expect(row).toMatch(/^(\d+)\.\d+\|\1_g\|\d+\|t\|4\|3\|int\(11\)\|true$/);
  });

  it("spread replicas over the nodes", () => {
    const rows = given(SHOP).rows("ADMIN SHOW REPLICA DISTRIBUTION FROM t");
    expect(rows.map((row) => row.split("|").slice(1).join("|"))).toEqual(
      Array.from({ length: 3 }, () => "4|>|33.33 %"),
    );
  });
});
