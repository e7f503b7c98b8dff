import { isUrl } from "../../engine/catalogTypes.ts";
import { has } from "../../engine/index.ts";
import type { CreateFunctionStatement } from "../../sql/objectStatements.ts";
import { authorize, type Need } from "../accounts/authorize.ts";
import { clusterBefore, databaseOf } from "../catalog.ts";
import { columnTypeOf } from "../columnType.ts";
import { putFunctions } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { argumentType, fileChecksum, sameFunction } from "../functions.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { ColumnType, StoredFunction } from "../tables.ts";
import { done } from "./done.ts";
import { namedFunction } from "./functionName.ts";

type Properties = Readonly<Record<string, string>>;

/** Types that a Java class of a function can have (fe sql/analyzer/CreateFunctionAnalyzer). */
const JAVA_TYPES = ["BOOLEAN", "TINYINT", "SMALLINT", "INT", "FLOAT", "DOUBLE", "BIGINT", "CHAR", "VARCHAR"];

/**
 * Runs CREATE FUNCTION. Simulated front ends allow functions of users (enable_udf), and what a file's address names is
 * there, with the class and the methods that the statement needs (fe sql/analyzer/CreateFunctionAnalyzer).
 */
export const createFunction: StatementHandler<CreateFunctionStatement> = (statement, context) => {
  const named = namedFunction(statement.signature, statement.global, context);
  if (isRefusal(named)) return named;
  const { database, ...key } = named;
  const returns = columnTypeOf(statement.returns, context);
  if (isRefusal(returns)) return returns;
  const kind = statement.type ?? "SCALAR";
  const properties = propertiesOf(statement);
  const refusal = checkFile(properties, context) ?? checkTypes(kind, properties, key.args, returns, context);
  if (refusal !== undefined) return refusal;
  const need: Need = statement.global
    ? { privileges: ["CREATE GLOBAL FUNCTION"], on: { type: "SYSTEM", names: [] } }
    : { privileges: ["CREATE FUNCTION"], on: { type: "DATABASE", names: [database] } };
  const denied = authorize(context, [need], { statement: "function" });
  if (denied !== undefined) return denied;

  const cluster = clusterBefore(context);
  const owner = statement.global ? undefined : databaseOf(cluster, database);
  if (owner === undefined && !statement.global)
    return fail(context.target, "databaseUnknownAtRun", { database });
  const { ifNotExists, orReplace } = statement;
  if (ifNotExists && orReplace) return fail(context.target, "functionConditions");
  const exists = sameFunction(owner?.functions ?? cluster.globalFunctions, key);
  if (exists !== undefined && ifNotExists) return done();
  if (exists !== undefined && !orReplace) return fail(context.target, "functionExists");

  const { file = "" } = properties;
  const made: StoredFunction = {
    ...key,
    id: context.newId(),
    kind,
    returns,
    // The engine sets it, whatever INTERMEDIATE says.
    ...(kind === "AGGREGATE" && { intermediate: { name: "VARCHAR", args: [], inner: [] } }),
    properties: { ...properties, md5: properties.md5 ?? (file === "inline" ? "" : fileChecksum(file)) },
  };
  const others = (owner?.functions ?? cluster.globalFunctions).filter((one) => one !== exists);
  putFunctions(context, owner?.name, [...others, made]);
  context.emit({ type: "functionCreated", ...(owner && { database: owner.name }), function: key.name });
  return done();
};

/** Keys are taken in any case (fe sql/ast/CreateFunctionStmt). */
function propertiesOf({ properties }: CreateFunctionStatement): Properties {
  return Object.fromEntries(properties.map(({ key, value }) => [key.value.toLowerCase(), value.value]));
}

function checkFile(properties: Properties, context: StatementContext): Refusal | undefined {
  const { target } = context;
  const { type = "", file = "", symbol = "", input = "scalar" } = properties;
  const first = has(target, "functionKindFirst");
  const java = first ? type.toLowerCase() === "starrocksjar" : type === "StarrocksJar";
  const python = has(target, "pythonFunctions") && type.toLowerCase() === "python";
  if (first && !java && !python) return fail(target, "functionTypeUnknown");
  if (file === "") return fail(target, "functionFileMissing");
  if (!isUrl(file)) return fail(target, "functionFileUnreadable");
  if (!java && !python) return fail(target, "functionTypeUnknown");
  if (python) {
    const known = ["arrow", "scalar"].includes(input.toLowerCase());
    return known ? undefined : fail(target, "functionInputUnknown", { value: input });
  }
  return symbol === "" ? fail(target, "functionSymbolMissing") : undefined;
}

/** Checks the types that a method of a Java class takes or gives, in the order in which the engine looks at the methods. */
function checkTypes(
  kind: StoredFunction["kind"],
  properties: Properties,
  args: readonly ColumnType[],
  returns: ColumnType,
  context: StatementContext,
): Refusal | undefined {
  if (properties.type?.toLowerCase() === "python") return undefined;
  const check = (method: string, types: readonly ColumnType[]): Refusal | undefined => {
    const wrong = types.find((type) => !isJavaType(type, kind, context));
    if (wrong === undefined) return undefined;
    const data = { class: properties.symbol ?? "", method, type: argumentType(wrong) };
    return fail(
      context.target,
      wrong.inner.length > 0 ? "functionArgumentNested" : "functionArgumentType",
      data,
    );
  };
  switch (kind) {
    case "SCALAR":
      return check("evaluate", [returns, ...args]);
    case "AGGREGATE":
      return check("update", args) ?? check("finalize", [returns]);
    case "TABLE":
      return check("process", args);
    default: {
      const never: never = kind;
      return never;
    }
  }
}

function isJavaType(
  { name, inner }: ColumnType,
  kind: StoredFunction["kind"],
  context: StatementContext,
): boolean {
  if (inner.length === 0) return JAVA_TYPES.includes(name);
  const nested =
    kind === "SCALAR" && (name === "ARRAY" || name === "MAP") && has(context.target, "nestedFunctionTypes");
  return nested && inner.every((type) => JAVA_TYPES.includes(type.name));
}
