import type { Query } from "../../sql/expressions.ts";
import type { SelectStatement } from "../../sql/statements.ts";
import { partitionOf } from "../catalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { checkReadable } from "../replicaChecks.ts";
import { resolveTable } from "../resolveTable.ts";
import { runQuery, type QueryResult, type Source } from "../select/runQuery.ts";
import { tableScope } from "../select/scope.ts";
import type { DatumType } from "../values/datum.ts";
import { printDatum } from "../values/datumText.ts";
import type { Partition } from "../tables.ts";
import { unsupported } from "./unsupported.ts";
import { checkNamed } from "./keyPartitions.ts";

/** Runs SELECT on one table, or without one. */
export const select: StatementHandler<SelectStatement> = (statement, context) => {
  const result = queryTable(statement.query, context);
  if (isRefusal(result)) return result;
  const { titles, types, rows } = result;
  const numbers = types.flatMap((type, place) => (isNumberToClient(type) ? [place] : []));
  return {
    kind: "rows",
    columns: titles,
    ...(numbers.length > 0 && { numbers }),
    rows: rows.map((row) => row.map((datum, place) => printDatum(types[place] ?? { kind: "text" }, datum))),
  };
};

/** Tells whether a value goes to the client as a number (fe catalog/PrimitiveType.toMysqlType): LARGEINT goes as text. */
function isNumberToClient(type: DatumType): boolean {
  switch (type.kind) {
    case "boolean":
    case "float":
    case "double":
    case "decimal":
      return true;
    case "integer":
      return type.bits < 128;
    case "null":
    case "date":
    case "datetime":
    case "text":
    case "opaque":
      return false;
    default: {
      const never: never = type;
      return never;
    }
  }
}

/** Finds what a query reads and runs it (fe sql/analyzer/QueryAnalyzer.resolveTable). */
export function queryTable(query: Query, context: StatementContext): QueryResult | Refusal {
  if (query.with !== undefined) return unsupported("WITH");
  if (query.compound !== undefined) return unsupported(query.compound[0]?.operator ?? "UNION");
  if (query.relation !== undefined) return unsupported("SELECT from more than one table");
  const source = query.from === undefined ? undefined : sourceOf(query.from, context);
  return isRefusal(source) ? source : runQuery(query, source, context);
}

function sourceOf(from: NonNullable<Query["from"]>, context: StatementContext): Source | Refusal {
  const found = resolveTable(from.table, context, { noTable: "tableUnknown", qualified: true });
  if (isRefusal(found)) return found;
  const { database, table } = found;
  if (table.state === "RESTORE") return fail(context.target, "selectWhileRestoring");
  const keyed = checkNamed(from.partitions);
  if (keyed !== undefined) return keyed;
  const chosen: Partition[] = from.partitions === undefined ? Object.values(table.partitions) : [];
  for (const { value } of from.partitions?.names ?? []) {
    const partition = partitionOf(table, value, from.partitions?.temporary);
    if (partition === undefined)
      return fail(context.target, "partitionUnknown", { partition: value, table: table.name });
    chosen.push(partition);
  }
  const unreadable = checkReadable(chosen, table.indexes[0]?.id ?? 0, context);
  if (unreadable !== undefined) return unreadable;
  const names = {
    database: database.name,
    table: table.name,
    ...(from.alias !== undefined && { alias: from.alias.value }),
  };
  return { scope: tableScope(table.columns, names), rows: rowsOf(chosen) };
}

function* rowsOf(partitions: readonly Partition[]) {
  for (const partition of partitions) yield* partition.data.rows;
}
