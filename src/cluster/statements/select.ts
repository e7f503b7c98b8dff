import type { Query } from "../../sql/expressions.ts";
import type { SelectStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
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
export function authorizeReads(reads: readonly ReadObject[], context: StatementContext): Refusal | undefined {
  return authorize(
    context,
    reads.map(({ type, database, name }) => ({
      privileges: ["SELECT"],
      on: { type, names: [database, name] },
    })),
  );
}

/** Analyzes a query, checks that its user may run it, and runs it. */
export function queryTable(
  query: Query,
  context: StatementContext,
  database?: string,
): QueryResult | Refusal {
  const analyzed = analyzeQuery(query, context, database);
  if (isRefusal(analyzed)) return analyzed;
  const refused = authorizeReads(analyzed.reads, context);
  if (refused !== undefined) return refused;
  const { plan } = analyzed;
  return untilStopped(() => ({ titles: plan.titles, types: plan.types, rows: [...plan.rows()] }));
}
