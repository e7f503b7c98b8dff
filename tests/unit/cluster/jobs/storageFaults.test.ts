import { describe, expect, test } from "vitest";
import { inject } from "../../../../src/cluster/inject.ts";
import { given, restoreSql, ROOT, withSnapshot, withTables, type Client } from "./client.ts";

const ROTATED = { type: "storage", mode: "credentials" } as const;
const OK = { type: "storage", mode: "ok" } as const;
const backup = (client: Client) => client.rows("SHOW BACKUP FROM db1")[0];
const create = (name: string, key: string) =>
  `CREATE REPOSITORY ${name} WITH BROKER ON LOCATION "s3a://bucket/path" PROPERTIES ("aws.s3.access_key" = "${key}", "aws.s3.secret_key" = "x")`;

describe("keys that were rotated", () => {
  test("fail everything of the repositories that come with them, in each version's words", () => {
    for (const [version, head] of [
      ["2.5", "unknown error when get file status: InvalidAccessKeyId"],
      ["3.0", "unknown error when get file status: InvalidAccessKeyId"],
      ["3.1", "Fail to get file status: InvalidAccessKeyId"],
      ["4.0", "Fail to get file status: InvalidAccessKeyId"],
    ] as const) {
      const client = withTables({ version });
      client.inject(ROTATED);
      expect(client.refused("SHOW SNAPSHOT ON r")).toContain(head);
      expect(client.refused("BACKUP SNAPSHOT db1.s TO r ON (t2)")).toContain(head);
    }
  });

  test("are no trouble to a repository of the same place with new ones, which has all snapshots", () => {
    const client = withTables();
    client.ok(create("k", "OLD"), "BACKUP SNAPSHOT db1.s TO k ON (t2)");
    client.idle();
    client.inject(ROTATED);
    expect(client.refused("SHOW SNAPSHOT ON k")).toContain("InvalidAccessKeyId");
    client.ok("DROP REPOSITORY k");
    expect(client.refused(create("k", "OLD"))).toContain("InvalidAccessKeyId");
    client.ok(create("k", "NEW"));
    expect(client.rows("SHOW SNAPSHOT ON k").map(({ Snapshot }) => Snapshot)).toEqual(["s"]);
    client.ok("BACKUP SNAPSHOT db1.s2 TO k ON (t2)");
    client.idle();
    expect(client.job().state).toBe("FINISHED");
  });

  test("can leave one key that is taken: a wrong one is refused from the first statement on", () => {
    const client = given();
    client.inject({ ...ROTATED, key: "RIGHT" });
    expect(client.refused(create("k", "WRONG"))).toBe(
      "Failed to create repository: failed to list remote path: s3a://bucket/path/__starrocks_repository_k/__repo_info. msg: Fail to get file status: InvalidAccessKeyId",
    );
    client.ok(create("k", "RIGHT"));
  });

  test("stop a running upload, which goes on when they are taken again", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.until("UPLOADING");
    client.inject(ROTATED);
    client.advance(20_000);
    expect(backup(client)?.["TaskErrMsg"]).toContain(
      "The AWS Access Key Id you provided does not exist in our records.",
    );
    client.inject(OK);
    client.idle();
    expect(client.job().state).toBe("FINISHED");
  });
});

describe("one node that does not reach the storage", () => {
  test("fails its own tasks alone", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.until("UPLOADING");
    client.inject({ type: "link", node: "be-2", up: false });
    client.advance(30_000);
    expect(client.happened("taskFailed")).toMatchObject([{ node: "be-2", task: "upload" }]);
    expect(backup(client)?.["UnfinishedTasks"]).toMatch(/^\d+=10002(, \d+=10002)*$/);
    expect(client.rows("SHOW SNAPSHOT ON r")).toHaveLength(1);
    client.inject({ type: "link", node: "be-2", up: true });
    client.idle();
    expect(client.job().state).toBe("FINISHED");
  });
});

describe("a path that cannot be written", () => {
  test("fails uploads and lets downloads be", () => {
    const { client, ts } = withSnapshot();
    client.inject({ type: "deny", prefix: "s3a://" });
    client.ok(restoreSql(ts, "ON (t2 AS t9)"));
    client.idle();
    expect(client.job().state).toBe("FINISHED");
    client.ok("BACKUP SNAPSHOT db1.s2 TO r ON (t2)");
    client.until("UPLOADING");
    client.advance(20_000);
    expect(backup(client)?.["TaskErrMsg"]).toMatch(
      new RegExp(
        `^\\[\\d+: S3: Fail to put object ${ROOT.replace("s3a://", "")}/__ss_s2/__ss_content/__db_\\d+/__tbl_\\d+/__part_\\d+/__idx_\\d+/__\\d+/\\d+\\.hdr\\.[0-9a-f]{32}, msg: Access Denied\\]`,
      ),
    );
    client.inject({ type: "deny", prefix: "s3a://", on: false });
    client.idle();
    expect(client.job().state).toBe("FINISHED");
  });

  test("keeps the last file out while the others are there", () => {
    const client = withTables();
    client.inject({ type: "deny", prefix: `${ROOT}/__ss_s/__info` });
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t2)");
    client.until("UPLOAD_INFO");
    client.advance(30_000);
    const path = `${ROOT}/__ss_s/__info_2025-01-06-09-00-00-000.part`;
    expect(backup(client)).toMatchObject({
      State: "UPLOAD_INFO",
      Status: `[COMMON_ERROR, msg: fail to open writer for ${path}]`,
    });
    expect(client.files(`${ROOT}/__ss_s/__`).some((file) => file.includes("/__meta."))).toBe(true);
    client.inject({ type: "deny", prefix: `${ROOT}/__ss_s/__info`, on: false });
    client.idle();
    expect(backup(client)).toMatchObject({ State: "FINISHED", Status: "[OK]" });
  });
});

describe("a stray object", () => {
  test("beside an info file makes its snapshot unreadable", () => {
    const { client, ts } = withSnapshot();
    const path = `${ROOT}/__ss_s1/__info_${ts}.copy`;
    client.inject({ type: "object", path });
    expect(client.refused(restoreSql(ts))).toContain(
      `Expected one file with path: ${ROOT}/__ss_s1/__info_${ts}. get: 2`,
    );
    expect(client.files()).toContain(path);
    client.inject({ type: "object", path, on: false });
    client.ok(restoreSql(ts));
  });

  test("below a directory of its own takes a label", () => {
    const client = withTables();
    client.inject({ type: "object", path: `${ROOT}/__ss_s/x` });
    expect(client.rows("SHOW SNAPSHOT ON r")).toEqual([
      { Snapshot: "s", Timestamp: "", Status: "ERROR: no snapshot" },
    ]);
    expect(client.refused("BACKUP SNAPSHOT db1.s TO r")).toContain("already exist in repository");
  });

  test("lies beside what clusters wrote, in a repository", () => {
    const { client } = withSnapshot();
    for (const path of ["s3a://nowhere/x", `${ROOT}/__repo_info`, `${ROOT}/dir/`]) {
      expect(inject(client.world, "a", { type: "object", path })).toEqual({
        error: { code: "unknownDirectory", name: path },
      });
    }
  });
});

describe("a file that is mended", () => {
  test("lets the tasks go on that it stopped", () => {
    const { client, ts } = withSnapshot();
    const path = client.files(`${ROOT}/__ss_s1/__ss_content`).find((file) => file.includes(".dat.")) ?? "";
    client.inject({ type: "file", path, mode: "corrupt" });
    client.ok(restoreSql(ts));
    client.until("DOWNLOADING");
    client.advance(30_000);
    expect(client.job().state).toBe("DOWNLOADING");
    client.inject({ type: "file", path, mode: "ok" });
    client.idle();
    expect(client.job().state).toBe("FINISHED");
  });
});
