import { olapTableById } from "../catalog.ts";
import type { RestoreJob, TaskRun } from "../jobs.ts";
import { bucketAt, doneAt } from "../tasks.ts";
import type { Database, Partition } from "../tables.ts";

/** Tablets of one partition and index that no longer fit the version which the front end records. */
export interface Damage {
  readonly table: string;
  readonly partition: string;
  readonly index: string;
  readonly tablets: number;
  /** Version of the snapshot, which the moved tablets hold. */
  readonly version: number;
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
    const version = seen.size === 0 ? undefined : foreignVersion(database, job, run);
    if (version === undefined) return [];
    const { table, partition, index } = run;
    return [{ table, partition, index: String(index), tablets: seen.size, version }];
  });
}

/** Gives the snapshot's version of an overwritten partition; undefined where a moved tablet does no harm. */
function foreignVersion(database: Database, job: RestoreJob, run: TaskRun): number | undefined {
  const plan = job.plan.find(({ target }) => target === run.table);
  const entry = plan?.partitions.find(({ name }) => name === run.partition);
  if (plan === undefined || entry?.action !== "overwrite") return undefined;
  const local = olapTableById(database, plan.tableId)?.partitions[run.partition];
  const saved = job.manifest?.tables.find(({ table }) => table.name === plan.source)?.table;
  const source = saved?.partitions[entry.source];
  if (local === undefined || source === undefined || isSameContent(local, source)) return undefined;
  return source.visibleVersion;
}

function isSameContent(local: Partition, source: Partition): boolean {
  return local.visibleVersion === source.visibleVersion && local.data.rows === source.data.rows;
}
