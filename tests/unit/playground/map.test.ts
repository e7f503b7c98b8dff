import { olap } from "../cluster/olap.ts";
import { describe, expect, test } from "vitest";
import { advanceTimeline, appendEntry, type Timeline } from "../../../src/log/timeline.ts";
import { drawnClock } from "../../../src/playground/map/activity.ts";
import { nodeKey, planScene, sceneKey, type Scene } from "../../../src/playground/map/scene.ts";
import { storageView } from "../../../src/playground/map/storageView.ts";
import { colourOf, tableColours, tableKey } from "../../../src/playground/map/tableColours.ts";
import { placeInGroup, tabletSquares, tabletTotals } from "../../../src/playground/map/tabletSquares.ts";
import { nodeOfReplica } from "../../../src/cluster/tablets.ts";
import type { TaskRun } from "../../../src/cluster/jobs.ts";
import type { Cluster } from "../../../src/cluster/world.ts";
import { freshTimeline } from "../session/given.ts";

function after(...statements: readonly string[]): Timeline {
  return statements.reduce(
    (timeline, sql) => appendEntry(timeline, { at: timeline.log.now, type: "statement", sql }),
    freshTimeline(),
  );
}

function clusterOf({ world }: Timeline): Cluster {
  const [cluster] = Object.values(world.clusters);
  if (!cluster) throw new Error("no cluster");
  return cluster;
}

const table = (name: string, buckets: number, replicas = 2) =>
  `CREATE TABLE db.${name} (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS ${buckets} PROPERTIES ("replication_num" = "${replicas}")`;

describe("squares of the nodes", () => {
  test("every replica stands on exactly the node that the simulator gives it", () => {
    const cluster = clusterOf(after("CREATE DATABASE db", table("t", 7)));
    const range = Object.values(
      Object.values(olap(cluster.databases["db"]?.tables["t"]).partitions)[0]?.tablets ?? {},
    )[0];
    if (!range) throw new Error("no tablets");
    for (const { node, groups } of tabletSquares(cluster)) {
      const [group] = groups;
      if (!group) continue;
      const here: number[] = [];
      for (let bucket = 0; bucket < range.count; bucket++) {
        const place = placeInGroup(group, bucket);
        const holds = [0, 1].some((replica) => nodeOfReplica(range, bucket, replica) === node.id);
        expect(place !== undefined).toBe(holds);
        if (place !== undefined) here.push(place);
      }
      expect(here.sort((a, b) => a - b)).toEqual(here.map((_, index) => index));
      expect(here).toHaveLength(group.count);
    }
  });

  test("are counted: tablets once, replicas all", () => {
    const cluster = clusterOf(after("CREATE DATABASE db", table("t", 7), table("u", 3)));
    expect(tabletTotals(cluster)).toEqual({ tablets: 10, replicas: 20 });
    expect(tabletSquares(cluster).reduce((sum, { count }) => sum + count, 0)).toBe(20);
  });

  test("of a node that is down are lost", () => {
    const timeline = appendEntry(after("CREATE DATABASE db", table("t", 6)), {
      at: 0,
      type: "fault",
      fault: { type: "node", node: "be-1", up: false },
    });
    const squares = tabletSquares(clusterOf(timeline));
    const looks = (name: string) =>
      squares.find(({ node }) => node.name === name)?.groups.map(({ look }) => look);
    expect(looks("be-1")).toEqual(["lost"]);
    expect(looks("be-2")).toEqual(["solid"]);
  });
});

describe("colours of tables", () => {
  const timeline = after(
    "CREATE DATABASE db",
    table("t", 1),
    table("u", 1),
    "DROP TABLE db.t FORCE",
    table("t", 1),
  );
  const colours = tableColours(timeline.start, timeline.events, timeline.world);

  test("follow the order in which tables came to be, and a table made again keeps its own", () => {
    expect(colourOf(colours, "a", "db", "t")).toBe(1);
    expect(colourOf(colours, "a", "db", "u")).toBe(2);
  });

  test("a renamed table keeps its colour", () => {
    const renamed = appendEntry(timeline, { at: 0, type: "statement", sql: "ALTER TABLE db.u RENAME v" });
    const now = tableColours(renamed.start, renamed.events, renamed.world);
    expect(now.get(tableKey("a", "db", "v"))).toBe(now.get(tableKey("a", "db", "u")));
  });

  test("a table that only a repository knows has the colour of its namesake, and any other a fixed one", () => {
    expect(colourOf(colours, "a", "copy", "u")).toBe(2);
    expect(colourOf(colours, "a", "copy", "zz")).toBe(colourOf(new Map(), "b", "x", "zz"));
  });
});

describe("what moves", () => {
  const run: TaskRun = {
    kind: "upload",
    node: 1,
    table: "t",
    partition: "p",
    index: 1,
    replica: 0,
    firstBucket: 0,
    step: 1,
    count: 4,
    done: 0,
    startsAt: 6_000,
    msEach: 50,
    workers: 2,
    bytes: 4,
    bytesEach: 1,
    filesEach: 1,
    firstSignature: 1,
    sentAt: 6_000,
  };

  test("a run that is over in a moment is drawn slowly enough to be seen, and ends before the next round", () => {
    expect(drawnClock([run], 6_000)).toBe(6_000);
    expect(drawnClock([run], 7_200)).toBe(6_050);
    expect(drawnClock([run], 8_400)).toBe(6_100);
    expect(drawnClock([run], 8_999)).toBeGreaterThan(6_100);
  });

  test("a long run is drawn at its own pace", () => {
    expect(drawnClock([{ ...run, msEach: 5_000 }], 7_200)).toBe(7_200);
  });

  const layout = { size: 10, pitch: 12, columns: 2, groups: [{ first: 0, drawn: 4 }], more: 0 };
  const group = {
    database: "db",
    table: "t",
    tableId: 7,
    partition: "p",
    index: 1,
    look: "solid",
    step: 1,
    residues: [0],
    count: 4,
  } as const;
  const stored = {
    origin: { x: 200, y: 50 },
    table: { database: "db", table: "t", tableId: 7, planned: 4, saved: 0, offsets: new Map([["p\n1", 0]]) },
  };
  const scene: Scene = {
    nodes: new Map([[nodeKey("a", 1), { origin: { x: 0, y: 0 }, layout, groups: [group] }]]),
    stored: new Map([[sceneKey("r", "s", "t"), stored]]),
    storage: { x: 300, y: 0 },
  };

  /** What is drawn of a backup's upload at a clock time. */
  function drawnAt(clock: number, still = false): string[] {
    const begun = after(
      "CREATE DATABASE db",
      table("t", 4),
      `CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://b/x" PROPERTIES ("aws.s3.endpoint" = "https://s3.example")`,
      "BACKUP SNAPSHOT db.s TO r",
    );
    const [job] = Object.values(clusterOf(begun).jobs);
    if (!job) throw new Error("no job");
    const squares: string[] = [];
    planScene(scene, [{ cluster: "a", job, runs: [run], slowed: true }], () => 1).draw(
      clock,
      still,
      (sign, _, __, x, y) => squares.push(`${sign} ${x},${y}`),
    );
    return squares;
  }

  test("as many tablets fly as workers work, each with a ring where it comes from", () => {
    expect(drawnAt(6_000)).toEqual(["ring 0,0", "ring 12,0", "flying 0,0", "flying 12,0"]);
    const half = drawnAt(6_600);
    expect(half.filter((one) => one.startsWith("flying"))).toHaveLength(2);
  });

  test("what has arrived stays drawn until the world counts it", () => {
    expect(drawnAt(8_400)).toEqual(["arrived 200,50", "arrived 208,50", "arrived 216,50", "arrived 224,50"]);
  });

  test("with less motion nothing flies", () => {
    expect(drawnAt(6_600, true).some((one) => one.startsWith("flying"))).toBe(false);
  });
});

describe("the object storage", () => {
  test("shows a snapshot's tables with what is saved of them", () => {
    const begun = after(
      "CREATE DATABASE db",
      table("t", 4),
      `CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://b/x" PROPERTIES ("aws.s3.endpoint" = "https://s3.example")`,
      "BACKUP SNAPSHOT db.s TO r",
    );
    const [repository] = storageView(advanceTimeline(begun, 60_000).world);
    expect(repository?.name).toBe("r");
    expect(repository?.snapshots[0]).toMatchObject({
      label: "s",
      tables: [{ table: "t", planned: 4, saved: 4 }],
    });
    expect(repository?.snapshots[0]?.meta).toMatch(/^__meta\.[0-9a-f]{4}…$/);
  });
});
