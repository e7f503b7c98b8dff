import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { advance, advanceUntilIdle, isIdle, nextEventAt } from "../../../src/cluster/advance.ts";
import { createWorld } from "../../../src/cluster/createWorld.ts";
import { directoryTree } from "../../../src/cluster/directoryTree.ts";
import type { ClusterEvent, Fault } from "../../../src/cluster/events.ts";
import { execute } from "../../../src/cluster/execute.ts";
import { inject } from "../../../src/cluster/inject.ts";
import type { Job } from "../../../src/cluster/jobs.ts";
import { listFiles } from "../../../src/cluster/repositoryFiles.ts";
import { changeSetting } from "../../../src/cluster/settings.ts";
import { stateOf } from "../../../src/cluster/state.ts";
import { doneAt } from "../../../src/cluster/tasks.ts";
import type { Cluster, World } from "../../../src/cluster/world.ts";
import { phaseOf } from "../../../src/engine/phases.ts";
import { parse } from "../../../src/sql/index.ts";

const TARGETS = {
  a: { engine: "starrocks", version: "3.4" },
  b: { engine: "starrocks", version: "3.3" },
} as const;
type ClusterName = keyof typeof TARGETS;

/** A step of a session. */
type Step =
  | { readonly type: "sql"; readonly cluster: ClusterName; readonly sql: string }
  | { readonly type: "fault"; readonly cluster: ClusterName; readonly fault: Fault }
  | { readonly type: "breakFile"; readonly pick: number; readonly mode: "missing" | "corrupt" }
  | {
      readonly type: "restoreOne";
      readonly cluster: ClusterName;
      readonly pick: number;
      readonly sql: string;
    }
  | { readonly type: "cost"; readonly workers: number; readonly latency: number }
  | { readonly type: "advance"; readonly ms: number };

const cluster = fc.constantFrom<ClusterName>("a", "a", "b");
const database = fc.constantFrom("db1", "db2");
const on = fc.constantFrom("", "ON (t1)", "ON (t2)", "ON (t1 PARTITION (p1))", "ON (t1 PARTITION (p2), t2)");
const restoreOn = fc.constantFrom(
  "",
  "ON (t1)",
  "ON (t2 AS copy)",
  "ON (t1 PARTITION (p1) AS part, t2)",
  "ON (t1 AS other, t2 AS copy)",
);
const properties = fc.constantFrom(
  "",
  "",
  "",
  "",
  `, "replication_num" = "1"`,
  `, "replication_num" = "0"`,
  `, "timeout" = "600"`,
);

const weighted = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

const statement = fc.oneof(
  weighted(
    8,
    fc
      .tuple(
        database,
        fc.integer({ min: 1, max: 9 }),
        on,
        fc.constantFrom("", ` PROPERTIES ("timeout" = "600")`),
      )
      .map(([db, label, list, rest]) => `BACKUP SNAPSHOT ${db}.s${label} TO r ${list}${rest}`),
  ),
  weighted(
    3,
    fc.tuple(fc.constantFrom("BACKUP", "RESTORE"), database).map(([kind, db]) => `CANCEL ${kind} FROM ${db}`),
  ),
  weighted(
    1,
    fc.tuple(database, fc.constantFrom("t1", "t2", "copy")).map(([db, table]) => `DROP TABLE ${db}.${table}`),
  ),
  weighted(
    2,
    database.map((db) => `INSERT INTO ${db}.t2 VALUES (7, 'seven')`),
  ),
  weighted(
    2,
    database.map((db) => `ALTER TABLE ${db}.t1 DROP PARTITION p1`),
  ),
  weighted(
    1,
    database.map((db) => `ALTER TABLE ${db}.t2 ADD COLUMN extra INT`),
  ),
  weighted(
    1,
    database.map((db) => `TRUNCATE TABLE ${db}.t2`),
  ),
  weighted(
    1,
    fc.constantFrom(
      "DROP DATABASE db2",
      "DROP REPOSITORY r",
      `CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/b"`,
      `CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/b"`,
    ),
  ),
  weighted(
    1,
    database.map(
      (db) => `CREATE TABLE ${db}.copy (id INT NOT NULL) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1`,
    ),
  ),
  weighted(1, fc.constantFrom("SHOW BACKUP", "SHOW RESTORE", "SHOW SNAPSHOT ON r", "SHOW REPOSITORIES")),
);

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    type: fc.constant("node" as const),
    node: fc.constantFrom("be-1", "be-2", "be-3"),
    up: fc.constantFrom(true, true, false),
  }),
  fc.record({
    type: fc.constant("storage" as const),
    mode: fc.constantFrom(
      "ok" as const,
      "ok" as const,
      "unreachable" as const,
      "slow" as const,
      "denied" as const,
    ),
  }),
  fc.record({
    type: fc.constant("disk" as const),
    node: fc.constantFrom("be-1", "be-2"),
    usedPercent: fc.constantFrom(50, 99),
  }),
  fc.constant({ type: "restart" as const }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant("sql" as const), cluster, sql: statement }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("restoreOne" as const),
      cluster,
      pick: fc.nat(),
      sql: fc
        .tuple(database, restoreOn, properties)
        .map(
          ([db, list, rest]) =>
            `RESTORE SNAPSHOT ${db}.{label} FROM r ${list} PROPERTIES ("backup_timestamp" = "{timestamp}"${rest})`,
        ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("fault" as const), cluster, fault }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("breakFile" as const),
      pick: fc.nat(),
      mode: fc.constantFrom("missing" as const, "corrupt" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("cost" as const),
      workers: fc.integer({ min: 1, max: 4 }),
      latency: fc.integer({ min: 1, max: 2_000 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant("advance" as const),
      ms: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 40_000 })),
    }),
  },
);

/** Two clusters on one storage, each with two databases of two tables, and a finished backup of both of the first. */
const BEGIN = makeBegin();

function makeBegin(): World {
  let world = createWorld({
    start: Date.UTC(2025, 0, 6, 9),
    seed: 7,
    clusters: Object.entries(TARGETS).map(([name, target]) => ({ name, target, nodes: 3, timeZone: "UTC" })),
  });
  for (const name of ["a", "b"] as const) {
    for (const sql of [
      "CREATE DATABASE db1",
      "CREATE DATABASE db2",
      ...["db1", "db2"].flatMap((db) => [
        `CREATE TABLE ${db}.t1 (id INT NOT NULL, day DATE) DUPLICATE KEY(id) PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2024-01-01"), PARTITION p2 VALUES LESS THAN ("2025-01-01")) DISTRIBUTED BY HASH(id) BUCKETS 3`,
        `CREATE TABLE ${db}.t2 (id INT NOT NULL, name VARCHAR(20)) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 5`,
        `INSERT INTO ${db}.t1 VALUES (1, '2023-01-01'), (2, '2024-02-02')`,
        `INSERT INTO ${db}.t2 VALUES (1, 'one'), (2, 'two')`,
      ]),
      `CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/b"`,
    ]) {
      world = send(world, name, sql).world;
    }
  }
  for (const db of ["db1", "db2"]) world = send(world, "a", `BACKUP SNAPSHOT ${db}.first_${db} TO r`).world;
  return advanceUntilIdle(world, 86_400_000).world;
}

interface Done {
  readonly world: World;
  readonly events: readonly ClusterEvent[];
}

function send(world: World, name: ClusterName, sql: string): Done {
  const { statements, diagnostics } = parse(sql, TARGETS[name]);
  const [parsed] = statements;
  if (parsed === undefined) throw new Error(`${sql}: ${diagnostics[0]?.message ?? ""}`);
  return execute(world, { cluster: name, user: "root", statement: parsed, text: sql });
}

function take(world: World, next: Step): Done {
  switch (next.type) {
    case "sql":
      return send(world, next.cluster, next.sql);
    case "restoreOne": {
      const directories = Object.values(world.storage.roots).flatMap(({ snapshots }) =>
        Object.values(snapshots),
      );
      const finished = directories.filter(({ infoMd5 }) => infoMd5 !== undefined);
      const chosen = finished[next.pick % Math.max(1, finished.length)];
      if (chosen === undefined) return { world, events: [] };
      const sql = next.sql.replace("{label}", chosen.label).replace("{timestamp}", chosen.manifest.timestamp);
      return send(world, next.cluster, sql);
    }
    case "fault": {
      const done = inject(world, next.cluster, next.fault);
      return "error" in done ? { world, events: [] } : done;
    }
    case "breakFile": {
      const files = [...listFiles(world, "")];
      const file = files[next.pick % Math.max(1, files.length)];
      if (file === undefined) return { world, events: [] };
      const done = inject(world, "a", { type: "file", path: file.path, mode: next.mode });
      return "error" in done ? { world, events: [] } : done;
    }
    case "cost": {
      const value = {
        uploadWorkers: next.workers,
        downloadWorkers: next.workers,
        objectLatency: next.latency,
      };
      return { world: changeSetting(world, { name: "cost", cluster: "a", value }), events: [] };
    }
    case "advance":
      return advance(world, world.clock + next.ms);
  }
}

const text = (world: World) => JSON.stringify(stateOf(world));
const isOver = ({ state }: Job) => state === "FINISHED" || state === "CANCELLED";

/** What holds in every world that a session can come to. */
function checkWorld(world: World): void {
  for (const owner of Object.values(world.clusters)) {
    const jobs = Object.values(owner.jobs);
    expect(new Set(jobs.map(({ database: { id } }) => id)).size).toBe(jobs.length);
    for (const job of jobs) checkJob(world, owner, job);
    checkTables(owner, jobs);
  }
  checkFiles(world);
  const next = nextEventAt(world);
  expect(isIdle(world)).toBe(next === undefined);
  if (next !== undefined) expect(next).toBeGreaterThanOrEqual(world.clock);
}

function checkJob(world: World, owner: Cluster, job: Job): void {
  const phase = phaseOf("starrocks", job.kind, job.state);
  expect(phase).toBeDefined();
  for (const run of job.runs) {
    const done = doneAt(run, world.clock);
    expect(done).toBeGreaterThanOrEqual(run.done);
    expect(done).toBeLessThanOrEqual(run.count);
    expect(run.hold === undefined || run.startsAt === null).toBe(true);
  }
  if (isOver(job)) {
    expect(job.runs).toEqual([]);
    expect(job.finishedTime).toBeDefined();
    expect(job.state === "FINISHED").toBe(job.status.ok);
  }
  if (job.kind !== "restore" || job.state !== "CANCELLED") return;
  const tables = Object.values(owner.databases).flatMap((place) => Object.values(place.tables));
  const made = new Set(job.plan.filter(({ createsTable }) => createsTable).map(({ tableId }) => tableId));
  expect(tables.filter(({ id }) => made.has(id))).toEqual([]);
  const added = new Set(
    job.plan.flatMap(({ partitions }) =>
      partitions.filter(({ action }) => action === "add").map(({ id }) => id),
    ),
  );
  expect(
    tables.flatMap(({ partitions }) => Object.values(partitions)).filter(({ id }) => added.has(id)),
  ).toEqual([]);
}

/** A table is in state RESTORE only while a job of its database holds it. */
function checkTables(owner: Cluster, jobs: readonly Job[]): void {
  for (const place of Object.values(owner.databases)) {
    const job = jobs.find((candidate) => candidate.database.id === place.id);
    const holds = job !== undefined && job.kind === "restore" && !isOver(job);
    for (const table of Object.values(place.tables)) {
      if (table.state !== "RESTORE") continue;
      expect(holds && job.objects.some(({ target }) => target === table.name)).toBe(true);
    }
  }
}

/** What the directory tree counts is there, and a finished snapshot is whole. */
function checkFiles(world: World): void {
  for (const [path, root] of Object.entries(world.storage.roots)) {
    const tree = directoryTree(world, path);
    const listed = [...listFiles(world, `${path}/`)];
    const running = Object.values(root.snapshots).some((directory) => {
      const writer = Object.values(world.clusters[directory.cluster]?.jobs ?? {}).find(
        ({ key }) => key === directory.job,
      );
      return writer?.state === "UPLOADING";
    });
    // Tablets that are on their way have some files already.
    if (!running) {
      expect(tree?.files).toBe(listed.length);
      expect(tree?.bytes).toBe(listed.reduce((sum, { bytes }) => sum + bytes, 0));
    }
    for (const directory of Object.values(root.snapshots)) {
      if (directory.infoMd5 === undefined) continue;
      expect(directory.metaMd5).toBeDefined();
      const saved = directory.uploads.reduce((sum, { count }) => sum + count, 0);
      const tablets = directory.manifest.tables.flatMap(({ table, partitions }) =>
        partitions.flatMap((name) => Object.values(table.partitions[name]?.tablets ?? {})),
      );
      expect(saved).toBe(tablets.reduce((sum, { count }) => sum + count, 0));
    }
  }
}

/** Events come in order of time, and a job goes from a state only where its phases lead. */
function checkEvents(before: World, after: World, events: readonly ClusterEvent[]): void {
  let last = before.clock;
  for (const event of events) {
    expect(event.at).toBeGreaterThanOrEqual(last);
    expect(event.at).toBeLessThanOrEqual(after.clock);
    last = event.at;
    if (event.type !== "jobState") continue;
    const phase = phaseOf("starrocks", event.kind, event.from);
    expect([phase?.next, phase?.restart, "CANCELLED"]).toContain(event.to);
  }
}

describe("any sequence of statements, faults and time", () => {
  test("keeps the rules of jobs, tables and files", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        let world = BEGIN;
        for (const next of steps) {
          const done = take(world, next);
          expect(done.world.clock).toBeGreaterThanOrEqual(world.clock);
          checkEvents(world, done.world, done.events);
          checkWorld(done.world);
          world = done.world;
        }
      }),
      { numRuns: 60 },
    );
  });

  test("comes to the same however the time is cut", () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 5, maxLength: 25 }),
        fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 6 }),
        (steps, cuts) => {
          const world = steps.reduce((now, next) => take(now, next).world, BEGIN);
          const end = world.clock + cuts.reduce((sum, ms) => sum + ms, 0);
          const whole = advance(world, end);
          let cut: World = world;
          const events: ClusterEvent[] = [];
          for (const ms of cuts) {
            const done = advance(cut, cut.clock + ms);
            cut = done.world;
            events.push(...done.events);
          }
          expect(text(cut)).toBe(text(whole.world));
          expect(events).toEqual(whole.events);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("comes to an end once everything works again", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), (steps) => {
        const world = steps.reduce((now, next) => take(now, next).world, BEGIN);
        const done = advanceUntilIdle(world, 8 * 86_400_000);
        expect(isIdle(done.world)).toBe(true);
        checkWorld(done.world);
      }),
      { numRuns: 40 },
    );
  });

  test("is the same twice", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const play = () => steps.reduce((now, next) => take(now, next).world, BEGIN);
        expect(text(play())).toBe(text(play()));
      }),
      { numRuns: 20 },
    );
  });
});
