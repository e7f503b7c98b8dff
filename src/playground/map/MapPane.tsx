import { useMemo, useRef } from "preact/hooks";
import { useMoment, usePlayground } from "../context.ts";
import { useAllEvents } from "../useAllEvents.ts";
import { activities } from "./activity.ts";
import { ClusterBox } from "./ClusterBox.tsx";
import { FaultMenu } from "./FaultMenu.tsx";
import { Hatches } from "./SquareArt.tsx";
import { MapCanvas } from "./MapCanvas.tsx";
import { phaseBegan } from "./phaseBegan.ts";
import { nodeKey, sceneKey, type ColourOf, type Scene, type StoredPlace } from "./scene.ts";
import { squareLayout } from "./squareLayout.ts";
import { StorageBox } from "./StorageBox.tsx";
import { storageView } from "./storageView.ts";
import { colourOf, rankOf, tableColours } from "./tableColours.ts";
import { tabletSquares, tabletTotals } from "./tabletSquares.ts";
import { useMeasured } from "./useMeasured.ts";

/** The clusters as a picture: front end, nodes with their tablets, and the one object storage between them. */
export function MapPane() {
  const { t, format, session } = usePlayground();
  const moment = useMoment();
  const { world, timeline } = moment;
  const map = useRef<HTMLDivElement>(null);

  const began = useMemo(() => phaseBegan(moment, session.worldAt), [moment, session]);
  const active = useMemo(() => activities(world, began.job), [world, began]);
  // Files that are drawn on their way are not drawn as there yet.
  const stored = active.some(({ slowed, job }) => slowed && job.kind === "backup") ? began.world : world;
  const repositories = useMemo(() => storageView(stored), [stored]);
  const events = useAllEvents();
  const colours = useMemo(() => tableColours(timeline.start, events, world), [timeline.start, events, world]);
  const clusters = useMemo(
    () =>
      Object.values(world.clusters).map((cluster) => ({
        cluster,
        squares: tabletSquares(cluster, (database, table) => rankOf(colours, cluster.name, database, table)),
      })),
    [world.clusters, colours],
  );
  const several = clusters.length > 1;
  const boxes = clusters.map(({ cluster, squares }) => `${cluster.name} ${squares.length}`).join();
  const measured = useMeasured(map, `${boxes} ${storedLines(repositories)}`);

  const scene = useMemo((): Scene | undefined => {
    if (!measured) return undefined;
    const nodes = new Map(
      clusters.flatMap(({ cluster, squares }) =>
        squares.flatMap(({ node, groups }) => {
          const room = measured.nodes.get(nodeKey(cluster.name, node.id));
          if (!room) return [];
          const layout = squareLayout(
            groups.map(({ count }) => count),
            room.width,
            room.height,
          );
          return [[nodeKey(cluster.name, node.id), { origin: room, layout, groups }] as const];
        }),
      ),
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
  }, [measured, clusters, repositories]);

  const markColour = useMemo(
    (): ColourOf => (cluster, database, table) => colourOf(colours, cluster, database, table),
    [colours],
  );
  const totals = clusters.map(({ cluster }) => tabletTotals(cluster));
  const tablets = totals.reduce((sum, total) => sum + total.tablets, 0);
  const replicas = totals.reduce((sum, total) => sum + total.replicas, 0);
  const [first, ...others] = clusters.map(({ cluster, squares }) => (
    <ClusterBox key={cluster.name} {...{ cluster, several, squares, colours, active, measured }} />
  ));

  return (
    <section class="pg-card pg-map" aria-labelledby="pg-map-title">
      <div class="pg-card-head">
        <h2 id="pg-map-title">{t(several ? "playground.map.several" : "playground.map.title")}</h2>
        <span class="pg-quiet">
          {[
            ...(several ? [t("playground.map.clusters", { count: clusters.length })] : []),
            t("playground.map.nodes", {
              count: clusters.reduce((sum, { cluster }) => sum + cluster.nodes.length, 0),
            }),
            ...(tablets > 0
              ? [t("playground.map.tabletTotal", { count: tablets, replicas: format.number(replicas) })]
              : []),
          ].join(" · ")}
        </span>
        <FaultMenu world={world} />
      </div>
      <div
        ref={map}
        class={`pg-card-body pg-map-body${several ? " pg-map-several" : ""}`}
        data-clusters={clusters.length}
        aria-hidden="true"
      >
        <Hatches />
        {first}
        <StorageBox
          cluster={clusters[0]?.cluster.name ?? ""}
          mode={world.storage.mode}
          repositories={repositories}
          colours={colours}
        />
        {others}
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
