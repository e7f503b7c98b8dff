import { errorText, has } from "../../engine/index.ts";
import type { CreateMaterializedViewStatement } from "../../sql/objectStatements.ts";
import { clusterBefore, databaseOf, olapTableOf } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { partitionKeyColumns } from "../partitionTypes.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { beyond, unsupported } from "../statements/unsupported.ts";
import { sameName } from "../tableKeys.ts";
import type { Column, OlapTable, Partitioning, ViewPartition } from "../tables.ts";
import type { AnalyzedDefinition } from "./analyzeDefinition.ts";

/** By what a new materialized view is partitioned. */
export interface NewViewPartition {
  readonly partition: ViewPartition;
  readonly partitioning: Partitioning;
}

/** Units of date_trunc whose partitions are simulated. */
const UNITS = ["HOUR", "DAY", "WEEK", "MONTH", "YEAR"];

/** Checks PARTITION BY of a materialized view: it follows the partitions of a base table (fe sql/analyzer/MaterializedViewAnalyzer). */
export function newViewPartition(
  statement: CreateMaterializedViewStatement,
  columns: readonly Column[],
  outputs: readonly string[],
  analyzed: AnalyzedDefinition,
  context: StatementContext,
): NewViewPartition | undefined | Refusal {
  const { target } = context;
  const [expression, ...more] = statement.partitionBy;
  if (expression === undefined) return undefined;
  if (more.length > 0) return beyond("viewPartitionColumns");
  if (statement.definition.query?.compound !== undefined) return beyond("viewPartitionUnion");
  const place = partitionColumn(expression, context);
  if (isRefusal(place)) return place;
  const column = columns.find(({ name }) => sameName(name, place.name));
  if (column === undefined) return fail(target, "viewPartitionColumnMissing", { column: place.name });
  const output = analyzed.outputs[outputs.indexOf(column.name)];
  if (output?.table === undefined || output.column === undefined)
    return fail(target, "viewPartitionNotColumn");
  const base = baseOf(output.table, analyzed, context);
  if (base === undefined) return beyond("viewPartitionOfView");
  if (base.partitioning.type === "unpartitioned") return fail(target, "viewPartitionNotBase");
  const keys = partitionKeyColumns(base).map(({ name }) => name);
  if (base.partitioning.type === "range" && keys.length !== 1) return fail(target, "viewPartitionSeveral");
  const { column: baseColumn } = output;
  if (!keys.some((key) => sameName(key, baseColumn))) return fail(target, "viewPartitionNotBase");
  if (base.partitioning.type === "list" && (keys.length > 1 || place.unit !== undefined))
    return beyond("viewPartitionList");
  return {
    partition: {
      text: place.unit === undefined ? `\`${column.name}\`` : place.text,
      column: column.name,
      ...(place.unit !== undefined && { unit: place.unit }),
      table: base.id,
      baseColumn,
    },
    partitioning: { type: base.partitioning.type, columns: [column.name] },
  };
}

interface PartitionPlace {
  readonly name: string;
  readonly unit?: string;
  readonly text: string;
}

function partitionColumn(
  expression: CreateMaterializedViewStatement["partitionBy"][number],
  context: StatementContext,
): PartitionPlace | Refusal {
  const { target } = context;
  if (expression.kind === "column") return { name: expression.name.parts.at(-1)?.value ?? "", text: "" };
  if (expression.kind !== "call") return beyond("partitionExpression");
  const name = expression.name.value.toLowerCase();
  if (name !== "date_trunc") {
    return name === "str2date" || name === "time_slice"
      ? unsupported(`PARTITION BY ${name}`)
      : fail(target, "viewPartitionFunction", { function: name });
  }
  const [unit, column] = expression.args;
  if (unit?.kind !== "literal" || column?.kind !== "column") return unsupported("PARTITION BY date_trunc");
  const weekly = unit.value.toLowerCase() === "week";
  if (weekly && errorText(target, "viewPartitionWeek") !== undefined)
    return fail(target, "viewPartitionWeek");
  const word = unit.value.toUpperCase();
  if (!UNITS.includes(word)) return unsupported(`PARTITION BY date_trunc('${unit.value}', …)`);
  const written = column.name.parts.at(-1)?.value ?? "";
  const shown = has(target, "partitionColumnQuoted") ? `\`${written}\`` : written;
  return { name: written, unit: word, text: `date_trunc('${unit.value}', ${shown})` };
}

function baseOf(
  id: number,
  { tables }: AnalyzedDefinition,
  context: StatementContext,
): OlapTable | undefined {
  const base = tables.find((table) => table.id === id);
  const database = base === undefined ? undefined : databaseOf(clusterBefore(context), base.database);
  return database === undefined || base === undefined ? undefined : olapTableOf(database, base.table);
}
