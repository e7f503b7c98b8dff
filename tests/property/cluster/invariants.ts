import { olapTables } from "../../../src/cluster/catalog.ts";
import { expect } from "vitest";
import { isIdle, nextEventAt } from "../../../src/cluster/advance.ts";
import { directoryTree } from "../../../src/cluster/directoryTree.ts";
import type { ClusterEvent } from "../../../src/cluster/events.ts";
import type { Job } from "../../../src/cluster/jobs.ts";
import { listFiles } from "../../../src/cluster/repositoryFiles.ts";
import { doneAt } from "../../../src/cluster/tasks.ts";
import type { Cluster, World } from "../../../src/cluster/world.ts";
import { phaseOf } from "../../../src/engine/phases.ts";

const isOver = ({ state }: Job) => state === "FINISHED" || state === "CANCELLED";

/** What holds in every world that a session can come to. */
export function checkWorld(world: World): void {
  for (const owner of Object.values(world.clusters)) {
    const jobs = Object.values(owner.jobs);
    expect(new Set(jobs.map(({ database: { id } }) => id)).size).toBe(jobs.length);
    for (const job of jobs) checkJob(world, owner, job);
    checkTables(owner, jobs);
  }
  checkFiles(world);
  const next = nextEventAt(world);
  expect(isIdle(world)).toBe(next === undefined);
  if (next !== undefined) expect(next).toBeGreaterThanOrEqual(world.clock);
}

function checkJob(world: World, owner: Cluster, job: Job): void {
  const phase = phaseOf(owner.target, job.kind, job.state);
  expect(phase).toBeDefined();
  for (const run of job.runs) {
    const done = doneAt(run, world.clock);
    expect(done).toBeGreaterThanOrEqual(run.done);
    expect(done).toBeLessThanOrEqual(run.count);
    expect(run.hold === undefined || run.startsAt === null).toBe(true);
  }
  if (isOver(job)) {
    expect(job.runs).toEqual([]);
    expect(job.finishedTime).toBeDefined();
    expect(job.state === "FINISHED").toBe(job.status.ok);
  }
  if (job.kind !== "restore" || job.state !== "CANCELLED") return;
  const tables = Object.values(owner.databases).flatMap((place) => Object.values(place.tables));
  const made = new Set(job.plan.filter(({ createsTable }) => createsTable).map(({ tableId }) => tableId));
  expect(tables.filter(({ id }) => made.has(id))).toEqual([]);
  const added = new Set(
    job.plan.flatMap(({ partitions }) =>
      partitions.filter(({ action }) => action === "add").map(({ id }) => id),
    ),
  );
  expect(
    Object.values(owner.databases)
      .flatMap(olapTables)
      .flatMap(({ partitions }) => Object.values(partitions))
      .filter(({ id }) => added.has(id)),
  ).toEqual([]);
}

/** A table is in a state of RESTORE only while a job of its database holds it. */
function checkTables(owner: Cluster, jobs: readonly Job[]): void {
  for (const place of Object.values(owner.databases)) {
    const job = jobs.find((candidate) => candidate.database.id === place.id);
    const holds = job !== undefined && job.kind === "restore" && !isOver(job);
    for (const table of olapTables(place)) {
      if (table.state !== "RESTORE" && table.state !== "RESTORE_WITH_LOAD") continue;
      // What a restore replaces at its end is made under a hidden name first.
      const made = holds && job.plan.some(({ tableId }) => tableId === table.id);
      expect(made || (holds && job.objects.some(({ target }) => target === table.name))).toBe(true);
    }
  }
}

/** What the directory tree counts is there, and a finished snapshot is whole. */
function checkFiles(world: World): void {
  for (const [path, root] of Object.entries(world.storage.roots)) {
    const tree = directoryTree(world, path);
    const listed = [...listFiles(world, `${path}/`)];
    const running = Object.values(root.snapshots).some((directory) => {
      const writer = Object.values(world.clusters[directory.cluster]?.jobs ?? {}).find(
        ({ key }) => key === directory.job,
      );
      return writer?.state === "UPLOADING";
    });
    // Tablets that are on their way have some files already.
    if (!running) {
      expect(tree?.files).toBe(listed.length);
      expect(tree?.bytes).toBe(listed.reduce((sum, { bytes }) => sum + bytes, 0));
    }
    for (const directory of Object.values(root.snapshots)) {
      if (directory.infoMd5 === undefined) continue;
      expect(directory.metaMd5).toBeDefined();
      const saved = directory.uploads.reduce((sum, { count }) => sum + count, 0);
      const tablets = directory.manifest.tables.flatMap(({ table, partitions }) =>
        partitions.flatMap((name) => Object.values(table.partitions[name]?.tablets ?? {})),
      );
      expect(saved).toBe(tablets.reduce((sum, { count }) => sum + count, 0));
    }
  }
}

/** Events come in order of time, and a job goes from a state only where its phases lead. */
export function checkEvents(before: World, after: World, events: readonly ClusterEvent[]): void {
  let last = before.clock;
  for (const event of events) {
    expect(event.at).toBeGreaterThanOrEqual(last);
    expect(event.at).toBeLessThanOrEqual(after.clock);
    last = event.at;
    if (event.type !== "jobState") continue;
    const target = after.clusters[event.cluster]?.target;
    const phase = target && phaseOf(target, event.kind, event.from);
    expect([phase?.next, phase?.restart, "CANCELLED"]).toContain(event.to);
  }
}
