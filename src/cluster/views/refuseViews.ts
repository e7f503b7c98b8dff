import { errorText, has } from "../../engine/index.ts";
import type { QualifiedName } from "../../sql/statements.ts";
import { tableOf } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { unsupported } from "../statements/unsupported.ts";
import { completeName, resolveDatabase, type resolveTable } from "../resolveTable.ts";
import type { Table } from "../tables.ts";

type Wording = Parameters<typeof resolveTable>[2];

/** Refuses ALTER TABLE of a view or materialized view; undefined for what else the name means. */
export function refuseAlterOfView(
  name: QualifiedName,
  context: StatementContext,
  wording: Wording,
): Refusal | undefined {
  const { target, text } = context;
  const table = named(name, context, wording);
  if (table?.kind === "view") return fail(target, "viewNotAltered", { table: table.name });
  if (table?.kind !== "olap" || table.materializedView === undefined) return undefined;
  if (errorText(target, "materializedViewAlteredAsTable") === undefined) return unsupported("ALTER TABLE");
  const at = has(target, "refreshErrorsPlaced") ? { text, span: name.span } : undefined;
  return fail(target, "materializedViewAlteredAsTable", { table: table.name }, at);
}

/** Refuses TRUNCATE of a view or materialized view. */
export function refuseTruncateOfView(
  name: QualifiedName,
  context: StatementContext,
  wording: Wording,
): Refusal | undefined {
  const table = named(name, context, wording);
  const materialized = table?.kind === "olap" && table.materializedView !== undefined;
  if (table?.kind !== "view" && !materialized) return undefined;
  const { target } = context;
  if (table.kind === "view" && errorText(target, "truncateNotOlap") !== undefined)
    return fail(target, "truncateNotOlap", { table: table.name });
  return errorText(target, "viewNotTruncated") === undefined ? undefined : fail(target, "viewNotTruncated");
}

function named(name: QualifiedName, context: StatementContext, wording: Wording): Table | undefined {
  const complete = completeName(name, context, wording);
  if (isRefusal(complete)) return undefined;
  const database = resolveDatabase(complete.database, context, wording);
  return isRefusal(database) ? undefined : tableOf(database, complete.table);
}
