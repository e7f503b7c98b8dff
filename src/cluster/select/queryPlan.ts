import type { StatementContext } from "../context.ts";
import type { GeneratedRows } from "../tables.ts";
import type { Datum, DatumType } from "../values/datum.ts";
import type { OuterScope } from "./outerScope.ts";

/** A query that is analyzed and ready to run. */
export interface QueryPlan {
  readonly titles: readonly string[];
  readonly types: readonly DatumType[];
  /**
   * Computes its rows.
   * @throws Stopped where that ends with an error or is beyond what is simulated
   */
  rows(): Iterable<readonly Datum[]>;
  /** Where formulas make some of its rows: those, and how to compute the others. */
  generated?(): GeneratedResult | undefined;
}

export interface GeneratedResult {
  readonly blocks: readonly GeneratedRows[];
  kept(): Iterable<readonly Datum[]>;
}

/** What a query stands in. */
export interface QueryPlace {
  readonly context: StatementContext;
  /** The database of names without one, where it is not the connection's: a view's. */
  readonly database?: string;
  /** What WITH named, by name. */
  readonly named: ReadonlyMap<string, QueryPlan>;
  readonly outer?: OuterScope;
  /** Takes down what the query reads, which its user has to be allowed. */
  note(read: ReadObject): void;
}

/** A table or view that a query names. */
export interface ReadObject {
  readonly type: "TABLE" | "VIEW" | "MATERIALIZED VIEW";
  readonly database: string;
  readonly name: string;
}
