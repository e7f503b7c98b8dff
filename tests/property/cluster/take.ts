import { advance, advanceUntilIdle } from "../../../src/cluster/advance.ts";
import { createWorld } from "../../../src/cluster/createWorld.ts";
import type { ClusterEvent } from "../../../src/cluster/events.ts";
import { execute } from "../../../src/cluster/execute.ts";
import { inject } from "../../../src/cluster/inject.ts";
import { listFiles } from "../../../src/cluster/repositoryFiles.ts";
import { changeSetting } from "../../../src/cluster/settings.ts";
import type { World } from "../../../src/cluster/world.ts";
import { parse } from "../../../src/sql/index.ts";
import { TARGETS, type ClusterName, type Step } from "./steps.ts";

/** Two clusters on one storage, each with two databases of two tables, and a finished backup of both of the first. */
export const BEGIN = makeBegin();

function makeBegin(): World {
  let world = createWorld({
    start: Date.UTC(2025, 0, 6, 9),
    seed: 7,
    clusters: Object.entries(TARGETS).map(([name, target]) => ({ name, target, nodes: 3, timeZone: "UTC" })),
  });
  for (const name of ["a", "b"] as const) {
    for (const sql of [
      "CREATE DATABASE db1",
      "CREATE DATABASE db2",
      ...["db1", "db2"].flatMap((db) => [
        `CREATE TABLE ${db}.t1 (id INT NOT NULL, day DATE) DUPLICATE KEY(id) PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2024-01-01"), PARTITION p2 VALUES LESS THAN ("2025-01-01")) DISTRIBUTED BY HASH(id) BUCKETS 3`,
        `CREATE TABLE ${db}.t2 (id INT NOT NULL, name VARCHAR(20)) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 5`,
        `INSERT INTO ${db}.t1 VALUES (1, '2023-01-01'), (2, '2024-02-02')`,
        `INSERT INTO ${db}.t2 VALUES (1, 'one'), (2, 'two')`,
      ]),
      `CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/b"`,
    ]) {
      world = send(world, name, sql).world;
    }
  }
  for (const db of ["db1", "db2"]) world = send(world, "a", `BACKUP SNAPSHOT ${db}.first_${db} TO r`).world;
  return advanceUntilIdle(world, 86_400_000).world;
}

export interface Done {
  readonly world: World;
  readonly events: readonly ClusterEvent[];
}

function send(world: World, name: ClusterName, sql: string): Done {
  const { statements, diagnostics } = parse(sql, TARGETS[name]);
  const [parsed] = statements;
  if (parsed === undefined) throw new Error(`${sql}: ${diagnostics[0]?.message ?? ""}`);
  return execute(world, { cluster: name, user: "root", statement: parsed, text: sql });
}

/** The world after a step. */
export function take(world: World, next: Step): Done {
  switch (next.type) {
    case "sql":
      return send(world, next.cluster, next.sql);
    case "restoreOne": {
      const directories = Object.values(world.storage.roots).flatMap(({ snapshots }) =>
        Object.values(snapshots),
      );
      const finished = directories.filter(({ infoMd5 }) => infoMd5 !== undefined);
      const chosen = finished[next.pick % Math.max(1, finished.length)];
      if (chosen === undefined) return { world, events: [] };
      const sql = next.sql.replace("{label}", chosen.label).replace("{timestamp}", chosen.manifest.timestamp);
      return send(world, next.cluster, sql);
    }
    case "fault": {
      const done = inject(world, next.cluster, next.fault);
      return "error" in done ? { world, events: [] } : done;
    }
    case "breakFile": {
      const files = [...listFiles(world, "")];
      const file = files[next.pick % Math.max(1, files.length)];
      if (file === undefined) return { world, events: [] };
      const done = inject(world, "a", { type: "file", path: file.path, mode: next.mode });
      return "error" in done ? { world, events: [] } : done;
    }
    case "cost": {
      const value = {
        uploadWorkers: next.workers,
        downloadWorkers: next.workers,
        objectLatency: next.latency,
      };
      return { world: changeSetting(world, { name: "cost", cluster: "a", value }), events: [] };
    }
    case "advance":
      return advance(world, world.clock + next.ms);
  }
}
