import { OBJECT_COLUMNS } from "../../engine/objectColumns.ts";
import type { ShowFunctionsStatement } from "../../sql/objectStatements.ts";
import { isAllowed } from "../accounts/authorize.ts";
import { clusterBefore, databaseOf, sessionDatabase } from "../catalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { functionObject, functionProperties, primitiveName, shownSignature } from "../functions.ts";
import type { StoredFunction } from "../tables.ts";
import { unsupported } from "./unsupported.ts";

/** Runs SHOW FUNCTIONS: one row a name, sorted, FULL one a signature (fe qe/ShowExecutor.visitShowFunctionsStatement). */
export const showFunctions: StatementHandler<ShowFunctionsStatement> = (statement, context) => {
  const named = statement.database?.parts.map((part) => part.value).join(".");
  const database = named ?? sessionDatabase(context) ?? "";
  // 2.5 asks for a database even where it shows none's functions.
  if (statement.of === undefined && database === "") return fail(context.target, "noDatabaseSelected");
  if (statement.where !== undefined) return fail(context.target, "functionPatternForm");
  if (statement.of === "BUILTIN") return unsupported("SHOW BUILTIN FUNCTIONS");
  const cluster = clusterBefore(context);
  const owner = databaseOf(cluster, database);
  if (statement.of === undefined && owner === undefined)
    return fail(context.target, "showDatabaseUnknown", { database });
  const functions = statement.of === "GLOBAL" ? cluster.globalFunctions : (owner?.functions ?? []);
  const matches = functionPattern(statement.like?.value);
  const rows = functions
    .filter((one) => matches(one.name) && isVisible(one, owner?.name, context))
    .map((one) => (statement.full ? fullRow(one) : [one.name]));
  rows.sort(([left = ""], [right = ""]) => (left < right ? -1 : left > right ? 1 : 0));
  return {
    kind: "rows",
    columns: statement.full ? OBJECT_COLUMNS.fullFunctions : OBJECT_COLUMNS.functions,
    rows: rows.filter((row, at) => at === 0 || rows[at - 1]?.[0] !== row[0]),
  };
};

function isVisible(one: StoredFunction, database: string | undefined, context: StatementContext): boolean {
  const need = { privileges: ["ANY"], on: functionObject(one, database) };
  return isAllowed(context, need, {
    statement: "showFunctions",
    ...(database !== undefined && { database }),
  });
}

function fullRow(one: StoredFunction): string[] {
  const kind = one.kind.slice(0, 1) + one.kind.slice(1).toLowerCase();
  const intermediate = one.intermediate === undefined ? "NULL" : primitiveName(one.intermediate);
  return [shownSignature(one), primitiveName(one.returns), kind, intermediate, functionProperties(one)];
}

/** `%` stands for any text and `?` for one sign; `_` is itself (fe sql/ast/ShowFunctionsStmt.like). */
function functionPattern(like: string | undefined): (name: string) => boolean {
  if (like === undefined) return () => true;
  const literal = like.toLowerCase().replace(/[\\^$.*+()[\]{}|]/g, "\\$&");
  const pattern = new RegExp(`^(?:${literal.replace(/\?/g, ".").replace(/%/g, ".*")})$`, "s");
  return (name) => pattern.test(name);
}
