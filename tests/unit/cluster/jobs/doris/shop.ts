import { given, type Client, type Given } from "../client.ts";

/** Timestamp of a snapshot that a session took before any time went by. */
export const TS = "2025-01-06-09-00-00";

const SETUP = `
CREATE DATABASE db1;
CREATE DATABASE db2;
USE db1;
CREATE TABLE t (id INT NOT NULL, day DATE NOT NULL, n INT) DUPLICATE KEY(id, day)
PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-05-01"), PARTITION p2 VALUES LESS THAN ("2025-06-01"))
DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
CREATE TABLE u (id INT NOT NULL, n INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
INSERT INTO t VALUES (1, "2025-04-10", 5), (2, "2025-05-10", 6);
INSERT INTO u VALUES (1, 1);
CREATE REPOSITORY r WITH S3 ON LOCATION "s3://bucket/r"
PROPERTIES ("s3.endpoint" = "http://minio:9000", "s3.access_key" = "ak", "s3.secret_key" = "sk", "s3.region" = "us-east-1");
`;

/** Starts a Doris cluster (4.0 unless said otherwise) with the tables t (partitions p1, p2) and u in db1, and repository r. */
export function doris(options: Given = {}): Client {
  const client = given({ engine: "doris", version: "4.0", ...options });
  client.ok(SETUP);
  return client;
}

/** The same with the snapshot s1 of db1. */
export function withSnapshot(options: Given = {}, what = ""): Client {
  const client = doris(options);
  client.ok(`BACKUP SNAPSHOT db1.s1 TO r ${what}`);
  client.idle();
  return client;
}

/** Restores from s1: `what` is its ON clause, `more` further properties. */
export function restoreSql(what = "", more = "", database = "db1"): string {
  return `RESTORE SNAPSHOT ${database}.s1 FROM r ${what} PROPERTIES ("backup_timestamp" = "${TS}"${more && `, ${more}`})`;
}

export const ONE = '"replication_num" = "1"';
export const RESERVE = '"reserve_replica" = "true"';

/** Lets a restore run to its end; gives its Status. */
export function restored(client: Client, sql: string, database = "db1"): string {
  client.ok(sql);
  client.idle();
  return statusOf(client, database);
}

/** Gives the Status of the last job of a database. */
export function statusOf(client: Client, database = "db1"): string {
  const { status } = client.job(database);
  return status.ok ? "[OK]" : status.text;
}

/** Gives the states that jobs came into. */
export function states(client: Client): string[] {
  return client.events.flatMap((event) => (event.type === "jobState" ? [event.to] : []));
}
