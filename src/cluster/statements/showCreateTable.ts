import { SHOW_COLUMNS } from "../../engine/showColumns.ts";
import type { QualifiedName, ShowCreateTableStatement } from "../../sql/statements.ts";
import { has, type Target } from "../../engine/index.ts";
import { authorize } from "../accounts/authorize.ts";
import { anyOnObject, onTable } from "../accounts/needs.ts";
import { olapTables, tableOf } from "../catalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { printDorisExternal } from "../dorisTables/external.ts";
import { printExternalTable } from "../externalTable.ts";
import { printTable } from "../printTable.ts";
import { isRefusal } from "../refusal.ts";
import { completeName, resolveDatabase } from "../resolveTable.ts";
import type { StatementResult } from "../result.ts";
import { unsupported } from "./unsupported.ts";
import type { Database, ExternalTable } from "../tables.ts";
import { printMaterializedView } from "../views/printMaterializedView.ts";
import { printSyncView } from "../views/printSyncView.ts";
import { printView } from "../views/printView.ts";

type Kind = "TABLE" | "VIEW" | "MATERIALIZED VIEW";

/** What a client is told of a view's texts. */
function characters(target: Target): readonly string[] {
  return has(target, "textsInUtf8mb4") ? ["utf8mb4", "utf8mb4_0900_bin"] : ["utf8", "utf8_general_ci"];
}

/** Runs SHOW CREATE TABLE. */
export const showCreateTable: StatementHandler<ShowCreateTableStatement> = (statement, context) =>
  showCreateObject(statement.table, "TABLE", context);

/** Runs SHOW CREATE TABLE, VIEW and MATERIALIZED VIEW (fe qe/ShowExecutor.showCreateInternalCatalogTable). */
export function showCreateObject(
  qualified: QualifiedName,
  kind: Kind,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const name = completeName(qualified, context, { noDatabase: "noDatabaseSelected" });
  if (isRefusal(name)) return name;
  const need = has(target, "viewsShownByRight")
    ? anyOnObject(context, name.database, name.table)
    : onTable("ANY", name.database, name.table);
  const denied = authorize(context, [need], { statement: "showCreateTable", ...name });
  if (denied !== undefined) return denied;
  const database = resolveDatabase(name.database, context, { unknownDatabase: "showCreateDatabaseUnknown" });
  if (isRefusal(database)) return database;
  const table = tableOf(database, name.table);
  const { createTable, createView, createMaterializedView } = SHOW_COLUMNS;
  const wrong = (other: Kind) =>
    fail(target, "objectWrongToShow", { database: database.name, table: name.table, kind: other });
  if (table === undefined) {
    const text = kind === "MATERIALIZED VIEW" ? syncView(database, name.table) : undefined;
    return text === undefined
      ? fail(target, "showCreateTableUnknown", { table: name.table })
      : { kind: "rows", columns: createMaterializedView, rows: [[name.table, text]] };
  }
  switch (table.kind) {
    case "view":
      if (kind === "MATERIALIZED VIEW") return wrong(kind);
      return {
        kind: "rows",
        columns: createView,
        rows: [[table.name, printView(table, target), ...characters(target)]],
      };
    case "external":
      return kind === "TABLE"
        ? { kind: "rows", columns: createTable, rows: [[table.name, printExternal(table, target)]] }
        : wrong(kind);
    case "olap": {
      if (table.materializedView === undefined)
        return kind === "TABLE"
          ? { kind: "rows", columns: createTable, rows: [[table.name, printTable(table, target)]] }
          : wrong(kind);
      if (has(target, "asyncViews")) return unsupported("SHOW CREATE MATERIALIZED VIEW");
      if (kind !== "VIEW")
        return {
          kind: "rows",
          columns: createMaterializedView,
          rows: [[table.name, printMaterializedView(table, target)]],
        };
      const text = `CREATE VIEW \`${table.name}\` AS ${table.materializedView.definition.text}`;
      return { kind: "rows", columns: createView, rows: [[table.name, text, ...characters(target)]] };
    }
    default: {
      const never: never = table;
      return never;
    }
  }
}

function syncView(database: Database, name: string): string | undefined {
  for (const table of olapTables(database)) {
    const index = table.indexes.find((candidate) => candidate.name === name);
    if (index !== undefined) return printSyncView(index, table);
  }
  return undefined;
}

function printExternal(table: ExternalTable, target: Target): string {
  return has(target, "dorisTables") ? printDorisExternal(table, target) : printExternalTable(table);
}
