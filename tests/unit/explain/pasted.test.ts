import { describe, expect, it } from "vitest";
import { explain } from "../../../src/lib/index.ts";
import { readPasted } from "../../../src/explain/index.ts";

const codes = (text: string) => readPasted(text).map(({ code }) => code);

/** The row of a backup that ran into its timeout, in the forms that clients print. */
const BACKUP = {
  JobId: "10074",
  SnapshotName: "snap_0601",
  DbName: "shop",
  State: "CANCELLED",
  BackupObjs: "[shop.orders]",
  CreateTime: "2025-06-01 09:00:00",
  SnapshotFinishedTime: "2025-06-01 09:00:06",
  UploadFinishedTime: "NULL",
  FinishedTime: "2025-06-01 09:10:03",
  UnfinishedTasks: "",
  Progress: "",
  TaskErrMsg:
    "[10090: S3: fail to list s3a://backups/shop/__starrocks_repository_r/__ss_s: curlCode: 28, Timeout was reached], [10091: S3: fail to list s3a://backups/shop/x: curlCode: 28, Timeout was reached]",
  Status: "[TIMEOUT, msg: ]",
  Timeout: "600",
};

const boxed = (row: Readonly<Record<string, string>>) =>
  `+-------+------+
| ${Object.keys(row).join(" | ")} |
+-------+------+
| ${Object.values(row).join(" | ")} |
+-------+------+
1 row in set (0.01 sec)`;
const vertical = (row: Readonly<Record<string, string>>) =>
  `*************************** 1. row ***************************
${Object.entries(row)
  .map(([name, value]) => `${name.padStart(20)}: ${value}`)
  .join("\n")}
1 row in set (0.01 sec)`;
const tabbed = (row: Readonly<Record<string, string>>) =>
  `${Object.keys(row).join("\t")}\n${Object.values(row).join("\t")}`;

describe("a row that somebody pasted", () => {
  it.each([
    ["in a box", boxed(BACKUP)],
    ["as \\G prints it", vertical(BACKUP)],
    ["as \\G prints it, in a field without lines", vertical(BACKUP).replace(/\s*\n\s*/g, " ")],
    ["with tabs", tabbed(BACKUP)],
    ["with tabs, without its header", Object.values(BACKUP).join("\t")],
    ["in a box, without its header", `| ${Object.values(BACKUP).join(" | ")} |`],
  ])("is read %s: Status first, then what the nodes said", (_, text) => {
    expect(codes(text)).toEqual(["backupTimeout", "taskStorageFailed", "storageSilent"]);
  });

  it("of a job that is well says so", () => {
    const done = { ...BACKUP, State: "FINISHED", Status: "[OK]" };
    expect(codes(boxed(done))[0]).toBe("jobDoneWithErrors");
    expect(codes(boxed({ ...done, TaskErrMsg: "" }))).toEqual(["jobDone"]);
    expect(codes(vertical({ ...BACKUP, State: "UPLOADING", Status: "[OK]", TaskErrMsg: "" }))).toEqual([
      "jobRuns",
    ]);
  });

  it("of SHOW SNAPSHOT says in Timestamp or Status what is wrong", () => {
    const row = (timestamp: string, status: string) =>
      boxed({ Snapshot: "snap_0601", Timestamp: timestamp, Status: status });
    expect(codes(row("ERROR: no snapshot", "OK"))).toEqual(["snapshotIncomplete"]);
    expect(codes(row("Invalid: __info_2025-06-01-09-00-18-000.part", "OK"))).toEqual(["snapshotInfoPart"]);
    expect(codes(row("2025-06-01-09-00-00-000", "OK"))).toEqual([]);
    const found = readPasted(
      row(
        "2025-06-01",
        "Failed to get info: [COMMON_ERROR, msg: Expected one file with path: s3a://b/x. get: 0]",
      ),
    );
    expect(found[0]).toMatchObject({
      code: "snapshotNotFound",
      data: { label: "snap_0601", path: "s3a://b/x", count: "0" },
    });
  });

  it("of SHOW REPOSITORIES says what the last ping brought", () => {
    const text = tabbed({
      RepoId: "10073",
      RepoName: "s3_repo",
      CreateTime: "2025-06-01 09:00:00",
      IsReadOnly: "false",
      Location: "s3a://backups/shop",
      Broker: "",
      ErrMsg:
        "2025-06-01 09:10:00: failed to check remote path exist: s3a://backups/shop. msg: errors while check if path s3a://backups/shop exist",
    });
    expect(readPasted(text)[0]).toMatchObject({ code: "repositoryPing", data: { repository: "s3_repo" } });
  });
});

describe("an error that somebody pasted", () => {
  const TEXT = "Snapshot with name 'snap_0601' already exist in repository";

  it.each([
    ["the mysql client", `ERROR 5064 (42000): ${TEXT}`],
    ["the mysql client with a script", `ERROR 5064 (42000) at line 12 in file: 'night.sql': ${TEXT}`],
    ["version 3.1", `ERROR 1064 (HY000): Unexpected exception: ${TEXT}`],
    ["DBeaver", `SQL Error [5064] [42000]: ${TEXT}`],
    ["DBeaver in Chinese", `SQL 错误 [5064] [42000]: ${TEXT}`],
    ["Workbench", `Error Code: 5064. ${TEXT}`],
    ["Connector/J", `java.sql.SQLSyntaxErrorException: ${TEXT}`],
    [
      "a stack trace",
      `Exception in thread "main" java.lang.RuntimeException: backup failed\n\tat shop.Night.run(Night.java:12)\nCaused by: java.sql.SQLException: Unexpected exception: ${TEXT}\n\tat com.mysql.cj.jdbc.exceptions.SQLError.createSQLException(SQLError.java:130)\n\t... 12 more`,
    ],
    ["PyMySQL", `pymysql.err.ProgrammingError: (5064, "${TEXT}")`],
    [
      "SQLAlchemy",
      `sqlalchemy.exc.ProgrammingError: (pymysql.err.ProgrammingError) (5064, "${TEXT}")\n[SQL: BACKUP SNAPSHOT shop.snap_0601 TO r]`,
    ],
    ["Connector/Python", `mysql.connector.errors.ProgrammingError: 5064 (42000): ${TEXT}`],
    ["MariaDB's connector", `(conn=17) ${TEXT}`],
    ["go-sql-driver", `Error 5064 (42000): ${TEXT}`],
    ["the text alone", TEXT],
    ["a sentence around it", `The nightly backup said: ${TEXT}, what now?`],
  ])("is known as %s gives it", (_, text) => {
    expect(readPasted(text)[0]).toMatchObject({ code: "labelUsed", data: { label: "snap_0601" } });
  });

  it.each([
    ["java.lang.IllegalArgumentException: bucket is null/empty", "storageBucketName"],
    ["java.net.UnknownHostException: backups.minio", "storageHostName"],
    ["Error Code: SecondLevelDomainForbidden; PathStyleRequestNotAllowed", "storagePathStyle"],
    [
      "com.amazonaws.services.s3.model.AmazonS3Exception: (Status Code: 403; Error Code: InvalidAccessKeyId)",
      "storageKeys",
    ],
    ["Status Code: 403; Error Code: SignatureDoesNotMatch; Request ID: 4", "storageSecret"],
    ["Status Code: 403; Error Code: AccessDenied; Request ID: 4", "storageRights"],
    ["The specified bucket does not exist", "storageBucketMissing"],
    ["listPath failed", "storageSilent"],
    ["connect timed out", "storageSilent"],
    ["something that no version of any client is known to say", undefined],
  ])("is known by its head, whatever the storage says behind it: %s", (tail, finding) => {
    const text = `ERROR 5064 (42000): Failed to create repository: failed to list remote path: s3a://backups/x/__repo_info. msg: ${tail}`;
    const [first, ...rest] = readPasted(text);
    expect(first).toMatchObject({ code: "repositoryStorageFailed", data: { reason: tail } });
    expect(rest.map(({ code }) => code)).toEqual(finding === undefined ? [] : [finding]);
  });

  it("may be about several things: all are named", () => {
    const found = codes("Repository [s3_repo] does not exist");
    expect(found[0]).toBe("repositoryMissing");
    expect(new Set(found).size).toBe(found.length);
  });

  it.each(["", "hello", "1 row in set (0.01 sec)", "| a | b | c |"])("is not made up: %j", (text) => {
    expect(readPasted(text)).toEqual([]);
  });
});

describe("explain of a text, without a session", () => {
  it.each(["en", "zh-cn", "ja"] as const)("speaks %s of all that the text says", (language) => {
    const said = explain(boxed(BACKUP), undefined, { language });
    expect(said.code).toBe("backupTimeout");
    expect(said.links.length).toBeGreaterThan(0);
    expect(said.others?.map(({ code }) => code)).toEqual(["taskStorageFailed", "storageSilent"]);
    for (const one of [said, ...(said.others ?? [])]) {
      expect(one.title).toMatch(/^(?!explain\.)\S/);
      expect(one.cause).not.toContain("{{");
    }
  });
});
