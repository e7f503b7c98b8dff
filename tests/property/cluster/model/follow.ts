import type { ClusterEvent } from "../../../../src/cluster/events.ts";
import { dialectOf } from "./dialect.ts";
import { copyOf, type Model, type ModelDatabase, type ModelJob, type ModelSnapshot } from "./model.ts";
import { CLUSTERS } from "./session.ts";

/** Lets the model follow what jobs did by themselves: which state they came to, and what that does to rows. */
export function follow(model: Model, events: readonly ClusterEvent[]): void {
  for (const event of events) {
    if (event.type !== "jobState") continue;
    const name = CLUSTERS.find((one) => one === event.cluster);
    if (name === undefined) continue;
    const { target, databases } = model.clusters[name];
    const database = databases.get(event.database);
    const job = database?.job;
    if (database === undefined || job?.kind !== event.kind || job.label !== event.label) continue;
    const from = job.state;
    job.state = event.to;
    const dialect = dialectOf(target);
    if (job.kind === "backup") followBackup(model, database, job, dialect.takesFunctions(target.version));
    else followRestore(model, { name: event.database, database, movesViews: dialect.movesViews }, job, from);
  }
}

/** The rows that a table has when the backup leaves PENDING are those of the snapshot, whatever is written later. */
function followBackup(model: Model, database: ModelDatabase, job: ModelJob, takesFunctions: boolean): void {
  const key = `${job.root}/${job.label}`;
  if (job.state === "SNAPSHOTING" && model.snapshots.get(key)?.finished !== true) {
    const tables = new Map(
      job.objects.flatMap(({ source, partitions }) => {
        const table = database.tables.get(source);
        if (table === undefined) return [];
        const copy = copyOf(table);
        if (partitions !== undefined)
          for (const name of copy.partitions.keys())
            if (!partitions.includes(name)) copy.partitions.delete(name);
        return [[source, copy] as const];
      }),
    );
    const stored = model.snapshots.get(key)?.stored ?? "no";
    const views = new Map([...database.views].filter(([view]) => job.views.includes(view)));
    model.snapshots.set(key, {
      tables,
      views,
      functions: new Set(takesFunctions ? database.functions : []),
      stored,
      finished: false,
    });
  }
  const snapshot = model.snapshots.get(key);
  if (snapshot === undefined) return;
  if (job.state === "UPLOADING" && snapshot.stored === "no") snapshot.stored = "maybe";
  if (job.state === "SAVE_META") snapshot.stored = "yes";
  if (job.state === "FINISHED") snapshot.finished = true;
}

/** A restore changes rows when it finishes and not before; one that is cancelled while it moves files may leave damage. */
function followRestore(
  model: Model,
  { name, database, movesViews }: { name: string; database: ModelDatabase; movesViews: boolean },
  job: ModelJob,
  from: string,
): void {
  const snapshot = model.snapshots.get(`${job.root}/${job.label}`);
  if (job.state === "CANCELLED") database.unsure = true;
  if (job.state === "FINISHED") {
    for (const view of job.views)
      database.views.set(view, movesViews ? name : (snapshot?.views.get(view) ?? ""));
    if ((snapshot?.functions.size ?? 0) > 0) database.unsure = true;
  }
  for (const object of job.objects) {
    const table = database.tables.get(object.target);
    if (job.state === "CANCELLED" && from === "COMMITTING" && table !== undefined) table.damaged = true;
    if (job.state === "FINISHED") putBack(database, snapshot, object, job.option);
  }
  if (job.state === "FINISHED" && job.option === "clean_tables") cleanTables(database, job);
}

/** With clean_tables everything that the job did not restore is dropped (spec/doris.md §5.5). */
function cleanTables(database: ModelDatabase, { objects, views }: ModelJob): void {
  const kept = objects.map(({ target }) => target);
  for (const name of [...database.tables.keys()]) if (!kept.includes(name)) database.tables.delete(name);
  for (const name of [...database.views.keys()]) if (!views.includes(name)) database.views.delete(name);
}

function putBack(
  database: ModelDatabase,
  snapshot: ModelSnapshot | undefined,
  { source, target, partitions }: ModelJob["objects"][number],
  option: ModelJob["option"],
): void {
  const saved = snapshot?.tables.get(source);
  if (saved === undefined) throw new Error(`the model has no ${source} in the snapshot`);
  const copy = copyOf(saved);
  for (const name of [...copy.partitions.keys()])
    if (partitions !== undefined && !partitions.includes(name)) copy.partitions.delete(name);
  const existing = database.tables.get(target);
  if (existing === undefined) {
    database.tables.set(target, { ...copy, damaged: false });
    return;
  }
  if (option === "atomic_restore") {
    database.tables.set(target, { ...copy, damaged: false });
    return;
  }
  if (option === "clean_partitions")
    for (const name of [...existing.partitions.keys()])
      if (!copy.partitions.has(name)) existing.partitions.delete(name);
  const whole = [...existing.partitions.keys()].every((name) => copy.partitions.has(name));
  for (const [name, rows] of copy.partitions) existing.partitions.set(name, rows);
  if (whole) existing.damaged = false;
}
