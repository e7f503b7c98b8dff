import { databaseOf } from "../../cluster/catalog.ts";
import { functionSignature } from "../../cluster/functions.ts";
import type { Explainer, ExplainContext } from "../context.ts";
import { propertiesOf } from "../namesIn.ts";
import { fix, setProperty } from "../scriptEdits.ts";
import { list, sessionDatabaseName } from "./nearby.ts";

/** A function that is not there: those that are, with their arguments. */
export const unknownDroppedFunction: Explainer = (context) => ({
  evidence: [list("functions", signatures(context))],
});

/** A function without a type that the engine takes. */
export const wrongFunctionType: Explainer = (context) => setting(context, "type", "StarrocksJar");

/** A function in Python whose input is unknown. */
export const wrongFunctionInput: Explainer = (context) => setting(context, "input", "scalar");

function setting(context: ExplainContext, key: string, value: string): ReturnType<Explainer> {
  const edit = setProperty(context, propertiesOf(context.statement), key, value);
  return { fixes: [fix("setProperty", [edit], { key, value })] };
}

function signatures(context: ExplainContext): readonly string[] {
  const { statement, cluster } = context;
  if (statement?.kind !== "dropFunction") return [];
  const database = statement.signature.name.parts.at(-2)?.value ?? sessionDatabaseName(context) ?? "";
  const functions = statement.global ? cluster.globalFunctions : databaseOf(cluster, database)?.functions;
  return (functions ?? []).map(functionSignature);
}
