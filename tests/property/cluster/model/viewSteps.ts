import fc from "fast-check";
import { baseOf } from "./model.ts";
import { cluster, database, isRestoring, known, statement, type Place } from "./step.ts";

const view = fc.constantFrom("v1", "v2");

function makeable({ owner }: Place, db: string, name: string) {
  const place = owner.databases.get(db);
  if (place?.job !== undefined && (isRestoring(place, baseOf(name)) || place.job.views.includes(name)))
    return "either";
  return known(place?.tables.has(baseOf(name)) === true && !place.views.has(name));
}

export const createView = fc.tuple(cluster, database, view).map(([name, db, of]) =>
  statement(
    name,
    `CREATE VIEW ${db}.${of} AS SELECT id, v FROM ${db}.${baseOf(of)}`,
    (place) => makeable(place, db, of),
    ({ owner }) => owner.databases.get(db)?.views.set(of, db),
  ),
);

export const dropView = fc.tuple(cluster, database, view).map(([name, db, of]) =>
  statement(
    name,
    `DROP VIEW ${db}.${of}`,
    ({ owner }) => known(owner.databases.get(db)?.views.has(of) === true),
    ({ owner }) => owner.databases.get(db)?.views.delete(of),
  ),
);

export const createFunction = fc.tuple(cluster, database, fc.constantFrom("f1", "f2")).map(([name, db, of]) =>
  statement(
    name,
    ({ functionProperties }) =>
      functionProperties && `CREATE FUNCTION ${db}.${of}(INT) RETURNS INT PROPERTIES ${functionProperties}`,
    ({ owner }) => known(owner.databases.get(db)?.functions.has(of) === false),
    ({ owner }) => owner.databases.get(db)?.functions.add(of),
  ),
);

export const dropFunction = fc.tuple(cluster, database, fc.constantFrom("f1", "f2")).map(([name, db, of]) =>
  statement(
    name,
    ({ functionProperties }) => functionProperties && `DROP FUNCTION ${db}.${of}(INT)`,
    ({ owner }) => known(owner.databases.get(db)?.functions.has(of) === true),
    ({ owner }) => owner.databases.get(db)?.functions.delete(of),
  ),
);
