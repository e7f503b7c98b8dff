import type { TaskKind, TaskRun } from "../../cluster/jobs.ts";
import { bucketAt, doneAt, fractionAt } from "../../cluster/tasks.ts";
import { drawnClock, type Activity } from "./activity.ts";
import type { SquareLayout } from "./squareLayout.ts";
import { STORED_DRAWN, STORED_LAYOUT } from "./storedLayout.ts";
import { offsetKey, type StoredTable } from "./storageView.ts";
import { placeInGroup, type SquareGroup } from "./tabletSquares.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the squares of a node stand in the map, px. */
export interface NodePlace {
  readonly origin: Point;
  readonly layout: SquareLayout;
  readonly groups: readonly SquareGroup[];
}

/** Where the files of a table stand in the map, px. */
export interface StoredPlace {
  readonly origin: Point;
  readonly table: StoredTable;
}

/** Where everything is that tablets move between. */
export interface Scene {
  readonly nodes: ReadonlyMap<string, NodePlace>;
  /** By repository, label and table's name; see `sceneKey`. */
  readonly stored: ReadonlyMap<string, StoredPlace>;
  /** A place for files whose line is not shown. */
  readonly storage: Point;
}

/** Takes a square that is drawn over the still ones: px, whole numbers. */
export type DrawSquare = (
  sign: "flying" | "ring" | "arrived",
  task: TaskKind,
  colour: number,
  x: number,
  y: number,
  size: number,
) => void;

/** What moves in a scene, ready to be drawn at any time: nothing is looked up for a frame. */
export interface ScenePlan {
  /**
   * Draws what there is at a clock time: tablets worked on, on their way, and arrived where the world does not count them
   * yet. First what lies below.
   * @param still draws no flight: what would fly is marked where it comes from
   */
  draw(clock: number, still: boolean, square: DrawSquare): void;
}

/** Names a node over all clusters, whose ids begin alike. */
export function nodeKey(cluster: string, node: number): string {
  return `${cluster} ${node}`;
}

/** Names a table's files in a scene. */
export function sceneKey(repository: string, label: string, table: string): string {
  return `${repository}\n${label}\n${table}`;
}

/** Gives the colour of a table, 1 to 6. */
export type ColourOf = (cluster: string, database: string, table: string) => number;

interface RunPlan {
  readonly run: TaskRun;
  /** All runs of its job: they are drawn by one clock. */
  readonly runs: readonly TaskRun[];
  readonly colour: number;
  /** Whether what a download brought is drawn here: the table's squares are still hollow. */
  readonly fills: boolean;
  nodeX(bucket: number): number | undefined;
  nodeY(bucket: number): number;
  readonly size: number;
  fileX(bucket: number): number;
  readonly fileY: number;
  readonly filed: boolean;
}

/**
 * Prepares the drawing of what jobs are busy with.
 * @param colourOf gives the colour of a table, 1 to 6
 */
export function planScene(scene: Scene, active: readonly Activity[], colourOf: ColourOf): ScenePlan {
  const plans = active.flatMap((activity) =>
    activity.runs.flatMap((run) => planRun(scene, activity, run, colourOf) ?? []),
  );
  return {
    draw(clock, still, square) {
      for (const plan of plans) drawArrived(plan, drawnClock(plan.runs, clock), square);
      for (const plan of plans) drawRings(plan, drawnClock(plan.runs, clock), square);
      if (still) return;
      for (const plan of plans) drawFlights(plan, drawnClock(plan.runs, clock), square);
    },
  };
}

function planRun(
  { nodes, stored, storage }: Scene,
  { cluster, job, runs }: Activity,
  run: TaskRun,
  colourOf: ColourOf,
): RunPlan | undefined {
  const place = nodes.get(nodeKey(cluster, run.node));
  const at = place?.groups.findIndex(
    ({ database, table, partition, index }) =>
      database === job.database.name &&
      table === run.table &&
      partition === run.partition &&
      index === run.index,
  );
  const group = place?.groups[at ?? -1];
  const there = place?.layout.groups[at ?? -1];
  if (!place || !group || !there || there.drawn === 0) return undefined;
  const { origin, layout } = place;
  const squareOf = (bucket: number): number | undefined => {
    const index = placeInGroup(group, bucket);
    return index === undefined ? undefined : there.first + Math.min(index, there.drawn - 1);
  };
  const source =
    job.kind === "restore"
      ? (job.plan.find(({ target }) => target === run.table)?.source ?? run.table)
      : run.table;
  const files = stored.get(sceneKey(job.repository, job.label, source));
  const first = files?.table.offsets.get(offsetKey(run.partition, run.index)) ?? 0;
  const planned = files?.table.planned ?? 0;
  const shown = Math.min(planned, STORED_DRAWN);
  return {
    run,
    runs,
    colour: colourOf(cluster, job.database.name, run.table),
    fills: group.look === "hollow",
    size: layout.size,
    nodeX(bucket) {
      const square = squareOf(bucket);
      return square === undefined ? undefined : origin.x + (square % layout.columns) * layout.pitch;
    },
    nodeY: (bucket) => origin.y + Math.floor((squareOf(bucket) ?? 0) / layout.columns) * layout.pitch,
    fileX(bucket) {
      if (!files || planned === 0) return storage.x;
      const index = Math.min(shown - 1, Math.floor(((first + bucket) / planned) * shown));
      return files.origin.x + index * STORED_LAYOUT.pitch;
    },
    fileY: files?.origin.y ?? storage.y,
    filed: files !== undefined,
  };
}

function drawArrived(plan: RunPlan, drawn: number, square: DrawSquare): void {
  const { run, colour } = plan;
  const { kind } = run;
  const toStorage = kind === "upload" && plan.filed;
  if (!toStorage && !(kind === "download" && plan.fills)) return;
  const done = doneAt(run, drawn);
  for (let n = 0; n < done; n++) {
    const bucket = bucketAt(run, n);
    if (toStorage) square("arrived", kind, colour, plan.fileX(bucket), plan.fileY, STORED_LAYOUT.size);
    else {
      const x = plan.nodeX(bucket);
      if (x !== undefined) square("arrived", kind, colour, x, plan.nodeY(bucket), plan.size);
    }
  }
}

function drawRings(plan: RunPlan, drawn: number, square: DrawSquare): void {
  const { run, colour } = plan;
  forRunning(run, drawn, (bucket) => {
    const x = plan.nodeX(bucket);
    if (x !== undefined) square("ring", run.kind, colour, x, plan.nodeY(bucket), plan.size);
  });
}

function drawFlights(plan: RunPlan, drawn: number, square: DrawSquare): void {
  const { run, colour, size, fileY } = plan;
  const { kind } = run;
  if (kind !== "upload" && kind !== "download") return;
  const fraction = fractionAt(run, drawn);
  const eased = fraction < 0.5 ? 2 * fraction * fraction : 1 - 2 * (1 - fraction) * (1 - fraction);
  const way = kind === "upload" ? eased : 1 - eased;
  const edge = Math.round(size + (STORED_LAYOUT.size - size) * way);
  forRunning(run, drawn, (bucket) => {
    const x = plan.nodeX(bucket);
    if (x === undefined) return;
    const y = plan.nodeY(bucket);
    // A flat arc that differs a little from the next one's.
    const lift = (18 + (bucket % 5) * 7) * 4 * way * (1 - way);
    const flownX = Math.round(x + (plan.fileX(bucket) - x) * way);
    square("flying", kind, colour, flownX, Math.round(y + (fileY - y) * way - lift), edge);
  });
}

function forRunning(run: TaskRun, drawn: number, each: (bucket: number) => void): void {
  if (run.startsAt === null || drawn < run.startsAt) return;
  const first = doneAt(run, drawn);
  const last = Math.min(run.count, first + run.workers);
  for (let n = first; n < last; n++) each(bucketAt(run, n));
}
