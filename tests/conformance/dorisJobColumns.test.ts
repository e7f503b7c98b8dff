import { describe, expect, it } from "vitest";
import { createSession, type Session } from "../../src/lib/index.ts";

/** SHOW BACKUP, SHOW [BRIEF] RESTORE and SHOW SNAPSHOT of Doris, columns and values (spec/doris.md §4.1 to §4.3). */
const SETUP = `
CREATE DATABASE shop;
CREATE TABLE shop.orders (id INT NOT NULL, day DATE NOT NULL) DUPLICATE KEY(id)
PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-05-01"), PARTITION p2 VALUES LESS THAN ("2025-06-01"))
DISTRIBUTED BY HASH(id) BUCKETS 2;
CREATE TABLE shop.customers (id INT NOT NULL) UNIQUE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2;
CREATE VIEW shop.ids AS SELECT id FROM shop.customers;
INSERT INTO shop.orders VALUES (1, "2025-04-10"), (2, "2025-05-10");
CREATE REPOSITORY vault WITH S3 ON LOCATION "s3://backups/shop"
PROPERTIES ("s3.endpoint" = "http://minio:9000", "s3.region" = "us-east-1", "s3.access_key" = "ak", "s3.secret_key" = "sk");
`;

const VERSIONS = ["2.0", "2.1", "3.0", "4.0"];
const TS = "2025-06-01-09-00-00";
const CIVIL = /^2025-06-01 09:0\d:\d\d$/;

function begun(version: string, script = ""): Session {
  const session = createSession({ engine: "doris", version, start: "2025-06-01 09:00:00" });
  for (const result of session.play(`${SETUP}${script}`))
    if (result.kind !== "ok") throw new Error(JSON.stringify(result));
  return session;
}

function table(session: Session, sql: string) {
  const [list] = session.run(sql);
  if (list?.kind !== "rows") throw new Error(JSON.stringify(list));
  return list;
}

/** The rows of a list, each by the names of its columns. */
function rowsOf(session: Session, sql: string): readonly Readonly<Record<string, string | null>>[] {
  const { columns, rows } = table(session, sql);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
}

const BACKUP_COLUMNS = [
  "JobId",
  "SnapshotName",
  "DbName",
  "State",
  "BackupObjs",
  "CreateTime",
  "SnapshotFinishedTime",
  "UploadFinishedTime",
  "FinishedTime",
  "UnfinishedTasks",
  "Progress",
  "TaskErrMsg",
  "Status",
  "Timeout",
];
const RESTORE_COLUMNS = [
  "JobId",
  "Label",
  "Timestamp",
  "DbName",
  "State",
  "AllowLoad",
  "ReplicationNum",
  "ReplicaAllocation",
  "ReserveReplica",
  "ReserveDynamicPartitionEnable",
  "RestoreObjs",
  "CreateTime",
  "MetaPreparedTime",
  "SnapshotFinishedTime",
  "DownloadFinishedTime",
  "FinishedTime",
  "UnfinishedTasks",
  "Progress",
  "TaskErrMsg",
  "Status",
  "Timeout",
];
const BRIEF_COLUMNS = RESTORE_COLUMNS.filter(
  (column) => !["RestoreObjs", "Progress", "TaskErrMsg"].includes(column),
);

const BACKUP = "BACKUP SNAPSHOT shop.s1 TO vault ON (orders PARTITION (p1), ids);\n";
const restore = (on: string, more = "") =>
  `RESTORE SNAPSHOT shop.s1 FROM vault ${on} PROPERTIES ("backup_timestamp" = "${TS}"${more});\n`;

describe.each(VERSIONS)("SHOW BACKUP of Doris %s", (version) => {
  it("has a job of no id before its first round", () => {
    const session = begun(version);
    session.run(BACKUP);
    expect(table(session, "SHOW BACKUP FROM shop").columns).toEqual(BACKUP_COLUMNS);
    expect(rowsOf(session, "SHOW BACKUP FROM shop")).toEqual([
      {
        JobId: "-1",
        SnapshotName: "s1",
        DbName: "shop",
        State: "PENDING",
        BackupObjs: "[shop.ids], [shop.ordersPARTITIONS (p1)]",
        CreateTime: "2025-06-01 09:00:00",
        SnapshotFinishedTime: null,
        UploadFinishedTime: null,
        FinishedTime: null,
        UnfinishedTasks: "",
        Progress: "",
        TaskErrMsg: "",
        Status: "[OK]",
        Timeout: "86400",
      },
    ]);
  });

  it("tells the times of a finished job, in the session's time zone", () => {
    const session = begun(version, BACKUP);
    expect(rowsOf(session, "SHOW BACKUP FROM shop")).toMatchObject([
      {
        JobId: expect.stringMatching(/^\d{5}$/) as unknown,
        State: "FINISHED",
        SnapshotFinishedTime: expect.stringMatching(CIVIL) as unknown,
        UploadFinishedTime: expect.stringMatching(CIVIL) as unknown,
        FinishedTime: expect.stringMatching(CIVIL) as unknown,
        Status: "[OK]",
      },
    ]);
    session.run('SET time_zone = "+08:00"');
    expect(rowsOf(session, "SHOW BACKUP FROM shop")[0]?.["CreateTime"]).toBe("2025-06-01 17:00:00");
  });

  it("lists unfinished tasks by task and node, from 4.0 on in brackets", () => {
    const session = begun(version);
    session.run(BACKUP);
    session.inject({ type: "storage", mode: "unreachable" });
    session.advance(20_000);
    const [row] = rowsOf(session, "SHOW BACKUP FROM shop");
    expect(row?.["State"]).toBe("UPLOADING");
    expect(row?.["UnfinishedTasks"]).toMatch(
      version === "4.0" ? /^\[\d+=\d+\](?:, \[\d+=\d+\])*$/ : /^\d+=\d+(?:, \d+=\d+)*$/,
    );
  });

  it("keeps ten jobs of both kinds, oldest first", () => {
    const many = Array.from(
      { length: 11 },
      (_, n) => `BACKUP SNAPSHOT shop.b${n} TO vault ON (customers);\n`,
    );
    const session = begun(version, `${BACKUP}${restore("ON (orders)")}${many.join("")}`);
    expect(rowsOf(session, "SHOW BACKUP FROM shop").map(({ SnapshotName: name }) => name)).toEqual(
      many.slice(1).map((_, n) => `b${n + 1}`),
    );
    expect(rowsOf(session, "SHOW RESTORE FROM shop")).toEqual([]);
    session.play(restore("ON (orders)"));
    expect(rowsOf(session, "SHOW BACKUP FROM shop")).toHaveLength(9);
    expect(rowsOf(session, "SHOW RESTORE FROM shop")).toHaveLength(1);
  });
});

describe.each(VERSIONS)("a job of Doris %s", (version) => {
  it("is forgotten at once where none is to be kept", () => {
    const session = begun(
      version,
      `ADMIN SET FRONTEND CONFIG ("max_backup_restore_job_num_per_db" = "0");\n${BACKUP}`,
    );
    expect(rowsOf(session, "SHOW BACKUP FROM shop")).toEqual([]);
    expect(rowsOf(session, "SHOW SNAPSHOT ON vault")).toEqual([]);
  });

  it("comes to its end without an upload where its snapshot stays on the back ends", () => {
    const session = begun(version, BACKUP.replace("vault", "`__keep_on_local__`"));
    expect(rowsOf(session, "SHOW BACKUP FROM shop")).toMatchObject([
      { SnapshotName: "s1", State: "FINISHED", Status: "[OK]" },
    ]);
    expect(rowsOf(session, "SHOW SNAPSHOT ON vault")).toEqual([]);
    // The label is free in it: nobody lists what is there.
    session.play(BACKUP.replace("vault", "`__keep_on_local__`"));
    expect(rowsOf(session, "SHOW BACKUP FROM shop")).toHaveLength(2);
  });

  it("goes on after the front end restarted", () => {
    const session = begun(version);
    session.run(BACKUP);
    session.advance(4000);
    session.inject({ type: "restart" });
    session.advanceUntilIdle();
    expect(rowsOf(session, "SHOW BACKUP FROM shop")).toMatchObject([{ State: "FINISHED" }]);
  });
});

describe.each(VERSIONS)("SHOW RESTORE of Doris %s", (version) => {
  it("tells what is restored as JSON under its original names, and what was asked for", () => {
    const session = begun(
      version,
      `${BACKUP}${restore("ON (orders AS june)", ', "replication_num" = "1", "reserve_dynamic_partition_enable" = "true"')}`,
    );
    expect(table(session, "SHOW RESTORE FROM shop").columns).toEqual(RESTORE_COLUMNS);
    const [row] = rowsOf(session, "SHOW RESTORE FROM shop");
    expect(row).toMatchObject({
      Label: "s1",
      Timestamp: TS,
      DbName: "shop",
      State: "FINISHED",
      AllowLoad: "false",
      ReplicationNum: "1",
      ReplicaAllocation: "tag.location.default: 1",
      ReserveReplica: "false",
      ReserveDynamicPartitionEnable: "true",
      MetaPreparedTime: expect.stringMatching(CIVIL) as unknown,
      DownloadFinishedTime: expect.stringMatching(CIVIL) as unknown,
      UnfinishedTasks: "",
      Status: "[OK]",
      Timeout: "86400",
    });
    expect(row?.["RestoreObjs"]).toBe(
      [
        "{",
        '  "name": "s1",',
        '  "database": "shop",',
        '  "backup_time": 1748768400000,',
        '  "content": "ALL",',
        '  "olap_table_list": [',
        "    {",
        '      "name": "orders",',
        '      "partition_names": [',
        '        "p1"',
        "      ]",
        "    }",
        "  ],",
        '  "view_list": [],',
        '  "odbc_table_list": [],',
        '  "odbc_resource_list": []',
        "}",
      ].join("\n"),
    );
  });

  it("has a brief form without what is restored, progress and errors", () => {
    const session = begun(version, `${BACKUP}${restore("ON (orders)")}`);
    const { columns, rows } = table(session, "SHOW BRIEF RESTORE FROM shop");
    expect(columns).toEqual(BRIEF_COLUMNS);
    const [full] = rowsOf(session, "SHOW RESTORE FROM shop");
    expect(rows).toEqual([BRIEF_COLUMNS.map((column) => full?.[column] ?? null)]);
  });
});

describe.each(VERSIONS)("SHOW SNAPSHOT of Doris %s", (version) => {
  it("lists labels with their timestamps", () => {
    expect(table(begun(version, BACKUP), "SHOW SNAPSHOT ON vault")).toMatchObject({
      columns: ["Snapshot", "Timestamp", "Status"],
      rows: [["s1", TS, "OK"]],
    });
  });

  it("tells what a snapshot holds, of a label and its timestamp", () => {
    const session = begun(version, BACKUP);
    const { columns, rows } = table(
      session,
      `SHOW SNAPSHOT ON vault WHERE SNAPSHOT = 's1' AND TIMESTAMP = '${TS}'`,
    );
    expect(columns).toEqual(["Snapshot", "Timestamp", "Database", "Details", "Status"]);
    expect(rows).toHaveLength(1);
    const [name, timestamp, database, details, status] = rows[0] ?? [];
    expect([name, timestamp, database, status]).toEqual(["s1", TS, "shop", "OK"]);
    const held: unknown = JSON.parse(details ?? "");
    expect(held).toMatchObject({
      content: "ALL",
      olap_table_list: [{ name: "orders", partition_names: ["p1"] }],
      view_list: [{ name: "ids" }],
      odbc_table_list: [],
    });
  });

  it("says why there is nothing to tell", () => {
    const session = begun(version, BACKUP);
    expect(table(session, "SHOW SNAPSHOT ON vault WHERE SNAPSHOT = 's9'").rows).toEqual([
      ["s9", null, "ERROR: No info file found"],
    ]);
    expect(
      table(session, "SHOW SNAPSHOT ON vault WHERE SNAPSHOT = 's1' AND TIMESTAMP = '1999-01-01-00-00-00'")
        .rows,
    ).toEqual([
      [
        "s1",
        "1999-01-01-00-00-00",
        null,
        null,
        "Failed to get info: Expected one file with path: s3://backups/shop/__palo_repository_vault/__ss_s1/__info_1999-01-01-00-00-00. get: 0",
      ],
    ]);
  });
});
