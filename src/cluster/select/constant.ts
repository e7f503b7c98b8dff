import type { Expression } from "../../sql/expressions.ts";
import type { QualifiedName } from "../../sql/statements.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { printDatum } from "../values/datumText.ts";
import type { Value } from "../tables.ts";
import { compile } from "./compile.ts";
import type { CompileScope } from "./compiled.ts";
import { unknownColumn } from "./unknownColumn.ts";

/** Makes the scope of expressions that name no column. */
export function constantScope(context: StatementContext): CompileScope {
  return {
    context,
    leaf: (node) => (node.kind === "column" ? unresolvedIn(node.name, context) : undefined),
  };
}

/** StarRocks writes such a name as it stands. */
function unresolvedIn(name: QualifiedName, context: StatementContext): Refusal {
  const refusal = unknownColumn(name, "UNBOUND_ONE_ROW_RELATION", context);
  if (refusal.kind !== "error") return refusal;
  const column = name.parts.map((part) => part.value).join(".");
  return fail(context.target, "columnUnresolved", { ...refusal.data, column });
}

/** Computes an expression without columns and words it as the client prints it. */
export function evaluateConstant(expression: Expression, context: StatementContext): Value | Refusal {
  const compiled = compile(expression, constantScope(context));
  return isRefusal(compiled) ? compiled : printDatum(compiled.type, compiled.evaluate([]));
}
