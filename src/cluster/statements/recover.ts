import { has } from "../../engine/index.ts";
import type { RecoverStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { authorizeTable, onDatabase, onInternalCatalog } from "../accounts/needs.ts";
import { clusterBefore, databaseOf, olapTableOf, partitionOf, tableOf } from "../catalog.ts";
import { renamed } from "../alter/rename.ts";
import { addTable, putDatabase, putTable } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { dynamicPartitions } from "../dynamicPartitions/property.ts";
import { note } from "../dynamicPartitions/runtime.ts";
import { fail } from "../fail.ts";
import { rangeTypes } from "../partitionTypes.ts";
import { RangeSet } from "../rangeBounds.ts";
import { findRecycled, takeRecycled } from "../recycleBin.ts";
import { isRefusal } from "../refusal.ts";
import { completeName } from "../resolveTable.ts";
import type { StatementResult } from "../result.ts";
import type { Database, OlapTable, Partition } from "../tables.ts";
import { databaseName } from "./createDatabase.ts";
import { done } from "./done.ts";

/** What messages say where a statement names no id. */
const NO_ID = "-1";

/** Runs RECOVER (spec/starrocks.md §2.8, spec/doris.md §2.10). */
export const recover: StatementHandler<RecoverStatement> = (statement, context) => {
  switch (statement.what) {
    case "database":
      return recoverDatabase(statement, context);
    case "table":
      return recoverTable(statement, context);
    case "partition":
      return recoverPartition(statement, context);
    default: {
      const never: never = statement.what;
      return never;
    }
  }
};

function recoverDatabase(statement: RecoverStatement, context: StatementContext): StatementResult {
  const name = databaseName(statement.name, context);
  if (isRefusal(name)) return name;
  const denied = authorize(context, [onInternalCatalog("CREATE DATABASE")], {
    statement: "recoverDatabase",
    database: name,
  });
  if (denied !== undefined) return denied;
  const wanted = statement.alias?.value ?? name;
  if (databaseOf(clusterBefore(context), wanted) !== undefined)
    return fail(context.target, "recoverDatabaseExists", { database: wanted });
  const { id } = statement;
  const found = findRecycled(
    context,
    "database",
    ({ database }) => database.name === name && hasId(database.id, id),
  );
  if (found === undefined) {
    const code = has(context.target, "recoverById") ? "recoverDatabaseMissing" : "databaseUnknownAtRun";
    return fail(context.target, code, { database: name, id: id ?? NO_ID });
  }
  takeRecycled(context, found);
  putDatabase(context, { ...recovered(found.database, context), name: wanted });
  context.emit({ type: "databaseCreated", database: wanted });
  return done();
}

/** Doris brings not all views back with their database (fe catalog/CatalogRecycleBin.recoverAllTables). */
function recovered(database: Database, { target }: StatementContext): Database {
  if (has(target, "materializedViewsRecovered")) return database;
  const views = has(target, "viewsRecovered");
  const kept = Object.entries(database.tables).filter(([, table]) =>
    table.kind === "olap" ? table.materializedView === undefined : views,
  );
  return kept.length === Object.keys(database.tables).length
    ? database
    : { ...database, tables: Object.fromEntries(kept) };
}

function recoverTable(statement: RecoverStatement, context: StatementContext): StatementResult {
  const name = completeName(statement.name, context);
  if (isRefusal(name)) return name;
  const denied = authorize(context, [onDatabase("CREATE TABLE", name.database)], {
    statement: "recoverTable",
    ...name,
  });
  if (denied !== undefined) return denied;
  const database = databaseOf(clusterBefore(context), name.database);
  if (database === undefined)
    return fail(context.target, "databaseUnknownAtRun", { database: name.database });
  const { target } = context;
  const wanted = statement.alias?.value ?? name.table;
  if (tableOf(database, wanted) !== undefined) return fail(target, "recoverTableExists", { table: wanted });
  const data = { table: name.table, id: statement.id ?? NO_ID, database: database.name };
  const found = findRecycled(
    context,
    "table",
    (object) =>
      object.database === database.id &&
      object.table.name === name.table &&
      hasId(object.table.id, statement.id),
  );
  if (found === undefined) return fail(target, "recoverTableMissing", data);
  takeRecycled(context, found);
  const { table } = found;
  const named = table.kind === "olap" ? renamed(table, wanted) : { ...table, name: wanted };
  addTable(context, database.name, named);
  if (table.kind === "olap" && dynamicPartitions(table) !== undefined)
    note(context, wanted, { updatedAt: context.time });
  return done();
}

function recoverPartition(statement: RecoverStatement, context: StatementContext): StatementResult {
  const { target } = context;
  const partition = statement.name.parts.at(-1)?.value ?? "";
  const name = completeName(statement.from ?? statement.name, context);
  if (isRefusal(name)) return name;
  const denied = authorizeTable(context, ["INSERT", "ALTER"], name, "recoverPartition");
  if (denied !== undefined) return denied;
  const database = databaseOf(clusterBefore(context), name.database);
  if (database === undefined) return fail(target, "databaseUnknownAtRun", { database: name.database });
  const table = olapTableOf(database, name.table);
  if (table === undefined) {
    const code = has(target, "recoverById") ? "tableUnknownAtRun" : "recoverTableMissing";
    return fail(target, code, { table: name.table });
  }
  const wanted = statement.alias?.value ?? partition;
  if (partitionOf(table, wanted) !== undefined)
    return fail(target, "recoverPartitionExists", { partition: wanted, table: table.name });
  const { id } = statement;
  const lower = partition.toLowerCase();
  const found = findRecycled(
    context,
    "partition",
    (object) =>
      object.table === table.id &&
      object.partition.name.toLowerCase() === lower &&
      hasId(object.partition.id, id),
  );
  if (found === undefined)
    return fail(target, "recoverPartitionMissing", { partition, table: table.name, id: id ?? NO_ID });
  const old = found.partition;
  if (old.range === undefined && !has(target, "recoverById")) return fail(target, "recoverPartitionList");
  if (conflicts(old, table)) return fail(target, "recoverPartitionRange", { partition: old.name });
  takeRecycled(context, found);
  const back = statement.alias === undefined ? old : { ...old, name: wanted };
  putTable(context, database.name, { ...table, partitions: { ...table.partitions, [back.name]: back } });
  context.emit({ type: "partitionAdded", database: database.name, table: table.name, partition: back.name });
  return done();
}

/** Tells whether what was dropped has the id that a statement names; any where it names none. */
function hasId(own: number, wanted: string | undefined): boolean {
  return wanted === undefined || wanted === NO_ID || String(own) === wanted;
}

/** Tells whether a partition holds what one of the table's holds already. */
function conflicts({ range, list = [] }: Partition, table: OlapTable): boolean {
  const others = Object.values(table.partitions);
  if (range !== undefined) return new RangeSet(rangeTypes(table), others).meeting(range) !== undefined;
  const taken = new Set(others.flatMap((other) => (other.list ?? []).map((row) => JSON.stringify(row))));
  return list.some((row) => taken.has(JSON.stringify(row)));
}
