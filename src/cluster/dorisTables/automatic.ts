import type { PartitionClause } from "../../sql/tableStatements.ts";
import { isDate } from "../columnType.ts";
import type { Refusal } from "../refusal.ts";
import { beyond } from "../statements/unsupported.ts";
import type { TypedColumn } from "../tableKeys.ts";
import type { Partitioning } from "../tables.ts";

const UNITS = ["hour", "day", "week", "month", "year"];

/** Makes out AUTO PARTITION BY: ranges of date_trunc(column, 'unit'), lists of values; other expressions are not simulated. */
export function automaticDoris(
  clause: PartitionClause,
  columns: readonly TypedColumn[],
): Partitioning | Refusal {
  const names = columns.map(({ definition }) => definition.name.value);
  const { expression } = clause;
  if (clause.type === "list" && expression?.kind !== "call")
    return { type: "list", columns: names, automatic: true };
  if (expression?.kind !== "call" || expression.name.value.toLowerCase() !== "date_trunc")
    return beyond("partitionExpression");
  const [column, unit] = expression.args;
  const known =
    column?.kind === "column" && unit?.kind === "literal" && UNITS.includes(unit.value.toLowerCase());
  const date = columns[0];
  if (!known || date === undefined || columns.length > 1 || !isDate(date.type))
    return beyond("partitionExpression");
  return {
    type: "range",
    columns: names,
    automatic: {
      unit: unit.value.toUpperCase(),
      count: 1,
      text: `date_trunc(\`${date.definition.name.value}\`, '${unit.value}')`,
    },
  };
}
