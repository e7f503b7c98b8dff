import type { CostSettings } from "../../cluster/world.ts";
import { defaultCost } from "../../engine/cost.ts";
import { has, type Engine, type Target } from "../../engine/index.ts";
import { sessionOptions } from "../../log/options.ts";
import { play } from "../../log/play.ts";
import { firstCluster } from "../../log/startWorld.ts";
import { appendEntry, startTimeline, type Timeline } from "../../log/timeline.ts";
import { provideAllLanguages } from "../../sql/languages/all.ts";
import { outcomes, type JobOutcome } from "../example/outcome.ts";
import { versionsOf } from "../ranges.ts";

/** A table to back up and to restore, and the cluster that it lies in. */
export interface Load {
  /** Three billion rows are 100 GB, one replica of each. */
  readonly rows: number;
  readonly tablets: number;
  readonly replicas: number;
  readonly nodes: number;
  /** What is set otherwise than the version comes. */
  readonly cost?: Partial<CostSettings>;
}

export interface JobTimes {
  readonly backup: JobOutcome;
  readonly restore: JobOutcome;
}

/** How each engine makes rows, and where its snapshots go. */
const WAYS: Readonly<
  Record<Engine, { readonly rows: (count: number) => string; readonly repository: string }>
> = {
  starrocks: {
    rows: (count) => `SELECT g, repeat("p", 90) FROM TABLE(generate_series(1, ${count})) x(g)`,
    repository: `CREATE REPOSITORY vault WITH BROKER ON LOCATION "s3a://backups/shop"
      PROPERTIES ("aws.s3.use_instance_profile" = "true", "aws.s3.region" = "eu-west-1");`,
  },
  doris: {
    rows: (count) => `SELECT number, repeat("p", 90) FROM numbers("number" = "${count}")`,
    repository: `CREATE REPOSITORY vault WITH S3 ON LOCATION "s3://backups/shop" PROPERTIES (
      "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com", "s3.region" = "eu-west-1",
      "s3.access_key" = "example-access-key", "s3.secret_key" = "example-secret-key");`,
  },
};

// Played while the pages are built.
provideAllLanguages();

const played = new Map<string, JobTimes>();

/** Backs a table up and restores it in a simulated cluster of a version, once for all pages. */
export function jobTimes(target: Target, load: Load): JobTimes {
  const key = JSON.stringify([target, load]);
  const times = played.get(key) ?? playTimes(target, load);
  played.set(key, times);
  return times;
}

function playTimes(target: Target, load: Load): JobTimes {
  const { rows, repository } = WAYS[target.engine];
  const options = sessionOptions({ ...rowMaker(target), nodes: load.nodes });
  const table = `CREATE DATABASE shop;
    CREATE TABLE shop.visits (id BIGINT NOT NULL, page VARCHAR(200)) DUPLICATE KEY (id)
    DISTRIBUTED BY HASH (id) BUCKETS ${load.tablets} PROPERTIES ("replication_num" = "${load.replicas}");
    INSERT INTO shop.visits ${rows(load.rows)};`;
  const filled = play(startTimeline(options), `${repository}\n${table}`).timeline;
  const set = appendEntry(filled, {
    at: filled.log.now,
    type: "setting",
    setting: {
      name: "cost",
      cluster: firstCluster(options),
      value: { ...defaultCost(target), ...load.cost },
    },
  });
  const saved = jobOf(set, "BACKUP SNAPSHOT shop.snap TO vault ON (visits);");
  const restored = jobOf(
    saved.timeline,
    `DROP TABLE shop.visits FORCE;
    RESTORE SNAPSHOT shop.snap FROM vault ON (visits) PROPERTIES (
      "backup_timestamp" = "${timestampIn(saved.timeline)}", "replication_num" = "${load.replicas}");`,
  );
  return { backup: saved.job, restore: restored.job };
}

/** Gives the version itself, or the oldest after it that can make a billion rows by a statement: jobs run alike in both. */
function rowMaker({ engine, version }: Target): Target {
  const all = versionsOf(engine);
  const able = all
    .slice(all.indexOf(version))
    .find(
      (one) =>
        has({ engine, version: one }, "generateSeries") || has({ engine, version: one }, "numbersFunction"),
    );
  return { engine, version: able ?? version };
}

function jobOf(
  timeline: Timeline,
  script: string,
): { readonly timeline: Timeline; readonly job: JobOutcome } {
  const after = play(timeline, script);
  const job = outcomes(after, ({ head }) => head).flatMap((outcome) => outcome.job ?? [])[0];
  if (job === undefined) throw new Error(`no job: ${script}`);
  return { timeline: after.timeline, job };
}

function timestampIn({ world }: Timeline): string {
  const snapshots = Object.values(world.storage.roots).flatMap((root) => Object.values(root.snapshots));
  return snapshots[0]?.manifest.timestamp ?? "";
}
