import { databaseById, olapTableById } from "../catalog.ts";
import { emptyPartition } from "../copyTable.ts";
import type { StatementContext } from "../context.ts";
import { routeBlocks } from "../generated/routeBlocks.ts";
import { automaticBuckets, makePartition } from "../makePartition.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { routeRows, routerOf } from "../routeRows.ts";
import { analyzeQuery, authorizeReads } from "../statements/select.ts";
import { beyond } from "../statements/unsupported.ts";
import type { OlapTable, Partition } from "../tables.ts";
import { clusterBefore } from "../catalog.ts";
import { fillPartition, viewContent } from "./viewContent.ts";
import { viewPartitions } from "./viewPartitions.ts";

/** A materialized view after a refresh, and the partitions that were filled. */
export interface RefreshedTable {
  readonly table: OlapTable;
  readonly partitions: readonly string[];
}

/** Computes the rows of a materialized view anew and puts them into its partitions (fe scheduler/PartitionBasedMvRefreshProcessor). */
export function refreshedTable(table: OlapTable, context: StatementContext): RefreshedTable | Refusal {
  const view = table.materializedView;
  const query = view?.definition.query;
  if (view === undefined || query === undefined) return beyond("viewQuery");
  const analyzed = analyzeQuery(query, context);
  if (isRefusal(analyzed)) return analyzed;
  const refused = authorizeReads(analyzed.reads, context);
  if (refused !== undefined) return refused;
  const content = viewContent(table, view.outputs, analyzed.plan, context);
  if (isRefusal(content)) return content;
  const partitioned = withPartitions(table, context);
  if (isRefusal(partitioned)) return partitioned;
  const old = Object.values(partitioned.partitions);
  const routed = routeRows(partitioned, old, content.rows, false);
  const router = routerOf(partitioned, old, false);
  const made = routeBlocks(partitioned, router, content.blocks, context.target);
  if (isRefusal(made)) return made;
  const partitions: Record<string, Partition> = {};
  for (const one of old) {
    const fresh = emptyPartition(one, context.newId(), partitioned, context);
    if (isRefusal(fresh)) return fresh;
    const rows = routed.rows.get(one.name) ?? [];
    const filled = fillPartition(partitioned, fresh, rows, made.segments.get(one.name) ?? [], context);
    if (isRefusal(filled)) return filled;
    partitions[one.name] = filled;
  }
  return { table: { ...partitioned, partitions }, partitions: Object.keys(partitions) };
}

/** Gives a materialized view with the partitions that its base table asks for now. */
function withPartitions(table: OlapTable, context: StatementContext): OlapTable | Refusal {
  const partition = table.materializedView?.partition;
  if (partition === undefined) return table;
  const base = baseTable(table, context);
  if (base === undefined) return table;
  const partitions: Record<string, Partition> = {};
  for (const plan of viewPartitions(partition, base)) {
    const old = table.partitions[plan.name];
    const same =
      old !== undefined && JSON.stringify(old.range ?? old.list) === JSON.stringify(plan.range ?? plan.list);
    const made = same ? old : newPartition(table, plan, context);
    if (isRefusal(made)) return made;
    partitions[plan.name] = made;
  }
  return { ...table, partitions };
}

function newPartition(
  table: OlapTable,
  plan: ReturnType<typeof viewPartitions>[number],
  context: StatementContext,
): Partition | Refusal {
  const { distribution, name, indexes, replicationNum } = table;
  const buckets =
    distribution.buckets || automaticBuckets(distribution.type, context.cluster.nodes.length, true);
  const storageMedium = table.properties["storage_medium"] === "SSD" ? "SSD" : "HDD";
  const shape = { table: name, indexes, buckets, replicationNum, storageMedium } as const;
  return makePartition(context.newId(), plan, shape, context);
}

/** Finds the table whose partitions a materialized view follows. */
export function baseTable(table: OlapTable, context: StatementContext): OlapTable | undefined {
  const view = table.materializedView;
  const base = view?.baseTables.find(({ id }) => id === view.partition?.table);
  if (base === undefined) return undefined;
  const database = databaseById(clusterBefore(context), base.databaseId);
  return database === undefined ? undefined : olapTableById(database, base.id);
}
