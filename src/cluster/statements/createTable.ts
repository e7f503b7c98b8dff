import { has, isErrorCode } from "../../engine/index.ts";
import { externalEngine } from "../../engine/externalEngines.ts";
import { unresolved } from "../../engine/unresolved.ts";
import type { CreateTableLikeStatement, QualifiedName } from "../../sql/statements.ts";
import type { CreateTableStatement } from "../../sql/tableStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { authorizeTable, onDatabase } from "../accounts/needs.ts";
import { clusterBefore, tableOf } from "../catalog.ts";
import { colocateMisfit, joinColocate } from "../colocate.ts";
import { checkName } from "../checkName.ts";
import { addTable } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { analyzeDorisExternal } from "../dorisTables/external.ts";
import { dynamicPartitions } from "../dynamicPartitions/property.ts";
import { manageTable } from "../dynamicPartitions/run.ts";
import { note } from "../dynamicPartitions/runtime.ts";
import { fail } from "../fail.ts";
import { analyzeExternal, newExternalTable } from "../externalTable.ts";
import { analyzeTable, newTable } from "../newTable.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { completeName, resolveDatabase, resolveTable, type TableName } from "../resolveTable.ts";
import { sessionZone } from "../sessionVariable.ts";
import { emptyCopy } from "../copyTable.ts";
import type { ErrorResult, StatementResult } from "../result.ts";
import type { Database, OlapTable } from "../tables.ts";
import { refuseName } from "../restoringTables.ts";
import { done } from "./done.ts";
import { beyond, unsupported } from "./unsupported.ts";

/** Engines that the parser knows beside those of external tables (fe sql/common/EngineType). */
const UNSIMULATED_ENGINES = ["BROKER", "STARROCKS", "ODPS"];

/** Runs CREATE TABLE. */
export const createTable: StatementHandler<CreateTableStatement> = (statement, context) => {
  if (statement.temporary) return unsupported("CREATE TEMPORARY TABLE");
  const name = newName(statement.name, context);
  if (isRefusal(name)) return name;
  const early = has(context.target, "newNameChecked")
    ? newPlace(name, statement.ifNotExists, context)
    : undefined;
  if (early !== undefined && isRefusal(early)) return early;
  const first = has(context.target, "newTableAuthorizedFirst");
  const refused = first ? authorizeNew(name, context) : undefined;
  if (refused !== undefined) return refused;
  const engine = statement.engine?.value.toUpperCase() ?? "OLAP";
  if (externalEngine(context.target, engine) !== undefined)
    return createExternalTable(statement, engine, name, context);
  const strange = refuseEngine(statement, engine, context);
  if (strange !== undefined) return strange;
  const analyzed = analyzeTable(statement, context);
  if (isRefusal(analyzed)) return analyzed;
  const denied = first ? undefined : authorizeNew(name, context);
  if (denied !== undefined) return denied;
  const place = early ?? newPlace(name, statement.ifNotExists, context);
  if (isRefusal(place)) return place;
  if (place.exists) return done();
  const table = newTable(place.table, analyzed, context);
  if (isRefusal(table)) return byCreating(table, context);
  const misfit = colocateMisfit(clusterBefore(context), place.database, table, sessionZone(context));
  if (misfit !== undefined) return fail(context.target, misfit.code, { ...misfit.data, by: "create" });
  joinColocate(context, place.database, table);
  addOwnTable(context, place.database, table);
  return done();
};

/** Words an error as CREATE TABLE does where another statement raises the same. */
function byCreating(refusal: Refusal, { target }: StatementContext): Refusal {
  return refusal.kind === "error" && isErrorCode(refusal.code)
    ? fail(target, refusal.code, { ...refusal.data, by: "create" })
    : refusal;
}

/** Refuses the engines that are none, and those that are not simulated. */
function refuseEngine(
  { engine: written, external }: CreateTableStatement,
  engine: string,
  { target }: StatementContext,
): Refusal | undefined {
  if (has(target, "dorisTables")) {
    if (engine !== "OLAP") return fail(target, "engineUnknown", { name: engine.toLowerCase() });
    return external ? fail(target, "externalOlap") : undefined;
  }
  if (UNSIMULATED_ENGINES.includes(engine)) return unsupported(`CREATE TABLE ENGINE=${engine}`);
  if (engine !== "OLAP") return fail(target, "engineUnknown", { name: written?.value ?? "" });
  return external ? unsupported("CREATE EXTERNAL TABLE ENGINE=OLAP") : undefined;
}

function createExternalTable(
  statement: CreateTableStatement,
  engine: string,
  name: TableName,
  context: StatementContext,
): StatementResult {
  const analyzed = has(context.target, "dorisTables")
    ? analyzeDorisExternal(statement, engine, context)
    : analyzeExternal(statement, engine, context);
  if (isRefusal(analyzed)) return analyzed;
  const denied = authorizeNew(name, context);
  if (denied !== undefined) return denied;
  const place = newPlace(name, statement.ifNotExists, context);
  if (isRefusal(place)) return place;
  if (place.exists) return done();
  const table = newExternalTable(place.table, engine, analyzed, context);
  if (isRefusal(table)) return table;
  addTable(context, place.database.name, table);
  return done();
}

/** Runs CREATE TABLE LIKE: the same definition, no rows (fe CreateTableLikeAnalyzer). */
export const createTableLike: StatementHandler<CreateTableLikeStatement> = (statement, context) => {
  const name = newName(statement.name, context);
  if (isRefusal(name)) return name;
  const wording = unresolved(context.target, "create table like");
  const source = resolveTable(statement.source, context, {
    ...wording,
    ...(wording.namesNew && { shown: name.table }),
  });
  if (isRefusal(source)) return source;
  const { database } = source;
  const denied = authorizeLike(name, { database: database.name, table: source.table.name }, context);
  if (denied !== undefined) return denied;
  const place = newPlace(name, statement.ifNotExists, context);
  if (isRefusal(place)) return place;
  if (place.exists) return done();
  const table = emptyCopy(source.table, place.table, context);
  if (isRefusal(table)) return table;
  addOwnTable(context, place.database, table);
  return done();
};

function authorizeNew(name: TableName, context: StatementContext): ErrorResult | undefined {
  const needs = [onDatabase("CREATE TABLE", name.database)];
  return authorize(context, needs, { statement: "createTable", ...name });
}

/** Before 3.0 the right to read the other table is asked for first (fe sql/analyzer/PrivilegeChecker of branch-2.5). */
function authorizeLike(
  name: TableName,
  source: TableName,
  context: StatementContext,
): ErrorResult | undefined {
  const read = () => authorizeTable(context, ["SELECT"], source, "likeTable");
  return has(context.target, "privilegeTables")
    ? (read() ?? authorizeNew(name, context))
    : (authorizeNew(name, context) ?? read());
}

interface NewPlace {
  readonly database: Database;
  readonly table: string;
  readonly exists: boolean;
}

/** Checks the name that a new table is to have. */
function newName(name: QualifiedName, context: StatementContext): TableName | Refusal {
  const complete = completeName(name, context);
  if (isRefusal(complete)) return complete;
  const { table } = complete;
  const wrong = checkName("table", table, context);
  if (wrong !== undefined) return wrong;
  // A key of that name cannot be kept in a plain object.
  return table === "__proto__" ? beyond("nameReserved", { name: "__proto__" }) : complete;
}

/** Finds where a new table is to stand. */
function newPlace(name: TableName, ifNotExists: boolean, context: StatementContext): NewPlace | Refusal {
  const { table } = name;
  const database = resolveDatabase(name.database, context, unresolved(context.target, "create table"), table);
  if (isRefusal(database)) return database;
  const exists = tableOf(database, table) !== undefined;
  if (exists && !ifNotExists) return fail(context.target, "tableExists", { table, by: "create" });
  return (exists ? undefined : refuseName(database, table, context)) ?? { database, table, exists };
}

/** Adds a table; one with dynamic partitions comes to the scheduler's notice. */
function addOwnTable(context: StatementContext, database: Database, table: OlapTable): void {
  addTable(context, database.name, table);
  if (dynamicPartitions(table) === undefined) return;
  note(context, table.name, { updatedAt: context.time });
  if (has(context.target, "dynamicPartitionsAtOnce")) manageTable(context, database.name, table);
}
