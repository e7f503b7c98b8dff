import { olap } from "../olap.ts";
import { describe, expect, test } from "vitest";
import { phasesOf } from "../../../../src/engine/phases.ts";
import { restoreSql, ROOT, withSnapshot, withTables, type Client } from "./client.ts";

const tables = (client: Client) =>
  Object.values(client.world.clusters["a"]?.databases["db1"]?.tables ?? {}).map(olap);
const unfinished = (kind: "backup" | "restore") =>
  (phasesOf({ engine: "starrocks", version: "3.4" }, kind)?.phases ?? [])
    .filter(({ next }) => next !== null)
    .map(({ state }) => state);

describe("CANCEL BACKUP", () => {
  test.each(unfinished("backup"))("in %s", (state) => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.until(state);
    client.ok("CANCEL BACKUP FROM db1");
    expect(client.rows("SHOW BACKUP")[0]).toMatchObject({
      State: "CANCELLED",
      Status: "[COMMON_ERROR, msg: user cancelled]",
      UnfinishedTasks: "",
    });
    expect(client.rows("SHOW BACKUP")[0]?.["FinishedTime"]).not.toBeNull();
    expect(client.idle()).toEqual([]);
    expect(client.refused("CANCEL BACKUP FROM db1")).toBe(
      "Failed to cancel job: Job with label s can not be cancelled. state: CANCELLED",
    );
  });

  test("burns the label once something was uploaded, and leaves it free before", () => {
    const early = withTables();
    early.ok("BACKUP SNAPSHOT db1.s TO r");
    early.until("UPLOAD_SNAPSHOT");
    early.ok("CANCEL BACKUP FROM db1", "BACKUP SNAPSHOT db1.s TO r");

    const late = withTables();
    late.ok("BACKUP SNAPSHOT db1.s TO r");
    late.until("SAVE_META");
    late.ok("CANCEL BACKUP FROM db1");
    expect(late.refused("BACKUP SNAPSHOT db1.s TO r")).toBe(
      "Snapshot with name 's' already exist in repository",
    );
    expect(late.rows("SHOW SNAPSHOT ON r")).toEqual([
      { Snapshot: "s", Timestamp: "", Status: "ERROR: no snapshot" },
    ]);
    expect(late.files(`${ROOT}/__ss_s/`).length).toBeGreaterThan(0);
  });

  test("lets the uploads end that a node has begun", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.until("UPLOADING");
    client.advance(20);
    expect(client.files(`${ROOT}/__ss_s/`)).toEqual([]);
    client.ok("CANCEL BACKUP FROM db1");
    // 8 tablets on 3 nodes of 8 workers: all of them had begun.
    const tablets = new Set(client.files(`${ROOT}/__ss_s/`).map((path) => path.replace(/\/[^/]*$/, "")));
    expect(tablets.size).toBe(8);
  });

  test("of a slot that holds a restore finds no backup", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts));
    expect(client.refused("CANCEL BACKUP FROM db1")).toBe("No backup job is currently running");
    client.ok("CANCEL RESTORE FROM db1");
  });
});

describe("CANCEL RESTORE", () => {
  test.each(unfinished("restore"))("in %s leaves no new table, and existing ones as they were", (state) => {
    const { client, ts } = withSnapshot();
    client.ok(
      "INSERT INTO db1.t1 VALUES (9, '2024-08-01', 1)",
      "ALTER TABLE db1.t1 DROP PARTITION p1",
      restoreSql(ts, "ON (t1 PARTITION (p1), t2 AS copy)"),
    );
    client.until(state);
    client.ok("CANCEL RESTORE FROM db1");
    expect(client.rows("SHOW RESTORE")[0]).toMatchObject({
      State: "CANCELLED",
      Status: `[COMMON_ERROR, msg: user cancelled, current state: ${state}]`,
    });
    client.idle();
    expect(tables(client).map(({ name, state }) => [name, state])).toEqual([
      ["t1", "NORMAL"],
      ["t2", "NORMAL"],
    ]);
    expect(Object.keys(tables(client)[0]?.partitions ?? {})).toEqual(["p2"]);
    expect(client.rows("SELECT id FROM db1.t1 ORDER BY id").map(({ id }) => id)).toEqual(["3", "9"]);
  });

  test("while the replicas are created: the round waits for the nodes all the same", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, "ON (t2 AS copy)"));
    client.advance(3_010);
    client.ok("CANCEL RESTORE FROM db1", "BACKUP SNAPSHOT db1.next TO r");
    client.idle();
    const first = client.events.find((event) => event.type === "jobState" && event.kind === "backup");
    expect(first?.at).toBe(24_040);
  });
});

describe("a restore cancelled while tablets are moved", () => {
  /** Cancels a restore over t2 when the first wave of moves is through, with another version of the rows in the table. */
  function halfway(change: (client: Client) => void): { client: Client; ts: string } {
    const { client, ts } = withSnapshot();
    change(client);
    client.forget();
    client.ok(restoreSql(ts, "ON (t2)"));
    client.until("COMMITTING");
    client.advance(50);
    client.ok("CANCEL RESTORE FROM db1");
    return { client, ts };
  }
  const damaged = (client: Client) =>
    tables(client)
      .flatMap(({ partitions }) => Object.values(partitions))
      .flatMap(({ tablets: ranges }) => Object.values(ranges))
      .reduce((sum, range) => sum + (range.damaged ?? 0), 0);

  test("leaves moved tablets behind that no longer fit the recorded version", () => {
    const { client } = halfway((c) => {
      c.ok("INSERT INTO db1.t2 VALUES (3, 'three')");
    });
    expect(client.happened("tableDamaged")).toMatchObject([{ table: "t2", tablets: 4 }]);
    expect(damaged(client)).toBe(4);
    expect(client.run("SELECT * FROM db1.t2").kind).toBe("error");
  });

  test("is mended by the same restore", () => {
    const { client, ts } = halfway((c) => {
      c.ok("INSERT INTO db1.t2 VALUES (3, 'three')");
    });
    client.ok(restoreSql(ts, "ON (t2)"));
    client.idle();
    expect(damaged(client)).toBe(0);
    expect(client.rows("SELECT id FROM db1.t2 ORDER BY id").map(({ id }) => id)).toEqual(["1", "2"]);
  });

  test("does no harm where the table holds what the snapshot holds", () => {
    const { client } = halfway(() => undefined);
    expect(damaged(client)).toBe(0);
    expect(client.happened("tableDamaged")).toEqual([]);
  });

  test("counts only the tablets that were moved by then", () => {
    const { client, ts } = withSnapshot();
    client.ok("INSERT INTO db1.t2 VALUES (3, 'three')", restoreSql(ts, "ON (t2)"));
    client.until("COMMITTING");
    client.advance(49);
    client.ok("CANCEL RESTORE FROM db1");
    expect(damaged(client)).toBe(0);
  });
});
