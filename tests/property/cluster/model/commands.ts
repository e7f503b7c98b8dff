import fc from "fast-check";
import type { Fault } from "../../../../src/cluster/events.ts";
import { attempt, checkRows, settle, type Forecast } from "./check.ts";
import {
  addRow,
  isOver,
  newDatabase,
  type Model,
  type ModelCluster,
  type ModelDatabase,
  type ModelObject,
  type ModelTable,
} from "./model.ts";
import { breakIt, clusterOf, wait, type ClusterName, type Session } from "./session.ts";

/** A step of a session: whether it makes sense now, and what it does. */
export type Step = fc.Command<Model, Session>;

const LOCATION = 'ON LOCATION "s3a://bucket/b"';
const ROOT = "s3a://bucket/b/__starrocks_repository_r";

const cluster = fc.constantFrom<ClusterName>("a", "a", "b");
const database = fc.constantFrom("db1", "db1", "db2");
const table = fc.constantFrom("t1", "t2", "t3", "copy");
const value = fc.integer({ min: 0, max: 9 });

interface Place {
  readonly name: ClusterName;
  readonly owner: ModelCluster;
}

/** Makes a command of a function that runs it. */
function step(text: string, run: (model: Model, session: Session) => void): Step {
  return { check: () => true, run, toString: () => text };
}

/** Makes a command that sends one statement: the forecast before it, and what the model learns when it is taken. */
function statement(
  name: ClusterName,
  sql: string,
  forecast: (place: Place, model: Model) => Forecast,
  taken: (place: Place, model: Model) => void = () => undefined,
): Step {
  return step(`${name}: ${sql}`, (model, session) => {
    const place = { name, owner: model.clusters[name] };
    const learn = (was: boolean) => {
      if (was) taken(place, model);
    };
    attempt(model, session, { name, sql, forecast: forecast(place, model), learn });
  });
}

const known = (condition: boolean): Forecast => (condition ? "ok" : "refused");

function busy({ job }: ModelDatabase): boolean {
  return job !== undefined && !isOver(job);
}

function isRestoring(place: ModelDatabase | undefined, target: string): boolean {
  const job = place?.job;
  return (
    job !== undefined &&
    !isOver(job) &&
    job.kind === "restore" &&
    job.objects.some((object) => object.target === target)
  );
}

/** A write needs the table, out of RESTORE, and its nodes. */
function writable({ owner }: Place, db: string, name: string): Forecast {
  const place = owner.databases.get(db);
  const found = place?.tables.get(name);
  if (found === undefined && !isRestoring(place, name)) return "refused";
  if (found === undefined || found.damaged || owner.down.size > 0 || isRestoring(place, name))
    return "either";
  return "ok";
}

const createDatabase = fc.tuple(cluster, database).map(([name, db]) =>
  statement(
    name,
    `CREATE DATABASE ${db}`,
    ({ owner }) => known(!owner.databases.has(db)),
    ({ owner }, model) => owner.databases.set(db, newDatabase(model)),
  ),
);

const dropDatabase = fc.tuple(cluster, fc.constant("db2")).map(([name, db]) =>
  statement(
    name,
    `DROP DATABASE ${db} FORCE`,
    ({ owner }) => known(owner.databases.has(db)),
    ({ owner }) => owner.databases.delete(db),
  ),
);

const createTable = fc
  .record({
    name: cluster,
    db: database,
    table,
    keys: fc.constantFrom("DUPLICATE" as const, "PRIMARY" as const),
    partitioned: fc.boolean(),
  })
  .map((of) => {
    const columns = "(id INT NOT NULL, day DATE NOT NULL, v INT)";
    const keys = `${of.keys} KEY(${of.partitioned ? "id, day" : "id"})`;
    const by = of.partitioned
      ? 'PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-02-01"), PARTITION p2 VALUES LESS THAN ("2025-03-01"))'
      : "";
    return statement(
      of.name,
      `CREATE TABLE ${of.db}.${of.table} ${columns} ${keys} ${by} DISTRIBUTED BY HASH(id) BUCKETS 3 PROPERTIES ("replication_num" = "3")`,
      ({ owner }) => {
        const place = owner.databases.get(of.db);
        if (place === undefined) return "refused";
        if (place.tables.has(of.table)) return "refused";
        return owner.down.size > 0 || isRestoring(place, of.table) ? "either" : "ok";
      },
      ({ owner }) =>
        owner.databases.get(of.db)?.tables.set(of.table, {
          keys: of.keys,
          partitioned: of.partitioned,
          partitions: new Map(
            of.partitioned
              ? [
                  ["p1", []],
                  ["p2", []],
                ]
              : [["", []]],
          ),
          damaged: false,
        }),
    );
  });

const dropTable = fc.tuple(cluster, database, table).map(([name, db, of]) =>
  statement(
    name,
    `DROP TABLE ${db}.${of} FORCE`,
    ({ owner }) => {
      const place = owner.databases.get(db);
      return isRestoring(place, of) ? "either" : known(place?.tables.has(of) === true);
    },
    ({ owner }) => owner.databases.get(db)?.tables.delete(of),
  ),
);

const insert = fc
  .record({ name: cluster, db: database, table, id: value, v: value, late: fc.boolean() })
  .map(({ name, db, table: of, id, v, late }) =>
    statement(
      name,
      `INSERT INTO ${db}.${of} VALUES (${id}, '2025-0${late ? 2 : 1}-05', ${v})`,
      (place) => {
        const found = place.owner.databases.get(db)?.tables.get(of);
        const gone = found?.partitioned === true && !found.partitions.has(late ? "p2" : "p1");
        return gone ? "either" : writable(place, db, of);
      },
      ({ owner }) => {
        const found = owner.databases.get(db)?.tables.get(of);
        if (found === undefined) return;
        const partition = found.partitioned ? (late ? "p2" : "p1") : "";
        if (found.partitions.has(partition)) addRow(found, partition, [id, v]);
      },
    ),
  );

const truncate = fc.tuple(cluster, database, table).map(([name, db, of]) =>
  statement(
    name,
    `TRUNCATE TABLE ${db}.${of}`,
    (place) => {
      const written = writable(place, db, of);
      return isRestoring(place.owner.databases.get(db), of) ? "either" : written;
    },
    ({ owner }) => {
      const found = owner.databases.get(db)?.tables.get(of);
      for (const rows of found?.partitions.values() ?? []) rows.length = 0;
      if (found !== undefined) found.damaged = false;
    },
  ),
);

const dropPartition = fc.tuple(cluster, database, table).map(([name, db, of]) =>
  statement(
    name,
    `ALTER TABLE ${db}.${of} DROP PARTITION p1 FORCE`,
    ({ owner }) => {
      const place = owner.databases.get(db);
      if (isRestoring(place, of)) return "either";
      return known(place?.tables.get(of)?.partitions.has("p1") === true);
    },
    ({ owner }) => owner.databases.get(db)?.tables.get(of)?.partitions.delete("p1"),
  ),
);

const createRepository = fc.tuple(cluster, fc.constantFrom("", "", "READ ONLY ")).map(([name, readOnly]) =>
  statement(
    name,
    `CREATE ${readOnly}REPOSITORY r WITH BROKER ${LOCATION}`,
    ({ owner }, { storageOk }) => (storageOk ? known(!owner.repositories.has("r")) : "either"),
    ({ owner }) => owner.repositories.set("r", readOnly !== ""),
  ),
);

const dropRepository = cluster.map((name) =>
  statement(
    name,
    "DROP REPOSITORY r",
    ({ owner }) =>
      known(owner.repositories.has("r") && [...owner.databases.values()].every((place) => !busy(place))),
    ({ owner }) => owner.repositories.delete("r"),
  ),
);

/** BACKUP; each database that is made has labels of its own, so that no two jobs write under one label at once. */
const backup = fc
  .record({
    name: cluster,
    db: database,
    label: fc.integer({ min: 1, max: 3 }),
    on: fc.constantFrom(undefined, ["t1"], ["t2", "t3"]),
    short: fc.boolean(),
  })
  .map(({ name, db, label: number, on, short }) =>
    step(`${name}: BACKUP ${db} ${number} ON ${on?.join() ?? "all"}`, (model, session) => {
      const { databases, repositories } = model.clusters[name];
      const place = databases.get(db);
      const label = `s${number}_${name}_${db}_${place?.made ?? 0}`;
      const names = on ?? [...(place?.tables.keys() ?? [])];
      const objects = names.map((of) => ({ source: of, target: of }));
      const list = on === undefined ? "" : ` ON (${on.join(", ")})`;
      const properties = short ? ' PROPERTIES ("timeout" = "600")' : "";
      const sql = `BACKUP SNAPSHOT ${db}.${label} TO r${list}${properties}`;
      const forecast = (): Forecast => {
        if (place === undefined || repositories.get("r") !== false || busy(place)) return "refused";
        if (names.length === 0 || names.some((of) => !place.tables.has(of))) return "refused";
        const stored = model.snapshots.get(`${ROOT}/${label}`)?.stored ?? "no";
        return !model.storageOk || stored === "maybe" ? "either" : known(stored === "no");
      };
      const learn = (taken: boolean) => {
        if (taken && place !== undefined)
          place.job = { kind: "backup", label, root: ROOT, objects, state: "PENDING" };
      };
      attempt(model, session, { name, sql, forecast: forecast(), learn });
    }),
  );

/** RESTORE of a snapshot that is there; which one, `pick` says when it runs. */
const restore = fc
  .record({
    name: cluster,
    db: database,
    pick: fc.nat(),
    choice: fc.constantFrom("all", "one", "alias", "partition"),
    replicas: fc.constantFrom(3, 3, 3, 1),
  })
  .map(({ name, db, pick, choice, replicas }) =>
    step(`${name}: RESTORE ${choice} of snapshot ${pick} into ${db}`, (model, session) => {
      const whole = [...model.snapshots].filter(([, { finished }]) => finished);
      const [key, snapshot] = whole[pick % Math.max(1, whole.length)] ?? [];
      if (key === undefined || snapshot === undefined) return;
      const label = key.slice(ROOT.length + 1);
      const stored = Object.values(session.world.storage.roots[ROOT]?.snapshots ?? {});
      const directory = stored.find((one) => one.label === label);
      if (directory === undefined) throw new Error(`no directory of ${key}`);
      const objects = chosen(snapshot.tables, choice);
      const on = choice === "all" ? "" : ` ON (${objects.map(written).join(", ")})`;
      const sql = `RESTORE SNAPSHOT ${db}.${label} FROM r${on} PROPERTIES ("backup_timestamp" = "${directory.manifest.timestamp}", "replication_num" = "${replicas}")`;
      const { databases, repositories } = model.clusters[name];
      const place = databases.get(db);
      const had = Object.keys(clusterOf(session, name).databases);
      const learn = (taken: boolean) => {
        // From 3.4 on a RESTORE makes the database that is missing, and leaves it there.
        for (const one of Object.keys(clusterOf(session, name).databases))
          if (!had.includes(one)) databases.set(one, newDatabase(model));
        const target = databases.get(db);
        if (taken && target !== undefined)
          target.job = { kind: "restore", label, root: ROOT, objects, state: "PENDING" };
      };
      const sure = repositories.has("r") && (place === undefined || !busy(place));
      const forecast = !sure ? "refused" : model.storageOk && place !== undefined ? "ok" : "either";
      attempt(model, session, { name, sql, forecast, learn });
    }),
  );

function chosen(tables: ReadonlyMap<string, ModelTable>, choice: string): readonly ModelObject[] {
  const all = [...tables];
  const [first] = all;
  if (choice === "all" || first === undefined) return all.map(([of]) => ({ source: of, target: of }));
  const [source, { partitioned, partitions }] = first;
  if (choice === "alias") return [{ source, target: "copy" }];
  return choice === "partition" && partitioned && partitions.has("p2")
    ? [{ source, target: source, partitions: ["p2"] }]
    : [{ source, target: source }];
}

function written({ source, target, partitions }: ModelObject): string {
  const which = partitions === undefined ? "" : ` PARTITION (${partitions.join(", ")})`;
  return `${source}${which}${source === target ? "" : ` AS ${target}`}`;
}

const cancel = fc.tuple(cluster, database, fc.constantFrom("BACKUP", "RESTORE")).map(([name, db, kind]) =>
  statement(name, `CANCEL ${kind} FROM ${db}`, ({ owner }) => {
    const place = owner.databases.get(db);
    return known(place !== undefined && busy(place) && place.job?.kind === kind.toLowerCase());
  }),
);

const node = fc
  .tuple(cluster, fc.constantFrom("be-1", "be-2", "be-3"), fc.constantFrom(true, true, false))
  .map(([name, of, up]) =>
    fault(name, { type: "node", node: of, up }, ({ clusters }) => {
      if (up) clusters[name].down.delete(of);
      else clusters[name].down.add(of);
    }),
  );

const storage = fc.constantFrom("ok", "ok", "slow", "unreachable", "denied").map((mode) =>
  fault("a", { type: "storage", mode }, (model) => {
    model.storageOk = mode === "ok" || mode === "slow";
  }),
);

const restart = cluster.map((name) => fault(name, { type: "restart" }));

function fault(name: ClusterName, of: Fault, learn: (model: Model) => void = () => undefined): Step {
  return step(`${name}: ${JSON.stringify(of)}`, (model, session) => {
    const before = session.world;
    breakIt(session, name, of);
    learn(model);
    settle(model, session, before);
  });
}

const pass = fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 60_000 })).map((ms) =>
  step(`wait ${ms} ms`, (model, session) => {
    const before = session.world;
    wait(session, ms);
    settle(model, session, before);
  }),
);

const untilIdle = fc.constant(
  step("wait until idle", (model, session) => {
    const before = session.world;
    wait(session);
    settle(model, session, before);
    checkRows(model, session);
  }),
);

const look = fc.constant(step("read all rows", checkRows));

const weighted = (weight: number, arbitrary: fc.Arbitrary<Step>) =>
  Array.from({ length: weight }, () => arbitrary);

/** Everything that a sequence is made of, each as often as it should come. */
export const STEPS: fc.Arbitrary<Step>[] = [
  ...weighted(2, createDatabase),
  ...weighted(1, dropDatabase),
  ...weighted(5, createTable),
  ...weighted(1, dropTable),
  ...weighted(6, insert),
  ...weighted(1, truncate),
  ...weighted(1, dropPartition),
  ...weighted(3, createRepository),
  ...weighted(1, dropRepository),
  ...weighted(6, backup),
  ...weighted(8, restore),
  ...weighted(2, cancel),
  ...weighted(2, node),
  ...weighted(1, storage),
  ...weighted(1, restart),
  ...weighted(5, pass),
  ...weighted(4, untilIdle),
  ...weighted(1, look),
];
