import { beforeAll, describe, expect, it } from "vitest";
import { ENGINES } from "../../src/engine/index.ts";
import { createSession, type Session } from "../../src/lib/index.ts";

const VERSIONS = ENGINES.starrocks.versions;
const from = (version: string, first: string) => Number(version) >= Number(first);

/** A column and how its value looks; `null`: it may be NULL alone. A version in front: from that version on. */
type Column = readonly [name: string, value: RegExp | null, since?: string];

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const NUMBER = /^\d+$/;
const EMPTY = /^$/;
const OK = /^\[OK\]$/;
const TIMESTAMP = /^\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d-\d{3}$/;
const BYTES = /^\d+(\.\d)?[KMGTP]?B$/;

/** spec/starrocks.md §4.1, a finished job. */
const BACKUP: readonly Column[] = [
  ["JobId", NUMBER],
  ["SnapshotName", /^s1$/],
  ["DbName", /^d$/],
  ["State", /^FINISHED$/],
  ["BackupObjs", /^\[d\.listed\], \[d\.plain\], \[d\.rangedPARTITIONS \(p1, p2\)\]$/],
  ["CreateTime", TIME],
  ["SnapshotFinishedTime", TIME],
  ["UploadFinishedTime", TIME],
  ["FinishedTime", TIME],
  ["UnfinishedTasks", EMPTY],
  ["Progress", EMPTY],
  ["TaskErrMsg", EMPTY],
  ["Status", OK],
  ["Timeout", /^86400$/],
];

/** spec/starrocks.md §4.2, a job that downloads. */
const RESTORE: readonly Column[] = [
  ["JobId", NUMBER],
  ["Label", /^s1$/],
  ["Timestamp", TIMESTAMP],
  ["DbName", /^d$/],
  ["State", /^DOWNLOADING$/],
  ["AllowLoad", /^false$/],
  ["ReplicationNum", /^3$/],
  ["RestoreObjs", /^ranged PARTITIONS \[p1, p2\]$/],
  ["CreateTime", TIME],
  ["MetaPreparedTime", TIME],
  ["SnapshotFinishedTime", TIME],
  ["DownloadFinishedTime", null],
  ["FinishedTime", null],
  ["UnfinishedTasks", /^\d+=\d+(, \d+=\d+)*$/],
  ["Progress", /^(\[\d+: \d+\/\d+\](, \[\d+: \d+\/\d+\])*)?$/],
  ["TaskErrMsg", EMPTY],
  ["Status", OK],
  ["Timeout", /^86400$/],
];

/** spec/starrocks.md §4.3. */
const SNAPSHOTS: readonly Column[] = [
  ["Snapshot", /^s1$/],
  ["Timestamp", TIMESTAMP],
  ["Status", /^OK$/],
];
const SNAPSHOT_DETAIL: readonly Column[] = [
  ["Snapshot", /^s1$/],
  ["Timestamp", TIMESTAMP],
  ["Database", /^d$/],
  ["Details", /^\{/],
  ["Status", /^OK$/],
];

/** spec/starrocks.md §4.5. */
const REPOSITORIES: readonly Column[] = [
  ["RepoId", NUMBER],
  ["RepoName", /^r$/],
  ["CreateTime", TIME],
  ["IsReadOnly", /^false$/],
  ["Location", /^s3a:\/\/bucket\/r$/],
  ["Broker", EMPTY],
  ["ErrMsg", null],
];

/** spec/starrocks.md §4.6; `values` is Range or List. */
const partitions = (values: readonly [string, RegExp]): readonly Column[] => [
  ["PartitionId", NUMBER],
  ["PartitionName", /^p1$/],
  ["VisibleVersion", NUMBER],
  ["VisibleVersionTime", TIME],
  ["VisibleVersionHash", /^0$/],
  ["State", /^NORMAL$/],
  ["PartitionKey", /^(day|c)$/],
  values,
  ["DistributionKey", /^id$/],
  ["Buckets", /^2$/],
  ["ReplicationNum", /^3$/],
  ["StorageMedium", /^HDD$/],
  ["CooldownTime", /^9999-12-31 /],
  ["LastConsistencyCheckTime", null],
  ["DataSize", BYTES],
  ["StorageSize", BYTES, "3.4"],
  ["IsInMemory", /^false$/],
  ["RowCount", NUMBER],
  ["DataVersion", NUMBER, "3.3"],
  ["VersionEpoch", NUMBER, "3.3"],
  ["VersionTxnType", /^TXN_NORMAL$/, "3.3"],
];
const RANGE = /^\[types: \[DATE\]; keys: \[0000-01-01\]; \.\.types: \[DATE\]; keys: \[2025-05-01\]; \)$/;

const ALTER = "JobId TableName CreateTime";
/** Columns alone, in order; `3.3:Name` is there from 3.3 on. fe common/proc of each branch. */
const OTHERS: readonly (readonly [sql: string, columns: string])[] = [
  [
    "SHOW FRONTENDS",
    "3.5:Id Name IP EditLogPort HttpPort QueryPort RpcPort Role ClusterId Join Alive ReplayedJournalId LastHeartbeat IsHelper ErrMsg StartTime Version",
  ],
  [
    "SHOW BACKENDS",
    "BackendId IP HeartbeatPort BePort HttpPort BrpcPort LastStartTime LastHeartbeat Alive SystemDecommissioned ClusterDecommissioned TabletNum DataUsedCapacity AvailCapacity TotalCapacity UsedPct MaxDiskUsedPct ErrMsg Version Status DataTotalCapacity DataUsedPct CpuCores 3.3:MemLimit NumRunningQueries MemUsedPct CpuUsedPct 3.3:DataCacheMetrics 3.2:Location 3.4:StatusCode",
  ],
  [
    "SHOW ALTER TABLE COLUMN FROM d",
    `${ALTER} FinishTime IndexName IndexId OriginIndexId SchemaVersion TransactionId State Msg Progress Timeout`,
  ],
  [
    "SHOW ALTER TABLE ROLLUP FROM d",
    `${ALTER} FinishedTime BaseIndexName RollupIndexName RollupId TransactionId State Msg Progress Timeout`,
  ],
  ["DESC d.plain", "Field Type Null Key Default Extra"],
  ["DESC d.plain ALL", "IndexName IndexKeysType Field Type Null Key Default Extra"],
  ["SHOW VARIABLES LIKE 'time_zone'", "Variable_name Value"],
  ["ADMIN SHOW FRONTEND CONFIG LIKE 'tmp_dir'", "Key AliasNames Value Type IsMutable Comment"],
];

/** Properties of a primary key table that nobody set, in order (fe server/GlobalStateMgr.getDdlStmt, lake/LakeTable). */
const CLOUD_PROPERTIES: Readonly<Record<string, string>> = {
  "2.5": "replication_num in_memory storage_format enable_persistent_index replicated_storage compression",
  "3.0": "replication_num enable_storage_cache storage_cache_ttl enable_async_write_back compression",
  "3.1":
    "replication_num datacache.enable storage_volume enable_async_write_back enable_persistent_index persistent_index_type compression",
  "3.2":
    "replication_num datacache.enable storage_volume enable_async_write_back enable_persistent_index persistent_index_type compression",
  "3.3":
    "compression datacache.enable enable_async_write_back enable_persistent_index persistent_index_type replication_num storage_volume",
};

const TS = "2025-01-06-09-00-00-000";
const SETUP = `
CREATE DATABASE d; USE d;
CREATE TABLE ranged (id INT NOT NULL, day DATE, n INT) DUPLICATE KEY(id) PARTITION BY RANGE(day)
(PARTITION p1 VALUES LESS THAN ("2025-05-01"), PARTITION p2 VALUES LESS THAN ("2025-06-01")) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "3");
CREATE TABLE plain (id INT NOT NULL) PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "3");
CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/r";
`;
const LISTED = `
CREATE TABLE listed (id INT NOT NULL, c VARCHAR(9) NOT NULL) DUPLICATE KEY(id) PARTITION BY LIST(c)
(PARTITION p1 VALUES IN ("a", "b")) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "3");
`;

describe.each(VERSIONS)("what SHOW prints in %s", (version) => {
  let session: Session;

  // 2.5 has no tables that are partitioned by lists, 3.0 refuses to back them up.
  const lists = version !== "2.5";
  const listed = lists && version !== "3.0";

  /** Gives the columns and the last row of a statement. */
  function shown(sql: string): {
    readonly columns: readonly string[];
    readonly row: readonly (string | null)[];
  } {
    const result = session.run(sql).at(-1);
    if (result?.kind !== "rows") throw new Error(JSON.stringify(result));
    return { columns: result.columns, row: result.rows[0] ?? [] };
  }

  function holds(sql: string, all: readonly Column[]): void {
    const { columns, row } = shown(sql);
    const wanted = all.filter(([, , since = "2.5"]) => from(version, since));
    expect(columns).toEqual(wanted.map(([name]) => name));
    for (const [at, [name, value]] of wanted.entries()) {
      if (value === null) expect(row[at], name).toBeNull();
      else expect(row[at], name).toMatch(value);
    }
  }

  beforeAll(() => {
    session = createSession({ engine: "starrocks", version });
    const results = session.play(
      `${SETUP}${lists ? LISTED : ""}BACKUP SNAPSHOT d.s1 TO r ON (${listed ? "listed, " : ""}plain, ranged PARTITION (p1, p2));`,
    );
    expect(results.filter(({ kind }) => kind !== "ok")).toEqual([]);
  });

  it("SHOW BACKUP", () => {
    const objects = listed
      ? BACKUP
      : BACKUP.map((column) =>
          column[0] === "BackupObjs"
            ? ([column[0], /^\[d\.plain\], \[d\.rangedPARTITIONS \(p1, p2\)\]$/] as const)
            : column,
        );
    holds("SHOW BACKUP FROM d", objects);
  });

  it("SHOW SNAPSHOT", () => {
    holds("SHOW SNAPSHOT ON r", SNAPSHOTS);
    holds("SHOW SNAPSHOT ON r WHERE SNAPSHOT = 's1'", SNAPSHOTS);
    holds(`SHOW SNAPSHOT ON r WHERE SNAPSHOT = 's1' AND TIMESTAMP = '${TS}'`, SNAPSHOT_DETAIL);
  });

  it("what a snapshot holds, as JSON", () => {
    const { columns, row } = shown(`SHOW SNAPSHOT ON r WHERE SNAPSHOT = 's1' AND TIMESTAMP = '${TS}'`);
    const text = row[columns.indexOf("Details")] ?? "";
    // One blank a level, as org.json prints it.
    expect(text).toMatch(/^\{\n "/);
    expect(JSON.parse(text)).toMatchObject({
      database: "d",
      name: "s1",
      backup_result: "succeed",
      starrocks_meta_version: from(version, "3.1") ? 4 : 3,
      backup_objects: { ranged: { partitions: { p1: {}, p2: {} } }, plain: { partitions: { plain: {} } } },
    });
  });

  it("SHOW REPOSITORIES", () => {
    holds("SHOW REPOSITORIES", REPOSITORIES);
  });

  it("SHOW PARTITIONS", () => {
    holds("SHOW PARTITIONS FROM d.ranged", partitions(["Range", RANGE]));
    if (!lists) return;
    const json = from(version, "3.4");
    holds(
      "SHOW PARTITIONS FROM d.listed",
      partitions(["List", json ? /^\[\["a"\],\["b"\]\]$/ : /^\('a', 'b'\)$/]),
    );
  });

  it("SHOW PARTITIONS of a shared-data cluster", () => {
    if (version === "2.5") return;
    const cloud = createSession({ engine: "starrocks", version, runMode: "shared_data" });
    cloud.play(SETUP.replaceAll(/ PROPERTIES.*;/g, ";"));
    const all = [
      "PartitionId PartitionName CompactVersion VisibleVersion NextVersion State PartitionKey Range",
      `DistributionKey Buckets DataSize ${from(version, "3.4") ? "StorageSize " : ""}RowCount`,
      `${from(version, "3.1") ? "EnableDataCache" : "CacheTTL"} AsyncWrite AvgCS P50CS MaxCS`,
      from(version, "3.3") ? "DataVersion VersionEpoch VersionTxnType" : "",
      from(version, "4.0") ? "MetaSwitchVersion" : "",
    ];
    const [result] = cloud.run("SHOW PARTITIONS FROM d.ranged");
    if (result?.kind !== "rows") throw new Error(JSON.stringify(result));
    expect(result.columns).toEqual(all.join(" ").trim().split(/ +/));
    expect(result.rows.map((row) => row.includes(null))).toEqual([false, false]);
    expect(result.rows[0]?.slice(1, 6)).toEqual(["p1", "0", "1", "2", "NORMAL"]);
  });

  it("SHOW CREATE TABLE of a shared-data cluster", () => {
    if (version === "2.5") return;
    const cloud = createSession({ engine: "starrocks", version, runMode: "shared_data" });
    cloud.play(SETUP.replaceAll(/ PROPERTIES.*;/g, ";"));
    const [result] = cloud.run("SHOW CREATE TABLE d.plain");
    const keys = [...JSON.stringify(result).matchAll(/\\"([\w.]+)\\" = /g)].map(([, key]) => key);
    expect(keys.join(" ")).toBe(CLOUD_PROPERTIES[version] ?? CLOUD_PROPERTIES["3.3"]);
  });

  it("types of DESC and DESC … ALL", () => {
    expect(shown("DESC d.plain").row[1]).toBe("int");
    expect(shown("DESC d.plain ALL").row[3]).toBe(version === "2.5" ? "INT" : "int");
  });

  it.each(OTHERS)("%s", (sql, columns) => {
    const wanted = columns.split(" ").flatMap((column) => {
      const [name = "", since = "2.5"] = column.split(":").reverse();
      return from(version, since) ? [name] : [];
    });
    expect(shown(sql).columns).toEqual(wanted);
  });

  it("SHOW RESTORE", () => {
    const results = session.play(
      `DROP TABLE d.ranged;\nRESTORE SNAPSHOT d.s1 FROM r ON (ranged) PROPERTIES ("backup_timestamp" = "${TS}");\n-- @until DOWNLOADING\n`,
    );
    expect(results.filter(({ kind }) => kind !== "ok")).toEqual([]);
    holds("SHOW RESTORE FROM d", RESTORE);
  });
});
