import { describe, expect, it } from "vitest";
import { createSession, type Session } from "../../src/lib/index.ts";

/** What Doris shows of databases, tables and partitions: columns by version, and how a row looks (fe common/proc, analysis/Show…Stmt). */
const SETUP = `
CREATE DATABASE shop; USE shop;
CREATE TABLE orders (id INT NOT NULL, day DATE NOT NULL, n INT SUM) AGGREGATE KEY(id, day)
PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-05-01")) DISTRIBUTED BY HASH(id) BUCKETS 2;
CREATE TABLE places (id INT NOT NULL, town VARCHAR(9) NOT NULL) DUPLICATE KEY(id)
PARTITION BY LIST(town) (PARTITION north VALUES IN ("Oslo", "Turku"), PARTITION south VALUES IN ("Rome")) DISTRIBUTED BY HASH(id) BUCKETS 1;
CREATE TABLE visits (id INT NOT NULL, day DATE NOT NULL) DUPLICATE KEY(id) PARTITION BY RANGE(day) () DISTRIBUTED BY HASH(id) BUCKETS 1
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.start" = "-3",
"dynamic_partition.end" = "2", "dynamic_partition.prefix" = "p", "dynamic_partition.buckets" = "1");
ALTER TABLE orders ADD TEMPORARY PARTITION t1 VALUES LESS THAN ("2025-04-01");
`;

const VERSIONS = ["2.0", "2.1", "3.0", "4.0"];
const PARTITIONS =
  "PartitionId PartitionName VisibleVersion VisibleVersionTime State PartitionKey Range DistributionKey Buckets ReplicationNum StorageMedium CooldownTime RemoteStoragePolicy LastConsistencyCheckTime DataSize IsInMemory ReplicaAllocation IsMutable 2.1:SyncWithBaseTables 2.1:UnsyncTables 4.0:CommittedVersion 4.0:RowCount";
const JOB = "JobId TableName CreateTime FinishTime";

/** Columns in order; `3.0:Name` is there from 3.0 on, `-2.1:Name` until then. */
const COLUMNS: readonly (readonly [sql: string, columns: string])[] = [
  ["SHOW DATABASES", "Database"],
  ["SHOW TABLES", "Tables_in_shop"],
  [
    "SHOW FULL TABLES",
    "Tables_in_shop Table_type -2.1:StorageFormat 2.1:Storage_format 3.0:Inverted_index_storage_format",
  ],
  ["SHOW PARTITIONS FROM orders", PARTITIONS],
  ["SHOW TEMPORARY PARTITIONS FROM orders", PARTITIONS],
  [
    "SHOW ALTER TABLE COLUMN",
    `${JOB} IndexName IndexId OriginIndexId SchemaVersion TransactionId State Msg Progress Timeout`,
  ],
  [
    "SHOW ALTER TABLE ROLLUP",
    `${JOB} BaseIndexName RollupIndexName RollupId TransactionId State Msg Progress Timeout`,
  ],
  ["SHOW DATA", "TableName Size ReplicaCount RemoteSize"],
  ["SHOW DATA FROM orders", "TableName IndexName Size ReplicaCount RowCount RemoteSize"],
  [
    "SHOW DYNAMIC PARTITION TABLES",
    "TableName Enable TimeUnit Start End Prefix Buckets ReplicationNum ReplicaAllocation StartOf LastUpdateTime LastSchedulerTime State LastCreatePartitionMsg LastDropPartitionMsg ReservedHistoryPeriods",
  ],
];

function columnsOf(version: string, columns: string): readonly string[] {
  return columns.split(" ").flatMap((column) => {
    const [name = "", since = ""] = column.split(":").reverse();
    const until = since.startsWith("-");
    const there = until ? Number(version) < Number(since.slice(1)) : Number(version) >= Number(since);
    return there ? [name] : [];
  });
}

function begun(version: string): Session {
  const session = createSession({ engine: "doris", version, start: "2025-06-01 09:00:00" });
  for (const result of session.play(SETUP)) if (result.kind !== "ok") throw new Error(JSON.stringify(result));
  return session;
}

function listed(session: Session, sql: string) {
  const [list] = session.run(sql);
  if (list?.kind !== "rows") throw new Error(JSON.stringify(list));
  return list;
}

/** The rows of a list, each by the names of its columns. */
function rowsOf(session: Session, sql: string): readonly Readonly<Record<string, string | null>>[] {
  const { columns, rows } = listed(session, sql);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
}

describe.each(VERSIONS)("what Doris %s shows of tables", (version) => {
  it.each(COLUMNS)("%s", (sql, columns) => {
    expect(listed(begun(version), sql).columns).toEqual(columnsOf(version, columns));
  });

  it("databases of the engine's own", () => {
    const own = ["__internal_schema", "information_schema", ...(Number(version) >= 2.1 ? ["mysql"] : [])];
    const names = rowsOf(begun(version), "SHOW DATABASES").map((row) => row["Database"]);
    expect(names).toEqual(expect.arrayContaining([...own, "shop"]));
    expect(names.includes("mysql")).toBe(own.includes("mysql"));
  });

  it("a partition of a range", () => {
    const [first] = rowsOf(begun(version), "SHOW PARTITIONS FROM orders");
    expect(first).toMatchObject({
      PartitionName: "p1",
      State: "NORMAL",
      Range: "[types: [DATEV2]; keys: [0000-01-01]; ..types: [DATEV2]; keys: [2025-05-01]; )",
      Buckets: "2",
      ReplicaAllocation: "tag.location.default: 3",
    });
    const [temporary, ...more] = rowsOf(begun(version), "SHOW TEMPORARY PARTITIONS FROM orders");
    expect(temporary?.["PartitionName"]).toBe("t1");
    expect(more).toEqual([]);
  });

  it("partitions of lists, each value with its type", () => {
    expect(rowsOf(begun(version), "SHOW PARTITIONS FROM places").map((row) => row["Range"])).toEqual([
      "[types: [VARCHAR]; keys: [Oslo]; , types: [VARCHAR]; keys: [Turku]; ]",
      "[types: [VARCHAR]; keys: [Rome]; ]",
    ]);
  });

  it("a change of columns and a rollup, until they end", () => {
    const session = begun(version);
    session.run("USE shop; ALTER TABLE places MODIFY COLUMN town VARCHAR(30) NOT NULL FIRST");
    session.run("ALTER TABLE visits ADD ROLLUP days (day)");
    const [rollup] = rowsOf(session, "SHOW ALTER TABLE ROLLUP");
    expect(rollup).toMatchObject({ TableName: "visits", BaseIndexName: "visits", RollupIndexName: "days" });
    expect(["PENDING", "WAITING_TXN", "RUNNING"]).toContain(rollup?.["State"]);
    session.advance(120_000);
    const [finished] = rowsOf(session, "SHOW ALTER TABLE ROLLUP");
    expect(finished).toMatchObject({ State: "FINISHED", Progress: null });
  });

  it("the sum of a database and of a table", () => {
    const session = begun(version);
    const names = listed(session, "SHOW DATA").rows.map(([name]) => name);
    expect(names).toEqual([
      "orders",
      "places",
      "visits",
      "Total",
      "Quota",
      "Left",
      ...(Number(version) < 3 ? ["Transaction Quota"] : []),
    ]);
    expect(listed(session, "SHOW DATA FROM orders").rows.map(([name, index]) => [name, index])).toEqual([
      ["orders", "orders"],
      ["", "Total"],
    ]);
  });

  it("a table whose partitions the front end makes", () => {
    expect(rowsOf(begun(version), "SHOW DYNAMIC PARTITION TABLES")).toEqual([
      expect.objectContaining({
        TableName: "visits",
        Enable: "true",
        TimeUnit: "DAY",
        Start: "-3",
        End: "2",
        Prefix: "p",
        Buckets: "1",
        ReplicaAllocation: "tag.location.default: 3",
        State: "NORMAL",
        ReservedHistoryPeriods: "NULL",
      }),
    ]);
  });
});
