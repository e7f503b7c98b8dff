import type { RecoverStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { authorizeTable, onDatabase, onInternalCatalog } from "../accounts/needs.ts";
import { clusterBefore, databaseOf, partitionOf, olapTableOf } from "../catalog.ts";
import { addTable, putDatabase, putTable } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { dynamicPartitions } from "../dynamicPartitions/property.ts";
import { note } from "../dynamicPartitions/runtime.ts";
import { fail } from "../fail.ts";
import { rangeTypes } from "../partitionTypes.ts";
import { RangeSet } from "../rangeBounds.ts";
import { takeRecycled } from "../recycleBin.ts";
import { isRefusal } from "../refusal.ts";
import { completeName } from "../resolveTable.ts";
import type { StatementResult } from "../result.ts";
import { databaseName } from "./createDatabase.ts";
import { done } from "./done.ts";

/** Runs RECOVER (spec/starrocks.md §2.8). */
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
  if (databaseOf(clusterBefore(context), name) !== undefined)
    return fail(context.target, "recoverDatabaseExists", { database: name });
  const found = takeRecycled(context, "database", ({ database }) => database.name === name);
  if (found === undefined) return fail(context.target, "databaseUnknownAtRun", { database: name });
  putDatabase(context, found.database);
  context.emit({ type: "databaseCreated", database: name });
  return done();
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
  if (olapTableOf(database, name.table) !== undefined)
    return fail(context.target, "recoverTableExists", { table: name.table });
  const found = takeRecycled(
    context,
    "table",
    (object) => object.database === database.id && object.table.name === name.table,
  );
  if (found === undefined) return fail(context.target, "recoverTableMissing", { table: name.table });
  addTable(context, database.name, found.table);
  if (found.table.kind === "olap" && dynamicPartitions(found.table) !== undefined)
    note(context, name.table, { updatedAt: context.time });
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
  if (table === undefined) return fail(target, "recoverTableMissing", { table: name.table });
  if (partitionOf(table, partition) !== undefined)
    return fail(target, "recoverPartitionExists", { partition, table: table.name });
  const lower = partition.toLowerCase();
  const found = takeRecycled(
    context,
    "partition",
    (object) => object.table === table.id && object.partition.name.toLowerCase() === lower,
  );
  if (found === undefined) return fail(target, "recoverPartitionMissing", { partition, table: table.name });
  const back = found.partition;
  if (back.range === undefined) return fail(target, "recoverPartitionList");
  const ranges = new RangeSet(rangeTypes(table), Object.values(table.partitions));
  if (ranges.meeting(back.range) !== undefined)
    return fail(target, "recoverPartitionRange", { partition: back.name });
  putTable(context, database.name, { ...table, partitions: { ...table.partitions, [back.name]: back } });
  context.emit({ type: "partitionAdded", database: database.name, table: table.name, partition: back.name });
  return done();
}
