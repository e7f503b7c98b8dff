import { bucketAt } from "../../cluster/tasks.ts";
import { doneAt } from "../../cluster/tasks.ts";
import { drawnClock, movements, type Activity, type Movement } from "./activity.ts";
import { squareAt, type SquareLayout } from "./squareLayout.ts";
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
  readonly nodes: ReadonlyMap<number, NodePlace>;
  /** By repository, label and table's name; see `sceneKey`. */
  readonly stored: ReadonlyMap<string, StoredPlace>;
  /** A place for files whose line is not shown. */
  readonly storage: Point;
}

/** A square that is drawn over the still ones. */
export interface Mark {
  readonly type: "flying" | "ring" | "arrived";
  readonly task: Movement["kind"];
  readonly database: string;
  readonly table: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Names a table's files in a scene. */
export function sceneKey(repository: string, label: string, table: string): string {
  return `${repository}\n${label}\n${table}`;
}

/**
 * Lists what is drawn over the still squares at a clock time: tablets on their way between nodes and storage, those worked
 * on where they stand, and those that have arrived but are not yet the world's.
 * @param still draws no flight: what would fly is marked where it comes from
 */
export function sceneMarks(scene: Scene, active: readonly Activity[], clock: number, still: boolean): Mark[] {
  const marks: Mark[] = [];
  for (const { job, runs } of active) {
    const drawn = drawnClock(runs, clock);
    for (const run of runs) {
      const place = scene.nodes.get(run.node);
      const groupAt = place?.groups.findIndex(
        (group) =>
          group.database === job.database.name &&
          group.table === run.table &&
          group.partition === run.partition &&
          group.index === run.index,
      );
      const group = place?.groups[groupAt ?? -1];
      const there = group && place?.layout.groups[groupAt ?? -1];
      const source =
        job.kind === "restore"
          ? (job.plan.find(({ target }) => target === run.table)?.source ?? run.table)
          : run.table;
      const stored = scene.stored.get(sceneKey(job.repository, job.label, source));
      const about = { task: run.kind, database: job.database.name, table: run.table };

      const onNode = (bucket: number): (Point & { size: number }) | undefined => {
        if (!place || !group || !there || there.drawn === 0) return undefined;
        const index = placeInGroup(group, bucket);
        if (index === undefined) return undefined;
        const { x, y } = squareAt(place.layout, there.first + Math.min(index, there.drawn - 1));
        return { x: place.origin.x + x, y: place.origin.y + y, size: place.layout.size };
      };
      const inStorage = (bucket: number): Point => {
        if (!stored) return scene.storage;
        const { table, origin } = stored;
        const rank = (table.offsets.get(offsetKey(run.partition, run.index)) ?? 0) + bucket;
        const shown = Math.min(table.planned, STORED_DRAWN);
        const index =
          table.planned === 0 ? 0 : Math.min(shown - 1, Math.floor((rank / table.planned) * shown));
        return { x: origin.x + index * STORED_LAYOUT.pitch, y: origin.y };
      };

      const done = doneAt(run, drawn);
      if (run.kind === "upload" && stored) {
        for (let n = 0; n < done; n++) {
          marks.push({ ...about, type: "arrived", ...inStorage(bucketAt(run, n)), size: STORED_LAYOUT.size });
        }
      } else if (run.kind === "download" && group?.look === "hollow") {
        for (let n = 0; n < done; n++) {
          const spot = onNode(bucketAt(run, n));
          if (spot) marks.push({ ...about, type: "arrived", ...spot });
        }
      }
      for (const { bucket, fraction } of movements(run, drawn)) {
        const node = onNode(bucket);
        if (!node) continue;
        const flies = (run.kind === "upload" || run.kind === "download") && !still;
        marks.push({ ...about, type: "ring", ...node });
        if (flies)
          marks.push({
            ...about,
            type: "flying",
            ...flightAt(node, inStorage(bucket), fraction, run.kind, bucket),
          });
      }
    }
  }
  return marks;
}

/** Gives where a tablet is on its way: out slowly, in slowly, on a flat arc that differs a little from the next one's. */
function flightAt(
  node: Point & { size: number },
  file: Point,
  fraction: number,
  kind: Movement["kind"],
  bucket: number,
): Point & { size: number } {
  const eased = fraction < 0.5 ? 2 * fraction * fraction : 1 - 2 * (1 - fraction) * (1 - fraction);
  const way = kind === "upload" ? eased : 1 - eased;
  const lift = (18 + (bucket % 5) * 7) * 4 * way * (1 - way);
  return {
    x: node.x + (file.x - node.x) * way,
    y: node.y + (file.y - node.y) * way - lift,
    size: node.size + (STORED_LAYOUT.size - node.size) * way,
  };
}
