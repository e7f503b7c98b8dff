import type { Query } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { ReadObject } from "../select/queryPlan.ts";
import { analyzeQuery } from "../statements/select.ts";
import type { BaseTable, ColumnType, StoredQuery } from "../tables.ts";
import type { DatumType } from "../values/datum.ts";
import { definitionText } from "./definitionText.ts";
import { newResolution, type Resolution } from "./resolution.ts";
import { NOTHING_AROUND, resolveQuery } from "./resolveQuery.ts";

/** A query that was analyzed to be kept. */
export interface AnalyzedDefinition {
  readonly stored: StoredQuery;
  /** The query with whole names, and what its columns mean. */
  readonly resolved: Query;
  readonly resolution: Resolution;
  readonly outputs: readonly DefinitionOutput[];
  /** Tables and views that it names, in the order of the text. */
  readonly tables: readonly BaseTable[];
  /** Columns that it reads of each table, by the table's id. */
  readonly used: ReadonlyMap<number, ReadonlySet<string>>;
  /** What its user has to be allowed to read. */
  readonly reads: readonly ReadObject[];
}

/** A column of a stored query's result. */
export interface DefinitionOutput {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** The table's column that it is, where it is no more than that. */
  readonly table?: number;
  readonly column?: string;
}

/**
 * Analyzes a query to be kept and completes its names.
 * @param database the database of names without one
 */
export function analyzeDefinition(
  query: Query,
  database: string | undefined,
  context: StatementContext,
): AnalyzedDefinition | Refusal {
  const analyzed = analyzeQuery(query, context, database);
  if (isRefusal(analyzed)) return analyzed;
  const { titles, types } = analyzed.plan;
  const resolution = newResolution(context, database);
  const resolved = resolveQuery(query, NOTHING_AROUND, resolution);
  if (resolution.refusal !== undefined) return resolution.refusal;
  const tables = [...resolution.tables.values()];
  const text = definitionText(resolved.query, resolution, context.target);
  const oneDatabase = new Set(tables.map((table) => table.database)).size === 1;
  return {
    stored: {
      text,
      ...(oneDatabase && { shortText: definitionText(resolved.query, resolution, context.target, true) }),
      database: database ?? "",
      query: resolved.query,
    },
    resolved: resolved.query,
    resolution,
    outputs: resolved.outputs.map(({ name, nullable, type, table, column }, place) => ({
      name: titles[place] ?? name,
      type: type ?? computedType(types[place]),
      nullable,
      ...(table !== undefined && { table }),
      ...(column !== undefined && { column }),
    })),
    tables,
    used: resolution.used,
    reads: analyzed.reads,
  };
}

const INTEGERS = { 8: "TINYINT", 16: "SMALLINT", 32: "INT", 64: "BIGINT", 128: "LARGEINT" } as const;

/** Gives the type of a column whose values an expression computes (fe catalog/ScalarType). */
function computedType(type: DatumType | undefined): ColumnType {
  const scalar = (name: string, args: readonly number[] = []): ColumnType => ({ name, args, inner: [] });
  switch (type?.kind) {
    case "boolean":
    case "float":
    case "double":
    case "date":
    case "datetime":
      return scalar(type.kind.toUpperCase());
    case "integer":
      return scalar(INTEGERS[type.bits]);
    case "decimal":
      return scalar(type.precision <= 9 ? "DECIMAL32" : type.precision <= 18 ? "DECIMAL64" : "DECIMAL128", [
        type.precision,
        type.scale,
      ]);
    case "null":
      return scalar("NULL_TYPE");
    case "text":
    case "opaque":
    case undefined:
      return scalar("VARCHAR");
    default: {
      const never: never = type;
      return never;
    }
  }
}
