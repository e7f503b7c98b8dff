import { describe, expect, test } from "vitest";
import type { StatementResult } from "../../../../src/cluster/result.ts";
import { REPOSITORY_ERRORS } from "../../../../src/engine/errors/repositories.ts";
import { SUBMIT_ERRORS } from "../../../../src/engine/errors/submit.ts";
import type { ErrorRow } from "../../../../src/engine/errors/types.ts";
import type { ErrorCode } from "../../../../src/engine/index.ts";
import { externalTable, materializedView, putObject, view } from "../putObjects.ts";
import {
  given,
  LOCATION,
  REPOSITORY,
  ROOT,
  restoreSql,
  setBroker,
  withBroker,
  withSnapshot,
  withTables,
  type Client,
} from "./client.ts";

interface Case {
  /** Text in 3.4, without what stands around it on the way to the client. */
  readonly text: string;
  readonly version?: string;
  readonly number?: readonly [errno: number, sqlState: string];
  readonly send: (client: Client) => string;
  readonly from?: (options: { version: string }) => Client;
}

const COMMON = [5064, "42000"] as const;
const NO_TIMESTAMP = "2024-01-01-00-00-00-000";
const snapshot = ({ version }: { version: string }) => withSnapshot({ version }).client;

const CATALOG = `CREATE EXTERNAL CATALOG hive1 PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://h:9083")`;

/** Saves a catalog as snapshot c1; gives the statement that restores it. */
function restoreCatalogs(client: Client, clause: string): string {
  client.ok(CATALOG, "BACKUP ALL EXTERNAL CATALOGS SNAPSHOT c1 TO r");
  client.idle();
  return `RESTORE SNAPSHOT c1 FROM r ${clause} PROPERTIES ("backup_timestamp" = "${client.timestamp("c1")}")`;
}

/** Every error that StarRocks can refuse a statement of the backup family with, by its code. */
const CASES: Partial<Record<ErrorCode, Case>> = {
  labelEmpty: {
    text: "Incorrect label name ''",
    number: [5082, "42000"],
    send: () => "BACKUP SNAPSHOT db1.`` TO r",
  },
  repositoryEmpty: { text: "Repository is empty", number: COMMON, send: () => "BACKUP SNAPSHOT db1.s TO ``" },
  repositoryMissing: {
    text: "Repository [nope] does not exist",
    number: COMMON,
    send: () => "BACKUP SNAPSHOT db1.s TO nope",
  },
  backupTableMissing: {
    text: "Incorrect table name 't9'",
    number: [1064, "HY000"],
    send: () => "BACKUP SNAPSHOT db1.s TO r ON (t9)",
  },
  backupBaseMissing: {
    text: "Base table t2 doest not existed in materialized view m when backup/restore",
    number: [1064, "HY000"],
    send: (client) => {
      client.world = putObject(client.world, "db1", materializedView("m", "t2"));
      client.ok("DROP TABLE db1.t2 FORCE");
      return "BACKUP SNAPSHOT db1.s TO r ON (m)";
    },
  },
  backupPartitionsOfOther: {
    text: "Incorrect table name 'v'",
    number: [1104, "42000"],
    send: (client) => {
      client.world = putObject(client.world, "db1", view("v", "db1"));
      return "BACKUP SNAPSHOT db1.s TO r ON (v PARTITION (p1))";
    },
  },
  listPartitionUnsupported: {
    text: "List partition table does not support backup/restore job",
    version: "3.0",
    send: (client) => {
      client.ok(
        `CREATE TABLE db1.l (id INT NOT NULL, city VARCHAR(20) NOT NULL) DUPLICATE KEY(id)
         PARTITION BY LIST(city) (PARTITION p1 VALUES IN ("a")) DISTRIBUTED BY HASH(id) BUCKETS 1`,
      );
      return "BACKUP SNAPSHOT db1.s TO r ON (l)";
    },
  },
  backupPartitionMissing: {
    text: "partition[p9] does not exist  in tablet1",
    number: [1064, "HY000"],
    send: () => "BACKUP SNAPSHOT db1.s TO r ON (t1 PARTITION (p9))",
  },
  tableDuplicated: { text: "Duplicated table: t1", send: () => "BACKUP SNAPSHOT db1.s TO r ON (t1, t1)" },
  aliasDuplicated: {
    text: "Duplicated alias name: x",
    send: () => restoreSql(NO_TIMESTAMP, "ON (t1 AS x, t2 AS x)"),
  },
  backupFunctionMissing: {
    text: "Invalid backup function(s), function name: db1.f",
    number: COMMON,
    send: () => "BACKUP SNAPSHOT db1.s TO r ON (FUNCTION F)",
  },
  databaseEmpty: {
    text: "Database: empty1 is empty",
    send: (client) => {
      client.ok("CREATE DATABASE empty1");
      return "BACKUP SNAPSHOT empty1.s TO r";
    },
  },
  externalCatalogNone: {
    text: "No external catalog can be backed up",
    number: COMMON,
    send: () => "BACKUP ALL EXTERNAL CATALOGS SNAPSHOT s TO r",
  },
  externalCatalogDefault: {
    text: "Do not support Backup/Restore the entire default catalog",
    number: COMMON,
    send: () => "BACKUP EXTERNAL CATALOG (default_catalog) SNAPSHOT s TO r",
  },
  externalCatalogMissing: {
    text: "external catalog hive1 does not existed.",
    number: COMMON,
    send: () => "BACKUP EXTERNAL CATALOG (hive1) SNAPSHOT s TO r",
  },
  timeoutNotNumber: {
    text: "Invalid timeout format: 1h",
    number: COMMON,
    send: () => `BACKUP SNAPSHOT db1.s TO r PROPERTIES ("timeout" = "1h")`,
  },
  timeoutTooShort: {
    text: "timeout must be at least 10 min",
    number: COMMON,
    send: () => `BACKUP SNAPSHOT db1.s TO r PROPERTIES ("timeout" = "599")`,
  },
  backupTypeUnknown: {
    text: "Invalid backup job type: diff",
    number: COMMON,
    send: () => `BACKUP SNAPSHOT db1.s TO r PROPERTIES ("type" = "diff")`,
  },
  backupPropertyUnknown: {
    text: "Unknown backup job properties: [Timeout]",
    number: COMMON,
    send: () => `BACKUP SNAPSHOT db1.s TO r PROPERTIES ("Timeout" = "3600")`,
  },
  restorePropertyUnknown: {
    text: "Unknown restore job properties: [reserve_replica]",
    number: COMMON,
    send: () => restoreSql(NO_TIMESTAMP, "", `, "reserve_replica" = "true"`),
  },
  timestampMissing: {
    text: "Missing backup_timestamp property",
    number: COMMON,
    send: () => `RESTORE SNAPSHOT db1.s1 FROM r`,
  },
  restoreNumberInvalid: {
    text: "Invalid meta version format: x",
    number: COMMON,
    send: () => restoreSql(NO_TIMESTAMP, "", `, "replication_num" = "x"`),
  },
  allowLoadInvalid: {
    text: "Invalid allow load value: yes",
    number: COMMON,
    send: () => restoreSql(NO_TIMESTAMP, "", `, "allow_load" = "yes"`),
  },
  repositoryMissingAtSubmit: {
    text: "Repository nope does not exist",
    number: COMMON,
    send: () => `RESTORE SNAPSHOT db1.s1 FROM nope PROPERTIES ("backup_timestamp" = "${NO_TIMESTAMP}")`,
  },
  backupDatabaseUnsaid: {
    text: 'Cannot read field "dbName" because "jobInfo" is null',
    number: [1064, "HY000"],
    send: (client) => {
      client.ok("USE db1");
      return "BACKUP SNAPSHOT s TO r";
    },
  },
  jobRunning: {
    text: "Can only run one backup or restore job of a database at same time",
    number: COMMON,
    send: (client) => {
      client.ok("BACKUP SNAPSHOT db1.s TO r");
      return "BACKUP SNAPSHOT db1.other TO r";
    },
  },
  catalogJobRunning: {
    text: "Can only run one backup or restore job of external catalog",
    number: COMMON,
    send: (client) => {
      client.ok(CATALOG, "BACKUP ALL EXTERNAL CATALOGS SNAPSHOT c1 TO r");
      return "BACKUP EXTERNAL CATALOG (hive1) SNAPSHOT c2 TO r";
    },
  },
  backupKindUnsupported: {
    text: "Table: m1 can not support backup restore, type: MYSQL",
    number: COMMON,
    send: (client) => {
      client.world = putObject(client.world, "db1", externalTable("m1", "MYSQL"));
      return "BACKUP SNAPSHOT db1.s TO r";
    },
  },
  repositoryReadOnly: {
    text: "Repository ro is read only",
    number: COMMON,
    send: (client) => {
      client.ok(`CREATE READ ONLY REPOSITORY ro WITH BROKER ON LOCATION "${LOCATION}"`);
      return "BACKUP SNAPSHOT db1.s TO ro";
    },
  },
  backupTemporaryPartitions: {
    text: "Do not support backing up table with temp partitions",
    number: COMMON,
    send: (client) => {
      client.ok(`ALTER TABLE db1.t1 ADD TEMPORARY PARTITION tp VALUES [("2030-01-01"), ("2031-01-01"))`);
      return "BACKUP SNAPSHOT db1.s TO r ON (t1)";
    },
  },
  backupTemporaryPartitionNamed: {
    text: "Do not support backing up temp partitions",
    number: COMMON,
    send: () => "BACKUP SNAPSHOT db1.s TO r ON (t1 TEMPORARY PARTITION (p1))",
  },
  backupStorageFailed: {
    text: `failed to list remote path: ${ROOT}/__ss_*. msg: Failed to list path: ${ROOT}/__ss_*`,
    number: COMMON,
    send: (client) => {
      client.inject({ type: "storage", mode: "unreachable" });
      return "BACKUP SNAPSHOT db1.s TO r";
    },
  },
  labelUsed: {
    text: "Snapshot with name 's1' already exist in repository",
    number: COMMON,
    from: snapshot,
    send: () => "BACKUP SNAPSHOT db1.s1 TO r",
  },
  incrementalUnsupported: {
    text: "Currently does not support incremental backup",
    number: COMMON,
    from: snapshot,
    send: () => `BACKUP SNAPSHOT db1.s1 TO r PROPERTIES ("type" = "incremental")`,
  },
  snapshotNotFound: {
    text: `Failed to get info of snapshot 's1' because: Expected one file with path: ${ROOT}/__ss_s1/__info_${NO_TIMESTAMP}. get: 0. Maybe specified wrong backup timestamp`,
    number: COMMON,
    from: snapshot,
    send: () => restoreSql(NO_TIMESTAMP),
  },
  snapshotTimestampPartial: {
    text: `Failed to get info of snapshot 's1' because: File does not exist: ${ROOT}/__ss_s1/__info_2025. Maybe specified wrong backup timestamp`,
    number: COMMON,
    from: snapshot,
    send: () => restoreSql("2025"),
  },
  snapshotUnfinished: {
    text: `Failed to get info of snapshot 's' because: file name should contains checksum: ${ROOT}/__ss_s/__info_2025-01-06-09-00-00-000.part. Maybe specified wrong backup timestamp`,
    number: COMMON,
    send: (client) => {
      client.ok("BACKUP SNAPSHOT db1.s TO r");
      client.until("UPLOAD_INFO");
      client.inject({ type: "storage", mode: "slow" });
      // The metadata file takes 4 s on a slow storage, then the info file is written.
      client.advance(3_000 + 4_500);
      client.ok("CANCEL BACKUP FROM db1");
      return `RESTORE SNAPSHOT db1.s FROM r PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000")`;
    },
  },
  snapshotInfoDamaged: {
    text: "Failed to get info of snapshot 's1' because: md5sum does not equal. local: ",
    number: COMMON,
    from: snapshot,
    send: (client) => {
      const path = client.files().find((file) => file.includes("/__info_")) ?? "";
      client.inject({ type: "file", path, mode: "corrupt" });
      return restoreSql("2025-01-06-09-00-00-000");
    },
  },
  snapshotStorageFailed: {
    text: `Failed to get info of snapshot 's1' because: failed to list remote path: ${ROOT}/__ss_s1/__info_x*. msg: Fail to get file status: AccessDenied. Maybe specified wrong backup timestamp`,
    number: COMMON,
    from: snapshot,
    send: (client) => {
      client.inject({ type: "storage", mode: "denied" });
      return restoreSql("x");
    },
  },
  snapshotOfCatalogs: {
    text: "Can not specify database for external catalog snapshot",
    number: COMMON,
    send: (client) => restoreCatalogs(client, "").replace("SNAPSHOT c1", "SNAPSHOT db1.c1"),
  },
  restoreCatalogMissing: {
    text: "Can not find restore catalog: Other",
    number: COMMON,
    send: (client) => restoreCatalogs(client, "EXTERNAL CATALOGS (HIVE1, Other)"),
  },
  restoreCatalogAlias: {
    text: "Do not support set alias as default catalog for external catalog restore",
    number: COMMON,
    send: (client) => restoreCatalogs(client, "EXTERNAL CATALOG (hive1 AS Default_Catalog)"),
  },
  restoreMetaForm: {
    text: "Unexpected exception: Expected BEGIN_OBJECT but was STRING at line 1 column 1 path $",
    number: [1064, "HY000"],
    version: "3.0",
    from: snapshot,
    send: (client) =>
      restoreSql(client.timestamp("s1")).replace(
        "PROPERTIES (",
        'PROPERTIES ("starrocks_meta_version" = "4", ',
      ),
  },
  restoreCatalogsUnreadable: {
    text: 'Cannot invoke "com.starrocks.backup.BackupMeta.getCatalogs()" because "backupMeta" is null',
    number: [1064, "HY000"],
    send: (client) => {
      const sql = restoreCatalogs(client, "");
      const path = client.files().find((file) => file.includes("/__meta.")) ?? "";
      client.inject({ type: "file", path, mode: "corrupt" });
      return sql;
    },
  },
  snapshotNotOfCatalogs: {
    text: "This is not a snapshot for external catalog restore, snapshot: s1",
    number: COMMON,
    from: snapshot,
    send: (client) =>
      `RESTORE SNAPSHOT s1 FROM r ALL EXTERNAL CATALOGS PROPERTIES ("backup_timestamp" = "${client.timestamp("s1")}")`,
  },
  sourceDatabaseDiffers: {
    text: "target database: other is not existed in snapshot",
    number: COMMON,
    from: snapshot,
    send: (client) =>
      `RESTORE SNAPSHOT s1 FROM r DATABASE other AS db2 PROPERTIES ("backup_timestamp" = "${client.timestamp("s1")}")`,
  },
  snapshotTableMissing: {
    text: "Table t9 does not exist in snapshot s1",
    number: COMMON,
    from: snapshot,
    send: (client) => restoreSql(client.timestamp("s1"), "ON (t9)"),
  },
  restoreTemporaryPartition: {
    text: "Do not support restoring temporary partitions",
    number: COMMON,
    from: snapshot,
    send: (client) => restoreSql(client.timestamp("s1"), "ON (t1 TEMPORARY PARTITION (p1))"),
  },
  snapshotPartitionMissing: {
    text: "Partition P1 of table t1 does not exist in snapshot s1",
    number: COMMON,
    from: snapshot,
    send: (client) => restoreSql(client.timestamp("s1"), "ON (t1 PARTITION (P1))"),
  },
  restoreFunctionMissing: {
    text: "Can not find restore function: f",
    number: COMMON,
    from: snapshot,
    send: (client) => restoreSql(client.timestamp("s1"), "ON (FUNCTION f)"),
  },
  noBackupRunning: {
    text: "No backup job is currently running",
    number: COMMON,
    send: () => "CANCEL BACKUP FROM db1",
  },
  noRestoreRunning: {
    text: "No restore is currently running",
    number: COMMON,
    send: () => "CANCEL RESTORE FROM db1",
  },
  cancelTooLate: {
    text: "Failed to cancel job: Job with label s1 can not be cancelled. state: FINISHED",
    number: COMMON,
    from: snapshot,
    send: () => "CANCEL BACKUP FROM db1",
  },
  snapshotFilterForm: {
    text: "Where clause should looks like: SNAPSHOT = 'your_snapshot_name' [AND TIMESTAMP = '2018-04-18-19-19-10']",
    number: [1064, "HY000"],
    send: () => `SHOW SNAPSHOT ON r WHERE TIMESTAMP = "x"`,
  },
  snapshotFilterColumn: {
    text: "Left expr of should be snapshot",
    send: () => "SHOW SNAPSHOT ON r WHERE x IN ('s1')",
  },
  snapshotFilterValue: {
    text: "Child of in predicate should be string value",
    send: () => "SHOW SNAPSHOT ON r WHERE SNAPSHOT IN ('s1', 2)",
  },
  snapshotListFailed: {
    text: `Failed to list snapshot in repo: r, err: failed to list remote path: ${ROOT}/__ss_*. msg: Failed to list path: ${ROOT}/__ss_*`,
    send: (client) => {
      client.inject({ type: "storage", mode: "unreachable" });
      return "SHOW SNAPSHOT ON r";
    },
  },
  repositoryNameEmpty: {
    text: "Repository does not empty",
    number: COMMON,
    send: () => `CREATE REPOSITORY \`\` WITH BROKER ON LOCATION "${LOCATION}"`,
  },
  repositoryNameIncorrect: {
    text: "Incorrect repository name '1repo'",
    number: [5063, "42000"],
    send: () => `CREATE REPOSITORY 1repo WITH BROKER ON LOCATION "${LOCATION}"`,
  },
  locationEmpty: {
    text: "You must specify a location on the repository",
    send: () => `CREATE REPOSITORY r2 WITH BROKER ON LOCATION ""`,
  },
  brokerEmpty: {
    text: "You must specify the broker of the repository",
    send: () => `CREATE REPOSITORY r2 WITH BROKER \`\` ON LOCATION "${LOCATION}"`,
  },
  brokerUnknown: {
    text: "Unknown broker name(b)",
    send: () => `CREATE REPOSITORY r2 WITH BROKER b ON LOCATION "${LOCATION}"`,
  },
  brokerDown: {
    text: "failed to find alive broker: br",
    number: [1064, "HY000"],
    send: (client) => {
      setBroker(client, false);
      return `CREATE REPOSITORY r2 WITH BROKER br ON LOCATION "${LOCATION}"`;
    },
  },
  backupBrokerLost: {
    text: "Getting analyzing error. Detail message: failed to find alive broker: br.",
    number: [1064, "HY000"],
    from: ({ version }) => withBroker(version, false),
    send: () => "BACKUP SNAPSHOT db1.s TO b",
  },
  restoreBrokerLost: {
    text: "Unexpected exception: Failed to get info of snapshot 's1' because: failed to get a broker address: failed to find alive broker: br. Maybe specified wrong backup timestamp",
    version: "3.2",
    number: COMMON,
    from: ({ version }) => withBroker(version, false),
    send: () => restoreSql(NO_TIMESTAMP).replace("FROM r", "FROM b"),
  },
  snapshotListBrokerLost: {
    text: "failed to find alive broker: br",
    number: [1064, "HY000"],
    from: ({ version }) => withBroker(version, false),
    send: () => "SHOW SNAPSHOT ON b",
  },
  repositoryNameTaken: {
    text: "Failed to create repository: repository with same name already exist: r",
    number: COMMON,
    send: () => REPOSITORY,
  },
  locationWithoutScheme: {
    text: "Failed to create repository: failed to list remote path: /data/x/__starrocks_repository_r2/__repo_info. msg: invalid path. scheme is null",
    number: COMMON,
    send: () => `CREATE REPOSITORY r2 WITH BROKER ON LOCATION "/data/x"`,
  },
  repositoryInfoNotFile: {
    text: "Failed to create repository: the existing repo info is not a file",
    number: COMMON,
    send: (client) => {
      client.inject({ type: "file", path: `${ROOT}/__repo_info`, mode: "missing" });
      client.inject({ type: "object", path: `${ROOT}/__repo_info/old` });
      client.ok("DROP REPOSITORY r");
      return REPOSITORY;
    },
  },
  repositoryInfoTwice: {
    text: "Failed to create repository: Invalid repository dir. expected one repo info file. get more: [[name: __repo_info, is file: true], [name: __repo_info, is file: true]]",
    number: COMMON,
    send: (client) => {
      for (const place of ["s3a://b/1", "s3a://b/2"])
        client.ok(`CREATE REPOSITORY r2 WITH BROKER ON LOCATION "${place}"`, "DROP REPOSITORY r2");
      return `CREATE REPOSITORY r2 WITH BROKER ON LOCATION "s3a://b/{1,2}"`;
    },
  },
  repositoryWriteFailed: {
    text: "Failed to create repository: write exception: could not open file s3a://b/__starrocks_repository_r2/__repo_info",
    number: COMMON,
    send: (client) => {
      client.inject({ type: "deny", prefix: "s3a://b/" });
      return `CREATE READ ONLY REPOSITORY r2 WITH BROKER ON LOCATION "s3a://b"`;
    },
  },
  repositoryStorageFailed: {
    text: "Failed to create repository: failed to list remote path: s3a://b/__starrocks_repository_r2/__repo_info. msg: Fail to get file status: AccessDenied",
    number: COMMON,
    send: (client) => {
      client.inject({ type: "storage", mode: "denied" });
      return `CREATE REPOSITORY r2 WITH BROKER ON LOCATION "s3a://b"`;
    },
  },
  repositoryMissingAtDrop: {
    text: "Repository does not exist",
    number: COMMON,
    send: () => "DROP REPOSITORY nope",
  },
  repositoryInUse: {
    text: "Backup or restore job is running on this repository. Can not drop it",
    number: COMMON,
    send: (client) => {
      client.ok("BACKUP SNAPSHOT db1.s TO r");
      return "DROP REPOSITORY r";
    },
  },
};

describe("each refusal has the engine's words, number and code", () => {
  test("none is forgotten", () => {
    const rows: readonly (readonly [string, ErrorRow])[] = Object.entries({
      ...SUBMIT_ERRORS,
      ...REPOSITORY_ERRORS,
    });
    const known = rows.filter(([, { texts }]) => texts.some(({ engine }) => engine === "starrocks"));
    expect(Object.keys(CASES).sort()).toEqual(known.map(([code]) => code).sort());
  });

  test.each(Object.entries(CASES))(
    "%s",
    (code, { text, version = "3.4", number, send, from = withTables }) => {
      const client = from({ version });
      const result = client.run(send(client));
      expect(result.kind).toBe("error");
      if (result.kind !== "error") return;
      expect(result.code).toBe(code);
      expect(result.message).toContain(text);
      if (number !== undefined) expect([result.errno, result.sqlState]).toEqual(number);
    },
  );
});

describe("what stands around a text depends on the version", () => {
  const busy = (version: string): StatementResult => {
    const client = withTables({ version });
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    return client.run("BACKUP SNAPSHOT db1.s2 TO r");
  };

  test.each([
    ["2.5", "Unexpected exception: Can only run one backup", 1064],
    ["3.0", "Unexpected exception: Can only run one backup", 1064],
    ["3.1", "Unexpected exception: Can only run one backup", 5064],
    ["3.2", "Unexpected exception: Can only run one backup", 5064],
    ["3.3", "Can only run one backup", 5064],
    ["4.0", "Can only run one backup", 5064],
  ])("%s: errors of execution", (version, text, errno) => {
    const result = busy(version);
    expect(result).toMatchObject({ kind: "error", errno });
    if (result.kind === "error") expect(result.message.startsWith(text)).toBe(true);
  });

  test.each([
    ["2.5", "Duplicated table: T1"],
    ["3.1", "Getting analyzing error. Detail message: Incorrect table name 'T1'."],
  ])("%s: a table twice in another case", (version, text) => {
    const client = withTables({ version });
    client.ok(
      `RESTORE SNAPSHOT db1.x FROM r PROPERTIES ("backup_timestamp" = "x")`.startsWith("R")
        ? "SHOW BACKUP FROM db1"
        : "",
    );
    if (version === "2.5") {
      expect(client.refused(restoreSql(NO_TIMESTAMP, "ON (t1, T1)"))).toBe(text);
    } else expect(client.refused("BACKUP SNAPSHOT db1.s TO r ON (t1, T1)")).toBe(text);
  });

  test("3.1 and later point at the clause that is meant", () => {
    const client = withTables({ version: "3.3" });
    expect(client.refused("BACKUP SNAPSHOT db1.s TO r ON (t1 PARTITION (p9))")).toBe(
      "Getting analyzing error from line 1, column 34 to line 1, column 47. Detail message: partition[p9] does not exist  in tablet1.",
    );
    expect(client.refused("BACKUP SNAPSHOT db1.s TO r ON (t1, t1)")).toBe(
      "Getting analyzing error at line 1, column 35. Detail message: Duplicated table: t1.",
    );
  });
});

describe("a BACKUP without a database", () => {
  test.each([
    ["2.5", "Unknown database 'null'"],
    ["3.3", "Getting analyzing error. Detail message: Unknown database 'null'."],
    ["3.4", "Getting analyzing error. Detail message: Unknown database 'null'."],
  ])("%s: with none chosen the analyzer knows no database null", (version, text) => {
    expect(withTables({ version }).refused("BACKUP SNAPSHOT s TO r")).toBe(text);
  });

  test.each([
    ["2.5", "Unexpected exception: Unknown database 'null'"],
    ["3.3", "Unknown database 'null'"],
    ["3.4", 'Cannot read field "dbName" because "jobInfo" is null'],
  ])("%s: USE does not help", (version, text) => {
    const client = withTables({ version });
    client.ok("USE db1");
    expect(client.refused("BACKUP SNAPSHOT s TO r")).toBe(text);
  });
});

describe("properties", () => {
  test("are told in the order of the engine's map, not of the statement", () => {
    const client = withTables();
    const sql = `BACKUP SNAPSHOT db1.s TO r PROPERTIES ("b" = "1", "type" = "x", "timeout" = "1")`;
    expect(client.refused(sql)).toContain("Invalid backup job type: x");
  });

  test("seconds that overflow as milliseconds count as too short", () => {
    const client = withTables();
    const sql = `BACKUP SNAPSHOT db1.s TO r PROPERTIES ("timeout" = "9223372036854775")`;
    expect(client.run(sql).kind).toBe("ok");
    expect(withTables().refused(sql.replace("775", "776"))).toContain("timeout must be at least 10 min");
  });

  test("the last of two equal keys counts", () => {
    const client = withTables();
    client.ok(`BACKUP SNAPSHOT db1.s TO r PROPERTIES ("timeout" = "1", "timeout" = "700")`);
    expect(client.job().timeout).toBe(700);
  });

  test("the default timeout follows the FE configuration", () => {
    const client = withTables();
    client.ok(
      `ADMIN SET FRONTEND CONFIG ("backup_job_default_timeout_ms" = "7200000")`,
      "BACKUP SNAPSHOT db1.s TO r",
    );
    expect(client.job().timeout).toBe(7200);
  });

  test("type incremental makes a full backup of a fresh label", () => {
    const client = withTables();
    client.ok(`BACKUP SNAPSHOT db1.s TO r PROPERTIES ("type" = "InCremental")`);
    client.idle();
    expect(client.job().state).toBe("FINISHED");
  });
});

describe("the order of checks", () => {
  test("the database comes before partitions and properties", () => {
    const sql = `BACKUP SNAPSHOT nodb.s TO r ON (t1 PARTITION (p9)) PROPERTIES ("type" = "1")`;
    expect(withTables().refused(sql)).toContain("Unknown database 'nodb'");
  });

  test("RESTORE looks at properties before it looks for the repository", () => {
    expect(withTables().refused("RESTORE SNAPSHOT db1.s FROM nope")).toContain("Missing backup_timestamp");
  });

  test("a missing timestamp is told before unknown properties", () => {
    expect(withTables().refused(`RESTORE SNAPSHOT db1.s FROM r PROPERTIES ("x" = "1")`)).toContain(
      "Missing backup_timestamp",
    );
  });

  test("3.3 asks for the database of a RESTORE before it reads the snapshot, 3.4 after", () => {
    const sql = restoreSql(NO_TIMESTAMP).replace("db1.", "nodb.");
    expect(withTables({ version: "3.3" }).refused(sql)).toBe("Unknown database 'nodb'");
    expect(withTables({ version: "3.4" }).refused(sql)).toContain("Failed to get info of snapshot 's1'");
  });

  test("a busy database is told before a read-only repository", () => {
    const client = withTables();
    client.ok(
      `CREATE READ ONLY REPOSITORY ro WITH BROKER ON LOCATION "${LOCATION}"`,
      "BACKUP SNAPSHOT db1.s TO r",
    );
    expect(client.refused("BACKUP SNAPSHOT db1.s2 TO ro")).toContain("Can only run one");
  });
});

describe("RESTORE makes a missing database at submission from 3.4 on", () => {
  test("which stays where a later check fails", () => {
    const { client, ts } = withSnapshot();
    const sql = restoreSql(ts, "ON (t9)").replace("db1.", "fresh.");
    expect(client.refused(sql)).toContain("Table t9 does not exist");
    expect(client.rows("SHOW DATABASES").map(({ Database }) => Database)).toContain("fresh");
  });

  test("named by AS, by DATABASE, by the label, or by the snapshot", () => {
    const { client, ts } = withSnapshot();
    const properties = `PROPERTIES ("backup_timestamp" = "${ts}")`;
    client.ok(`RESTORE SNAPSHOT s1 FROM r DATABASE db1 AS copy1 ${properties}`);
    client.ok(`RESTORE SNAPSHOT copy2.s1 FROM r ${properties}`);
    client.ok(`RESTORE SNAPSHOT s1 FROM r ${properties}`);
    const jobs = Object.values(client.world.clusters["a"]?.jobs ?? {});
    expect(jobs.map(({ database }) => database.name).sort()).toEqual(["copy1", "copy2", "db1"]);
  });
});

describe("CANCEL", () => {
  test.each([
    ["2.5", "Unexpected exception: Unknown database 'nodb'"],
    ["3.0", "Unknown database 'nodb'"],
    ["3.4", "Getting analyzing error. Detail message: Unknown database 'nodb'."],
  ])("%s: of a database that is not there", (version, text) => {
    expect(given({ version }).refused("CANCEL BACKUP FROM nodb")).toBe(text);
  });

  test("FOR EXTERNAL CATALOG finds no job where no catalog can be made", () => {
    expect(given().refused("CANCEL RESTORE FOR EXTERNAL CATALOG")).toBe("No restore is currently running");
  });
});
