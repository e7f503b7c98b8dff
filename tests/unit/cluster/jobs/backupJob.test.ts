import { describe, expect, test } from "vitest";
import { nextEventAt, isIdle } from "../../../../src/cluster/advance.ts";
import type { ClusterEvent } from "../../../../src/cluster/events.ts";
import { changePartitions, plainTable, restoreSql, ROOT, withTables, type Client } from "./client.ts";

const states = (events: readonly ClusterEvent[]) =>
  events.flatMap((event) => (event.type === "jobState" ? [[event.at, event.to]] : []));

describe("a backup", () => {
  test("takes one step in each round of three seconds", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.idle();
    expect(states(client.events)).toEqual([
      [3_000, "SNAPSHOTING"],
      [6_000, "UPLOAD_SNAPSHOT"],
      [9_000, "UPLOADING"],
      [12_000, "SAVE_META"],
      [15_000, "UPLOAD_INFO"],
      [18_000, "FINISHED"],
    ]);
  });

  test("waits for the next round of the grid, wherever it was submitted", () => {
    const client = withTables();
    client.advance(4_200);
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.advance(1_799);
    expect(client.job().state).toBe("PENDING");
    client.advance(1);
    expect(client.job().state).toBe("SNAPSHOTING");
  });

  test("takes cluster time only while it is unfinished", () => {
    const client = withTables();
    expect([isIdle(client.world), nextEventAt(client.world)]).toEqual([true, undefined]);
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    expect([isIdle(client.world), nextEventAt(client.world)]).toEqual([false, 3_000]);
    client.idle();
    expect([isIdle(client.world), nextEventAt(client.world), client.world.clock]).toEqual([
      true,
      undefined,
      18_000,
    ]);
  });

  test("has no JobId before its first step", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    expect(client.rows("SHOW BACKUP")[0]).toMatchObject({ JobId: "-1", State: "PENDING" });
    client.advance(3_000);
    expect(Number(client.rows("SHOW BACKUP")[0]?.["JobId"])).toBeGreaterThan(10_000);
  });

  test("is named by the time of its submission, with milliseconds, in the front end's zone", () => {
    const client = withTables({ timeZone: "Asia/Shanghai" });
    client.advance(417);
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.idle();
    expect(client.timestamp("s")).toBe("2025-01-06-09-00-00-417");
    expect(client.rows("SHOW BACKUP")[0]).toMatchObject({ CreateTime: "2025-01-06 09:00:00" });
    client.ok("SET time_zone = 'UTC'");
    expect(client.rows("SHOW BACKUP")[0]).toMatchObject({ CreateTime: "2025-01-06 01:00:00" });
  });

  test("sends a snapshot of one replica of each tablet", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.advance(3_000);
    // t1: 2 partitions of 2 buckets, t2: 4 buckets.
    expect(client.job().runs.reduce((sum, { count }) => sum + count, 0)).toBe(8);
    expect(new Set(client.job().runs.map(({ replica }) => replica))).toEqual(new Set([0]));
  });

  test("runs one at a time in a database, and beside those of other databases", () => {
    const client = withTables();
    client.ok("CREATE DATABASE db2", plainTable("db2.t"));
    client.ok("BACKUP SNAPSHOT db1.s TO r", "BACKUP SNAPSHOT db2.s2 TO r");
    expect(client.refused("BACKUP SNAPSHOT db2.s3 TO r")).toContain("Can only run one");
    client.idle();
    expect([client.job("db1").state, client.job("db2").state]).toEqual(["FINISHED", "FINISHED"]);
    client.ok("BACKUP SNAPSHOT db2.s3 TO r");
  });
});

describe("what a backup freezes", () => {
  const rowsAfterRestore = (client: Client, before: () => void) => {
    client.ok("BACKUP SNAPSHOT db1.s1 TO r ON (t2)");
    before();
    client.idle();
    client.ok(restoreSql(client.timestamp("s1"), "ON (t2 AS t2_copy)"));
    client.idle();
    return client.rows("SELECT id FROM db1.t2_copy ORDER BY id").map(({ id }) => id);
  };

  test("rows loaded before the first round are in it, later ones are not", () => {
    const client = withTables();
    const ids = rowsAfterRestore(client, () => {
      client.advance(1_000);
      client.ok("INSERT INTO db1.t2 VALUES (3, 'before')");
      client.advance(2_000);
      client.ok("INSERT INTO db1.t2 VALUES (4, 'after')");
    });
    expect(ids).toEqual(["1", "2", "3"]);
  });

  test("a table dropped after that is still saved", () => {
    const client = withTables();
    const ids = rowsAfterRestore(client, () => {
      client.advance(3_000);
      client.ok("DROP TABLE db1.t2");
    });
    expect(ids).toEqual(["1", "2"]);
  });

  test("says how much it is", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t1 PARTITION (p2), t2)");
    client.advance(3_000);
    expect(client.happened("snapshotFrozen")[0]).toMatchObject({ tables: 2, rows: 3, tablets: 6 });
  });

  test("the chosen partitions only", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t1 PARTITION (P2))");
    client.idle();
    const [row] = client.rows(
      `SHOW SNAPSHOT ON r WHERE SNAPSHOT = 's' AND TIMESTAMP = '${client.timestamp("s")}'`,
    );
    expect(row?.["Details"]).toContain(`"backup_objects": {"t1": {"partitions": {"p2": {}}}}`);
    expect(client.files(`${ROOT}/__ss_s/__ss_content`).length).toBeGreaterThan(0);
    expect(client.rows("SHOW BACKUP")[0]).toMatchObject({ BackupObjs: "[db1.t1PARTITIONS (P2)]" });
  });

  test("the key form of PARTITION keeps all metadata and no file", () => {
    const client = withTables();
    client.ok(`BACKUP SNAPSHOT db1.s1 TO r ON (t1 PARTITION (id = 1))`);
    client.idle();
    expect(client.job().state).toBe("FINISHED");
    expect(client.files(`${ROOT}/__ss_s1/__ss_content`)).toEqual([]);
    client.ok(restoreSql(client.timestamp("s1"), "ON (t1 AS t1_copy)"));
    client.until("DOWNLOADING");
    client.advance(60_000);
    expect(client.job().state).toBe("DOWNLOADING");
    expect(client.rows("SHOW RESTORE")[0]?.["TaskErrMsg"]).toContain("get nothing from remote path: s3a://");
  });
});

describe("what ends a backup before its time", () => {
  const status = (client: Client) => client.rows("SHOW BACKUP FROM db1")[0]?.["Status"];

  test("a table that was dropped before the first round", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r", "DROP TABLE db1.t2");
    client.idle();
    expect([client.job().state, status(client)]).toEqual([
      "CANCELLED",
      "[NOT_FOUND, msg: table t2 does not exist]",
    ]);
  });

  test("its timeout, counted from the submission", () => {
    const client = withTables();
    client.ok(`BACKUP SNAPSHOT db1.s TO r PROPERTIES ("timeout" = "600")`);
    client.inject({ type: "node", node: "be-1", up: false });
    client.idle();
    expect([client.job().state, status(client)]).toEqual(["CANCELLED", "[TIMEOUT, msg: ]"]);
    // The first round after 600 s.
    expect(client.world.clock).toBe(603_000);
  });

  test("no healthy replica", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    changePartitions(client, "t2", (partition) => ({
      ...partition,
      visibleVersion: 3,
      lagging: { "10001": 2, "10002": 2, "10003": 2 },
    }));
    client.idle();
    expect(status(client)).toMatch(
      /^\[COMMON_ERROR, msg: failed to choose replica to make snapshot for tablet \d+\. visible version: 3\]$/,
    );
  });
});

describe("the counter of an auto-increment column", () => {
  test("is that of the moment at which the metadata is saved, not of the frozen rows", () => {
    const client = withTables();
    client.ok(
      `CREATE TABLE db1.k (id BIGINT NOT NULL AUTO_INCREMENT, n INT) PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1`,
      "INSERT INTO db1.k (n) VALUES (1), (2)",
      "BACKUP SNAPSHOT db1.s TO r ON (k)",
    );
    const frozen = () => client.world.clusters["a"]?.databases["db1"]?.tables["k"];
    client.until("UPLOADING");
    client.ok("INSERT INTO db1.k (n) VALUES (3)");
    const now = frozen();
    client.idle();
    const [row] = client.rows(
      `SHOW SNAPSHOT ON r WHERE SNAPSHOT = "s" AND TIMESTAMP = "${client.timestamp("s")}"`,
    );
    const details: unknown = JSON.parse(row?.["Details"] ?? "");
    expect(details).toMatchObject({
      backup_objects: { k: { autoIncrementId: now?.kind === "olap" ? now.autoIncrement : undefined } },
    });
  });
});
