import { describe, expect, test } from "vitest";
import { inject } from "../../../../src/cluster/inject.ts";
import type { Fault } from "../../../../src/cluster/events.ts";
import { olap } from "../olap.ts";
import { ROOT, withTables, type Client } from "./client.ts";

const backup = (client: Client) => client.rows("SHOW BACKUP FROM db1")[0];

describe("a version that is compacted away", () => {
  const MERGED = { type: "merged", database: "db1", table: "t2" } as const;

  test("ends the backup with the first report of a node, before any round", () => {
    const client = withTables();
    client.inject(MERGED);
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.advance(3_100);
    expect(backup(client)).toMatchObject({
      State: "CANCELLED",
      Status: "[OLAP_VERSION_ALREADY_MERGED, msg: make snapshot failed, version already merged]",
      FinishedTime: "2025-01-06 09:00:03",
    });
    expect(backup(client)?.["TaskErrMsg"]).toMatch(
      /^\[(\d+): make_snapshot failed\. status: Version already merged: capture_consistent_versions error: version already been compacted\. tablet_id: \1, version: \d+ tablet_max_version:\d+\]/,
    );
  });

  test("is over when a backup has met it: the next one is taken", () => {
    const client = withTables();
    client.inject(MERGED);
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.idle();
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.idle();
    expect(client.job().state).toBe("FINISHED");
  });

  test("does nothing to what was snapshot before", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.until("UPLOADING");
    client.inject(MERGED);
    client.idle();
    expect(client.job().state).toBe("FINISHED");
  });

  test("hits a snapshot that is under way", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.until("SNAPSHOTING");
    client.inject(MERGED);
    client.idle();
    expect(client.job().state).toBe("CANCELLED");
  });

  test("waits for a node that is down", () => {
    const client = withTables();
    for (const node of ["be-1", "be-2", "be-3"]) client.inject({ type: "node", node, up: false });
    client.inject(MERGED);
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.advance(30_000);
    expect(client.job().state).toBe("SNAPSHOTING");
    for (const node of ["be-1", "be-2", "be-3"]) client.inject({ type: "node", node, up: true });
    client.idle();
    expect(client.job().state).toBe("CANCELLED");
  });
});

describe("replicas that lag", () => {
  const LAG = { type: "replica", database: "db1", table: "t2" } as const;

  test("everywhere leave the backup none to choose", () => {
    const client = withTables();
    const table = olap(client.world.clusters["a"]?.databases["db1"]?.tables["t2"]);
    const [partition] = Object.values(table.partitions);
    const first = Object.values(partition?.tablets ?? {})[0]?.first;
    client.inject(LAG);
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.idle();
    expect(backup(client)?.["Status"]).toBe(
      `[COMMON_ERROR, msg: failed to choose replica to make snapshot for tablet ${first}. visible version: ${partition?.visibleVersion}]`,
    );
    client.inject({ ...LAG, on: false });
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.idle();
    expect(client.job().state).toBe("FINISHED");
  });

  test("on one node leave it out", () => {
    const client = withTables();
    client.inject({ ...LAG, node: "be-1" });
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.until("SNAPSHOTING");
    expect(backup(client)?.["UnfinishedTasks"]).not.toContain("=10001");
  });
});

test("a fault or its end, told twice, is told once", () => {
  const faults: Fault[] = [
    { type: "node", node: "be-1", up: false },
    { type: "link", node: "be-1", up: false },
    { type: "storage", mode: "credentials" },
    { type: "deny", prefix: "s3a://" },
    { type: "object", path: `${ROOT}/x` },
    { type: "disk", node: "be-1", usedPercent: 99 },
    { type: "replica", database: "db1", table: "t2", node: "be-2" },
    { type: "merged", database: "db1", table: "t2" },
    { type: "link", node: "be-1", up: true },
    { type: "storage", mode: "ok" },
    { type: "deny", prefix: "s3a://", on: false },
    { type: "disk", node: "be-1", usedPercent: 0 },
    { type: "replica", database: "db1", table: "t2", node: "be-2", on: false },
    { type: "merged", database: "db1", table: "t2", on: false },
  ];
  const client = withTables();
  for (const fault of faults) {
    client.inject(fault);
    const once = client.world;
    client.inject(fault);
    expect(client.world).toEqual(once);
  }
});

test("a fault names what there is", () => {
  const client = withTables();
  const problem = (fault: Fault) => inject(client.world, "a", fault);
  expect(problem({ type: "merged", database: "db1", table: "nix" })).toEqual({
    error: { code: "unknownTable", name: "db1.nix" },
  });
  expect(problem({ type: "replica", database: "db1", table: "t2", partition: "nix" })).toEqual({
    error: { code: "unknownPartition", name: "nix" },
  });
  expect(problem({ type: "broker", name: "b", up: false })).toEqual({
    error: { code: "unknownBroker", name: "b" },
  });
});
