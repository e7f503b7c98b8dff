import { isErrorCode, type Engine, type ErrorCode, type VersionRange } from "../../../src/engine/index.ts";
import type { World } from "../../../src/cluster/world.ts";
import type { ClusterSpec } from "../../../src/log/index.ts";

/** A script that brings an error about: its last statement fails so, or the job that some statement started. */
export interface ErrorScenario extends VersionRange {
  readonly code: ErrorCode;
  /** Absent: starrocks. */
  readonly engine?: Engine;
  /** Its statements hold from `since` up to `until`: in each version in which the code has a text, unless said. */
  readonly script: Script;
  /** Played first; the script may then name the files that it left in the repository. */
  readonly before?: string;
  /** The one version in which it holds. */
  readonly version?: string;
  readonly nodes?: number;
  readonly clusters?: readonly ClusterSpec[];
  /** Changes the world that no statement can bring into this state. */
  readonly world?: (world: World) => World;
}

type Script = string | ((files: readonly string[]) => string);

/** Timestamp of the snapshot s1 in the tables below, of StarRocks. */
export const TS = "2025-01-06-09-00-00-000";

/** What stands before every script of StarRocks. Statements take no time, so that s1 has the timestamp of the session's start. */
export const WORLD = `
CREATE DATABASE d;
USE d;
CREATE TABLE t (id INT NOT NULL, day DATE NOT NULL, n INT, s VARCHAR(10)) DUPLICATE KEY(id, day)
PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-05-01"), PARTITION p2 VALUES LESS THAN ("2025-06-01"))
DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
CREATE TABLE u (id INT NOT NULL, n INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
CREATE TABLE k (id INT NOT NULL, n INT, m INT) PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
CREATE TABLE a (id INT NOT NULL, x INT NOT NULL, n INT SUM, m INT REPLACE) AGGREGATE KEY(id, x) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
CREATE TABLE q (id INT NOT NULL, x INT NOT NULL, n INT) UNIQUE KEY(id, x) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
INSERT INTO t VALUES (1, "2025-04-10", 5, "x"), (2, "2025-05-10", 6, "y");
INSERT INTO u VALUES (1, 1);
CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/r";
CREATE READ ONLY REPOSITORY ro WITH BROKER ON LOCATION "s3a://bucket/ro";
`;

/** Saves the table t as snapshot s1. */
export const SAVED = "BACKUP SNAPSHOT d.s1 TO r ON (t);\n";

/** The same for table u. */
export const SAVED_U = "BACKUP SNAPSHOT d.s1 TO r ON (u);\n";

/** Restores from s1; `what` is the ON clause and `more` further properties. */
export const restore = (what = "", more = "") =>
  `RESTORE SNAPSHOT d.s1 FROM r ${what} PROPERTIES ("backup_timestamp" = "${TS}"${more === "" ? "" : `, ${more}`});`;

export const ONE = '"replication_num" = "1"';

/** Lets a file be missing or corrupt. */
export const fault = (mode: "missing" | "corrupt", paths: readonly string[]) =>
  paths.map((path) => `-- @fault ${JSON.stringify({ type: "file", path, mode })}\n`).join("");

type Given = string | Omit<ErrorScenario, "code">;

/** Makes rows of the pairs of a code and its script, or its scripts for several stretches of versions. */
export function rows(pairs: Partial<Record<ErrorCode, Given | readonly Given[]>>): readonly ErrorScenario[] {
  return Object.entries(pairs).flatMap(([code, given]): readonly ErrorScenario[] => {
    if (!isErrorCode(code)) return [];
    return [given].flat().map((one) => (typeof one === "string" ? { code, script: one } : { code, ...one }));
  });
}

/** Makes a table whose rows lie in a MySQL server. */
export const mysqlTable = (name: string) =>
  `CREATE EXTERNAL TABLE ${name} (id INT) ENGINE=MYSQL PROPERTIES ("host"="h", "port"="3306", "user"="u", "password"="p", "database"="d", "table"="t");`;

/** Timestamp of the snapshot s1 in the tables of Doris. */
export const DORIS_TS = "2025-01-06-09-00-00";

const DORIS_STORE = (place: string) =>
  `ON LOCATION "s3://bucket/${place}" PROPERTIES ("s3.endpoint" = "http://minio:9000", "s3.access_key" = "ak", "s3.secret_key" = "sk", "s3.region" = "us-east-1")`;

/** What stands before every script of Doris. */
export const DORIS_WORLD = `
CREATE DATABASE d;
USE d;
CREATE TABLE t (id INT NOT NULL, day DATE NOT NULL, n INT, s VARCHAR(10)) DUPLICATE KEY(id, day)
PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-05-01"), PARTITION p2 VALUES LESS THAN ("2025-06-01"))
DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
CREATE TABLE u (id INT NOT NULL, n INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
CREATE TABLE a (id INT NOT NULL, x INT NOT NULL, n INT SUM, m INT REPLACE) AGGREGATE KEY(id, x) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
CREATE TABLE q (id INT NOT NULL, x INT NOT NULL, n INT) UNIQUE KEY(id, x) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
INSERT INTO t VALUES (1, "2025-04-10", 5, "x"), (2, "2025-05-10", 6, "y");
INSERT INTO u VALUES (1, 1);
CREATE REPOSITORY r WITH S3 ${DORIS_STORE("r")};
CREATE READ ONLY REPOSITORY ro WITH S3 ${DORIS_STORE("ro")};
`;

/** The same as `restore`, for Doris. */
export const dorisRestore = (what = "", more = "") =>
  `RESTORE SNAPSHOT d.s1 FROM r ${what} PROPERTIES ("backup_timestamp" = "${DORIS_TS}"${more === "" ? "" : `, ${more}`});`;

/** As `rows`, for Doris. */
export function dorisRows(
  pairs: Partial<Record<ErrorCode, Given | readonly Given[]>>,
): readonly ErrorScenario[] {
  return rows(pairs).map((row) => ({ ...row, engine: "doris" }));
}
