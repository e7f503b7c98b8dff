import { describe, expect, test } from "vitest";
import { changeSetting } from "../../../../src/cluster/settings.ts";
import { restoreSql, ROOT, withSnapshot, withTables, type Client } from "./client.ts";

const backup = (client: Client) => client.rows("SHOW BACKUP FROM db1")[0];

describe("a restart of the front end", () => {
  test.each([
    ["PENDING", "PENDING"],
    ["SNAPSHOTING", "PENDING"],
    ["UPLOAD_SNAPSHOT", "UPLOAD_SNAPSHOT"],
    ["UPLOADING", "UPLOAD_SNAPSHOT"],
    ["SAVE_META", "SAVE_META"],
    ["UPLOAD_INFO", "UPLOAD_INFO"],
  ])("brings a backup from %s back to %s, and it ends well", (from, to) => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.until(from);
    client.inject({ type: "restart" });
    expect(client.job().state).toBe(to);
    if (to === "PENDING") expect(backup(client)?.["JobId"]).toBe("-1");
    client.idle();
    expect(client.job().state).toBe("FINISHED");
    expect(client.rows("SHOW SNAPSHOT ON r")[0]?.["Status"]).toBe("OK");
  });

  test.each([
    ["PENDING", "PENDING"],
    ["SNAPSHOTING", "PENDING"],
    ["DOWNLOAD", "DOWNLOAD"],
    ["DOWNLOADING", "DOWNLOAD"],
    ["COMMIT", "COMMIT"],
    ["COMMITTING", "COMMIT"],
  ])("brings a restore from %s back to %s, and it ends well", (from, to) => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, "ON (t1, t2 AS copy)"));
    client.until(from);
    client.inject({ type: "restart" });
    expect(client.job().state).toBe(to);
    const names = Object.keys(client.world.clusters["a"]?.databases["db1"]?.tables ?? {});
    expect(names.includes("copy")).toBe(to !== "PENDING");
    client.idle();
    expect(client.job().state).toBe("FINISHED");
    expect(client.rows("SELECT id FROM db1.copy ORDER BY id").map(({ id }) => id)).toEqual(["1", "2"]);
  });

  test("resumes an upload where it was: what is there is not sent again", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.until("UPLOADING");
    client.world = changeSetting(client.world, {
      name: "cost",
      cluster: "a",
      value: { uploadWorkers: 1, objectLatency: 1_000 },
    });
    client.advance(2_500);
    const there = client.files(`${ROOT}/__ss_s/`).length;
    expect(there).toBeGreaterThan(0);
    client.inject({ type: "restart" });
    expect(client.files(`${ROOT}/__ss_s/`).length).toBeGreaterThanOrEqual(there);
    client.until("UPLOADING");
    expect(client.job().runs.reduce((sum, { done }) => sum + done, 0)).toBeGreaterThan(0);
    client.idle();
    expect(client.job().state).toBe("FINISHED");
  });

  test("forgets jobs that ended more than seven days ago", () => {
    const { client } = withSnapshot();
    client.advance(7 * 86_400_000);
    client.inject({ type: "restart" });
    expect(client.rows("SHOW BACKUP")).toHaveLength(1);
    client.advance(2_000);
    client.inject({ type: "restart" });
    expect(client.rows("SHOW BACKUP")).toEqual([]);
  });
});

describe("the front end throws out old jobs by itself", () => {
  test("once in four hours, those that ended more than seven days before", () => {
    const { client } = withSnapshot();
    const shown = () => client.rows("SHOW BACKUP").length;
    // Started at 9:00, the job ended some seconds later: the clean-up of 9:00 seven days on still keeps it.
    client.advance(7 * 86_400_000 + 3_600_000);
    expect(shown()).toBe(1);
    expect(client.refused("CANCEL BACKUP FROM db1")).toContain("can not be cancelled. state: FINISHED");
    client.advance(3 * 3_600_000);
    expect(shown()).toBe(0);
    expect(client.refused("CANCEL BACKUP FROM db1")).toBe("No backup job is currently running");
  });
});
