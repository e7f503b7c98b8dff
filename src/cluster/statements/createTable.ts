import { isName } from "../../engine/names.ts";
import type { CreateTableLikeStatement, QualifiedName } from "../../sql/statements.ts";
import type { CreateTableStatement } from "../../sql/tableStatements.ts";
import { tableOf } from "../catalog.ts";
import { putTable } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { analyzeTable, newTable } from "../newTable.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { completeName, resolveDatabase, resolveTable } from "../resolveTable.ts";
import { emptyCopy } from "../copyTable.ts";
import type { Database, OlapTable } from "../tables.ts";
import { countTablets } from "../tablets.ts";
import { done } from "./done.ts";
import { unsupported } from "./unsupported.ts";

/** Engines of tables that stand for data elsewhere (fe sql/common/EngineType). */
const OTHER_ENGINES = [
  "MYSQL",
  "BROKER",
  "ELASTICSEARCH",
  "HIVE",
  "ICEBERG",
  "HUDI",
  "JDBC",
  "FILE",
  "STARROCKS",
];

/** Runs CREATE TABLE. */
export const createTable: StatementHandler<CreateTableStatement> = (statement, context) => {
  if (statement.external) return unsupported("CREATE EXTERNAL TABLE");
  if (statement.temporary) return unsupported("CREATE TEMPORARY TABLE");
  const place = newName(statement.name, statement.ifNotExists, context);
  if (isRefusal(place)) return place;
  const engine = statement.engine?.value.toUpperCase() ?? "OLAP";
  if (OTHER_ENGINES.includes(engine)) return unsupported(`CREATE TABLE ENGINE=${engine}`);
  if (engine !== "OLAP")
    return fail(context.target, "engineUnknown", { name: statement.engine?.value ?? "" });
  const analyzed = analyzeTable(statement, context);
  if (isRefusal(analyzed)) return analyzed;
  if (place.exists) return done();
  const table = newTable(place.table, analyzed, context);
  if (isRefusal(table)) return table;
  addTable(context, place.database, table);
  return done();
};

/** Runs CREATE TABLE LIKE: the same definition, no rows (fe CreateTableLikeAnalyzer). */
export const createTableLike: StatementHandler<CreateTableLikeStatement> = (statement, context) => {
  const place = newName(statement.name, statement.ifNotExists, context);
  if (isRefusal(place)) return place;
  const source = resolveTable(statement.source, context);
  if (isRefusal(source)) return source;
  if (place.exists) return done();
  const table = emptyCopy(source.table, place.table, context);
  if (isRefusal(table)) return table;
  addTable(context, place.database, table);
  return done();
};

interface NewName {
  readonly database: Database;
  readonly table: string;
  readonly exists: boolean;
}

/** Checks the name that a new table is to have. */
function newName(name: QualifiedName, ifNotExists: boolean, context: StatementContext): NewName | Refusal {
  const complete = completeName(name, context);
  if (isRefusal(complete)) return complete;
  const { table } = complete;
  if (!isName(context.target, "table", table)) return fail(context.target, "tableNameWrong", { name: table });
  // A key of that name cannot be kept in a plain object.
  if (table === "__proto__") return unsupported("a table named __proto__");
  const database = resolveDatabase(complete.database, context);
  if (isRefusal(database)) return database;
  const exists = tableOf(database, table) !== undefined;
  return exists && !ifNotExists
    ? fail(context.target, "tableExists", { table })
    : { database, table, exists };
}

function addTable(context: StatementContext, database: Database, table: OlapTable): void {
  putTable(context, database.name, table);
  context.emit({
    type: "tableCreated",
    database: database.name,
    table: table.name,
    tablets: countTablets(table),
  });
}
