import { olap } from "../olap.ts";
import { describe, expect, test } from "vitest";
import {
  changePartitions,
  changeTable,
  plainTable,
  restoreSql,
  withSnapshot,
  type Client,
} from "./client.ts";

/** What SHOW RESTORE says of a restore of the snapshot over what `change` made of db1. */
function statusAfter(change: (client: Client) => void, on: string, properties = "", version = "3.4"): string {
  const { client, ts } = withSnapshot({ version });
  change(client);
  client.ok(restoreSql(ts, on, properties));
  client.idle();
  expect(client.job().state).toBe(client.job().status.ok ? "FINISHED" : "CANCELLED");
  const tables = Object.values(client.world.clusters["a"]?.databases["db1"]?.tables ?? {}).map(olap);
  expect(tables.map(({ state }) => state).filter((state) => state === "RESTORE")).toEqual([]);
  return client.rows("SHOW RESTORE FROM db1")[0]?.["Status"] ?? "";
}

const sql =
  (...statements: readonly string[]) =>
  (client: Client) => {
    client.ok(...statements);
  };

const REMAKE = (table: string) => sql("DROP TABLE db1.t2", table);

describe("an existing table is compared with the snapshot's, the first difference is told", () => {
  test.each<[string, (client: Client) => void, string, string]>([
    [
      "state",
      (client) => {
        changeTable(client, "t2", (table) => ({ ...table, state: "SCHEMA_CHANGE" }));
      },
      "ON (t2)",
      "[COMMON_ERROR, msg: Table t2's state is not NORMAL: SCHEMA_CHANGE]",
    ],
    [
      "temporary partitions",
      sql(`ALTER TABLE db1.t1 ADD TEMPORARY PARTITION tp VALUES [("2030-01-01"), ("2031-01-01"))`),
      "ON (t1)",
      "[COMMON_ERROR, msg: Do not support restoring table with temp partitions]",
    ],
    [
      "type of partitioning",
      sql("DROP TABLE db1.t1", plainTable("db1.t1")),
      "ON (t1)",
      "[COMMON_ERROR, msg: Table's partition type is different]",
    ],
    [
      "name, under AS",
      sql(plainTable("db1.taken")),
      "ON (t2 AS taken)",
      "[COMMON_ERROR, msg: Table taken already exist but with different schema, errMsg: Table name is inconsistent]",
    ],
    [
      "short key",
      REMAKE(
        `CREATE TABLE db1.t2 (id INT NOT NULL, name VARCHAR(20)) DUPLICATE KEY(id, name) DISTRIBUTED BY HASH(id) BUCKETS 4 PROPERTIES ("replication_num" = "3")`,
      ),
      "ON (t2)",
      "[COMMON_ERROR, msg: Table t2 already exist but with different schema, errMsg: short key column count is inconsistent]",
    ],
    [
      "bloom filter, which only one side has",
      REMAKE(
        `CREATE TABLE db1.t2 (id INT NOT NULL, name VARCHAR(20)) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4 PROPERTIES ("replication_num" = "3", "bloom_filter_columns" = "name")`,
      ),
      "ON (t2)",
      "[COMMON_ERROR, msg: Table t2 already exist but with different schema, errMsg: ]",
    ],
    [
      "rollup, which only one side has",
      REMAKE(
        `CREATE TABLE db1.t2 (id INT NOT NULL, name VARCHAR(20)) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4 ROLLUP (byname (id, name)) PROPERTIES ("replication_num" = "3")`,
      ),
      "ON (t2)",
      "[COMMON_ERROR, msg: Table t2 already exist but with different schema, errMsg: ]",
    ],
    [
      "partition columns",
      sql(
        "DROP TABLE db1.t1",
        `CREATE TABLE db1.t1 (id INT NOT NULL, day DATE, amount INT) DUPLICATE KEY(id) PARTITION BY RANGE(id) (PARTITION p1 VALUES LESS THAN ("5"), PARTITION p2 VALUES LESS THAN ("9")) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "3")`,
      ),
      "ON (t1)",
      "[COMMON_ERROR, msg: Table t1 already exist but with different schema, errMsg: partition columns is inconsistent]",
    ],
    [
      "distribution columns",
      REMAKE(
        `CREATE TABLE db1.t2 (id INT NOT NULL, name VARCHAR(20)) DUPLICATE KEY(id) DISTRIBUTED BY HASH(name) BUCKETS 4 PROPERTIES ("replication_num" = "3")`,
      ),
      "ON (t2)",
      "[COMMON_ERROR, msg: Table t2 already exist but with different schema, errMsg: partition distribution col hash is inconsistent]",
    ],
    [
      "buckets",
      REMAKE(plainTable("db1.t2").replace("BUCKETS 4", "BUCKETS 5")),
      "ON (t2)",
      "[COMMON_ERROR, msg: Table t2 already exist but with different schema, errMsg: bucket num is inconsistent]",
    ],
    [
      "number of columns, for which the engine has no word",
      sql("ALTER TABLE db1.t2 ADD COLUMN extra INT"),
      "ON (t2)",
      "[COMMON_ERROR, msg: Table t2 already exist but with different schema, errMsg: ]",
    ],
    [
      "key model",
      REMAKE(plainTable("db1.t2", 3, "UNIQUE")),
      "ON (t2)",
      "[COMMON_ERROR, msg: Table t2 already exist but with different key type]",
    ],
    [
      "a column",
      REMAKE(plainTable("db1.t2").replace("VARCHAR(20)", "VARCHAR(21)")),
      "ON (t2)",
      "[COMMON_ERROR, msg: Table t2 already exist but with different schema, column: name in existed table is different from the column in backup snapshot, column: name]",
    ],
    [
      "a column's comment",
      REMAKE(plainTable("db1.t2").replace("VARCHAR(20)", "VARCHAR(20) COMMENT 'x'")),
      "ON (t2)",
      "[COMMON_ERROR, msg: Table t2 already exist but with different schema, column: name in existed table is different from the column in backup snapshot, column: name]",
    ],
  ])("%s", (_name, change, on, status) => {
    expect(statusAfter(change, on)).toBe(status);
  });

  test("a number of buckets that differs by 256 passes, and then throws", () => {
    const { client, ts } = withSnapshot();
    changePartitions(client, "t2", (partition) => ({ ...partition, buckets: 260 }));
    client.ok(restoreSql(ts, "ON (t2)"));
    client.idle();
    expect(client.rows("SHOW RESTORE")[0]?.["Status"]).toBe(
      "[COMMON_ERROR, msg: Table t2's state is not NORMAL: RESTORE]",
    );
  });
});

describe("an existing partition", () => {
  const REMAKE_T1 = (first: string, second: string, replicas = 3) =>
    sql(
      "DROP TABLE db1.t1",
      `CREATE TABLE db1.t1 (id INT NOT NULL, day DATE, amount INT) DUPLICATE KEY(id) PARTITION BY RANGE(day) (${first}, ${second}) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "${replicas}")`,
    );

  test.each<[string, (client: Client) => void, string, string]>([
    [
      "must have the same range",
      REMAKE_T1(
        `PARTITION p1 VALUES LESS THAN ("2023-06-01")`,
        `PARTITION p2 VALUES LESS THAN ("2025-01-01")`,
      ),
      "",
      "[COMMON_ERROR, msg: Partition p1 in table t1 has different range with partition in repository]",
    ],
    [
      "must have as many replicas as the restore asks for",
      REMAKE_T1(
        `PARTITION p1 VALUES LESS THAN ("2024-01-01")`,
        `PARTITION p2 VALUES LESS THAN ("2025-01-01")`,
        1,
      ),
      "",
      "[COMMON_ERROR, msg: Partition p1 in table t1 has different replication num '1' with partition in repository, which is 3]",
    ],
    [
      "must leave room for one that is added",
      REMAKE_T1(
        `PARTITION p1 VALUES LESS THAN ("2024-01-01")`,
        `PARTITION other VALUES LESS THAN ("2024-06-01")`,
      ),
      "",
      "[COMMON_ERROR, msg: Partition p2 in table t1 has conflict range with existing ranges]",
    ],
  ])("%s", (_name, change, properties, status) => {
    expect(statusAfter(change, "ON (t1)", properties)).toBe(status);
  });

  test("passes with the replicas that it has", () => {
    const change = REMAKE_T1(
      `PARTITION p1 VALUES LESS THAN ("2024-01-01")`,
      `PARTITION p2 VALUES LESS THAN ("2025-01-01")`,
      1,
    );
    expect(statusAfter(change, "ON (t1)", `, "replication_num" = "1"`)).toBe("[OK]");
  });

  test("of a table that is not partitioned by range cannot be added", () => {
    const { client } = withSnapshot();
    const list = (values: string) =>
      `CREATE TABLE db1.l (id INT NOT NULL, city VARCHAR(20) NOT NULL) DUPLICATE KEY(id) PARTITION BY LIST(city) (${values}) DISTRIBUTED BY HASH(id) BUCKETS 1`;
    client.ok(
      list(`PARTITION a VALUES IN ("a"), PARTITION b VALUES IN ("b")`),
      "BACKUP SNAPSHOT db1.lists TO r ON (l)",
    );
    client.idle();
    client.ok("DROP TABLE db1.l", list(`PARTITION a VALUES IN ("a")`));
    client.ok(restoreSql(client.timestamp("lists")).replace("s1", "lists"));
    client.idle();
    expect(client.rows("SHOW RESTORE")[0]?.["Status"]).toBe(
      "[COMMON_ERROR, msg: No partition exist in single partitioned table l]",
    );
  });

  test("of a 3.4 snapshot is refused by 3.3, which takes its sub-partitions for automatic buckets", () => {
    const { client, ts } = withSnapshot({ more: { old: { version: "3.3" } } });
    client.run(`CREATE DATABASE db1`, "old");
    client.run(plainTable("db1.t2"), "old");
    client.run(`CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/backups"`, "old");
    client.run(restoreSql(ts, "ON (t2)"), "old");
    client.idle();
    expect(client.rows("SHOW RESTORE", "old")[0]?.["Status"]).toBe(
      "[COMMON_ERROR, msg: Partition t2 in table t2 is automatic bucket partition, can not be restored]",
    );
    client.run(restoreSql(ts, "ON (t2 AS copy)"), "old");
    client.idle();
    expect(client.rows("SHOW RESTORE", "old")[0]?.["Status"]).toBe("[OK]");
  });
});

describe("too few nodes", () => {
  const oneNode = (client: Client) => {
    client.inject({ type: "node", node: "be-2", up: false });
    client.inject({ type: "node", node: "be-3", up: false });
  };

  test("for a new table; the message names the original", () => {
    expect(statusAfter(oneNode, "ON (t1 AS t1_new)")).toBe(
      "[COMMON_ERROR, msg: failed to find 3 different hosts to create table: t1]",
    );
    expect(statusAfter(oneNode, "ON (t1 AS t1_new)", `, "replication_num" = "1"`)).toBe("[OK]");
  });

  test("for an added partition", () => {
    const change = (client: Client) => {
      client.ok("ALTER TABLE db1.t1 DROP PARTITION p1");
      oneNode(client);
    };
    expect(statusAfter(change, "ON (t1 PARTITION (p1))")).toBe(
      "[COMMON_ERROR, msg: Restored partition p1of t1is null]",
    );
  });
});

describe("a full disk", () => {
  test("ends the restore after its tables were made", () => {
    const status = statusAfter((client) => {
      client.inject({ type: "disk", node: "be-1", usedPercent: 97 });
    }, "ON (t2 AS copy)");
    expect(status).toMatch(/^\[COMMON_ERROR, msg: disk \d+ on backend 10001 exceed limit usage\]$/);
  });

  test("counts only beyond both limits", () => {
    const status = statusAfter((client) => {
      client.inject({ type: "disk", node: "be-1", usedPercent: 95 });
    }, "ON (t2 AS copy)");
    expect(status).toBe("[OK]");
  });
});

describe("the clean-up of a failed comparison goes by name", () => {
  const mismatch = (client: Client) => {
    client.ok("ALTER TABLE db1.t2 ADD COLUMN extra INT");
  };

  test("an original that was restored under an alias in the same statement disappears", () => {
    const { client, ts } = withSnapshot();
    mismatch(client);
    client.ok(restoreSql(ts, "ON (t1 AS t1_new, t2)"));
    client.idle();
    expect(client.job().state).toBe("CANCELLED");
    expect(client.happened("tableRemoved")).toMatchObject([{ table: "t1" }]);
    expect(client.refused("SELECT * FROM db1.t1")).toContain("t1");
  });

  test("and comes back with the next restart of the front end", () => {
    const { client, ts } = withSnapshot();
    mismatch(client);
    client.ok(restoreSql(ts, "ON (t1 AS t1_new, t2)"));
    client.idle();
    client.inject({ type: "restart" });
    expect(client.rows("SELECT id FROM db1.t1 ORDER BY id").map(({ id }) => id)).toEqual(["1", "2", "3"]);
  });
});
