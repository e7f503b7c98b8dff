import fc from "fast-check";
import type { Forecast } from "./check.ts";
import { addRow, newDatabase } from "./model.ts";
import { busy, cluster, database, isRestoring, known, statement, table, value, type Place } from "./step.ts";

/** A write needs the table, out of RESTORE, and its nodes. */
function writable({ owner }: Place, db: string, name: string): Forecast {
  const place = owner.databases.get(db);
  const found = place?.tables.get(name);
  if (found === undefined && !isRestoring(place, name)) return "refused";
  if (found === undefined || found.damaged || owner.down.size > 0 || isRestoring(place, name))
    return "either";
  return "ok";
}

export const createDatabase = fc.tuple(cluster, database).map(([name, db]) =>
  statement(
    name,
    `CREATE DATABASE ${db}`,
    ({ owner }) => known(!owner.databases.has(db)),
    ({ owner }, model) => owner.databases.set(db, newDatabase(model)),
  ),
);

export const dropDatabase = fc.tuple(cluster, fc.constant("db2")).map(([name, db]) =>
  statement(
    name,
    `DROP DATABASE ${db} FORCE`,
    ({ owner }) => known(owner.databases.has(db)),
    ({ owner }) => {
      const gone = owner.databases.get(db);
      owner.orphaned ||= gone !== undefined && busy(gone);
      owner.databases.delete(db);
    },
  ),
);

export const createTable = fc
  .record({
    name: cluster,
    db: database,
    table,
    keys: fc.constantFrom("DUPLICATE" as const, "REPLACING" as const),
    partitioned: fc.boolean(),
  })
  .map((of) => {
    const columns = "(id INT NOT NULL, day DATE NOT NULL, v INT)";
    const keys = `KEY(${of.partitioned ? "id, day" : "id"})`;
    const by = of.partitioned
      ? 'PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-02-01"), PARTITION p2 VALUES LESS THAN ("2025-03-01"))'
      : "";
    return statement(
      of.name,
      ({ replacing }) =>
        `CREATE TABLE ${of.db}.${of.table} ${columns} ${of.keys === "DUPLICATE" ? of.keys : replacing} ${keys} ${by} DISTRIBUTED BY HASH(id) BUCKETS 3 PROPERTIES ("replication_num" = "3")`,
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

export const dropTable = fc.tuple(cluster, database, table).map(([name, db, of]) =>
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

export const insert = fc
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

export const truncate = fc.tuple(cluster, database, table).map(([name, db, of]) =>
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

export const dropPartition = fc.tuple(cluster, database, table).map(([name, db, of]) =>
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
