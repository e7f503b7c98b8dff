import type { Job } from "../cluster/jobs.ts";
import type { World } from "../cluster/world.ts";

/** What a statement set going and a script waits for: a job of backup or restore, a schema change, or a refresh. */
export type Started =
  | { readonly type: "job"; readonly cluster: string; readonly job: number }
  | {
      readonly type: "schemaChange";
      readonly cluster: string;
      readonly database: string;
      readonly table: number;
    }
  /** A refresh of a materialized view. */
  | { readonly type: "refresh"; readonly cluster: string; readonly table: number };

/** Finds what began between two worlds, of which the second follows from the first by one statement. */
export function startedBetween(before: World, after: World): readonly Started[] {
  const jobs = Object.values(after.clusters).flatMap((cluster) => {
    const next = before.clusters[cluster.name]?.nextJobKey ?? 1;
    return Object.values(cluster.jobs)
      .filter((job) => job.key >= next)
      .map((job): Started => ({ type: "job", cluster: cluster.name, job: job.key }));
  });
  const changes = after.queue.flatMap((due): Started[] => {
    if (due.order < before.nextOrder) return [];
    const { cluster } = due;
    if (due.type === "refreshView") return [{ type: "refresh", cluster, table: due.table }];
    return due.type === "schemaChange"
      ? [{ type: "schemaChange", cluster, database: due.database, table: due.table }]
      : [];
  });
  return [...jobs, ...changes];
}

/** Tells whether what was started is still going on. */
export function isGoing(world: World, started: Started): boolean {
  switch (started.type) {
    case "job": {
      const job = jobByKey(world, started.cluster, started.job);
      return job !== undefined && !isOver(job);
    }
    case "schemaChange":
      return world.queue.some(
        (due) =>
          due.type === "schemaChange" &&
          due.cluster === started.cluster &&
          due.database === started.database &&
          due.table === started.table,
      );
    case "refresh":
      return world.queue.some(
        (due) => due.type === "refreshView" && due.cluster === started.cluster && due.table === started.table,
      );
    default: {
      const never: never = started;
      return never;
    }
  }
}

/** Finds a job by its key; undefined once a later job of the same database took its place. */
export function jobByKey(world: World, cluster: string, key: number): Job | undefined {
  return Object.values(world.clusters[cluster]?.jobs ?? {}).find((job) => job.key === key);
}

/** Tells whether a job came to its end, well or not. */
export function isOver(job: Job): boolean {
  return job.state === "FINISHED" || job.state === "CANCELLED";
}
