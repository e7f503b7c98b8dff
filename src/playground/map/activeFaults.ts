import { olapTables } from "../../cluster/catalog.ts";
import type { Fault } from "../../cluster/events.ts";
import type { Cluster, World } from "../../cluster/world.ts";

/** A fault that is in force, and what ends it. */
export interface ActiveFault {
  readonly cluster: string;
  readonly fault: Fault;
  readonly end: Fault;
}

/** Lists what is broken in a world, each with what mends it: the storage first, then cluster by cluster. */
export function activeFaults(world: World): readonly ActiveFault[] {
  const [first] = Object.keys(world.clusters);
  const ofStorage = storageFaults(world).map((one) => ({ cluster: first ?? "", ...one }));
  const ofClusters = Object.values(world.clusters).flatMap((cluster) =>
    [...nodeFaults(cluster), ...replicaFaults(cluster), ...brokerFaults(cluster)].map((one) => ({
      cluster: cluster.name,
      ...one,
    })),
  );
  return [...ofStorage, ...ofClusters];
}

type Broken = Omit<ActiveFault, "cluster">;

function storageFaults({ storage }: World): Broken[] {
  const { mode, keys, unwritable = [], faults, roots } = storage;
  const only = keys !== undefined && "only" in keys ? { key: keys.only } : {};
  return [
    ...(mode === "ok"
      ? []
      : [{ fault: { type: "storage", mode, ...only }, end: { type: "storage", mode: "ok" } } as const]),
    ...unwritable.map((prefix): Broken => ({
      fault: { type: "deny", prefix },
      end: { type: "deny", prefix, on: false },
    })),
    ...Object.entries(faults).map(([path, how]): Broken => ({
      fault: { type: "file", path, mode: how },
      end: { type: "file", path, mode: "ok" },
    })),
    ...Object.entries(roots).flatMap(([root, { strays = [] }]) =>
      strays.map((stray): Broken => {
        const path = `${root}/${stray}`;
        return { fault: { type: "object", path }, end: { type: "object", path, on: false } };
      }),
    ),
  ];
}

function nodeFaults({ nodes }: Cluster): Broken[] {
  return nodes.flatMap(({ name: node, up, cutOff, diskUsedPercent = 0 }): Broken[] => [
    ...(up
      ? []
      : [{ fault: { type: "node", node, up: false }, end: { type: "node", node, up: true } } as const]),
    ...(cutOff === true
      ? [{ fault: { type: "link", node, up: false }, end: { type: "link", node, up: true } } as const]
      : []),
    ...(diskUsedPercent > 0
      ? [
          {
            fault: { type: "disk", node, usedPercent: diskUsedPercent },
            end: { type: "disk", node, usedPercent: 0 },
          } as const,
        ]
      : []),
  ]);
}

function replicaFaults(cluster: Cluster): Broken[] {
  return Object.values(cluster.databases).flatMap((database) =>
    olapTables(database).flatMap((table) =>
      Object.values(table.partitions).flatMap((partition): Broken[] => {
        const place = { database: database.name, table: table.name, partition: partition.name };
        const behind = cluster.nodes.filter(
          ({ id, up }) => up && partition.lagging[String(id)] !== undefined,
        );
        return [
          ...behind.map(({ name: node }): Broken => ({
            fault: { type: "replica", ...place, node },
            end: { type: "replica", ...place, node, on: false },
          })),
          ...(partition.merged === true
            ? [{ fault: { type: "merged", ...place }, end: { type: "merged", ...place, on: false } } as const]
            : []),
        ];
      }),
    ),
  );
}

function brokerFaults({ brokers }: Cluster): Broken[] {
  return Object.entries(brokers).flatMap(([name, processes]): Broken[] =>
    processes.length === 0 || processes.some(({ alive }) => alive)
      ? []
      : [{ fault: { type: "broker", name, up: false }, end: { type: "broker", name, up: true } }],
  );
}
