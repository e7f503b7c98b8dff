import { tableById } from "../catalog.ts";
import type { RestoreJob, TaskRun } from "../jobs.ts";
import { bucketAt, doneAt } from "../tasks.ts";
import type { Database, Partition } from "../world.ts";

/** Tablets of one partition and index that no longer fit the version which the front end records. */
export interface Damage {
  readonly table: string;
  readonly partition: string;
  readonly index: string;
  readonly tablets: number;
}

/**
 * Counts the tablets of overwritten partitions of which at least one replica was moved by a clock time. Where the snapshot
 * holds what the partition holds, a moved tablet is as good as before.
 */
export function damagedTablets(database: Database, job: RestoreJob, clock: number): Damage[] {
  const moved = new Map<string, { run: TaskRun; seen: Set<number> }>();
  for (const run of job.runs) {
    if (run.kind !== "move") continue;
    const key = JSON.stringify([run.table, run.partition, run.index]);
    const entry = moved.get(key) ?? { run, seen: new Set<number>() };
    moved.set(key, entry);
    const done = doneAt(run, clock);
    for (let n = 0; n < done; n++) entry.seen.add(bucketAt(run, n));
  }
  return [...moved.values()].flatMap(({ run, seen }) => {
    if (seen.size === 0 || !isOverwritten(database, job, run)) return [];
    const { table, partition, index } = run;
    return [{ table, partition, index: String(index), tablets: seen.size }];
  });
}

function isOverwritten(database: Database, job: RestoreJob, run: TaskRun): boolean {
  const plan = job.plan.find(({ target }) => target === run.table);
  const entry = plan?.partitions.find(({ name }) => name === run.partition);
  if (plan === undefined || entry?.action !== "overwrite") return false;
  const local = tableById(database, plan.tableId)?.partitions[run.partition];
  const saved = job.manifest?.tables.find(({ table }) => table.name === plan.source)?.table;
  const source = saved?.partitions[entry.source];
  return local !== undefined && source !== undefined && !isSameContent(local, source);
}

function isSameContent(local: Partition, source: Partition): boolean {
  return local.visibleVersion === source.visibleVersion && local.data.rows === source.data.rows;
}
