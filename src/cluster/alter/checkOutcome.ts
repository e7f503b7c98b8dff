import { errorText, has } from "../../engine/index.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import type { Column, OlapTable } from "../tables.ts";
import { checkSchemaChange } from "./modifyColumn.ts";

/** Checks the columns that a change comes to (fe SchemaChangeHandler.finalAnalyze, createJob). */
export function checkOutcome(
  database: string,
  table: OlapTable,
  columns: readonly Column[],
  fast: boolean,
  context: StatementContext,
): Refusal | undefined {
  const { target } = context;
  const coarse = fast && has(target, "metadataChecksFramed");
  const refusal = checkColumns(table, columns, coarse, context);
  if (refusal !== undefined)
    return coarse && errorText(target, "alterCheckFailed") !== undefined
      ? fail(target, "alterCheckFailed", { database, table: table.name })
      : refusal;
  return !differs(columns, table.columns) && errorText(target, "alterNothing") !== undefined
    ? fail(target, "alterNothing")
    : undefined;
}

function differs(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) !== JSON.stringify(right);
}

function checkColumns(
  table: OlapTable,
  columns: readonly Column[],
  coarse: boolean,
  context: StatementContext,
): Refusal | undefined {
  const { target } = context;
  const firstValue = columns.findIndex((column) => !column.key);
  if (firstValue >= 0 && columns.slice(firstValue).some((column) => column.key))
    return fail(target, "alterColumnOrder", { table: table.name });
  if (firstValue === 0) return fail(target, "alterNoKeyLeft", { table: table.name });
  const late =
    has(target, "columnTypesCheckedLast") && !coarse ? checkChanges(table, columns, context) : undefined;
  return late ?? checkPlacing(table, columns, coarse, context);
}

function checkChanges(
  table: OlapTable,
  columns: readonly Column[],
  context: StatementContext,
): Refusal | undefined {
  for (const column of columns) {
    const old = table.columns.find(({ name }) => name === column.name);
    if (old === undefined || !differs(old, column)) continue;
    const refusal = checkSchemaChange(old, column, context);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** Columns that rows are placed by stay as they are. */
function checkPlacing(
  table: OlapTable,
  columns: readonly Column[],
  coarse: boolean,
  { target }: StatementContext,
): Refusal | undefined {
  const whole = has(target, "columnTypesCheckedLast");
  for (const [code, modified, names] of [
    [
      "dropPartitionColumn",
      "modifyPartitionColumn",
      table.partitioning.type === "unpartitioned" ? [] : table.partitioning.columns,
    ],
    ["dropDistributionColumn", "modifyDistributionColumn", table.distribution.columns],
  ] as const) {
    for (const name of names) {
      const column = columns.find((candidate) => candidate.name === name);
      if (column === undefined) return fail(target, code, { column: name, table: table.name });
      const old = table.columns.find((candidate) => candidate.name === name);
      const changed = old !== undefined && (whole ? differs(old, column) : differs(old.type, column.type));
      if (changed && !coarse) return fail(target, modified, { column: name, table: table.name });
    }
  }
  return undefined;
}
