import { describe, expect, it } from "vitest";
import { isName, quotedNameForm, reservedColumnName } from "../../../../src/engine/names.ts";
import { changesMetadataAlone } from "../../../../src/engine/metadataChange.ts";
import { mayChangeType } from "../../../../src/engine/typeChanges.ts";
import type { Target } from "../../../../src/engine/index.ts";
import { given, type Driver } from "../driver.ts";

const VERSIONS = ["2.0", "2.1", "3.0", "4.0"] as const;
const SHOP = `CREATE DATABASE shop; USE shop;
CREATE TABLE ord (id INT, dt DATE NOT NULL, n INT) DUPLICATE KEY(id, dt)
  PARTITION BY RANGE(dt) (PARTITION p1 VALUES LESS THAN ("2024-06-01"), PARTITION p2 VALUES LESS THAN ("2024-07-01"))
  DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
INSERT INTO ord VALUES (1, "2024-05-01", 10), (2, "2024-06-01", 20);`;
const COUNT = "SELECT COUNT(*) FROM shop.ord";

function doris(version: string, script: string): Driver {
  return given(script, { engine: "doris", version });
}

function code(cluster: Driver, sql: string): string {
  return cluster.error(sql).code;
}

describe.each(VERSIONS)("tables of Doris %s that are changed", (version) => {
  const target: Target = { engine: "doris", version };

  it("recovers what its id names, under another name", () => {
    const cluster = doris(version, SHOP);
    const first = cluster.table("shop.ord").id;
    cluster.ok("DROP TABLE ord; CREATE TABLE ord (id INT) DISTRIBUTED BY HASH(id) BUCKETS 1; DROP TABLE ord");
    expect(code(cluster, "RECOVER TABLE ord 1")).toBe("recoverTableMissing");
    cluster.ok(`RECOVER TABLE ord ${String(first)} AS earlier`);
    expect(cluster.rows("SHOW TABLES")).toEqual(["earlier"]);
    expect(cluster.rows("SELECT COUNT(*) FROM earlier")).toEqual(["2"]);
    cluster.ok("RECOVER TABLE ord");
    expect(cluster.rows("SHOW TABLES")).toEqual(["earlier", "ord"]);
  });

  it("recovers databases and partitions under another name", () => {
    const cluster = doris(version, `${SHOP} ALTER TABLE ord DROP PARTITION p1`);
    expect(cluster.rows(COUNT)).toEqual(["1"]);
    cluster.ok("RECOVER PARTITION p1 AS spring FROM ord");
    expect(cluster.rows(COUNT)).toEqual(["2"]);
    expect(cluster.rows("SHOW PARTITIONS FROM ord").map((row) => row.split("|")[1])).toEqual([
      "spring",
      "p2",
    ]);
    cluster.ok("DROP DATABASE shop; RECOVER DATABASE shop AS market");
    expect(cluster.rows("SELECT COUNT(*) FROM market.ord")).toEqual(["2"]);
    expect(code(cluster, "RECOVER DATABASE shop")).toBe("recoverDatabaseMissing");
  });

  it("adds and drops value columns at once, and changes a type by a job", () => {
    const cluster = doris(version, `${SHOP} ALTER TABLE ord ADD COLUMN s VARCHAR(9)`);
    expect(cluster.rows("SELECT s FROM ord ORDER BY id")).toEqual(["NULL", "NULL"]);
    cluster.ok("ALTER TABLE ord DROP COLUMN s");
    expect(cluster.table("shop.ord")).toMatchObject({ state: "NORMAL" });
    cluster.ok("ALTER TABLE ord MODIFY COLUMN n BIGINT");
    expect(cluster.table("shop.ord")).toMatchObject({ state: "SCHEMA_CHANGE" });
    expect(code(cluster, "ALTER TABLE ord MODIFY COLUMN n LARGEINT")).toBe("schemaChangeInProgress");
  });

  it("refuses changes that lose values", () => {
    const cluster = doris(version, SHOP);
    expect(code(cluster, "ALTER TABLE ord MODIFY COLUMN n SMALLINT")).toBe("modifyType");
    expect(mayChangeType(target, "INT", "BIGINT")).toBe(true);
    expect(mayChangeType(target, "INT", "SMALLINT")).toBe(false);
  });

  it("changes the schema alone where the table was made so", () => {
    expect(changesMetadataAlone(target, { light_schema_change: "true" })).toBe(true);
    expect(changesMetadataAlone(target, { light_schema_change: "false" })).toBe(false);
  });

  it("sets replicas and dynamic partitions of a table", () => {
    const cluster = doris(version, SHOP);
    const refused = cluster.error('ALTER TABLE ord SET ("default.replication_num" = "x")');
    expect(refused.code).toBe("replicationNotNumber");
    cluster.ok('ALTER TABLE ord SET ("default.replication_allocation" = "tag.location.default: 2")');
    expect(cluster.table("shop.ord")).toMatchObject({ replicationNum: 2 });
    expect(code(cluster, 'ALTER TABLE ord SET ("dynamic_partition.enable" = "true")')).toBe(
      "dynamicPartitionNone",
    );
    cluster.ok(
      'ALTER TABLE ord SET ("dynamic_partition.time_unit" = "DAY", "dynamic_partition.prefix" = "d", "dynamic_partition.end" = "1")',
    );
    expect(cluster.rows("SHOW DYNAMIC PARTITION TABLES")[0]).toMatch(
      /^ord\|true\|DAY\|-2147483648\|1\|d\|2\|/,
    );
  });

  it("puts temporary partitions in the place of others", () => {
    const cluster = doris(
      version,
      `${SHOP} ALTER TABLE ord ADD TEMPORARY PARTITION t1 VALUES LESS THAN ("2024-06-01");
      ALTER TABLE ord REPLACE PARTITION p1 WITH TEMPORARY PARTITION t1`,
    );
    expect(cluster.rows(COUNT)).toEqual(["1"]);
    expect(Object.keys(cluster.table("shop.ord").partitions).sort()).toEqual(["p1", "p2"]);
    expect(cluster.table("shop.ord").temporaryPartitions).toEqual({});
    expect(cluster.cluster.recycleBin.length).toBe(version === "4.0" ? 1 : 0);
  });

  it("exchanges two tables, or drops the old one", () => {
    const cluster = doris(version, `${SHOP} CREATE TABLE two (id INT) DISTRIBUTED BY HASH(id) BUCKETS 1`);
    cluster.ok("ALTER TABLE ord REPLACE WITH TABLE two");
    expect(cluster.rows("SELECT COUNT(*) FROM two")).toEqual(["2"]);
    cluster.ok('ALTER TABLE ord REPLACE WITH TABLE two PROPERTIES ("swap" = "false")');
    expect(cluster.rows("SHOW TABLES")).toEqual(["ord"]);
    expect(cluster.rows(COUNT)).toEqual(["2"]);
    cluster.ok("RECOVER TABLE ord AS old");
    expect(code(cluster, "ALTER TABLE ord REPLACE WITH TABLE nowhere")).toBe("tableNotFound");
  });

  it("reads names by the rules of its kind", () => {
    expect(isName(target, "table", "a-1")).toBe(version !== "2.0");
    expect(isName(target, "partition", "a".repeat(64))).toBe(true);
    expect(isName(target, "partition", "a".repeat(65))).toBe(false);
    expect(isName(target, "table", "1a")).toBe(version === "4.0");
    expect(isName(target, "table", "größe")).toBe(false);
    expect(isName(target, "table", "größe", true)).toBe(true);
    expect(quotedNameForm(target, "table")).toMatch(/^\^\[a-zA-Z/);
    expect(reservedColumnName(target, "plain")).toBeUndefined();
  });
});
