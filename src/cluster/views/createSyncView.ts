import { has } from "../../engine/index.ts";
import type { CreateMaterializedViewStatement } from "../../sql/objectStatements.ts";
import { authorizeTable } from "../accounts/needs.ts";
import { makeAlterJob, startAlterJob } from "../alter/alterJob.ts";
import { clusterBefore, databaseOf, olapTables, sessionDatabase, tableOf } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { StatementResult } from "../result.ts";
import { authorizeReads } from "../statements/select.ts";
import { done } from "../statements/done.ts";
import { beyond, unsupported } from "../statements/unsupported.ts";
import { checkNormal } from "../tableState.ts";
import type { Database, OlapTable } from "../tables.ts";
import { analyzeDefinition } from "./analyzeDefinition.ts";
import { refuseSync } from "./refuseSync.ts";
import { syncViewColumns } from "./syncViewColumns.ts";

/**
 * Runs CREATE MATERIALIZED VIEW of a synchronous one: a job builds it as an index of its table (fe
 * sql/ast/CreateMaterializedViewStmt.analyze, alter/MaterializedViewHandler.processCreateMaterializedView).
 */
export function createSyncView(
  statement: CreateMaterializedViewStatement,
  context: StatementContext,
): StatementResult {
  const { query } = statement.definition;
  if (query === undefined) return beyond("materializedViewQuery");
  const analyzed = analyzeDefinition(query, sessionDatabase(context), context);
  if (isRefusal(analyzed)) return analyzed;
  if (query.compound !== undefined) return beyond("syncViewUnion");
  const [base, ...others] = analyzed.tables;
  if (base === undefined || others.length > 0) return refuseSync(context, "syncViewOneTable");
  const database = databaseOf(clusterBefore(context), base.database);
  const table = database === undefined ? undefined : tableOf(database, base.table);
  if (database === undefined || table === undefined) return beyond("materializedViewTable");
  if (table.kind === "view") return refuseSync(context, "syncViewNotOlap", { table: table.name });
  if (table.kind !== "olap" || query.from === undefined) return beyond("materializedViewTable");
  const columns = syncViewColumns(query, table, analyzed, context);
  if (isRefusal(columns)) return columns;
  const denied =
    authorizeTable(context, ["ALTER"], { database: database.name, table: table.name }, "createSyncView") ??
    authorizeReads(analyzed.reads, context);
  if (denied !== undefined) return denied;
  const name = statement.name.parts.at(-1)?.value ?? "";
  const wrong = checkTable(table, context) ?? checkNew(name, database, table, context);
  if (wrong !== undefined) return wrong;
  if (table.keysType !== "DUPLICATE" && columns.keysType === "DUPLICATE")
    return refuseSync(context, "syncViewNotGrouped");
  const job = makeAlterJob(context, {
    kind: "rollup",
    state: "PENDING",
    database,
    table,
    columns: table.columns,
    rollupColumns: columns.read,
    indexName: name,
    indexId: context.newId(),
    schemaVersion: 0,
    syncView: { statement: context.text, keysType: columns.keysType, columns: columns.columns },
  });
  startAlterJob(context, database, table, job);
  return done();
}

function checkTable(table: OlapTable, context: StatementContext): Refusal | undefined {
  const { target } = context;
  if (table.materializedView !== undefined)
    return refuseSync(context, "syncViewNotOlap", { table: table.name });
  if (table.keysType === "UNIQUE" && has(target, "prefixedSyncViewColumns"))
    return unsupported("CREATE MATERIALIZED VIEW … UNIQUE KEY");
  if (table.keysType === "PRIMARY") return refuseSync(context, "syncViewPrimary", { table: table.name });
  if (Object.keys(table.temporaryPartitions).length > 0) return fail(target, "alterTemporaryPartitions");
  return checkNormal(table, context);
}

/** Checks that nothing has the name: no index of the table, no table, no index of another one. */
function checkNew(
  name: string,
  database: Database,
  table: OlapTable,
  context: StatementContext,
): Refusal | undefined {
  const { target } = context;
  if (table.indexes.some((index) => index.name === name))
    return refuseSync(context, "syncViewInTable", { view: name, table: table.name });
  // Doris lets a table have a name that is one of another table's views.
  if (has(target, "prefixedSyncViewColumns")) return undefined;
  if (tableOf(database, name) !== undefined)
    return refuseSync(context, "syncViewNamedAsTable", { view: name, database: database.name });
  const other = olapTables(database).find((candidate) =>
    candidate.indexes.some((index) => index.name === name),
  );
  return other && refuseSync(context, "syncViewInOtherTable", { view: name, table: other.name });
}
