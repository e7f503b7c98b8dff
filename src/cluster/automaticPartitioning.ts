import { has } from "../engine/index.ts";
import type { PartitionClause } from "../sql/tableStatements.ts";
import { isDate } from "./columnType.ts";
import type { StatementContext } from "./context.ts";
import type { Refusal } from "./refusal.ts";
import { beyond, unsupported } from "./statements/unsupported.ts";
import type { TypedColumn } from "./tableKeys.ts";
import type { Partitioning } from "./tables.ts";

const UNITS = ["hour", "day", "month", "year"];

/**
 * Makes out how an expression partitions a table: `date_trunc('day', dt)` and `time_slice(dt, INTERVAL 1 day)` by ranges, bare
 * columns by lists. Other expressions are not simulated.
 */
export function automaticPartitioning(
  clause: PartitionClause,
  columns: readonly TypedColumn[],
  context: StatementContext,
): Partitioning | Refusal {
  const names = columns.map(({ definition }) => definition.name.value);
  const { expression } = clause;
  if (expression === undefined) return { type: "list", columns: names, automatic: true };
  if (expression.kind !== "call" || expression.name.value.toLowerCase() !== "date_trunc")
    return beyond("partitionExpression");
  const [unit, column] = expression.args;
  const date = columns[0];
  const known =
    unit?.kind === "literal" && UNITS.includes(unit.value.toLowerCase()) && column?.kind === "column";
  if (!known || date === undefined || columns.length > 1 || !isDate(date.type))
    return unsupported("PARTITION BY date_trunc");
  // The name of the column stays as it was written.
  const name = column.name.parts.at(-1);
  const written = name?.value ?? "";
  const quoted = name?.quoted === true && has(context.target, "partitionColumnQuoted");
  return {
    type: "range",
    columns: names,
    automatic: {
      unit: unit.value.toUpperCase(),
      count: 1,
      text: `date_trunc('${unit.value}', ${quoted ? `\`${written}\`` : written})`,
    },
  };
}
