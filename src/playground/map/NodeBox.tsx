import type { TableColours } from "./tableColours.ts";
import { colourOf } from "./tableColours.ts";
import { nodeKey } from "./scene.ts";
import { SquareArt, type SquareBatch } from "./SquareArt.tsx";
import { squareLayout } from "./squareLayout.ts";
import type { NodeSquares } from "./tabletSquares.ts";
import { useChanged } from "./useChanged.ts";
import { usePlayground } from "../context.ts";

interface NodeBoxProps {
  readonly cluster: string;
  readonly squares: NodeSquares;
  readonly colours: TableColours;
  /** What the node is busy with; a change of it is marked where motion is reduced. */
  readonly busy: string;
  /** What the node's tablets take on its disk, already in words. */
  readonly bytes: string;
  /** Room for the squares, px. */
  readonly room: { readonly width: number; readonly height: number } | undefined;
}

/** One back end with its tablets. */
export function NodeBox({ cluster, squares, colours, busy, bytes, room }: NodeBoxProps) {
  const { t } = usePlayground();
  const { node, groups, count } = squares;
  const changed = useChanged(
    `${busy} ${node.up} ${groups.map(({ tableId, look, count: tablets }) => `${tableId} ${look} ${tablets}`).join()}`,
  );
  const layout =
    room &&
    squareLayout(
      groups.map((group) => group.count),
      room.width,
      room.height,
    );
  const state = !node.up
    ? t("playground.map.down")
    : node.cutOff === true
      ? t("playground.map.cutOff")
      : count > 0
        ? bytes
        : "";
  const batches = groups.flatMap((group, place): SquareBatch[] => {
    const drawn = layout?.groups[place];
    if (drawn === undefined || drawn.drawn === 0) return [];
    return [
      {
        id: `${group.tableId} ${group.partition} ${group.index}`,
        colour: colourOf(colours, cluster, group.database, group.table),
        look: group.look,
        first: drawn.first,
        count: drawn.drawn,
        tip: t("playground.map.tablets", {
          table: `${group.database}.${group.table}`,
          partition: group.partition,
          count: group.count,
          node: node.name,
        }),
      },
    ];
  });

  return (
    <div
      class={`pg-node${node.up && node.cutOff !== true ? "" : " pg-node-down"}${changed ? " pg-changed" : ""}`}
      data-node={nodeKey(cluster, node.id)}
    >
      <div class="pg-node-head">
        <strong>{node.name}</strong>
        <span class="pg-quiet">{state}</span>
      </div>
      <div class="pg-node-squares" data-squares={nodeKey(cluster, node.id)}>
        {room && layout && (
          <SquareArt layout={layout} batches={batches} width={room.width} height={room.height} />
        )}
        {layout && layout.more > 0 && (
          <span class="pg-more">{t("playground.map.more", { count: layout.more })}</span>
        )}
      </div>
    </div>
  );
}
