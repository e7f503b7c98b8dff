import type { Draft } from "immer";
import type { TaskCut } from "../engine/transferTasks.ts";
import type { TaskKind, TaskRun } from "./jobs.ts";
import type { ReplicaPlace } from "./replicaPlaces.ts";
import type { Amount } from "./stretch.ts";
import type { Cluster } from "./world.ts";

/** Tasks that are to be sent: what they work on, and how much it is. */
export interface TaskOrder extends ReplicaPlace {
  readonly table: string;
  readonly partition: string;
  readonly index: number;
  readonly amount?: Amount;
  readonly remote?: TaskRun["remote"];
  /** Tablets that an earlier send of the same tasks got done. */
  readonly done?: number;
}

interface Sending {
  readonly kind: TaskKind;
  /** Clock time at which the front end sends them. */
  readonly clock: number;
  /** How the tablets of a node are cut into tasks; absent: each is one (spec/starrocks.md §8.2; spec/doris.md §8.3). */
  readonly cut?: TaskCut | undefined;
}

/** Makes runs of orders, each task with a signature of its own; they wait for workers, which `repack` gives them. */
export function makeRuns(cluster: Draft<Cluster>, orders: readonly TaskOrder[], sending: Sending): TaskRun[] {
  const batches = batchesOf(orders, sending.cut);
  const sizes = sending.cut?.by === "tablets" ? fixedSizes(batches, sending.cut.most) : NO_SIZES;
  const blocks = new Map<number, number>();
  return orders.map((order) => {
    const cut = batches.get(order.node);
    const firstSignature =
      cut === undefined ? take(cluster, order.count) : blockOf(cluster, blocks, order.node, cut);
    return runOf(order, sending, firstSignature, cut, sizes.get(order.node));
  });
}

function runOf(
  { amount, remote, done = 0, ...place }: TaskOrder,
  { kind, clock }: Sending,
  firstSignature: number,
  batches: number | undefined,
  batchSize: number | undefined,
): TaskRun {
  const { node, replica, table, partition, index, firstBucket, step, count } = place;
  const { files = 0, bytes = 0 } = amount ?? {};
  return {
    kind,
    node,
    table,
    partition,
    index,
    replica,
    firstBucket,
    step,
    count,
    done,
    startsAt: null,
    msEach: 1,
    workers: 1,
    bytes,
    bytesEach: Math.ceil(bytes / count),
    filesEach: Math.ceil(files / count),
    firstSignature,
    sentAt: clock,
    ...(remote !== undefined && { remote }),
    ...(batches !== undefined && { batches }),
    ...(batchSize !== undefined && { batchSize }),
  };
}

/** Gives for each node the number of tasks that its tablets are cut into; empty where each tablet is a task. */
function batchesOf(orders: readonly TaskOrder[], cut: TaskCut | undefined): Map<number, number> {
  const batches = new Map<number, number>();
  if (cut === undefined) return batches;
  for (const { node, count } of orders) batches.set(node, (batches.get(node) ?? 0) + count);
  for (const [node, tablets] of batches) {
    batches.set(node, cut.by === "tasks" ? Math.min(tablets, cut.most) : Math.ceil(tablets / cut.most));
  }
  return batches;
}

const NO_SIZES: ReadonlyMap<number, number> = new Map();

function fixedSizes(batches: ReadonlyMap<number, number>, size: number): ReadonlyMap<number, number> {
  return new Map([...batches.keys()].map((node) => [node, size]));
}

function blockOf(cluster: Draft<Cluster>, blocks: Map<number, number>, node: number, size: number): number {
  const first = blocks.get(node) ?? take(cluster, size);
  blocks.set(node, first);
  return first;
}

function take(cluster: Draft<Cluster>, count: number): number {
  const first = cluster.nextId;
  cluster.nextId += count;
  return first;
}
