import fc from "fast-check";
import { attempt, type Forecast } from "./check.ts";
import { newDatabase, type ModelObject, type ModelSnapshot, type ModelTable } from "./model.ts";
import { clusterOf } from "./session.ts";
import { busy, cluster, database, known, statement, step } from "./step.ts";

const LOCATION = 'ON LOCATION "s3a://bucket/b"';
const ROOT = "s3a://bucket/b/__starrocks_repository_r";

export const createRepository = fc
  .tuple(cluster, fc.constantFrom("", "", "READ ONLY "))
  .map(([name, readOnly]) =>
    statement(
      name,
      `CREATE ${readOnly}REPOSITORY r WITH BROKER ${LOCATION}`,
      ({ owner }, { storageOk }) => (storageOk ? known(!owner.repositories.has("r")) : "either"),
      ({ owner }) => owner.repositories.set("r", readOnly !== ""),
    ),
  );

export const dropRepository = cluster.map((name) =>
  statement(
    name,
    "DROP REPOSITORY r",
    ({ owner }) =>
      known(owner.repositories.has("r") && [...owner.databases.values()].every((place) => !busy(place))),
    ({ owner }) => owner.repositories.delete("r"),
  ),
);

/** BACKUP; each database that is made has labels of its own, so that no two jobs write under one label at once. */
export const backup = fc
  .record({
    name: cluster,
    db: database,
    label: fc.integer({ min: 1, max: 3 }),
    on: fc.constantFrom(undefined, undefined, ["t1"], ["t2", "t3"], ["t1", "v1"]),
    short: fc.boolean(),
  })
  .map(({ name, db, label: number, on, short }) =>
    step(`${name}: BACKUP ${db} ${number} ON ${on?.join() ?? "all"}`, (model, session) => {
      const { databases, repositories } = model.clusters[name];
      const place = databases.get(db);
      const label = `s${number}_${name}_${db}_${place?.made ?? 0}`;
      const names = on ?? [...(place?.tables.keys() ?? []), ...(place?.views.keys() ?? [])];
      const isView = (of: string) => place?.views.has(of) === true;
      const objects = names.filter((of) => !isView(of)).map((of) => ({ source: of, target: of }));
      const views = names.filter(isView);
      const list = on === undefined ? "" : ` ON (${on.join(", ")})`;
      const properties = short ? ' PROPERTIES ("timeout" = "600")' : "";
      const sql = `BACKUP SNAPSHOT ${db}.${label} TO r${list}${properties}`;
      const forecast = (): Forecast => {
        if (place === undefined || repositories.get("r") !== false || busy(place)) return "refused";
        if (names.some((of) => !place.tables.has(of) && !place.views.has(of))) return "refused";
        // A database of functions alone is one that 3.4 and later back up.
        if (names.length === 0) return on === undefined && place.functions.size > 0 ? "either" : "refused";
        if (views.length > 0 && !takesViews(model.clusters[name].version)) return "refused";
        const stored = model.snapshots.get(`${ROOT}/${label}`)?.stored ?? "no";
        return !model.storageOk || stored === "maybe" ? "either" : known(stored === "no");
      };
      const learn = (was: boolean) => {
        if (was && place !== undefined)
          place.job = { kind: "backup", label, root: ROOT, objects, views, state: "PENDING" };
      };
      attempt(model, session, { name, sql, forecast: forecast(), learn });
    }),
  );

/** RESTORE of a snapshot that is there; which one, `pick` says when it runs. */
export const restore = fc
  .record({
    name: cluster,
    db: database,
    pick: fc.nat(),
    choice: fc.constantFrom("all", "one", "alias", "partition"),
    replicas: fc.constantFrom(3, 3, 3, 1),
  })
  .map(({ name, db, pick, choice, replicas }) =>
    step(`${name}: RESTORE ${choice} of snapshot ${pick} into ${db}`, (model, session) => {
      const finished = [...model.snapshots].filter(([, one]) => one.finished);
      const [key, snapshot] = finished[pick % Math.max(1, finished.length)] ?? [];
      if (key === undefined || snapshot === undefined) return;
      const label = key.slice(ROOT.length + 1);
      const stored = Object.values(session.world.storage.roots[ROOT]?.snapshots ?? {});
      const directory = stored.find((one) => one.label === label);
      if (directory === undefined) throw new Error(`no directory of ${key}`);
      const whole = choice === "all" || snapshot.tables.size === 0;
      const objects = chosen(snapshot.tables, whole ? "all" : choice);
      const views = whole ? [...snapshot.views.keys()] : [];
      const on = whole ? "" : ` ON (${objects.map(written).join(", ")})`;
      const sql = `RESTORE SNAPSHOT ${db}.${label} FROM r${on} PROPERTIES ("backup_timestamp" = "${directory.manifest.timestamp}", "replication_num" = "${replicas}")`;
      const { databases, repositories } = model.clusters[name];
      const place = databases.get(db);
      const had = Object.keys(clusterOf(session, name).databases);
      const learn = (was: boolean) => {
        // From 3.4 on a RESTORE makes the database that is missing, and leaves it there.
        for (const one of Object.keys(clusterOf(session, name).databases))
          if (!had.includes(one)) databases.set(one, newDatabase(model));
        const target = databases.get(db);
        if (was && target !== undefined)
          target.job = { kind: "restore", label, root: ROOT, objects, views, state: "PENDING" };
      };
      const sure = repositories.has("r") && (place === undefined || !busy(place));
      const forecast = !sure
        ? "refused"
        : model.storageOk && place !== undefined && taken(snapshot, model.clusters[name].version)
          ? "ok"
          : "either";
      attempt(model, session, { name, sql, forecast, learn });
    }),
  );

/** Views are backed up from 3.2 on (spec/starrocks.md §5.6). */
function takesViews(version: string): boolean {
  return Number(version) >= 3.2;
}

/** Older versions cannot take everything that newer ones saved. */
function taken({ views, functions }: ModelSnapshot, version: string): boolean {
  return (views.size === 0 || takesViews(version)) && (functions.size === 0 || Number(version) >= 3.4);
}

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

export const cancel = fc
  .tuple(cluster, database, fc.constantFrom("BACKUP", "RESTORE"))
  .map(([name, db, kind]) =>
    statement(name, `CANCEL ${kind} FROM ${db}`, ({ owner }) => {
      const place = owner.databases.get(db);
      return known(place !== undefined && busy(place) && place.job?.kind === kind.toLowerCase());
    }),
  );
