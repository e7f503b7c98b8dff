import { has, type Target } from "../../engine/index.ts";
import type { Expression, Query } from "../../sql/expressions.ts";
import type { Definition, ViewColumn } from "../../sql/objectStatements.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { ReadObject } from "../select/queryPlan.ts";
import { beyond } from "../statements/unsupported.ts";
import type { Column, StoredQuery } from "../tables.ts";
import { analyzeDefinition, type AnalyzedDefinition } from "./analyzeDefinition.ts";
import { labelOf, legacyLabel, legacyText, plannerLabel } from "./legacyDefinition.ts";
import { rewrittenText } from "./rewrittenDefinition.ts";

/** A view's query that passed the analyzer, and the columns that it gives the view. */
export interface AnalyzedView {
  readonly stored: StoredQuery;
  readonly columns: readonly Column[];
  readonly reads: readonly ReadObject[];
}

/** Analyzes the query and the columns of a view (fe sql/analyzer/ViewAnalyzer). */
export function analyzeView(
  {
    definition,
    columns: named,
  }: { readonly definition: Definition; readonly columns: readonly ViewColumn[] },
  database: string | undefined,
  context: StatementContext,
): AnalyzedView | Refusal {
  const { target } = context;
  if (definition.query === undefined) return beyond("viewQuery");
  const analyzed = analyzeDefinition(definition.query, database, context);
  if (isRefusal(analyzed)) return analyzed;
  if (named.length > 0 && named.length !== analyzed.outputs.length) return fail(target, "viewColumnsCount");
  const labels = outputLabels(definition.query, analyzed, context);
  const columns = analyzed.outputs.map((output, place): Column => ({
    name: named[place]?.name.value ?? labels[place] ?? output.name,
    type: output.type,
    key: false,
    nullable: output.nullable,
    comment: named[place]?.comment?.value ?? "",
  }));
  const twice = columns.find((column, place) =>
    columns.slice(0, place).some((before) => before.name === column.name),
  );
  if (twice !== undefined) return fail(target, "viewColumnTwice", { column: twice.name });
  const text = storedText(definition, analyzed, columns, named.length > 0, context);
  return {
    stored: { ...analyzed.stored, ...(text !== undefined && { text }) },
    columns,
    reads: analyzed.reads,
  };
}

/** Gives the text that Doris keeps; undefined for StarRocks, whose text the analyzed definition has. */
function storedText(
  definition: Definition,
  { resolved, resolution }: AnalyzedDefinition,
  columns: readonly Column[],
  named: boolean,
  context: StatementContext,
): string | undefined {
  const { target } = context;
  const names = columns.map(({ name }) => name);
  if (has(target, "storedAsWritten"))
    return rewrittenText(definition, resolved, resolution, named ? names : [], context);
  return has(target, "storedByOlderPlanner") ? legacyText(resolved, resolution, names, target) : undefined;
}

/** Names of columns that neither the statement nor the query names, where a view gives them names of its own. */
function outputLabels(
  query: Query,
  { resolved }: AnalyzedDefinition,
  { target }: StatementContext,
): readonly (string | undefined)[] {
  const made = labelMaker(target);
  if (made === undefined || query.items.some(({ kind }) => kind === "star")) return [];
  return resolved.items.map((item, place) =>
    item.kind === "star" || item.alias !== undefined || item.expression.kind === "column"
      ? undefined
      : made(item.expression, place),
  );
}

/** How a version names a view's columns that nobody named; undefined where the query's own names do. */
function labelMaker(target: Target): ((expression: Expression, place: number) => string) | undefined {
  if (has(target, "viewLabelsByPlace")) return labelOf;
  if (has(target, "viewLabelsOfPlanner")) return plannerLabel;
  return has(target, "storedByOlderPlanner") ? (expression) => legacyLabel(expression, target) : undefined;
}
