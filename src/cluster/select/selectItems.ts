import type { Expression, Query } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import { expressionText } from "./expressionText.ts";
import { NO_TABLE, type Scope } from "./scope.ts";

/** One column of a query's result. */
export interface Output {
  readonly title: string;
  readonly alias?: string;
  readonly expression: Expression;
}

/** Lists the columns of a result: stars become columns, titles are the engine's (fe SelectAnalyzer.analyzeSelect). */
export function selectItems(
  query: Query,
  scope: Scope,
  context: StatementContext,
): readonly Output[] | Refusal {
  const outputs: Output[] = [];
  for (const item of query.items) {
    if (item.kind === "expression") {
      const { expression, alias } = item;
      outputs.push({
        title: alias?.value ?? titleOf(expression),
        ...(alias !== undefined && { alias: alias.value }),
        expression,
      });
      continue;
    }
    const table = item.table?.parts.at(-1)?.value;
    if (table !== undefined && table !== scope.table) return fail(context.target, "tableUnknown", { table });
    if (scope === NO_TABLE) return fail(context.target, "starWithoutTable");
    if (query.groupBy.length > 0) return fail(context.target, "starWithGroupBy");
    for (const { name } of scope.columns) {
      const part = { value: name, quoted: true, span: item.span };
      outputs.push({
        title: name,
        expression: { kind: "column", name: { parts: [part], span: item.span }, span: item.span },
      });
    }
  }
  return outputs;
}

function titleOf(expression: Expression): string {
  return expression.kind === "column"
    ? (expression.name.parts.at(-1)?.value ?? "")
    : expressionText(expression);
}
