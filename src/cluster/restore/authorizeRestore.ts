import { authorize } from "../accounts/authorize.ts";
import { namedDatabase } from "../backup/analyzeBackup.ts";
import { clusterBefore, databaseOf } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { CREATE_CATALOG_NEED, CREATE_DATABASE_NEED, REPOSITORY_NEED, restoreNeeds } from "../jobNeeds.ts";
import type { ErrorResult } from "../result.ts";
import type { AnalyzedRestore } from "./analyzeRestore.ts";

/**
 * Checks the rights of a RESTORE by what its text says: which snapshot it names is not known yet (spec/starrocks.md §7.1;
 * fe sql/analyzer/AuthorizerStmtVisitor#visitRestoreStatement).
 */
export function authorizeRestore(
  context: StatementContext,
  { statement, objects, tables }: AnalyzedRestore,
): ErrorResult | undefined {
  const name = statement.databaseAlias?.value ?? namedDatabase(statement);
  const older = { statement: "restore", database: name ?? "null" } as const;
  if (statement.catalogs !== undefined) {
    return authorize(context, [REPOSITORY_NEED, CREATE_CATALOG_NEED], older);
  }
  if (objects === undefined) return authorize(context, [REPOSITORY_NEED, CREATE_DATABASE_NEED], older);
  const database = name === undefined ? undefined : databaseOf(clusterBefore(context), name);
  const names = tables.map(({ table }) => table);
  return authorize(context, [REPOSITORY_NEED, ...restoreNeeds(database, names)], older);
}
