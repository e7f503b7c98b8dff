import { olap } from "../olap.ts";
import { describe, expect, test } from "vitest";
import { changeSetting } from "../../../../src/cluster/settings.ts";
import {
  given,
  plainTable,
  rangeTable,
  restoreSql,
  withSnapshot,
  withTables,
  type Client,
} from "./client.ts";

const columns = (client: Client, sql: string) => {
  const result = client.run(sql);
  return result.kind === "rows" ? result.columns : [];
};

describe("SHOW BACKUP", () => {
  test("has the engine's columns", () => {
    expect(columns(given(), "SHOW BACKUP").join(", ")).toBe(
      "JobId, SnapshotName, DbName, State, BackupObjs, CreateTime, SnapshotFinishedTime, UploadFinishedTime, FinishedTime, UnfinishedTasks, Progress, TaskErrMsg, Status, Timeout",
    );
  });

  test("shows a finished job", () => {
    const client = withTables();
    client.ok(`BACKUP SNAPSHOT db1.s TO r ON (t2, t1 PARTITION (p2, p1)) PROPERTIES ("timeout" = "700")`);
    client.idle();
    expect(client.rows("SHOW BACKUP")).toEqual([
      {
        JobId: expect.stringMatching(/^\d+$/) as string,
        SnapshotName: "s",
        DbName: "db1",
        State: "FINISHED",
        BackupObjs: "[db1.t1PARTITIONS (p2, p1)], [db1.t2]",
        CreateTime: "2025-01-06 09:00:00",
        SnapshotFinishedTime: "2025-01-06 09:00:06",
        UploadFinishedTime: "2025-01-06 09:00:12",
        FinishedTime: "2025-01-06 09:00:18",
        UnfinishedTasks: "",
        Progress: "",
        TaskErrMsg: "",
        Status: "[OK]",
        Timeout: "700",
      },
    ]);
  });

  test("names unfinished tasks by tablet while snapshots are made, then by task", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.until("SNAPSHOTING");
    const range = Object.values(
      olap(client.world.clusters["a"]?.databases["db1"]?.tables["t2"]).partitions["t2"]?.tablets ?? {},
    )[0];
    const unfinished = () => client.rows("SHOW BACKUP")[0]?.["UnfinishedTasks"] ?? "";
    const tablets = unfinished()
      .split(", ")
      .map((pair) => Number(pair.split("=")[0]));
    expect(tablets.sort((a, b) => a - b)).toEqual([0, 1, 2, 3].map((at) => (range?.first ?? 0) + at * 4));
    client.until("UPLOADING");
    const tasks = unfinished()
      .split(", ")
      .map((pair) => Number(pair.split("=")[0]));
    expect(tasks).toHaveLength(4);
    expect(Math.min(...tasks)).toBeGreaterThan(Math.max(...tablets));
  });

  test("lists the databases whose last job is a backup, and a restore takes the row away", () => {
    const { client, ts } = withSnapshot();
    client.ok("CREATE DATABASE db2", plainTable("db2.t"), "BACKUP SNAPSHOT db2.s2 TO r");
    expect(
      client
        .rows("SHOW BACKUP")
        .map(({ DbName }) => DbName)
        .sort(),
    ).toEqual(["db1", "db2"]);
    expect(client.rows("SHOW BACKUP FROM db2").map(({ DbName }) => DbName)).toEqual(["db2"]);
    client.ok(restoreSql(ts));
    expect(client.rows("SHOW BACKUP").map(({ DbName }) => DbName)).toEqual(["db2"]);
    expect(client.rows("SHOW RESTORE").map(({ DbName }) => DbName)).toEqual(["db1"]);
  });

  test("2.5 needs a database, later versions list all", () => {
    expect(given({ version: "2.5" }).refused("SHOW BACKUP")).toBe("Unknown database 'null'");
    expect(given({ version: "3.0" }).rows("SHOW BACKUP")).toEqual([]);
    expect(given().refused("SHOW RESTORE FROM nodb")).toBe(
      "Getting analyzing error. Detail message: Unknown database 'nodb'.",
    );
  });
});

describe("SHOW RESTORE", () => {
  test("has the engine's columns", () => {
    expect(columns(given(), "SHOW RESTORE").join(", ")).toBe(
      "JobId, Label, Timestamp, DbName, State, AllowLoad, ReplicationNum, RestoreObjs, CreateTime, MetaPreparedTime, SnapshotFinishedTime, DownloadFinishedTime, FinishedTime, UnfinishedTasks, Progress, TaskErrMsg, Status, Timeout",
    );
  });

  test("shows a finished job, with original names", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, "ON (t1 PARTITION (p2) AS copy, t2 AS copy2)", `, "allow_load" = "TRUE"`));
    client.idle();
    expect(client.rows("SHOW RESTORE WHERE State = 'nonsense'")[0]).toMatchObject({
      Label: "s1",
      Timestamp: ts,
      State: "FINISHED",
      AllowLoad: "true",
      ReplicationNum: "3",
      RestoreObjs: "t1 PARTITIONS [p2], t2",
      MetaPreparedTime: "2025-01-06 09:00:21",
      SnapshotFinishedTime: "2025-01-06 09:00:24",
      DownloadFinishedTime: "2025-01-06 09:00:30",
      FinishedTime: "2025-01-06 09:00:36",
      Status: "[OK]",
      Timeout: "86400",
    });
  });

  test("names unfinished tasks by their number: tablet, then node, then tablet", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, "ON (t2)"));
    const shapes = ["SNAPSHOTING", "DOWNLOADING", "COMMITTING"].map((state) => {
      client.until(state);
      const pairs = client.rows("SHOW RESTORE")[0]?.["UnfinishedTasks"]?.split(", ") ?? [];
      const values = new Set(pairs.map((pair) => pair.split("=")[1]));
      return [pairs.length, values.size];
    });
    // 4 tablets of 3 replicas on 3 nodes.
    expect(shapes).toEqual([
      [12, 4],
      [12, 3],
      [12, 4],
    ]);
  });
});

describe("tasks of several tablets", () => {
  function uploading(limit: number): Client {
    const client = given({ nodes: 1 });
    client.ok(
      "CREATE DATABASE db1",
      rangeTable("db1.t1", 1).replace("BUCKETS 2", "BUCKETS 12"),
      `CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/backups"`,
      `ADMIN SET FRONTEND CONFIG ("max_upload_task_per_be" = "${limit}")`,
      "BACKUP SNAPSHOT db1.s TO r",
    );
    client.world = changeSetting(client.world, {
      name: "cost",
      cluster: "a",
      value: { objectLatency: 1_000 },
    });
    client.until("UPLOADING");
    return client;
  }

  test("are as many as the limit says, and report how far they are", () => {
    const client = uploading(2);
    const row = () => client.rows("SHOW BACKUP")[0];
    const tasks = row()?.["UnfinishedTasks"]?.split(", ") ?? [];
    expect(tasks).toHaveLength(2);
    expect(row()?.["Progress"]).toBe("");
    // 24 tablets of one file, two at a time, 1,001 ms each.
    client.advance(10 * 1_001);
    expect(row()?.["Progress"]).toBe(tasks.map((pair) => `[${pair.split("=")[0]}: 10/12]`).join(", "));
    client.advance(2 * 1_001);
    expect(row()?.["UnfinishedTasks"]).toBe("");
  });

  test("never outnumber the tablets", () => {
    const client = uploading(100);
    expect(client.rows("SHOW BACKUP")[0]?.["UnfinishedTasks"]?.split(", ")).toHaveLength(24);
  });

  test("run beside each other only as far as there are tasks", () => {
    const client = uploading(1);
    client.advance(3 * 1_001);
    expect(client.files("s3a://bucket/backups/__starrocks_repository_r/__ss_s/")).toHaveLength(3);
  });
});

describe("one tablet a task", () => {
  test("reports itself as none of one after its tenth file", () => {
    const client = withTables();
    for (let load = 0; load < 15; load++)
      client.ok(
        `INSERT INTO db1.t2 VALUES (${load}, 'x'), (${load + 100}, 'y'), (${load + 200}, 'z'), (${load + 300}, 'w')`,
      );
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.until("UPLOADING");
    const progress = () => client.rows("SHOW BACKUP")[0]?.["Progress"] ?? "";
    expect(progress()).toBe("");
    const run = client.job().runs[0];
    client.advance(Math.ceil((run?.msEach ?? 0) * 0.9));
    expect(progress()).toMatch(/^\[\d+: 0\/1\](, \[\d+: 0\/1\])*$/);
  });
});
