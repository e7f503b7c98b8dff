import { errorText, has } from "../../engine/index.ts";
import type { Expression, Query, SelectItem } from "../../sql/expressions.ts";
import { printQuery } from "../../sql/printQuery.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { unsupported } from "../statements/unsupported.ts";
import type { Refusal } from "../refusal.ts";
import { expressionText } from "./expressionText.ts";
import { plannerText } from "./plannerText.ts";
import { columnsOf, NO_TABLE, type Scope, type ScopeColumn } from "./scope.ts";

/** One column of a query's result. */
export interface Output {
  readonly title: string;
  readonly alias?: string;
  /** The expression, or the column that a star stands for. */
  readonly expression: Expression | ScopeColumn;
}

/** Tells whether an output is a column that a star stands for. */
export function isStarred(expression: Output["expression"]): expression is ScopeColumn {
  return "place" in expression;
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
        title: alias?.value ?? titleOf(item, context),
        ...(alias !== undefined && { alias: alias.value }),
        expression,
      });
      continue;
    }
    const columns = item.table === undefined ? scope.columns : columnsOf(scope, item.table);
    if (item.table !== undefined && columns.length === 0) {
      const table = item.table.parts.map((part) => part.value).join(".");
      const [name = "", database = "null"] = item.table.parts.map((part) => part.value).reverse();
      return fail(context.target, "starTableUnknown", { table, name, database });
    }
    if (scope === NO_TABLE)
      return errorText(context.target, "starWithoutTable") === undefined
        ? unsupported("SELECT * without a table")
        : fail(context.target, "starWithoutTable");
    if (query.groupBy.length > 0 && !query.distinct && !has(context.target, "starWithGroupBy"))
      return fail(context.target, "starWithGroupBy");
    for (const column of columns) outputs.push({ title: column.name, expression: column });
  }
  return outputs;
}

function titleOf(
  { expression, text }: Extract<SelectItem, { kind: "expression" }>,
  { target }: StatementContext,
): string {
  if (expression.kind === "column") return expression.name.parts.at(-1)?.value ?? "";
  if (has(target, "titlesAsWritten")) {
    return expression.kind === "literal" && expression.type === "string" ? expression.value : text;
  }
  const query = (one: Query) => printQuery(one, { target });
  return has(target, "titlesOfPlanner")
    ? plannerText(expression, query)
    : expressionText(expression, (name) => name, query);
}
