import { describe, expect, test } from "vitest";
import { restoreSql, withSnapshot, withTables } from "./client.ts";

describe("a job follows the configuration of the front end", () => {
  test("agent_task_resend_wait_time_ms: a lost task is sent again when it is that old", () => {
    const restarted = (waitMs: number) => {
      const client = withTables();
      client.ok(`ADMIN SET FRONTEND CONFIG ("agent_task_resend_wait_time_ms" = "${waitMs}")`);
      client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
      client.inject({ type: "node", node: "be-2", up: false });
      client.until("SNAPSHOTING");
      client.inject({ type: "node", node: "be-2", up: true });
      client.forget();
      client.idle();
      return client.happened("nodeTasksDone").find((event) => "node" in event && event.node === "be-2")?.at;
    };
    // Nodes report every 10 s; tasks were sent at 3 s.
    expect(restarted(5_000)).toBe(10_030);
    expect(restarted(30_000)).toBe(40_030);
  });

  test("storage_usage_hard_limit_percent and _reserve_bytes: which disk takes no replica", () => {
    const ended = (...items: readonly string[]) => {
      const { client, ts } = withSnapshot();
      for (const item of items) client.ok(`ADMIN SET FRONTEND CONFIG (${item})`);
      for (const node of ["be-1", "be-2", "be-3"]) client.inject({ type: "disk", node, usedPercent: 97 });
      client.ok(restoreSql(ts, "ON (t2 AS t9)"));
      client.idle();
      return client.rows("SHOW RESTORE FROM db1")[0]?.["Status"];
    };
    expect(ended()).toContain("exceed limit usage");
    expect(ended(`"storage_usage_hard_limit_percent" = "98"`)).toBe("[OK]");
    expect(ended(`"storage_usage_hard_limit_reserve_bytes" = "1000"`)).toBe("[OK]");
  });

  test("max_upload_task_per_be: a node's tablets are cut into so many tasks", () => {
    const client = withTables();
    client.ok(`ADMIN SET FRONTEND CONFIG ("max_upload_task_per_be" = "1")`, "BACKUP SNAPSHOT db1.s TO r");
    client.until("UPLOADING");
    const tasks = client.rows("SHOW BACKUP FROM db1")[0]?.["UnfinishedTasks"]?.split(", ") ?? [];
    expect(tasks).toHaveLength(3);
  });

  test("backup_job_default_timeout_ms and default_replication_num: what a statement leaves out", () => {
    const { client, ts } = withSnapshot();
    client.ok(
      `ADMIN SET FRONTEND CONFIG ("backup_job_default_timeout_ms" = "900000")`,
      `ADMIN SET FRONTEND CONFIG ("default_replication_num" = "2")`,
      `RESTORE SNAPSHOT db1.s1 FROM r ON (t2 AS t9) PROPERTIES ("backup_timestamp" = "${ts}")`,
    );
    expect(client.rows("SHOW RESTORE FROM db1")[0]).toMatchObject({ Timeout: "900", ReplicationNum: "2" });
  });
});
