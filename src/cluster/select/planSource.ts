import type { Name } from "../../sql/statements.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import type { QueryPlace, QueryPlan } from "./queryPlan.ts";
import { picked, type RowSource } from "./rowSource.ts";
import { derivedScope } from "./scope.ts";

/** Makes a query's result a relation: of WITH, of parentheses, of a view. `columns` are its new names, if any. */
export function planSource(
  plan: QueryPlan,
  alias: string,
  columns: readonly Name[],
  { context }: QueryPlace,
  database?: string,
): RowSource | Refusal {
  if (columns.length > 0 && columns.length !== plan.titles.length)
    return fail(context.target, "derivedColumns");
  const fields = plan.titles.map((title, place) => ({
    name: columns[place]?.value ?? title,
    type: plan.types[place] ?? { kind: "text" as const },
  }));
  const scope = derivedScope(fields, alias);
  return {
    scope:
      database === undefined ? scope : { columns: scope.columns.map((column) => ({ ...column, database })) },
    rows: (places) => picked(plan.rows(), places),
    get generated() {
      const made = plan.generated?.();
      return (
        made && { blocks: made.blocks, kept: (places: readonly number[]) => picked(made.kept(), places) }
      );
    },
  };
}
