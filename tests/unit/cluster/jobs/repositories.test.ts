import { olap } from "../olap.ts";
import { describe, expect, test } from "vitest";
import { directoryTree } from "../../../../src/cluster/directoryTree.ts";
import {
  given,
  LOCATION,
  plainTable,
  REPOSITORY,
  restoreSql,
  ROOT,
  withSnapshot,
  withTables,
} from "./client.ts";

describe("CREATE REPOSITORY", () => {
  test("writes __repo_info with the name and the time in the session's zone", () => {
    const client = given();
    client.ok("SET time_zone = 'Asia/Tokyo'", REPOSITORY);
    expect(client.files()).toEqual([`${ROOT}/__repo_info`]);
    expect(client.world.storage.roots[ROOT]?.info).toBe(`{"create_time":"2025-01-06 18:00:00","name":"r"}`);
    expect(client.rows("SHOW REPOSITORIES")).toMatchObject([
      {
        RepoName: "r",
        CreateTime: "2025-01-06 18:00:00",
        IsReadOnly: "false",
        Location: LOCATION,
        Broker: "",
        ErrMsg: null,
      },
    ]);
  });

  test("keeps names apart by case, and a slash at the location's end", () => {
    const client = given();
    client.ok(REPOSITORY, REPOSITORY.replace(" r ", " R "));
    client.ok(`CREATE REPOSITORY slash WITH BROKER ON LOCATION "${LOCATION}/"`);
    expect(
      client
        .rows("SHOW REPOSITORIES")
        .map(({ RepoName }) => RepoName)
        .sort(),
    ).toEqual(["R", "r", "slash"]);
    expect(client.files(`${LOCATION}//`)).toEqual([`${LOCATION}//__starrocks_repository_slash/__repo_info`]);
  });

  test("attaches to what lies there, whose time is read as Shanghai's", () => {
    const { client, ts } = withSnapshot();
    client.ok("DROP REPOSITORY r");
    expect(client.files(`${ROOT}/__ss_s1/`).length).toBeGreaterThan(0);
    client.advance(3_600_000);
    client.ok(REPOSITORY.replace("CREATE", "CREATE READ ONLY"));
    expect(client.rows("SHOW REPOSITORIES")[0]).toMatchObject({
      IsReadOnly: "true",
      CreateTime: "2025-01-06 01:00:00",
    });
    client.ok(restoreSql(ts, "ON (t2 AS copy)"));
  });

  test("a second cluster shares the snapshots, and their labels", () => {
    const { client, ts } = withSnapshot({ more: { b: {} } });
    client.run(REPOSITORY, "b");
    client.run("CREATE DATABASE db1", "b");
    client.run(plainTable("db1.other"), "b");
    expect(client.rows("SHOW SNAPSHOT ON r", "b")).toEqual([{ Snapshot: "s1", Timestamp: ts, Status: "OK" }]);
    expect(client.refused("BACKUP SNAPSHOT db1.s1 TO r", "b")).toContain("already exist in repository");
    expect(client.run(restoreSql(ts), "b").kind).toBe("ok");
    client.idle();
    expect(client.rows("SELECT id FROM db1.t2 ORDER BY id", "b").map(({ id }) => id)).toEqual(["1", "2"]);
  });

  test("two backups may take one label while neither has written", () => {
    const client = withTables();
    client.ok("CREATE DATABASE db2", plainTable("db2.x"));
    client.ok("BACKUP SNAPSHOT db1.same TO r");
    client.advance(1_000);
    client.ok("BACKUP SNAPSHOT db2.same TO r");
    client.idle();
    expect(client.rows("SHOW SNAPSHOT ON r")).toEqual([
      { Snapshot: "same", Timestamp: "2025-01-06-09-00-00-000\n2025-01-06-09-00-01-000", Status: "OK" },
    ]);
    // Each has a metadata file: which one is meant nobody can tell.
    client.ok(`RESTORE SNAPSHOT db1.same FROM r PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000")`);
    client.idle();
    expect(client.rows("SHOW RESTORE FROM db1")[0]?.["Status"]).toContain("Failed to read backup meta");
  });

  test("makes a __repo_info again that was lost", () => {
    const { client } = withSnapshot();
    client.ok("DROP REPOSITORY r");
    client.inject({ type: "file", path: `${ROOT}/__repo_info`, mode: "missing" });
    client.ok(REPOSITORY);
    expect(client.world.storage.faults).toEqual({});
  });
});

describe("the files of a snapshot", () => {
  test("lie where the engine puts them, with their checksums", () => {
    const { client, ts } = withSnapshot();
    const files = client.files(`${ROOT}/__ss_s1/`).map((path) => path.slice(ROOT.length + 1));
    expect(files.length).toBeGreaterThan(10);
    const content =
      /^__ss_s1\/__ss_content\/__db_\d+\/__tbl_\d+\/__part_\d+\/__idx_\d+\/__(\d+)\/(\1\.hdr|[0-9a-f]+_0\.dat)\.[0-9a-f]{32}$/;
    const front = new RegExp(`^__ss_s1/(__meta|__info_${ts})\\.[0-9a-f]{32}$`);
    expect(files.filter((path) => front.test(path))).toHaveLength(2);
    expect(files.filter((path) => !front.test(path) && !content.test(path))).toEqual([]);
  });

  test.each([
    ["3.3", "id"],
    ["3.4", "physicalId"],
  ] as const)("%s names partitions by their %s", (version, key) => {
    const { client } = withSnapshot({ version });
    const partition = olap(client.world.clusters["a"]?.databases["db1"]?.tables["t2"]).partitions["t2"];
    expect(client.files().some((path) => path.includes(`/__part_${partition?.[key] ?? ""}/`))).toBe(true);
  });

  test("of a primary-key table have a meta file instead of a header", () => {
    const client = given();
    client.ok("CREATE DATABASE db1", plainTable("db1.k", 3, "PRIMARY"), REPOSITORY);
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.idle();
    expect(
      client.files(`${ROOT}/__ss_s/__ss_content`).every((path) => /\/meta\.[0-9a-f]{32}$/.test(path)),
    ).toBe(true);
  });

  test("appear as the upload goes on", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.until("UPLOADING");
    const counts = [0, 60, 60].map((ms) => {
      client.advance(ms);
      return client.files(`${ROOT}/__ss_s/`).length;
    });
    expect(counts[0]).toBe(0);
    expect(counts[1]).toBeGreaterThan(0);
    expect(counts[2]).toBeGreaterThan(counts[1] ?? 0);
  });

  test("show as .part on a storage that is not S3's kind", () => {
    const client = withTables();
    client.ok(
      `CREATE REPOSITORY h WITH BROKER ON LOCATION "hdfs://nn/backups"`,
      "BACKUP SNAPSHOT db1.s TO h ON (t2)",
    );
    client.until("UPLOADING");
    client.advance(20);
    expect(client.files("hdfs://").filter((path) => path.endsWith(".part"))).toHaveLength(4);
    client.idle();
    expect(client.files("hdfs://").filter((path) => path.endsWith(".part"))).toEqual([]);
  });

  test("are counted without listing them", () => {
    const { client } = withSnapshot();
    const tree = directoryTree(client.world, ROOT);
    expect(tree?.files).toBe(client.files(`${ROOT}/`).length);
    const bytes = client.files(`${ROOT}/`).length;
    expect(bytes).toBeGreaterThan(0);
    expect(tree?.children.map(({ name }) => name)).toEqual(["__ss_s1"]);
    expect(tree?.tablets).toEqual({ there: 8, of: 8 });
  });

  test("are found by any beginning of their path", () => {
    const { client } = withSnapshot();
    const all = client.files();
    for (const path of all) {
      for (const end of [1, 20, path.length - 30, path.length]) {
        const prefix = path.slice(0, end);
        expect(client.files(prefix)).toEqual(all.filter((other) => other.startsWith(prefix)));
      }
    }
  });
});
