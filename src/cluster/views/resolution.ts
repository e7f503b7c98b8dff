import type { Expression } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import type { Refusal } from "../refusal.ts";
import type { BaseTable } from "../tables.ts";
import type { Field } from "./fields.ts";

/** What is found out about a query on the way through it. */
export interface Resolution {
  readonly context: StatementContext;
  /** The database of names without one. */
  readonly database: string | undefined;
  /** What each column of the query means. */
  readonly columns: Map<Expression, Field>;
  /** Tables and views that it names, by id, in the order of the text. */
  readonly tables: Map<number, BaseTable>;
  /** Columns that it reads of each table, by the table's id. */
  readonly used: Map<number, Set<string>>;
  /** Why the query cannot be kept; the first reason counts. */
  refusal?: Refusal;
}

/** Begins to resolve a query. */
export function newResolution(context: StatementContext, database: string | undefined): Resolution {
  return { context, database, columns: new Map(), tables: new Map(), used: new Map() };
}

/** Notes why a query cannot be kept; an earlier reason stays. */
export function refuse(resolution: Resolution, refusal: Refusal): void {
  resolution.refusal ??= refusal;
}

/** Notes what a column of the query means. */
export function noteColumn(resolution: Resolution, node: Expression, field: Field): void {
  resolution.columns.set(node, field);
  if (field.table === undefined || field.column === undefined) return;
  const used = resolution.used.get(field.table) ?? new Set();
  used.add(field.column);
  resolution.used.set(field.table, used);
}
