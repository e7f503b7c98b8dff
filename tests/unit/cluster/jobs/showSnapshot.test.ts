import { describe, expect, test } from "vitest";
import { plainTable, ROOT, withSnapshot, withTables, type Client } from "./client.ts";

const shown = (client: Client, where: string) =>
  client.rows(`SHOW SNAPSHOT ON r ${where}`).map(({ Snapshot }) => Snapshot);

/** Repository r with snapshots s1 and s2. */
function twoSnapshots(version = "3.4"): Client {
  const { client } = withSnapshot({ version });
  client.ok("BACKUP SNAPSHOT db1.s2 TO r");
  client.idle();
  return client;
}

describe("SHOW SNAPSHOT", () => {
  test("lists snapshots with their timestamps", () => {
    expect(twoSnapshots().rows("SHOW SNAPSHOT ON r")).toEqual([
      { Snapshot: "s1", Timestamp: "2025-01-06-09-00-00-000", Status: "OK" },
      { Snapshot: "s2", Timestamp: "2025-01-06-09-00-18-000", Status: "OK" },
    ]);
  });

  test.each([
    ["WHERE SNAPSHOT = 's1'", ["s1"]],
    ["WHERE snapshot != 's1'", ["s1"]],
    ["WHERE SNAPSHOT > 's1'", ["s1"]],
    ["WHERE SNAPSHOT IN ('s2', '')", ["s2"]],
    ["WHERE SNAPSHOT NOT IN ('s2')", ["s2"]],
    ["WHERE SNAPSHOT LIKE 'zz%'", ["s1", "s2"]],
    ["WHERE SNAPSHOT BETWEEN 'a' AND 'b'", ["s1", "s2"]],
    ["WHERE SNAPSHOT IS NULL", ["s1", "s2"]],
    ["WHERE SNAPSHOT = 'zz'", ["zz"]],
  ])("%s", (where, names) => {
    expect(shown(twoSnapshots(), where)).toEqual(names);
  });

  test.each([
    "TIMESTAMP = 'x'",
    "SNAPSHOT = 's1' OR SNAPSHOT = 's2'",
    "NOT SNAPSHOT = 's1'",
    "SNAPSHOT = ''",
    "SNAPSHOT = 1",
    "'s1' = SNAPSHOT",
    "a = 's1'",
    "SNAPSHOT = 's1' AND TIMESTAMP = 'x' AND TIMESTAMP = 'y'",
  ])("refuses WHERE %s", (where) => {
    expect(twoSnapshots().refused(`SHOW SNAPSHOT ON r WHERE ${where}`)).toContain(
      "Where clause should looks like",
    );
  });

  test("2.5 takes no notice of IN", () => {
    expect(shown(twoSnapshots("2.5"), "WHERE x IN (1)")).toEqual(["s1", "s2"]);
  });

  test("gives an unknown snapshot one row without an error", () => {
    expect(twoSnapshots().rows("SHOW SNAPSHOT ON r WHERE SNAPSHOT = 'zz'")).toEqual([
      { Snapshot: "zz", Timestamp: "", Status: "ERROR: no snapshot" },
    ]);
  });

  test("shows what a snapshot holds when its timestamp is given too", () => {
    const client = twoSnapshots();
    const sql = `SHOW SNAPSHOT ON r WHERE TIMESTAMP = '${client.timestamp("s1")}' AND SNAPSHOT = 's1'`;
    expect(client.rows(sql)).toMatchObject([{ Snapshot: "s1", Database: "db1", Status: "OK" }]);
    expect(client.rows(sql)[0]?.["Details"]).toBe(
      [
        "{",
        ` "database": "db1",`,
        ` "meta_version": 92,`,
        ` "backup_time": 1736154000000,`,
        ` "name": "s1",`,
        ` "starrocks_meta_version": 4,`,
        ` "backup_result": "succeed",`,
        ` "backup_objects": {`,
        `  "t1": {"partitions": {`,
        `   "p1": {},`,
        `   "p2": {}`,
        `  }},`,
        `  "t2": {"partitions": {"t2": {}}}`,
        ` }`,
        "}",
      ].join("\n"),
    );
  });

  test("says in a row why it cannot", () => {
    const sql = "SHOW SNAPSHOT ON r WHERE SNAPSHOT = 's1' AND TIMESTAMP = '2000-01-01-00-00-00-000'";
    expect(twoSnapshots().rows(sql)).toEqual([
      {
        Snapshot: "s1",
        Timestamp: "2000-01-01-00-00-00-000",
        Database: null,
        Details: null,
        Status: `Failed to get info: Expected one file with path: ${ROOT}/__ss_s1/__info_2000-01-01-00-00-00-000. get: 0`,
      },
    ]);
  });

  test("shows a counter of auto-increment", () => {
    const client = withTables();
    client.ok(
      `CREATE TABLE db1.auto (id BIGINT NOT NULL AUTO_INCREMENT, v INT) PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1`,
      "BACKUP SNAPSHOT db1.s TO r ON (auto)",
    );
    client.idle();
    const sql = `SHOW SNAPSHOT ON r WHERE SNAPSHOT = 's' AND TIMESTAMP = '${client.timestamp("s")}'`;
    expect(client.rows(sql)[0]?.["Details"]).toMatch(/"autoIncrementId": \d+/);
  });

  test("meets a storage that does not answer with a row for one snapshot", () => {
    const client = twoSnapshots();
    client.inject({ type: "storage", mode: "unreachable" });
    const path = `${ROOT}/__ss_s1/__info_*`;
    expect(client.rows("SHOW SNAPSHOT ON r WHERE SNAPSHOT = 's1'")).toEqual([
      {
        Snapshot: "s1",
        Timestamp: null,
        Status: `ERROR: Failed to get info: failed to list remote path: ${path}. msg: Failed to list path: ${path}`,
      },
    ]);
  });

  test("calls a running backup no snapshot, from its first file on", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    client.until("UPLOADING");
    expect(client.rows("SHOW SNAPSHOT ON r")).toEqual([]);
    client.advance(500);
    expect(client.rows("SHOW SNAPSHOT ON r")).toEqual([
      { Snapshot: "s", Timestamp: "", Status: "ERROR: no snapshot" },
    ]);
  });
});

describe("odd labels", () => {
  test("a slash makes a directory in a directory, which the list cuts off", () => {
    const client = withTables();
    client.ok("BACKUP SNAPSHOT db1.`a/b` TO r");
    client.idle();
    expect(client.rows("SHOW SNAPSHOT ON r")).toEqual([
      { Snapshot: "a", Timestamp: "", Status: "ERROR: no snapshot" },
    ]);
    expect(client.rows("SHOW SNAPSHOT ON r WHERE SNAPSHOT = 'a/b'")[0]).toMatchObject({ Status: "OK" });
    client.ok("CREATE DATABASE db2", plainTable("db2.x"), "BACKUP SNAPSHOT db2.`a/b` TO r");
  });

  test("a star finds other snapshots' files", () => {
    const client = twoSnapshots();
    expect(
      client.refused(`RESTORE SNAPSHOT db1.\`s*\` FROM r PROPERTIES ("backup_timestamp" = "2025")`),
    ).toContain("get: 2");
  });

  test("letters of any language and any length will do", () => {
    const client = withTables();
    const label = "备份".repeat(100);
    client.ok(`BACKUP SNAPSHOT db1.${label} TO r`);
    client.idle();
    expect(client.timestamp(label)).toBe("2025-01-06-09-00-00-000");
  });
});
