import type { Query } from "../../sql/expressions.ts";
import type { SelectStatement } from "../../sql/statements.ts";
import { has } from "../../engine/index.ts";
import { authorize, type Need } from "../accounts/authorize.ts";
import { clusterBefore, databaseOf, tableOf } from "../catalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { TableName } from "../resolveTable.ts";
import { columnNames } from "../select/columnNames.ts";
import { planQuery } from "../select/planQuery.ts";
import type { QueryPlan, ReadObject } from "../select/queryPlan.ts";
import { untilStopped } from "../select/stopped.ts";
import type { Datum, DatumType } from "../values/datum.ts";
import { printDatum } from "../values/datumText.ts";

/** A query's result before it is worded. */
export interface QueryResult {
  readonly titles: readonly string[];
  readonly types: readonly DatumType[];
  readonly rows: readonly (readonly Datum[])[];
}

/** Runs SELECT. */
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

/** A query that its user may run, and what it reads. */
export interface AnalyzedQuery {
  readonly plan: QueryPlan;
  readonly reads: readonly ReadObject[];
}

/**
 * Analyzes a query.
 * @param database of names without one, where it is not the connection's: the query of a view is one of its own database
 */
export function analyzeQuery(
  query: Query,
  context: StatementContext,
  database?: string,
): AnalyzedQuery | Refusal {
  const reads: ReadObject[] = [];
  const plan = planQuery(query, {
    context,
    named: new Map(),
    note: (object) => reads.push(object),
    ...(database !== undefined && { database }),
  });
  return isRefusal(plan) ? plan : { plan, reads };
}

/** Checks that the user may read what a query reads (fe sql/analyzer/AuthorizerStmtVisitor.checkSelectTableAction). */
export function authorizeReads(
  reads: readonly ReadObject[],
  context: StatementContext,
  query?: Query,
): Refusal | undefined {
  const needs = reads.map(({ type, database, name }): Need => ({
    privileges: ["SELECT"],
    on: { type, names: [database, name] },
  }));
  if (!has(context.target, "columnPrivileges")) return authorize(context, needs);
  const named = query && columnNames(query);
  for (const { database, name: table } of reads) {
    const columns = named && columnsRead({ database, table }, named, context);
    const check = { statement: "select", database, table, ...(columns && { columns }) } as const;
    const refused = authorize(context, [], check);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** Gives the columns of a table that are among the names that a query writes. */
function columnsRead(
  { database, table }: TableName,
  named: ReadonlySet<string>,
  context: StatementContext,
): readonly string[] {
  const owner = databaseOf(clusterBefore(context), database);
  const found = owner && tableOf(owner, table);
  const columns = found !== undefined && "columns" in found ? found.columns.map(({ name }) => name) : [];
  return columns.filter((name) => named.has("*") || named.has(name.toLowerCase()));
}

/** Analyzes a query, checks that its user may run it, and runs it. */
export function queryTable(
  query: Query,
  context: StatementContext,
  database?: string,
): QueryResult | Refusal {
  const analyzed = analyzeQuery(query, context, database);
  if (isRefusal(analyzed)) return analyzed;
  const refused = authorizeReads(analyzed.reads, context, query);
  if (refused !== undefined) return refused;
  const { plan } = analyzed;
  return untilStopped(() => ({ titles: plan.titles, types: plan.types, rows: [...plan.rows()] }));
}
