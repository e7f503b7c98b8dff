import { has } from "../../engine/index.ts";
import type { ColumnDefinition } from "../../sql/tableStatements.ts";
import type { StatementContext } from "../context.ts";
import { dorisColumn } from "../dorisTables/columns.ts";
import { fail } from "../fail.ts";
import { sameName } from "../tableKeys.ts";
import type { Refusal } from "../refusal.ts";
import type { Column, ColumnType, OlapTable } from "../tables.ts";

/** Tells whether a unique key table keeps its keys unique while it writes. */
function mergesOnWrite({ keysType, properties }: OlapTable): boolean {
  return keysType === "UNIQUE" && properties["enable_unique_key_merge_on_write"] === "true";
}

/** Reads the column of ADD or MODIFY COLUMN of Doris (fe analysis/AddColumnClause, ModifyColumnClause, nereids AddColumnOp). */
export function definedDorisColumn(
  table: OlapTable,
  definition: ColumnDefinition,
  type: ColumnType,
  context: StatementContext,
): Column | Refusal {
  const { target } = context;
  const { name, aggregation } = definition;
  if (definition.key && aggregation !== undefined) {
    const reason = has(target, "nereids")
      ? `Cannot specify aggregate function ${aggregation} for key column ${name.value}`
      : `Cannot specify aggregate function '${aggregation}' for key column '${name.value}'`;
    return fail(target, "alterColumnDefinition", { reason });
  }
  const old = table.columns.find((column) => sameName(column.name, name.value));
  // From 4.0 on a key column that is modified stays one, and in an aggregate table a column without aggregation is one.
  const kept = has(target, "columnsAnalyzedWhole") && old?.key === true;
  const implied = table.keysType === "AGGREGATE" && aggregation === undefined;
  const type_ = table.keysType === "PRIMARY" ? "UNIQUE" : table.keysType;
  return dorisColumn(
    { definition, type },
    { keys: { type: type_, mergeOnWrite: mergesOnWrite(table) }, key: definition.key || kept || implied },
    context,
  );
}
