import { olap } from "./olap.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWorld } from "../../../src/cluster/createWorld.ts";
import { nodeContents } from "../../../src/cluster/nodeContents.ts";
import { HEADER_BYTES, tabletBytes } from "../../../src/cluster/sizes.ts";
import { nodeOfReplica } from "../../../src/cluster/tablets.ts";
import type { OlapTable, Partition, Rowset } from "../../../src/cluster/tables.ts";
import type { Cluster } from "../../../src/cluster/world.ts";

const BASE = 20;

function clusterWith(partition: Partition, nodes: number): Cluster {
  const options = {
    name: "main",
    target: { engine: "starrocks", version: "3.3" },
    nodes,
    timeZone: "UTC",
  } as const;
  const cluster = createWorld({ start: 0, seed: 1, clusters: [options] }).clusters.main;
  if (cluster === undefined) throw new Error("no cluster");
  const table: OlapTable = {
    kind: "olap",
    id: 19,
    name: "t",
    createdAt: 0,
    state: "NORMAL",
    keysType: "DUPLICATE",
    columns: [
      { name: "k", type: { name: "INT", args: [], inner: [] }, key: true, nullable: true, comment: "" },
    ],
    sortKeys: [],
    partitioning: { type: "unpartitioned" },
    distribution: { type: "hash", columns: ["k"], buckets: partition.buckets },
    indexes: [{ id: BASE, name: "t", schemaHash: 1, shortKeyColumns: 1, columns: ["k"] }],
    partitions: { t: partition },
    temporaryPartitions: {},
    secondaryIndexes: [],
    replicationNum: partition.replicationNum,
    properties: {},
    comment: "",
  };
  return { ...cluster, databases: { shop: { id: 18, name: "shop", tables: { t: table }, functions: [] } } };
}

interface Shape {
  readonly nodes: number;
  readonly buckets: number;
  readonly replicas: number;
  readonly offset: number;
  readonly loads: readonly { readonly rows: number; readonly bytes: number }[];
}

function partitionOf({ nodes, buckets, replicas, offset, loads }: Shape): Partition {
  const rowsets: Rowset[] = loads.map((load, at) => ({ ...load, version: at + 2, id: String(at) }));
  const ids = Array.from({ length: nodes }, (_, at) => 10_001 + at);
  return {
    id: 21,
    physicalId: 21,
    name: "t",
    buckets,
    replicationNum: replicas,
    storageMedium: "HDD",
    visibleVersion: loads.length + 1,
    visibleVersionTime: 0,
    tablets: { [BASE]: { first: 100, count: buckets, replicas, offset: offset % nodes, nodes: ids } },
    data: { rows: [], rowsets },
    lagging: {},
  };
}

const shapes = fc
  .record({
    nodes: fc.integer({ min: 1, max: 7 }),
    buckets: fc.integer({ min: 1, max: 30 }),
    replicas: fc.integer({ min: 1, max: 3 }),
    offset: fc.nat(6),
    loads: fc.array(fc.record({ rows: fc.nat(60), bytes: fc.nat(100_000) }), { maxLength: 4 }),
  })
  .map((shape) => ({ ...shape, replicas: Math.min(shape.replicas, shape.nodes) }));

describe("nodeContents", () => {
  it("counts on each node what its tablets hold one by one", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const partition = partitionOf(shape);
        const cluster = clusterWith(partition, shape.nodes);
        const range = partition.tablets[BASE];
        if (range === undefined) throw new Error("no tablets");
        const expected = new Map(range.nodes.map((node) => [node, { tablets: 0, bytes: 0 }]));
        for (let bucket = 0; bucket < shape.buckets; bucket++) {
          for (let replica = 0; replica < shape.replicas; replica++) {
            const held = expected.get(nodeOfReplica(range, bucket, replica));
            if (held === undefined) throw new Error("a strange node");
            held.tablets++;
            held.bytes += tabletBytes(partition, bucket) - HEADER_BYTES;
          }
        }
        for (const [node, held] of expected) expect(nodeContents(cluster, node, 0)).toEqual(held);
      }),
    );
  });

  it("leaves out the loads that a node missed", () => {
    const loads = [
      { rows: 4, bytes: 400 },
      { rows: 4, bytes: 4000 },
    ];
    const partition = partitionOf({ nodes: 2, buckets: 2, replicas: 2, offset: 0, loads });
    const cluster = clusterWith({ ...partition, lagging: { "10002": 2 } }, 2);
    expect(nodeContents(cluster, 10_001, 0).bytes).toBe(4400);
    expect(nodeContents(cluster, 10_002, 0).bytes).toBe(400);
  });

  it("gives a rollup the share of its columns", () => {
    const partition = partitionOf({
      nodes: 1,
      buckets: 1,
      replicas: 1,
      offset: 0,
      loads: [{ rows: 1, bytes: 300 }],
    });
    const range = partition.tablets[BASE];
    if (range === undefined) throw new Error("no tablets");
    const cluster = clusterWith(
      { ...partition, tablets: { [BASE]: range, [BASE + 1]: { ...range, first: 200 } } },
      1,
    );
    const table = olap(cluster.databases.shop?.tables.t);
    const [base] = table.indexes;
    const [column] = table.columns;
    if (base === undefined || column === undefined) throw new Error("no table");
    const wide: OlapTable = {
      ...table,
      columns: [column, { ...column, name: "v" }, { ...column, name: "w" }],
      indexes: [base, { ...base, id: BASE + 1, name: "r", columns: ["k"] }],
    };
    const held: Cluster = {
      ...cluster,
      databases: { shop: { id: 18, name: "shop", tables: { t: wide }, functions: [] } },
    };
    expect(nodeContents(held, 10_001, 0)).toEqual({ tablets: 2, bytes: 400 });
  });
});
