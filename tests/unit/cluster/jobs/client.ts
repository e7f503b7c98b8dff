import { expect } from "vitest";
import { advance, advanceUntilIdle } from "../../../../src/cluster/advance.ts";
import { parseCivil } from "../../../../src/cluster/civilTime.ts";
import { createWorld, type ClusterOptions } from "../../../../src/cluster/createWorld.ts";
import type { ClusterEvent, ClusterEventType, Fault } from "../../../../src/cluster/events.ts";
import { execute } from "../../../../src/cluster/execute.ts";
import { inject } from "../../../../src/cluster/inject.ts";
import type { Job } from "../../../../src/cluster/jobs.ts";
import { listFiles } from "../../../../src/cluster/repositoryFiles.ts";
import type { StatementResult } from "../../../../src/cluster/result.ts";
import type { OlapTable, Partition } from "../../../../src/cluster/tables.ts";
import type { Engine } from "../../../../src/engine/index.ts";
import type { World } from "../../../../src/cluster/world.ts";
import { parse } from "../../../../src/sql/index.ts";

const DAY = 86_400_000;

/** What a test session begins with. */
export interface Given {
  /** starrocks unless said otherwise. */
  readonly engine?: Engine;
  readonly version?: string;
  readonly nodes?: number;
  readonly timeZone?: string;
  readonly start?: string;
  /** More clusters on the same storage, by name. */
  readonly more?: Readonly<
    Record<
      string,
      Partial<Pick<ClusterOptions, "nodes" | "timeZone">> & { engine?: Engine; version?: string }
    >
  >;
  readonly sourceDefects?: boolean;
}

/** A client of a simulated cluster: sends SQL, lets time pass, breaks things, and keeps what happened. */
export interface Client {
  world: World;
  readonly events: ClusterEvent[];
  /** Sends statements one by one; gives the last result. A syntax error fails the test. */
  run(sql: string, cluster?: string): StatementResult;
  /** Sends statements that must be taken. */
  ok(...sql: readonly string[]): void;
  /** Sends a statement that must be refused; gives its text. */
  refused(sql: string, cluster?: string): string;
  /** Sends a statement with a table of results; gives the rows as objects. */
  rows(sql: string, cluster?: string): Record<string, string | null>[];
  advance(ms: number): ClusterEvent[];
  idle(): ClusterEvent[];
  /** Advances until the job of db1 is in a state. */
  until(state: string): void;
  inject(fault: Fault, cluster?: string): void;
  job(database?: string, cluster?: string): Job;
  files(prefix?: string): string[];
  /** What happened of one kind since the last call of `forget`. */
  happened(type: ClusterEventType): ClusterEvent[];
  forget(): void;
  /** Timestamp of a finished snapshot of repository r. */
  timestamp(label: string): string;
}

/** Starts a session on one cluster, `a`, with three nodes and StarRocks 3.4 unless said otherwise. */
export function given({
  engine = "starrocks",
  version = "3.4",
  nodes = 3,
  timeZone = "UTC",
  start = "2025-01-06 09:00:00",
  more = {},
  sourceDefects = false,
}: Given = {}): Client {
  const names: ClusterOptions[] = [
    { name: "a", target: { engine, version }, nodes, timeZone },
    ...Object.entries(more).map(([name, other]) => ({
      name,
      target: { engine: other.engine ?? engine, version: other.version ?? version },
      nodes: other.nodes ?? nodes,
      timeZone: other.timeZone ?? timeZone,
    })),
  ];
  const events: ClusterEvent[] = [];
  const begin = parseCivil(start, timeZone) ?? 0;
  const client: Client = {
    world: createWorld({ start: begin, seed: 1, clusters: names, sourceDefects }),
    events,
    run(sql, cluster = "a") {
      const target = client.world.clusters[cluster]?.target ?? { engine, version };
      const { statements, diagnostics } = parse(sql, target);
      expect(diagnostics.filter(({ stage }) => stage === "syntax").map(({ message }) => message)).toEqual([]);
      let last: StatementResult = { kind: "ok", affected: 0 };
      for (const statement of statements) {
        const done = execute(client.world, { cluster, user: "root", statement, text: sql });
        client.world = done.world;
        events.push(...done.events);
        last = done.result;
      }
      return last;
    },
    ok(...sql) {
      for (const text of sql) {
        const result = client.run(text);
        expect(result.kind === "error" ? result.message : result.kind, text).toMatch(/^(?:ok|rows)$/);
      }
    },
    refused(sql, cluster) {
      const result = client.run(sql, cluster);
      if (result.kind !== "error") throw new Error(`${sql} was not refused: ${result.kind}`);
      return result.message;
    },
    rows(sql, cluster) {
      const result = client.run(sql, cluster);
      if (result.kind !== "rows") throw new Error(`${sql} gave ${JSON.stringify(result)}`);
      return result.rows.map((row) =>
        Object.fromEntries(result.columns.map((column, at) => [column, row[at] ?? null])),
      );
    },
    advance(ms) {
      const done = advance(client.world, client.world.clock + ms);
      client.world = done.world;
      events.push(...done.events);
      return [...done.events];
    },
    idle() {
      const done = advanceUntilIdle(client.world, 8 * DAY);
      client.world = done.world;
      events.push(...done.events);
      return [...done.events];
    },
    until(state) {
      for (let step = 0; step < 10_000 && client.job().state !== state; step++) client.advance(10);
      expect(client.job().state).toBe(state);
    },
    inject(fault, cluster = "a") {
      const done = inject(client.world, cluster, fault);
      if ("error" in done) throw new Error(JSON.stringify(done.error));
      client.world = done.world;
      events.push(...done.events);
    },
    job(database = "db1", cluster = "a") {
      const jobs = Object.values(client.world.clusters[cluster]?.jobs ?? {});
      const job = jobs.find((candidate) => candidate.database.name === database);
      if (job === undefined) throw new Error(`no job of ${database}`);
      return job;
    },
    files(prefix = "") {
      return [...listFiles(client.world, prefix)].map(({ path }) => path);
    },
    happened(type) {
      return events.filter((event) => event.type === type);
    },
    forget() {
      events.length = 0;
    },
    timestamp(label) {
      const row = client.rows("SHOW SNAPSHOT ON r").find(({ Snapshot }) => Snapshot === label);
      return row?.["Timestamp"] ?? "";
    },
  };
  return client;
}

export const LOCATION = "s3a://bucket/backups";
export const ROOT = `${LOCATION}/__starrocks_repository_r`;

/** A table without partitions. */
export function plainTable(name: string, replicas = 3, keys = "DUPLICATE"): string {
  return `CREATE TABLE ${name} (id INT NOT NULL, name VARCHAR(20)) ${keys} KEY(id)
    DISTRIBUTED BY HASH(id) BUCKETS 4 PROPERTIES ("replication_num" = "${replicas}")`;
}

/** A table with two range partitions, p1 up to 2024 and p2 up to 2025. */
export function rangeTable(name: string, replicas = 3): string {
  return `CREATE TABLE ${name} (id INT NOT NULL, day DATE, amount INT) DUPLICATE KEY(id)
    PARTITION BY RANGE(day) (
      PARTITION p1 VALUES LESS THAN ("2024-01-01"), PARTITION p2 VALUES LESS THAN ("2025-01-01"))
    DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "${replicas}")`;
}

export const REPOSITORY = `CREATE REPOSITORY r WITH BROKER ON LOCATION "${LOCATION}" PROPERTIES ("aws.s3.access_key" = "k")`;

/** A session with database db1 (t1 range p1 and p2, t2 without partitions), rows in both, and repository r. */
export function withTables(options: Given = {}): Client {
  const client = given(options);
  client.ok("CREATE DATABASE db1", rangeTable("db1.t1"), plainTable("db1.t2"), REPOSITORY);
  client.ok(
    "INSERT INTO db1.t1 VALUES (1, '2023-05-01', 10), (2, '2023-06-01', 20), (3, '2024-05-01', 30)",
    "INSERT INTO db1.t2 VALUES (1, 'one'), (2, 'two')",
  );
  client.forget();
  return client;
}

/** The same with broker br, alive or not, and repository b that is reached through it. */
export function withBroker(version: string, alive: boolean): Client {
  const client = withTables({ version });
  setBroker(client, true);
  client.ok('CREATE REPOSITORY b WITH BROKER br ON LOCATION "hdfs://nn/b"');
  setBroker(client, alive);
  client.forget();
  return client;
}

/** Makes broker br known to the cluster. */
export function setBroker(client: Client, alive: boolean): void {
  const cluster = client.world.clusters["a"];
  if (cluster === undefined) throw new Error("no cluster a");
  const brokers = { br: [{ host: "h", port: 8000, alive }] };
  client.world = { ...client.world, clusters: { ...client.world.clusters, a: { ...cluster, brokers } } };
}

/** The same with snapshot s1 of both tables in the repository; `ts` is its timestamp. */
export function withSnapshot(options: Given = {}): { client: Client; ts: string } {
  const client = withTables(options);
  client.ok("BACKUP SNAPSHOT db1.s1 TO r");
  client.idle();
  const ts = client.timestamp("s1");
  client.forget();
  return { client, ts };
}

/** RESTORE of snapshot s1 into db1. */
export function restoreSql(ts: string, on = "", properties = ""): string {
  return `RESTORE SNAPSHOT db1.s1 FROM r ${on} PROPERTIES ("backup_timestamp" = "${ts}"${properties})`;
}

/** Puts a table of db1 into the cluster as `change` makes it: for states that no statement leads to. */
export function changeTable(client: Client, name: string, change: (table: OlapTable) => OlapTable): void {
  const cluster = client.world.clusters["a"];
  const database = cluster?.databases["db1"];
  const table = database?.tables[name];
  if (cluster === undefined || database === undefined || table?.kind !== "olap")
    throw new Error(`no table ${name}`);
  const tables = { ...database.tables, [name]: change(table) };
  const databases = { ...cluster.databases, db1: { ...database, tables } };
  client.world = { ...client.world, clusters: { ...client.world.clusters, a: { ...cluster, databases } } };
}

/** The same for all of its partitions. */
export function changePartitions(
  client: Client,
  name: string,
  change: (partition: Partition) => Partition,
): void {
  changeTable(client, name, (table) => ({
    ...table,
    partitions: Object.fromEntries(
      Object.entries(table.partitions).map(([key, partition]) => [key, change(partition)]),
    ),
  }));
}
