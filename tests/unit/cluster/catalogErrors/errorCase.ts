import { inject } from "../../../../src/cluster/inject.ts";
import type { TableState } from "../../../../src/cluster/tables.ts";
import type { ErrorCode } from "../../../../src/engine/index.ts";
import type { Driver } from "../driver.ts";

/** The tables that the cases below speak of. */
export const TABLES = `
CREATE DATABASE db1; USE db1;
CREATE TABLE dup (k INT NOT NULL, v VARCHAR(5) NOT NULL, x DOUBLE, n INT DEFAULT "7") DUPLICATE KEY(k)
  DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES ("replication_num" = "1");
CREATE TABLE agg (k INT, j INT, s BIGINT SUM, r INT REPLACE) AGGREGATE KEY(k, j) DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1");
CREATE TABLE uni (k INT, j INT, v INT) UNIQUE KEY(k, j) DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1");
CREATE TABLE pri (k INT, id BIGINT AUTO_INCREMENT, v INT, w INT NOT NULL) PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1
  ORDER BY(v) PROPERTIES ("replication_num" = "1");
CREATE TABLE ran (d DATE, k INT, v INT) DUPLICATE KEY(d, k) PARTITION BY RANGE(d)
  (PARTITION p1 VALUES LESS THAN ("2025-01-01"), PARTITION p2 VALUES LESS THAN ("2025-02-01"))
  DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1");
CREATE TABLE lis (c VARCHAR(9) NOT NULL, k INT) DUPLICATE KEY(c) PARTITION BY LIST(c) (PARTITION p1 VALUES IN ("a", "b"))
  DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1");
CREATE TABLE aut (d DATETIME, k INT) DUPLICATE KEY(d) PARTITION BY date_trunc('day', d)
  DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1");
`;

/** A statement that fails, and what the client then prints. */
export interface ErrorCase {
  /** Statements before the one that fails. */
  readonly setup?: string;
  readonly version?: string;
  readonly nodes?: number;
  readonly sql: string;
  /** What the client prints after `ERROR n (s): `. */
  readonly message: string;
  readonly change?: (driver: Driver) => void;
}

export const analysis = (text: string, place = "") =>
  `Getting analyzing error${place}. Detail message: ${text}.`;
export const HASH = 'DISTRIBUTED BY HASH(a) BUCKETS 1 PROPERTIES ("replication_num" = "1")';
export const create = (body: string, rest = HASH) => `CREATE TABLE t (${body}) ${rest}`;

/** Puts a table of db1 into a state, as a restore or a schema change does. */
export const inState = (name: string, state: TableState) => (driver: Driver) => {
  driver.step((world) => {
    const cluster = driver.cluster;
    const database = cluster.databases["db1"];
    if (database === undefined) throw new Error("no db1");
    const table = { ...driver.table(`db1.${name}`), state };
    const databases = {
      ...cluster.databases,
      db1: { ...database, tables: { ...database.tables, [name]: table } },
    };
    return { world: { ...world, clusters: { main: { ...cluster, databases } } } };
  });
};

export const nodeDown =
  (...names: string[]) =>
  (driver: Driver) => {
    for (const node of names) {
      driver.step((world) => {
        const injected = inject(world, "main", { type: "node", node, up: false });
        if ("error" in injected) throw new Error(JSON.stringify(injected.error));
        return injected;
      });
    }
  };

export const damaged = (version: number) => (driver: Driver) => {
  driver.step((world) => {
    const table = driver.table("db1.dup");
    const partitions = Object.fromEntries(
      Object.entries(table.partitions).map(([name, partition]) => {
        const tablets = Object.entries(partition.tablets).map(
          ([index, range]) => [index, { ...range, damaged: 1, damagedVersion: version }] as const,
        );
        return [name, { ...partition, tablets: Object.fromEntries(tablets) }] as const;
      }),
    );
    const cluster = driver.cluster;
    const database = cluster.databases["db1"];
    if (database === undefined) throw new Error("no db1");
    const databases = {
      ...cluster.databases,
      db1: { ...database, tables: { ...database.tables, dup: { ...table, partitions } } },
    };
    return { world: { ...world, clusters: { main: { ...cluster, databases } } } };
  });
};

export const RESTORING = (table: string) =>
  `A snapshot restore operation is in progress on the table "${table}". Please wait until the current operation completes. To check the status of the operation, see https://docs.starrocks.io/docs/sql-reference/sql-statements/data-manipulation/SHOW_RESTORE`;

type Cases = Readonly<Partial<Record<ErrorCode, ErrorCase | readonly ErrorCase[]>>>;

/** Lists cases by their code, several where a code comes up in several ways. */
export function cases(byCode: Cases): readonly (ErrorCase & { readonly code: string })[] {
  return Object.entries(byCode).flatMap(([code, some]) => [some].flat().map((one) => ({ ...one, code })));
}
