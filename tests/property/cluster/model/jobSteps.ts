import fc from "fast-check";
import type { Target } from "../../../../src/engine/index.ts";
import { attempt, type Forecast } from "./check.ts";
import { dialectOf, OPTIONS, takesOption } from "./dialect.ts";
import { newDatabase, type ModelObject, type ModelSnapshot, type ModelTable } from "./model.ts";
import { clusterOf } from "./session.ts";
import { busy, cluster, database, known, statement, step } from "./step.ts";

export const createRepository = fc
  .tuple(cluster, fc.constantFrom("", "", "READ ONLY "))
  .map(([name, readOnly]) =>
    statement(
      name,
      ({ repository }) => `CREATE ${readOnly}REPOSITORY r ${repository}`,
      ({ owner }, { storageOk }) => (storageOk ? known(!owner.repositories.has("r")) : "either"),
      ({ owner }) => owner.repositories.set("r", readOnly !== ""),
    ),
  );

export const dropRepository = cluster.map((name) =>
  statement(
    name,
    "DROP REPOSITORY r",
    ({ owner }) => {
      const free =
        owner.repositories.has("r") && [...owner.databases.values()].every((place) => !busy(place));
      return free && owner.orphaned ? "either" : known(free);
    },
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
      const { databases, repositories, target } = model.clusters[name];
      const { root, takesViews, takesEmpty } = dialectOf(target);
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
        if (names.length === 0 && !takesEmpty)
          return on === undefined && place.functions.size > 0 ? "either" : "refused";
        if (views.length > 0 && !takesViews(target.version)) return "refused";
        const stored = model.snapshots.get(`${root}/${label}`)?.stored ?? "no";
        return !model.storageOk || stored === "maybe" ? "either" : known(stored === "no");
      };
      const learn = (was: boolean) => {
        if (was && place !== undefined)
          place.job = { kind: "backup", label, root, objects, views, state: "PENDING" };
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
    option: fc.constantFrom(...OPTIONS),
  })
  .map(({ name, db, pick, choice, replicas, option: wished }) =>
    step(`${name}: RESTORE ${choice} of snapshot ${pick} into ${db} ${wished}`, (model, session) => {
      const { databases, repositories, target } = model.clusters[name];
      const { root } = dialectOf(target);
      const finished = [...model.snapshots].filter(
        ([key, one]) => one.finished && key.startsWith(`${root}/`),
      );
      const [key, snapshot] = finished[pick % Math.max(1, finished.length)] ?? [];
      if (key === undefined || snapshot === undefined) return;
      const label = key.slice(root.length + 1);
      const stored = Object.values(session.world.storage.roots[root]?.snapshots ?? {});
      const directory = stored.find((one) => one.label === label);
      if (directory === undefined) throw new Error(`no directory of ${key}`);
      const whole = choice === "all" || snapshot.tables.size === 0;
      const objects = chosen(snapshot.tables, whole ? "all" : choice);
      const views = whole ? [...snapshot.views.keys()] : [];
      const option =
        takesOption(target, wished) && !objects.some(({ partitions }) => partitions) ? wished : "";
      const told = option === "" ? "" : `, "${option}" = "true"`;
      const on = whole ? "" : ` ON (${objects.map(written).join(", ")})`;
      const sql = `RESTORE SNAPSHOT ${db}.${label} FROM r${on} PROPERTIES ("backup_timestamp" = "${directory.manifest.timestamp}", "replication_num" = "${replicas}"${told})`;
      const place = databases.get(db);
      const had = Object.keys(clusterOf(session, name).databases);
      const learn = (was: boolean) => {
        // From 3.4 on a RESTORE makes the database that is missing, and leaves it there.
        for (const one of Object.keys(clusterOf(session, name).databases))
          if (!had.includes(one)) databases.set(one, newDatabase(model));
        const own = databases.get(db);
        if (was && own !== undefined)
          own.job = { kind: "restore", label, root, objects, views, option, state: "PENDING" };
      };
      const sure =
        repositories.has("r") &&
        (place === undefined || !busy(place)) &&
        !tripsOverForm(directory.manifest, target);
      const forecast = !sure
        ? "refused"
        : model.storageOk && place !== undefined && taken(snapshot, target)
          ? "ok"
          : "either";
      attempt(model, session, { name, sql, forecast, learn });
    }),
  );

/** StarRocks up to 3.0 writes binary metadata, over which 3.3 and later trip at once; jobs of Doris do so later. */
function tripsOverForm(made: Target, { engine, version }: Target): boolean {
  return engine === "starrocks" && Number(made.version) <= 3 && Number(version) >= 3.3;
}

/** Older versions cannot take everything that newer ones saved. */
function taken({ views, functions }: ModelSnapshot, target: Target): boolean {
  const { takesViews, takesFunctions } = dialectOf(target);
  return (
    (views.size === 0 || takesViews(target.version)) &&
    (functions.size === 0 || takesFunctions(target.version))
  );
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
