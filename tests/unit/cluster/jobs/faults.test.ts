import { describe, expect, test } from "vitest";
import { changeSetting } from "../../../../src/cluster/settings.ts";
import { inject } from "../../../../src/cluster/inject.ts";
import { restoreSql, ROOT, withSnapshot, withTables, type Client } from "./client.ts";

const UNREACHABLE = { type: "storage", mode: "unreachable" } as const;
const OK = { type: "storage", mode: "ok" } as const;
const backup = (client: Client) => client.rows("SHOW BACKUP FROM db1")[0];
const restore = (client: Client) => client.rows("SHOW RESTORE FROM db1")[0];

describe("a node that is down", () => {
  test("keeps its tasks waiting without a word, and gets them again with its first report", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.inject({ type: "node", node: "be-2", up: false });
    client.advance(25_000);
    expect(backup(client)).toMatchObject({ State: "SNAPSHOTING", TaskErrMsg: "", Status: "[OK]" });
    expect(backup(client)?.["UnfinishedTasks"]).toMatch(/^\d+=10002(, \d+=10002)*$/);
    client.inject({ type: "node", node: "be-2", up: true });
    client.forget();
    client.idle();
    // Reports come every 10 s.
    expect(client.happened("nodeTasksDone")[0]).toMatchObject({ at: 30_030, node: "be-2", task: "snapshot" });
    expect(client.job().state).toBe("FINISHED");
  });

  test("loses what it was doing, not what it had done", () => {
    const client = withTables();
    client.world = changeSetting(client.world, {
      name: "cost",
      cluster: "a",
      value: { snapshotWorkers: 1, snapshotTablet: 1_000 },
    });
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.advance(3_000 + 1_500);
    const unfinished = () => backup(client)?.["UnfinishedTasks"]?.match(/=10001/g)?.length ?? 0;
    const all = client
      .job()
      .runs.filter(({ node }) => node === 10_001)
      .reduce((sum, { count }) => sum + count, 0);
    expect(unfinished()).toBe(all - 1);
    client.inject({ type: "node", node: "be-1", up: false });
    client.advance(2_000);
    client.inject({ type: "node", node: "be-1", up: true });
    expect(unfinished()).toBe(all - 1);
    client.idle();
    expect(client.job().state).toBe("FINISHED");
  });

  test("does not hold up a restore that it has no replica of", () => {
    const { client, ts } = withSnapshot({ nodes: 4 });
    client.inject({ type: "node", node: "be-4", up: false });
    client.ok(restoreSql(ts, "ON (t2 AS copy)"));
    client.idle();
    expect(client.job().state).toBe("FINISHED");
  });
});

describe("a storage that does not answer", () => {
  test("fails uploads, which are tried again when it is back; a finished upload keeps its error", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.until("UPLOADING");
    client.inject(UNREACHABLE);
    client.advance(30_000);
    expect(backup(client)?.["State"]).toBe("UPLOADING");
    const text = `S3: fail to list ${ROOT}/__ss_s/__ss_content/__db_`;
    expect(backup(client)?.["TaskErrMsg"]).toContain(text);
    expect(client.happened("taskFailed")).toHaveLength(3);
    expect(client.happened("taskFailed")[0]).toMatchObject({ task: "upload", node: "be-1" });
    client.inject(OK);
    client.idle();
    expect(backup(client)).toMatchObject({ State: "FINISHED", Status: "[OK]" });
    expect(backup(client)?.["TaskErrMsg"]).toContain(text);
  });

  test("fails downloads, whose errors go when they are done", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts));
    client.until("DOWNLOADING");
    client.inject({ type: "storage", mode: "denied" });
    client.advance(3_000);
    expect(restore(client)?.["TaskErrMsg"]).toContain("Access Denied]");
    client.inject(OK);
    client.idle();
    expect(restore(client)).toMatchObject({ State: "FINISHED", TaskErrMsg: "" });
  });

  test("keeps UPLOAD_INFO trying in every round, with the error in Status", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.until("UPLOAD_INFO");
    client.inject(UNREACHABLE);
    client.advance(30_000);
    expect(backup(client)).toMatchObject({
      State: "UPLOAD_INFO",
      Status: `[COMMON_ERROR, msg: failed to delete remote path: ${ROOT}/__ss_s/__meta.part. msg: Failed to delete path: ${ROOT}/__ss_s/__meta.part]`,
    });
    client.inject(OK);
    client.advance(3_000);
    expect(backup(client)).toMatchObject({ State: "FINISHED", Status: "[OK]" });
  });

  test("shows in SHOW REPOSITORIES from the next ping on, every ten minutes", () => {
    const client = withTables();
    const message = () => client.rows("SHOW REPOSITORIES")[0]?.["ErrMsg"];
    client.advance(10_000);
    client.inject(UNREACHABLE);
    client.advance(580_000);
    expect(message()).toBeNull();
    client.advance(20_000);
    expect(message()).toBe(
      `2025-01-06 09:10:00: failed to check remote path exist: ${ROOT}. msg: Failed to check path exist: ${ROOT}`,
    );
    client.inject(OK);
    expect(message()).toContain("09:10:00");
    client.advance(590_000);
    expect(message()).toBeNull();
  });
});

describe("a slow storage", () => {
  test("slows transfers down twenty times, from the moment on", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.until("UPLOADING");
    const before = client.job().runs[0]?.msEach ?? 0;
    client.inject({ type: "storage", mode: "slow" });
    expect(client.job().runs[0]?.msEach).toBeGreaterThanOrEqual(19 * before);
    client.idle();
    expect(client.job().state).toBe("FINISHED");
  });

  test("holds up the scheduler while the front end writes its files", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.until("UPLOAD_INFO");
    client.inject({ type: "storage", mode: "slow" });
    client.advance(3_000);
    expect(client.files().filter((path) => path.endsWith("/__meta.part"))).toHaveLength(1);
    client.advance(4_000);
    expect(client.rows("SHOW SNAPSHOT ON r")[0]).toMatchObject({
      Timestamp: "Invalid: __info_2025-01-06-09-00-00-000.part",
      Status: "OK",
    });
    client.idle();
    expect([client.job().state, client.world.clock]).toEqual(["FINISHED", 26_000]);
  });
});

describe("a file of the repository", () => {
  const dataFile = (client: Client, end: string) =>
    client.files(`${ROOT}/__ss_s1/__ss_content`).find((path) => path.includes(end)) ?? "";

  test("that is damaged stops the downloads of its tablet, on every replica, until the timeout", () => {
    const { client, ts } = withSnapshot();
    const path = dataFile(client, ".dat.");
    client.inject({ type: "file", path, mode: "corrupt" });
    client.ok(restoreSql(ts, "", `, "timeout" = "600"`).replace("s1 FROM", "s1 FROM"));
    client.advance(60_000);
    const message = restore(client)?.["TaskErrMsg"] ?? "";
    const md5 = path.slice(path.lastIndexOf(".") + 1);
    expect(message).toMatch(
      /^\[\d+: invalid md5 of downloaded file: \/opt\/starrocks\/be\/storage\/snapshot\//,
    );
    expect(message.match(new RegExp(`expected: ${md5}, get: [0-9a-f]{32}`, "g"))).toHaveLength(3);
    expect(restore(client)).toMatchObject({ State: "DOWNLOADING", Status: "[OK]" });
    client.idle();
    expect(restore(client)?.["Status"]).toBe("[TIMEOUT, msg: restore job with label: s1  timeout.]");
  });

  test("that is missing goes unseen while others of its tablet are there, and stops the move", () => {
    const { client, ts } = withSnapshot();
    client.inject({ type: "file", path: dataFile(client, ".dat."), mode: "missing" });
    client.ok(restoreSql(ts));
    client.advance(60_000);
    expect(restore(client)?.["State"]).toBe("COMMITTING");
    expect(restore(client)?.["TaskErrMsg"]).toMatch(/\[\d+: Fail to move dir=\/opt\/.*tablet id=\d+\]/);
  });

  test("that was all of its tablet is missed", () => {
    const { client, ts } = withSnapshot();
    // Tablets without rows have a header only.
    const headers = client.files(`${ROOT}/__ss_s1/__ss_content`);
    const lone = headers.find((path) => {
      const directory = path.slice(0, path.lastIndexOf("/"));
      return headers.filter((other) => other.startsWith(`${directory}/`)).length === 1;
    });
    client.inject({ type: "file", path: lone ?? "", mode: "missing" });
    client.ok(restoreSql(ts));
    client.advance(60_000);
    expect(restore(client)?.["TaskErrMsg"]).toContain("get nothing from remote path: s3a://");
  });

  test("can only be broken where it is", () => {
    const { client } = withSnapshot();
    const problem = inject(client.world, "a", { type: "file", path: "s3a://nowhere", mode: "missing" });
    expect(problem).toEqual({ error: { code: "unknownFile", name: "s3a://nowhere" } });
    expect(inject(client.world, "a", { type: "node", node: "be-9", up: false })).toEqual({
      error: { code: "unknownNode", name: "be-9" },
    });
    expect(inject(client.world, "z", OK)).toEqual({ error: { code: "unknownCluster", name: "z" } });
  });

  test("broken while it is being downloaded takes its tablet out of the run", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts, "ON (t2)"));
    client.until("DOWNLOADING");
    client.inject({ type: "file", path: dataFile(client, ".dat."), mode: "corrupt" });
    client.advance(60_000);
    const held = client.job().runs.filter(({ hold }) => hold === "file");
    const t2 = dataFile(client, ".dat.").includes("__tbl_");
    expect(t2 && held.length).toBe(client.job().state === "DOWNLOADING" ? 3 : 0);
  });
});

describe("a full disk", () => {
  test("stops the downloads of its node until there is room", () => {
    const { client, ts } = withSnapshot();
    client.ok(restoreSql(ts));
    client.until("DOWNLOADING");
    client.inject({ type: "disk", node: "be-3", usedPercent: 99 });
    client.advance(20_000);
    expect(restore(client)?.["TaskErrMsg"]).toContain("capacity limit reached");
    client.inject({ type: "disk", node: "be-3", usedPercent: 50 });
    client.idle();
    expect(client.job().state).toBe("FINISHED");
  });
});

describe("changed costs", () => {
  test("count from now on, also for tasks that run", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.until("SNAPSHOTING");
    client.world = changeSetting(client.world, {
      name: "cost",
      cluster: "a",
      value: { snapshotTablet: 600_000 },
    });
    client.idle();
    expect(client.world.clock).toBeGreaterThan(600_000);
  });

  test("are whole and at least one", () => {
    const client = withTables();
    client.world = changeSetting(client.world, {
      name: "cost",
      cluster: "a",
      value: { uploadWorkers: 0, networkBytesPerSecond: -5, moveTablet: 2.7 },
    });
    expect(client.world.clusters["a"]?.cost).toMatchObject({
      uploadWorkers: 1,
      networkBytesPerSecond: 1,
      moveTablet: 2,
    });
  });
});
