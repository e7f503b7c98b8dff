import { describe, expect, it } from "vitest";
import { advance } from "../../../../src/cluster/advance.ts";
import { given, type Driver } from "../driver.ts";

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

  // fe server/LocalMetastore.recoverTable
  it("brings a view back, and nothing over a view", () => {
    const cluster = given(`${SHOP} CREATE VIEW v AS SELECT id FROM ord; DROP VIEW v; RECOVER TABLE v`);
    expect(cluster.rows("SELECT COUNT(*) FROM shop.v")).toEqual(["2"]);
    expect(cluster.error("RECOVER TABLE v").code).toBe("recoverTableExists");
  });

  // fe catalog/CatalogRecycleBin.recycleTable, recyclePartition
  it("brings back what was dropped last under a name, and in StarRocks nothing before it", () => {
    const cluster = given(
      `${SHOP} DROP TABLE ord; CREATE TABLE ord (k INT) DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1"); DROP TABLE ord; RECOVER TABLE ord; ALTER TABLE ord RENAME ord2`,
    );
    expect(cluster.rows("SELECT COUNT(*) FROM shop.ord2")).toEqual(["0"]);
    expect(cluster.error("RECOVER TABLE ord").code).toBe("recoverTableMissing");
  });

  it("leaves in the bin what it cannot bring back", () => {
    const cluster = given(
      `${SHOP} ALTER TABLE ord DROP PARTITION p1; ALTER TABLE ord ADD PARTITION q VALUES [("2024-01-01"), ("2024-06-01"))`,
    );
    expect(cluster.error("RECOVER PARTITION p1 FROM ord").code).toBe("recoverPartitionRange");
    cluster.ok("ALTER TABLE ord DROP PARTITION q FORCE; RECOVER PARTITION p1 FROM ord");
    expect(cluster.rows(COUNT)).toEqual(["2"]);
  });

  it("keeps what was dropped for as long as the configuration says, ten minutes at least", () => {
    const dropped = `${SHOP} ADMIN SET FRONTEND CONFIG ("catalog_trash_expire_second" = "60"); DROP TABLE ord`;
    const soon = given(dropped);
    wait(soon, 599);
    soon.ok("RECOVER TABLE ord");
    const late = given(dropped);
    wait(late, 601);
    expect(late.error("RECOVER TABLE ord").code).toBe("recoverTableMissing");
    const day = given(`${SHOP} DROP TABLE ord`);
    wait(day, 86_401);
    expect(day.error("RECOVER TABLE ord").code).toBe("recoverTableMissing");
  });
});

// fe catalog/CatalogRecycleBin of Doris
describe("RECOVER in Doris", () => {
  const doris = (version: string, script: string) => given(script, { engine: "doris", version });
  const AGAIN = `CREATE TABLE ord (k INT) DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1"); DROP TABLE ord;`;

  it("reaches older tables of a name, one after the other; after ten minutes only the last three", () => {
    const four = `${SHOP} DROP TABLE ord; ${AGAIN} ${AGAIN} ${AGAIN}`;
    const take = "RECOVER TABLE ord AS a; RECOVER TABLE ord AS b; RECOVER TABLE ord AS c;";
    const soon = doris("4.0", four);
    wait(soon, 599);
    soon.ok(`${take} RECOVER TABLE ord`);
    expect(soon.rows(COUNT)).toEqual(["2"]);
    const late = doris("4.0", four);
    wait(late, 601);
    late.ok(take);
    expect(late.error("RECOVER TABLE ord").code).toBe("recoverTableMissing");
  });

  it.each([
    ["2.1", ["ord", "v"]],
    ["3.0", ["ord"]],
  ])("%s brings %j back with their database", (version, tables) => {
    const cluster = doris(
      version,
      `${SHOP} CREATE VIEW v AS SELECT id FROM ord; DROP DATABASE shop; RECOVER DATABASE shop`,
    );
    expect(cluster.rows("SHOW TABLES FROM shop")).toEqual(tables);
  });

  it("finds the partitions that 4.0 truncated", () => {
    const truncated = `${SHOP} TRUNCATE TABLE ord PARTITION (p1); ALTER TABLE ord DROP PARTITION p1 FORCE`;
    const cluster = doris("4.0", truncated);
    cluster.ok("RECOVER PARTITION p1 FROM ord");
    expect(cluster.rows(COUNT)).toEqual(["2"]);
    expect(doris("3.0", truncated).error("RECOVER PARTITION p1 FROM ord").code).toBe(
      "recoverPartitionMissing",
    );
  });
});

/** Lets seconds pass. */
function wait(driver: Driver, seconds: number): void {
  driver.step((world) => advance(world, world.clock + seconds * 1000));
}
