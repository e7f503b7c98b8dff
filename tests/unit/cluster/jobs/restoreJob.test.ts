import { olap } from "../olap.ts";
import { describe, expect, test } from "vitest";
import type { ClusterEvent } from "../../../../src/cluster/events.ts";
import { unfinishedJobs } from "../../../../src/cluster/jobSlots.ts";
import { plainTable, restoreSql, withSnapshot, withTables, type Client } from "./client.ts";

const states = (events: readonly ClusterEvent[]) =>
  events.flatMap((event) => (event.type === "jobState" ? [[event.at, event.to]] : []));
const ids = (client: Client, table: string) =>
  client.rows(`SELECT id FROM db1.${table} ORDER BY id`).map(({ id }) => id);
const tables = (client: Client) => Object.keys(client.world.clusters["a"]?.databases["db1"]?.tables ?? {});
const tableOf = (client: Client, name: string) =>
  olap(client.world.clusters["a"]?.databases["db1"]?.tables[name]);

describe("a restore over equal tables", () => {
  test("takes one step in each round", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts));
    client.idle();
    expect(states(client.events)).toEqual([
      [21_000, "SNAPSHOTING"],
      [24_000, "DOWNLOAD"],
      [27_000, "DOWNLOADING"],
      [30_000, "COMMIT"],
      [33_000, "COMMITTING"],
      [36_000, "FINISHED"],
    ]);
  });

  test("brings back the snapshot's rows and versions, and loses later ones", () => {
    const { client, ts } = withSnapshot();
    client.ok("INSERT INTO db1.t2 VALUES (3, 'three')", "DELETE FROM db1.t2 WHERE id = 1");
    const version = tableOf(client, "t2").partitions["t2"]?.visibleVersion ?? 0;
    client.forget();
    client.ok(restoreSql(ts, "ON (t2)"));
    client.idle();
    expect(ids(client, "t2")).toEqual(["1", "2"]);
    expect(tableOf(client, "t2").partitions["t2"]?.visibleVersion).toBe(version - 2);
    expect(client.happened("tableRestored")).toMatchObject([
      { table: "t2", rows: 2, lostRows: 1, created: false },
    ]);
  });

  test("replaces the chosen partitions and leaves the others", () => {
    const { client, ts } = withSnapshot();
    client.ok("INSERT INTO db1.t1 VALUES (8, '2023-08-01', 1), (9, '2024-08-01', 1)");
    client.ok(restoreSql(ts, "ON (t1 PARTITION (p1))"));
    client.idle();
    expect(ids(client, "t1")).toEqual(["1", "2", "3", "9"]);
  });

  test("adds a range partition that is missing, and keeps one that the snapshot does not have", () => {
    const { client, ts } = withSnapshot();
    client.ok(
      "ALTER TABLE db1.t1 DROP PARTITION p1",
      `ALTER TABLE db1.t1 ADD PARTITION p3 VALUES LESS THAN ("2026-01-01")`,
      "INSERT INTO db1.t1 VALUES (7, '2025-03-03', 1)",
    );
    client.forget();
    client.ok(restoreSql(ts, "ON (t1)"));
    client.idle();
    expect(client.job().status).toEqual({ ok: true });
    expect(ids(client, "t1")).toEqual(["1", "2", "3", "7"]);
    expect(Object.keys(tableOf(client, "t1").partitions).sort()).toEqual(["p1", "p2", "p3"]);
    expect(client.happened("partitionAdded")).toMatchObject([{ table: "t1", partition: "p1" }]);
  });

  test("blocks reads and writes of the table until it is over", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, "ON (t2)"));
    client.until("DOWNLOADING");
    expect(client.refused("SELECT * FROM db1.t2")).toContain("Table state is not NORMAL: 'RESTORING'");
    expect(client.refused("INSERT INTO db1.t2 VALUES (3, 'x')")).toContain(
      'Cannot write RESTORE state table "t2"',
    );
    client.ok("SELECT * FROM db1.t1");
    client.idle();
    client.ok("INSERT INTO db1.t2 VALUES (3, 'x')");
  });

  test("fetches only what the table has not", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, "ON (t2)"));
    client.until("DOWNLOADING");
    const kept = client.job().runs.reduce((sum, { bytes }) => sum + bytes, 0);
    client.idle();
    client.ok("TRUNCATE TABLE db1.t2", restoreSql(ts, "ON (t2)"));
    client.until("DOWNLOADING");
    expect(client.job().runs.reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThan(kept);
  });
});

describe("a restore into a free name", () => {
  test("makes the table with fresh ids, the chosen partitions, the asked replicas, on HDD", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, "ON (t1 PARTITION (p2) AS copy)", `, "replication_num" = "2"`));
    client.idle();
    const copy = tableOf(client, "copy");
    expect(copy.id).toBeGreaterThan(tableOf(client, "t2").id);
    expect(Object.values(copy.partitions)).toMatchObject([
      { name: "p2", replicationNum: 2, storageMedium: "HDD" },
    ]);
    expect(ids(client, "copy")).toEqual(["3"]);
    expect(copy.indexes[0]?.name).toBe("copy");
  });

  test("renames the one partition of an unpartitioned table with it", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, "ON (t2 AS copy)"));
    client.idle();
    expect(Object.keys(tableOf(client, "copy").partitions)).toEqual(["copy"]);
    expect(ids(client, "copy")).toEqual(["1", "2"]);
  });

  test("shows the table in state RESTORE from the end of PENDING on", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, "ON (t2 AS copy)"));
    client.until("SNAPSHOTING");
    expect(tableOf(client, "copy").state).toBe("RESTORE");
    expect(client.refused("SELECT * FROM db1.copy")).toContain("RESTORING");
    client.idle();
    expect(tableOf(client, "copy").state).toBe("NORMAL");
  });

  test("into another database under the label's prefix", () => {
    const { client, ts } = withSnapshot({ version: "3.3" });
    client.ok("CREATE DATABASE db2", restoreSql(ts).replace("db1.", "db2."));
    client.idle();
    expect(client.rows("SELECT id FROM db2.t2 ORDER BY id").map(({ id }) => id)).toEqual(["1", "2"]);
  });

  test("gives moved tablets rowset ids of their own, so that the next restore fetches all", () => {
    const { client, ts } = withSnapshot();
    const before = tableOf(client, "t2").partitions["t2"]?.data.rowsets.map(({ id }) => id);
    client.ok(restoreSql(ts, "ON (t2)"));
    client.idle();
    expect(tableOf(client, "t2").partitions["t2"]?.data.rowsets.map(({ id }) => id)).not.toEqual(before);
  });
});

describe("creating replicas holds up the scheduler", () => {
  test("the round ends when they are there, and the next comes three seconds later", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, "ON (t2 AS copy)"));
    client.idle();
    // 4 tablets of 3 replicas on 3 nodes of 3 workers, 20 ms each: two waves.
    expect(client.happened("schedulerBlocked")).toMatchObject([{ at: 21_000, ms: 40 }]);
    expect(states(client.events).slice(0, 2)).toEqual([
      [21_040, "SNAPSHOTING"],
      [24_040, "DOWNLOAD"],
    ]);
  });

  test("jobs of other databases wait for the end of the round", () => {
    const { client, ts } = withSnapshot();
    client.ok("CREATE DATABASE db2", plainTable("db2.x"), restoreSql(ts, "ON (t2 AS copy)"));
    client.ok("BACKUP SNAPSHOT db2.other TO r");
    client.idle();
    const first = client.events.find((event) => event.type === "jobState" && event.database === "db2");
    const order = Object.keys(client.world.clusters["a"]?.jobs ?? {});
    expect(order.length).toBe(2);
    expect([21_000, 21_040]).toContain(first?.at);
    expect(client.job("db2").state).toBe("FINISHED");
  });

  test("a node that goes down meanwhile fails the restore when the wait is over", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, "ON (t2 AS copy)"));
    client.advance(3_010);
    client.inject({ type: "node", node: "be-2", up: false });
    client.inject({ type: "node", node: "be-2", up: true });
    client.idle();
    // 12 replicas of 10 s.
    expect(client.world.clock).toBe(21_000 + 120_000);
    expect(client.rows("SHOW RESTORE")[0]?.["Status"]).toMatch(
      /^\[COMMON_ERROR, msg: Failed to create replicas for restore\. unfinished marks: 10002=\d+(, 10002=\d+){3}\]$/,
    );
    expect(tables(client)).toEqual(["t1", "t2"]);
  });

  test("a name that somebody takes meanwhile fails the restore, and the clean-up drops that table", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, "ON (t2 AS copy)"));
    client.advance(3_010);
    client.ok(plainTable("db1.copy"));
    client.idle();
    expect(client.rows("SHOW RESTORE")[0]?.["Status"]).toBe(
      "[COMMON_ERROR, msg: Table copy already exist in db: db1]",
    );
    expect(tables(client)).toEqual(["t1", "t2"]);
  });
});

describe("dropping what is being restored cancels the job in the next round", () => {
  test.each([
    ["an existing table", "ON (t2)", "DROP TABLE db1.t2", /^\[NOT_FOUND, msg: table \d+ has been dropped\]$/],
    [
      "a new table",
      "ON (t2 AS copy)",
      "DROP TABLE db1.copy",
      /^\[NOT_FOUND, msg: table \d+ has been dropped\]$/,
    ],
  ])("%s", (_name, on, drop, status) => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, on));
    client.until("DOWNLOADING");
    const { clock } = client.world;
    client.ok(drop);
    client.idle();
    expect(client.world.clock - clock).toBeLessThanOrEqual(3_000);
    expect(client.rows("SHOW RESTORE")[0]?.["Status"]).toMatch(status);
  });

  test("the database", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts));
    client.until("DOWNLOADING");
    client.ok("DROP DATABASE db1 FORCE");
    client.idle();
    expect(client.job().status).toMatchObject({
      text: expect.stringMatching(/^\[NOT_FOUND, msg: database \d+ has been dropped\]$/) as string,
    });
  });
});

describe("a replication number of zero", () => {
  test("throws inside the round: a job with new tables only stays PENDING until its timeout", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, "ON (t2 AS copy)", `, "replication_num" = "0", "timeout" = "600"`));
    client.advance(60_000);
    expect(client.job()).toMatchObject({ state: "PENDING", status: { ok: true } });
    client.idle();
    expect(client.rows("SHOW RESTORE")[0]?.["Status"]).toBe(
      "[TIMEOUT, msg: restore job with label: s1  timeout.]",
    );
  });

  test("finds its own tables in state RESTORE in the next round where it took some", () => {
    const { client, ts } = withSnapshot();
    client.ok(
      "ALTER TABLE db1.t1 DROP PARTITION p1",
      restoreSql(ts, "ON (t1 PARTITION (p1))", `, "replication_num" = "-1"`),
    );
    client.idle();
    expect(client.rows("SHOW RESTORE")[0]?.["Status"]).toBe(
      "[COMMON_ERROR, msg: Table t1's state is not NORMAL: RESTORE]",
    );
    expect(tableOf(client, "t1").state).toBe("NORMAL");
  });

  test("keeps jobs after it from their step", () => {
    const { client, ts } = withSnapshot();
    const others = ["db2", "db3", "db4", "db5"];
    for (const name of others) client.ok(`CREATE DATABASE ${name}`, plainTable(`${name}.x`));
    client.ok(restoreSql(ts, "ON (t2 AS copy)", `, "replication_num" = "0", "timeout" = "600"`));
    for (const name of others) client.ok(`BACKUP SNAPSHOT ${name}.of_${name} TO r`);
    const { clusters } = client.world;
    const order =
      clusters["a"] === undefined ? [] : unfinishedJobs(clusters["a"]).map(({ database }) => database.name);
    const after = order.slice(order.indexOf("db1") + 1);
    expect(after.length).toBeGreaterThan(0);
    client.advance(60_000);
    const waiting = others.filter((name) => client.job(name).state === "PENDING");
    expect(waiting.sort()).toEqual(after.sort());
    client.idle();
    expect(others.map((name) => client.job(name).state)).toEqual(others.map(() => "FINISHED"));
  });
});

describe("a metadata file that cannot be read", () => {
  test("is told by the job only", () => {
    const { client, ts } = withSnapshot();
    const path = client.files().find((file) => file.includes("/__meta.")) ?? "";
    client.inject({ type: "file", path, mode: "missing" });
    client.ok(restoreSql(ts));
    client.idle();
    expect(client.rows("SHOW RESTORE")[0]).toMatchObject({
      State: "CANCELLED",
      Status: "[COMMON_ERROR, msg: Failed to read backup meta from file]",
    });
  });
});

describe("colocate groups", () => {
  const table = (name: string) =>
    `CREATE TABLE db1.${name} (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("colocate_with" = "one", "replication_num" = "1")`;
  const KEEP = 'ADMIN SET FRONTEND CONFIG ("enable_colocate_restore" = "true")';
  const members = (client: Client) =>
    Object.values(client.world.clusters["a"]?.colocateGroups ?? {}).map(({ tables }) => tables.length);
  const created = (client: Client, name: string) =>
    String(client.rows(`SHOW CREATE TABLE db1.${name}`)[0]?.["Create Table"]);
  const saved = (version: string) => {
    const client = withTables({ version });
    client.ok(table("g"), table("h"), "BACKUP SNAPSHOT db1.s1 TO r ON (g, h)");
    client.idle();
    client.ok("DROP TABLE db1.g FORCE", "DROP TABLE db1.h FORCE");
    const one = `, "replication_num" = "1"`;
    return { client, sql: restoreSql(client.timestamp("s1"), "ON (g, h)", one) };
  };

  test("are left by new tables, and kept where the configuration says so", () => {
    const { client, sql } = saved("3.3");
    client.ok(sql);
    client.idle();
    expect(members(client)).toEqual([]);
    expect(created(client, "g")).not.toContain("colocate_with");
    client.ok("DROP TABLE db1.g FORCE", "DROP TABLE db1.h FORCE", KEEP, sql);
    client.idle();
    expect(members(client)).toEqual([2]);
    expect(created(client, "g")).toContain('"colocate_with" = "one"');
  });

  test("are left again by the tables of a cancelled restore", () => {
    const { client, sql } = saved("3.2");
    client.ok(KEEP, sql);
    client.until("DOWNLOADING");
    expect(members(client)).toEqual([2]);
    client.ok("CANCEL RESTORE FROM db1");
    expect(members(client)).toEqual([]);
  });

  test("stay as they are for a table that is there", () => {
    const { client, sql } = saved("3.4");
    client.ok(table("g").replace('"one"', '"two"'), KEEP, sql);
    client.idle();
    expect(created(client, "g")).toContain('"colocate_with" = "two"');
    expect(members(client)).toEqual([1, 1]);
  });
});
