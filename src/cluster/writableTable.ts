import { errorText, has, type ErrorCode } from "../engine/index.ts";
import type { QualifiedName } from "../sql/statements.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { beyond } from "./statements/unsupported.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { resolveNamed, type ResolvedTable } from "./resolveTable.ts";
import type { ExternalTable, View } from "./tables.ts";

interface Refusals {
  /** What a materialized view gives. */
  readonly materializedView: ErrorCode;
  /** What a view or a table of another system gives. */
  other(table: View | ExternalTable): Refusal;
}

/** Finds the table whose rows a statement changes; materialized views and views are refused, each in its words. */
export function writableTable(
  name: QualifiedName,
  context: StatementContext,
  wording: Parameters<typeof resolveNamed>[2],
  refusals: Refusals,
): ResolvedTable | Refusal {
  const found = resolveNamed(name, context, wording);
  if (isRefusal(found)) return found;
  const { database, table } = found;
  if (table.kind !== "olap") return refusals.other(table);
  if (table.materializedView === undefined) return { database, table };
  if (errorText(context.target, refusals.materializedView) !== undefined)
    return fail(context.target, refusals.materializedView, { table: table.name });
  // Before, Doris takes rows into them as into any table.
  return has(context.target, "viewRowsKept") ? beyond("statementOnView") : { database, table };
}
