import { olapTables } from "../../cluster/catalog.ts";
import { useMemo, useRef } from "preact/hooks";
import { bytesText } from "../../explain/bytesText.ts";
import { tableBytes } from "../../cluster/sizes.ts";
import type { Cluster } from "../../cluster/world.ts";
import { shownCluster, useMoment, usePlayground } from "../context.ts";
import { useAllEvents } from "../useAllEvents.ts";
import { activities, type Activity } from "./activity.ts";
import { FaultMenu } from "./FaultMenu.tsx";
import { Hatches } from "./SquareArt.tsx";
import { MapCanvas } from "./MapCanvas.tsx";
import { NodeBox } from "./NodeBox.tsx";
import { phaseBegan } from "./phaseBegan.ts";
import { sceneKey, type Scene, type StoredPlace } from "./scene.ts";
import { squareLayout } from "./squareLayout.ts";
import { StorageBox } from "./StorageBox.tsx";
import { storageView } from "./storageView.ts";
import { colourOf, rankOf, tableColours } from "./tableColours.ts";
import { tabletSquares, tabletTotals } from "./tabletSquares.ts";
import { useMeasured } from "./useMeasured.ts";

/** The cluster as a picture: front end, nodes with their tablets, and the object storage. */
export function MapPane() {
  const { t, format, session } = usePlayground();
  const moment = useMoment();
  const { world, timeline } = moment;
  const cluster = shownCluster(world);
  const map = useRef<HTMLDivElement>(null);

  const began = useMemo(() => phaseBegan(moment, session.worldAt), [moment, session]);
  const active = useMemo(() => activities(world, began.job), [world, began]);
  // Files that are drawn on their way are not drawn as there yet.
  const stored = active.some(({ slowed, job }) => slowed && job.kind === "backup") ? began.world : world;
  const repositories = useMemo(() => storageView(stored), [stored]);
  const events = useAllEvents();
  const colours = useMemo(() => tableColours(timeline.start, events, world), [timeline.start, events, world]);
  const squares = useMemo(
    () => tabletSquares(cluster, (database, table) => rankOf(colours, cluster.name, database, table)),
    [cluster, colours],
  );
  const measured = useMeasured(map, `${squares.length} ${storedLines(repositories)}`);

  const scene = useMemo((): Scene | undefined => {
    if (!measured) return undefined;
    const nodes = new Map(
      squares.flatMap(({ node, groups }) => {
        const room = measured.nodes.get(node.id);
        if (!room) return [];
        const layout = squareLayout(
          groups.map(({ count }) => count),
          room.width,
          room.height,
        );
        return [[node.id, { origin: room, layout, groups }] as const];
      }),
    );
    const files = new Map<string, StoredPlace>();
    for (const { name, snapshots } of repositories) {
      for (const { label, tables } of snapshots) {
        for (const table of tables) {
          const key = sceneKey(name, label, table.table);
          const origin = measured.stored.get(key);
          if (origin) files.set(key, { origin, table });
        }
      }
    }
    return { nodes, stored: files, storage: measured.storage };
  }, [measured, squares, repositories]);

  const markColour = useMemo(
    () => (database: string, table: string) => colourOf(colours, cluster.name, database, table),
    [colours, cluster.name],
  );
  const { tablets, replicas } = tabletTotals(cluster);
  const bytes = bytesPerNode(cluster);

  return (
    <section class="pg-card pg-map" aria-labelledby="pg-map-title">
      <div class="pg-card-head">
        <h2 id="pg-map-title">{t("playground.map.title")}</h2>
        <span class="pg-quiet">
          {[
            t("playground.map.nodes", { count: cluster.nodes.length }),
            ...(tablets > 0
              ? [t("playground.map.tabletTotal", { count: tablets, replicas: format.number(replicas) })]
              : []),
          ].join(" · ")}
        </span>
        <FaultMenu cluster={cluster} mode={world.storage.mode} />
      </div>
      <div ref={map} class="pg-card-body pg-map-body" aria-hidden="true">
        <Hatches />
        <div class="pg-front-end">
          <strong>FE</strong>
          <span>{t("playground.map.leader")}</span>
          <span>{t("playground.map.tick")}</span>
        </div>
        <div class="pg-nodes">
          {squares.map((node) => (
            <NodeBox
              key={node.node.id}
              cluster={cluster.name}
              squares={node}
              colours={colours}
              busy={busyWith(active, node.node.id)}
              bytes={bytes > 0 ? bytesText(bytes) : ""}
              room={measured?.nodes.get(node.node.id)}
            />
          ))}
        </div>
        <StorageBox
          cluster={cluster.name}
          mode={world.storage.mode}
          repositories={repositories}
          colours={colours}
        />
        <MapCanvas
          scene={scene}
          active={active}
          colourOf={markColour}
          width={measured?.width ?? 0}
          height={measured?.height ?? 0}
        />
      </div>
    </section>
  );
}

/** Words for the machine: which kinds of tasks a node has, for which jobs. */
function busyWith(active: readonly Activity[], node: number): string {
  return active
    .flatMap(({ job, runs }) =>
      runs.filter((run) => run.node === node).map(({ kind }) => `${job.key} ${kind}`),
    )
    .join();
}

/** Replicas go round the nodes, so each has its share. */
function bytesPerNode(cluster: Cluster): number {
  const bytes = Object.values(cluster.databases).flatMap((database) => olapTables(database).map(tableBytes));
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / cluster.nodes.length);
}

function storedLines(repositories: ReturnType<typeof storageView>): number {
  return repositories.reduce((sum, { snapshots }) => {
    return (
      sum +
      1 +
      snapshots.reduce(
        (lines, { tables, meta, info }) => lines + tables.length + 1 + (meta ? 1 : 0) + (info ? 1 : 0),
        0,
      )
    );
  }, 0);
}
