import type { Definition, ViewColumn } from "../../sql/objectStatements.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { ReadObject } from "../select/queryPlan.ts";
import { beyond } from "../statements/unsupported.ts";
import type { Column, StoredQuery } from "../tables.ts";
import { analyzeDefinition } from "./analyzeDefinition.ts";

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
  const columns = analyzed.outputs.map((output, place): Column => ({
    name: named[place]?.name.value ?? output.name,
    type: output.type,
    key: false,
    nullable: output.nullable,
    comment: named[place]?.comment?.value ?? "",
  }));
  const twice = columns.find((column, place) =>
    columns.slice(0, place).some((before) => before.name === column.name),
  );
  if (twice !== undefined) return fail(target, "viewColumnTwice", { column: twice.name });
  return { stored: analyzed.stored, columns, reads: analyzed.reads };
}
