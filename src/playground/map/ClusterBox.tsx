import { bytesText } from "../../explain/bytesText.ts";
import { ENGINES } from "../../engine/versions.ts";
import { olapTables } from "../../cluster/catalog.ts";
import { tableBytes } from "../../cluster/sizes.ts";
import type { Cluster } from "../../cluster/world.ts";
import { usePlayground } from "../context.ts";
import type { Activity } from "./activity.ts";
import { NodeBox } from "./NodeBox.tsx";
import { nodeKey } from "./scene.ts";
import type { TableColours } from "./tableColours.ts";
import type { NodeSquares } from "./tabletSquares.ts";
import type { Measured } from "./useMeasured.ts";

interface ClusterBoxProps {
  readonly cluster: Cluster;
  /** Whether others stand beside it: then it says which one it is. */
  readonly several: boolean;
  readonly squares: readonly NodeSquares[];
  readonly colours: TableColours;
  readonly active: readonly Activity[];
  readonly measured: Measured | undefined;
}

/** One cluster: its front end and its nodes. */
export function ClusterBox({ cluster, several, squares, colours, active, measured }: ClusterBoxProps) {
  const { t } = usePlayground();
  const bytes = bytesPerNode(cluster);
  const nodes = (
    <div class="pg-nodes">
      {squares.map((node) => (
        <NodeBox
          key={node.node.id}
          cluster={cluster.name}
          squares={node}
          colours={colours}
          busy={busyWith(active, cluster.name, node.node.id)}
          bytes={bytes > 0 ? bytesText(bytes) : ""}
          room={measured?.nodes.get(nodeKey(cluster.name, node.node.id))}
        />
      ))}
    </div>
  );
  if (several)
    return (
      <div class="pg-cluster">
        <div class="pg-cluster-head">
          <strong>{cluster.name}</strong>{" "}
          <span class="pg-quiet">
            {ENGINES[cluster.target.engine].name} {cluster.target.version}
          </span>
        </div>
        {nodes}
      </div>
    );
  return (
    <>
      <div class="pg-front-end">
        <strong>FE</strong>
        <span>{t("playground.map.leader")}</span>
        <span>{t("playground.map.tick")}</span>
      </div>
      {nodes}
    </>
  );
}

/** Words for the machine: which kinds of tasks a node has, for which jobs. */
function busyWith(active: readonly Activity[], cluster: string, node: number): string {
  return active
    .filter((activity) => activity.cluster === cluster)
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
