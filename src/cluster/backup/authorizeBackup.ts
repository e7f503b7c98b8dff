import { has } from "../../engine/index.ts";
import { authorize } from "../accounts/authorize.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { exportNeeds, functionNeeds, REPOSITORY_NEED } from "../jobNeeds.ts";
import type { ErrorResult } from "../result.ts";
import type { AnalyzedBackup } from "./analyzeBackup.ts";

/**
 * Checks the rights of a BACKUP, and that it has something to take: the engine looks at both in one step, after the analyzer
 * (spec/starrocks.md §7.1; fe sql/analyzer/AuthorizerStmtVisitor#visitBackupStatement, 2.5 PrivilegeChecker).
 */
export function authorizeBackup(
  context: StatementContext,
  { database, explicit, tables, functions }: AnalyzedBackup,
): ErrorResult | undefined {
  const { target } = context;
  const empty =
    tables.length > 0 || functions.length > 0
      ? undefined
      : fail(target, "databaseEmpty", { database: explicit ? database.name : "null" });
  const older = { statement: "backup", database: database.name } as const;
  if (has(target, "privilegeTables")) return empty ?? authorize(context, [], older);
  const names = tables.map(({ table }) => table);
  return (
    authorize(context, [REPOSITORY_NEED]) ??
    empty ??
    authorize(context, [...exportNeeds(database.name, names), ...functionNeeds(database, functions)])
  );
}
