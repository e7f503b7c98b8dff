import fc from "fast-check";
import type { Fault } from "../../../src/cluster/events.ts";

/** The clusters of a session: they share one storage. */
export const TARGETS = {
  a: { engine: "starrocks", version: "3.4" },
  b: { engine: "starrocks", version: "3.3" },
} as const;
export type ClusterName = keyof typeof TARGETS;

/** A step of a session. */
export type Step =
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

export const step: fc.Arbitrary<Step> = fc.oneof(
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
