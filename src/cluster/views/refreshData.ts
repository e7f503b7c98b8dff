import { databaseById, olapTableById } from "../catalog.ts";
import { emptyPartition } from "../copyTable.ts";
import type { StatementContext } from "../context.ts";
import { loadPartition } from "../loadRows.ts";
import { automaticBuckets, makePartition } from "../makePartition.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { routeRows } from "../routeRows.ts";
import { queryTable } from "../statements/select.ts";
import { unsupported } from "../statements/unsupported.ts";
import type { OlapTable, Partition, Row } from "../tables.ts";
import { castDatum } from "../values/castDatum.ts";
import { datumTypeOf } from "../values/datum.ts";
import { printDatum } from "../values/datumText.ts";
import { clusterBefore } from "../catalog.ts";
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
  if (view === undefined || query === undefined) return unsupported("a query that is not made into a tree");
  const result = queryTable(query, context);
  if (isRefusal(result)) return result;
  const columns = table.columns.map((column) => {
    const place = view.outputs.indexOf(column.name);
    return { place, from: result.types[place] ?? { kind: "text" as const }, to: datumTypeOf(column.type) };
  });
  const rows = result.rows.map((row): Row =>
    columns.map(({ place, from, to }) => printDatum(to, castDatum(row[place] ?? null, from, to))),
  );
  const partitioned = withPartitions(table, context);
  if (isRefusal(partitioned)) return partitioned;
  const routed = routeRows(partitioned, Object.values(partitioned.partitions), rows, false);
  const partitions: Record<string, Partition> = {};
  for (const [name, old] of Object.entries(partitioned.partitions)) {
    const fresh = emptyPartition(old, context.newId(), partitioned, context);
    if (isRefusal(fresh)) return fresh;
    partitions[name] = loadPartition(partitioned, fresh, routed.rows.get(name) ?? [], context);
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
