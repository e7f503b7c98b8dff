import { transferCut } from "../../engine/transferTasks.ts";
import type { StepContext } from "../context.ts";
import { enterRestore, putJob } from "../jobSlots.ts";
import type { RestoreJob } from "../jobs.ts";
import { makeRuns, type TaskOrder } from "../makeRuns.ts";
import { everyReplica } from "../replicaPlaces.ts";
import { indexPath, repositoryPath, snapshotPath } from "../repositoryPath.ts";
import { clusterOf } from "../runStep.ts";
import { sendTasks } from "../sendTasks.ts";
import { HEADER_BYTES } from "../sizes.ts";
import type { SnapshotManifest } from "../storage.ts";
import { amountOf, type Stretch } from "../stretch.ts";
import type { MaterializedIndex, OlapTable, Partition } from "../tables.ts";
import { brokerLost } from "../jobBroker.ts";
import { cancelRestore } from "./cancelRestore.ts";
import { localPlaces, type LocalPlace } from "./replicaOrders.ts";

/** Does the DOWNLOAD step: each node fetches its own copy of every replica (spec/starrocks.md §3.3, §8.3). */
export function sendDownloads(context: StepContext, job: RestoreJob): void {
  const cut = transferCut(context.target, context.cluster.config, "download");
  const orders = transferOrders(context, job);
  const lost = orders.length === 0 ? undefined : brokerLost(context, job);
  if (lost !== undefined) {
    cancelRestore(context, job, lost);
    return;
  }
  const runs = makeRuns(context.cluster, orders, { kind: "download", clock: context.clock, cut });
  putJob(context, enterRestore(context, sendTasks(context, { ...job, runs, pastErrors: [] }), "DOWNLOADING"));
}

/** Does the COMMIT step: each node moves what it downloaded into the place of the tablet. */
export function sendMoves(context: StepContext, job: RestoreJob): void {
  // A move copies nothing.
  const orders = transferOrders(context, job).map(({ amount: _, ...order }) => order);
  const runs = makeRuns(context.cluster, orders, { kind: "move", clock: context.clock });
  putJob(context, enterRestore(context, sendTasks(context, { ...job, runs, pastErrors: [] }), "COMMITTING"));
}

function transferOrders(context: StepContext, job: RestoreJob): TaskOrder[] {
  const cluster = clusterOf(context.before, context.cluster.name);
  const repository = cluster.repositories[job.repository];
  const { manifest } = job;
  if (repository === undefined || manifest === undefined || manifest.metadataOnly === true) return [];
  const root = repositoryPath(cluster.target, repository.location, repository.name);
  return localPlaces(cluster, job).flatMap((place) =>
    placeOrders(snapshotPath(root, job.label), manifest, place),
  );
}

/** Gives the transfers of one partition; the files come from the tablets of the same buckets in the snapshot. */
function placeOrders(snapshot: string, manifest: SnapshotManifest, place: LocalPlace): TaskOrder[] {
  const { plan, table, partition } = place;
  const saved = manifest.tables.find((candidate) => candidate.table.name === plan.source)?.table;
  const sourceName = plan.partitions.find(({ name }) => name === partition.name)?.source;
  const source = saved?.partitions[sourceName ?? ""];
  if (saved === undefined || source === undefined) return [];
  return table.indexes.flatMap((index, at) => {
    const savedIndex = sourceIndex(table, saved, at);
    const from = source.tablets[String(savedIndex?.id)];
    const range = partition.tablets[String(index.id)];
    if (savedIndex === undefined || from === undefined || range === undefined) return [];
    const path = indexPath(snapshot, manifest, saved, source, savedIndex);
    return everyReplica(range).map((replica) => ({
      ...replica,
      table: table.name,
      partition: partition.name,
      index: index.id,
      amount: missingAmount(place, { saved, source, index: savedIndex }, replica),
      remote: { path, first: from.first, stride: 1 + from.replicas },
    }));
  });
}

/** Finds the snapshot's index of a table's index: the base goes with the base, a rollup with the one of its name. */
function sourceIndex(table: OlapTable, saved: OlapTable, at: number): MaterializedIndex | undefined {
  if (at === 0) return saved.indexes[0];
  return saved.indexes.find(({ name }) => name === table.indexes[at]?.name);
}

interface Source {
  readonly saved: OlapTable;
  readonly source: Partition;
  readonly index: MaterializedIndex;
}

/** What the local snapshot has already is not fetched again; primary-key tables fetch all (SnapshotLoader::download). */
function missingAmount(
  place: LocalPlace,
  { saved, source, index }: Source,
  stretch: Stretch,
): { files: number; bytes: number } {
  const here = new Set(place.partition.data.rowsets.map(({ id }) => id));
  const skips = place.table.keysType !== "PRIMARY" && !place.plan.createsTable && here.size > 0;
  if (!skips) return amountOf(saved, source, index, stretch);
  const rowsets = source.data.rowsets.filter(({ id }) => !here.has(id));
  const missing: Partition = { ...source, data: { ...source.data, rowsets } };
  const amount = amountOf(saved, missing, index, stretch);
  return { files: amount.files, bytes: Math.max(amount.bytes, stretch.count * HEADER_BYTES) };
}
