import { has } from "../../engine/index.ts";
import { jobConfigFlag } from "../../engine/jobConfig.ts";
import { clusterBefore, databaseById, olapTableOf, partitionOf, tableById } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { concurrentMapOrder } from "../javaOrder.ts";
import type { ErrorResult } from "../result.ts";
import type { ObjectList, TableReference } from "../snapshotObjects.ts";
import type { BaseTable, Database, Table } from "../tables.ts";
import { backupTable, takesPartitions } from "./backupTable.ts";

/**
 * Expands and checks what a BACKUP lists; without ON, or with ALL, the other tables of the database join it
 * (spec/starrocks.md §2.2 rows 6 to 13; BackupRestoreAnalyzer#visitBackupStatement).
 * @returns sorted by name, the bases of a materialized view before it
 */
export function listBackupObjects(
  context: StatementContext,
  database: Database,
  objects: ObjectList | undefined,
): readonly TableReference[] | ErrorResult {
  const references = [...(objects?.tables ?? [])];
  const listed = new Set(references.map(({ table }) => table.toLowerCase()));
  for (const table of expandedTables(context, database, objects)) {
    if (!listed.has(table.name.toLowerCase())) references.push(unwritten(table.name));
  }
  const keyOf = (name: string) => (has(context.target, "exactDuplicates") ? name : name.toLowerCase());
  const byName = new Map<string, TableReference>();
  for (const reference of references) {
    const wrong = checkReference(context, database, reference);
    if (wrong !== undefined) return wrong;
    const key = keyOf(reference.table);
    if (byName.has(key)) {
      const at = { text: context.text, span: reference.nameSpan };
      return fail(context.target, "tableDuplicated", { table: reference.table }, at);
    }
    byName.set(key, reference);
  }
  const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return basesFirst(
    database,
    sorted.map(([, reference]) => reference),
  );
}

/** Gives what ON leaves open, in the order of the engine's map of ids: all, or all of a kind that ALL names. */
function expandedTables(
  { target, cluster }: StatementContext,
  database: Database,
  objects: ObjectList | undefined,
): Table[] {
  const all = objects?.all;
  const open = all === undefined || all.has("table") || all.has("materializedView") || all.has("view");
  if (!open) return [];
  const withViews = jobConfigFlag(target, cluster.config, "enable_backup_materialized_view", true);
  const tables = Object.values(database.tables);
  const ordered = concurrentMapOrder(tables.map(({ id }) => id));
  return ordered.flatMap((id) => {
    const table = tables.find((candidate) => candidate.id === id);
    if (table === undefined) return [];
    if (table.kind === "olap" && table.temporary === true) return [];
    if (table.kind === "olap" && table.materializedView !== undefined && !withViews) return [];
    const word = wordOf(table);
    return all === undefined || word === undefined || all.has(word) ? [table] : [];
  });
}

/** The word of ALL that a table answers to; a table of another kind joins whichever word stands there. */
function wordOf(table: Table): "table" | "materializedView" | "view" | undefined {
  if (table.kind === "view") return "view";
  if (table.kind === "external" || table.cloudNative === true) return undefined;
  return table.materializedView === undefined ? "table" : "materializedView";
}

function checkReference(
  context: StatementContext,
  database: Database,
  { table: name, partitions, partitionSpan }: TableReference,
): ErrorResult | undefined {
  const { target } = context;
  const table = backupTable(database, name);
  if (table === undefined) return fail(target, "backupTableMissing", { table: name });
  const base = missingBase(context, table);
  if (base !== undefined) return fail(target, "backupBaseMissing", { base: base.table, view: name });
  if (has(target, "listPartitionsRefused") && table.kind === "olap" && table.partitioning.type === "list") {
    return fail(target, "listPartitionUnsupported", { table: name });
  }
  if (partitions === undefined) return undefined;
  if (!takesPartitions(target, table)) return fail(target, "backupPartitionsOfOther", { table: name });
  const missing = partitions.find((partition) => partitionOf(table, partition) === undefined);
  if (missing === undefined) return undefined;
  const at = partitionSpan === undefined ? undefined : { text: context.text, span: partitionSpan };
  return fail(target, "backupPartitionMissing", { partition: missing, table: name }, at);
}

/** Finds a base of a materialized view that is not there any more (§2.2 row 9). */
function missingBase(context: StatementContext, table: Table): BaseTable | undefined {
  if (!has(context.target, "backupTakesViews") || table.kind !== "olap") return undefined;
  const cluster = clusterBefore(context);
  return table.materializedView?.baseTables.find((base) => {
    // What lies in an external catalog is not simulated: it is taken to be there.
    if (base.catalog !== INTERNAL_CATALOG) return cluster.catalogs[base.catalog] === undefined;
    const database = databaseById(cluster, base.databaseId);
    return database === undefined || tableById(database, base.id) === undefined;
  });
}

const INTERNAL_CATALOG = "default_catalog";

/** Moves the bases of a materialized view before it (fe BackupRestoreAnalyzer#reorderTableRefsWithMaterializedView). */
function basesFirst(database: Database, references: readonly TableReference[]): TableReference[] {
  const ordered = new Map<string, TableReference>();
  const collect = (reference: TableReference) => {
    if (ordered.has(reference.table)) return;
    for (const base of basesOf(database, reference.table)) {
      const listed = references.find(({ table }) => database.tables[table]?.id === base.id);
      if (listed !== undefined) collect(listed);
    }
    ordered.set(reference.table, reference);
  };
  references.forEach(collect);
  return [...ordered.values()];
}

function basesOf(database: Database, name: string): readonly BaseTable[] {
  const bases = olapTableOf(database, name)?.materializedView?.baseTables ?? [];
  return bases.filter((base) => base.catalog === INTERNAL_CATALOG && base.databaseId === database.id);
}

function unwritten(table: string): TableReference {
  const nowhere = { start: 0, end: 0 };
  return { table, nameSpan: nowhere, span: nowhere, temporary: false };
}
