import { has } from "../../engine/index.ts";
import type { DropFunctionStatement } from "../../sql/objectStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { clusterBefore, databaseOf } from "../catalog.ts";
import { putFunctions } from "../changeCatalog.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { functionObject, sameFunction, searchedFunction } from "../functions.ts";
import { isRefusal } from "../refusal.ts";
import { done } from "./done.ts";
import { namedFunction } from "./functionName.ts";

/**
 * Runs DROP FUNCTION. From 3.0 on the analyzer looks the function up and refuses one that is not there, IF EXISTS or not
 * (fe sql/analyzer/DropStmtAnalyzer.visitDropFunctionStatement).
 */
export const dropFunction: StatementHandler<DropFunctionStatement> = (statement, context) => {
  const named = namedFunction(statement.signature, statement.global, context);
  if (isRefusal(named)) return named;
  const { database } = named;
  const cluster = clusterBefore(context);
  const owner = statement.global ? undefined : databaseOf(cluster, database);
  const functions = statement.global ? cluster.globalFunctions : owner?.functions;
  const found = functions && sameFunction(functions, named);
  const unknown = () =>
    fail(context.target, "functionUnknown", { function: searchedFunction(database, named) });
  if (functions !== undefined && found === undefined && has(context.target, "functionsLookedUp"))
    return unknown();
  if (found !== undefined) {
    const on = functionObject(found, owner?.name);
    const denied = authorize(context, [{ privileges: ["DROP"], on }], { statement: "function" });
    if (denied !== undefined) return denied;
  }
  if (functions === undefined) return fail(context.target, "databaseUnknownAtRun", { database });
  if (found === undefined) return unknown();
  putFunctions(
    context,
    owner?.name,
    functions.filter((one) => one !== found),
  );
  context.emit({ type: "functionDropped", ...(owner && { database: owner.name }), function: found.name });
  return done();
};
