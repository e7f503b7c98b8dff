import type { QualifiedName } from "../../sql/statements.ts";
import type { Column } from "../tables.ts";
import { datumTypeOf, type DatumType } from "../values/datum.ts";

/** A column that expressions can name. */
export interface ScopeColumn {
  readonly name: string;
  readonly type: DatumType;
  /** Place in a stored row. */
  readonly place: number;
}

/** The table that a query reads, under the names by which its columns can be called. */
export interface Scope {
  readonly columns: readonly ScopeColumn[];
  /** The alias, or the table's name. */
  readonly table?: string;
  readonly database?: string;
  readonly aliased: boolean;
}

export const NO_TABLE: Scope = { columns: [], aliased: false };

/** Makes the scope of a table's columns. */
export function tableScope(
  columns: readonly Column[],
  names: { database: string; table: string; alias?: string },
): Scope {
  return {
    columns: columns.map((column, place) => ({ name: column.name, type: datumTypeOf(column.type), place })),
    table: names.alias ?? names.table,
    database: names.database,
    aliased: names.alias !== undefined,
  };
}

/** Finds a column by `c`, `t.c` or `db.t.c`; case of the column does not matter. */
export function scopeColumn(scope: Scope, name: QualifiedName): ScopeColumn | undefined {
  const parts = name.parts.map((part) => part.value);
  const column = parts.at(-1)?.toLowerCase();
  const table = parts.at(-2);
  const database = parts.at(-3);
  if (table !== undefined && table !== scope.table) return undefined;
  if (database !== undefined && (scope.aliased || database !== scope.database)) return undefined;
  return scope.columns.find((candidate) => candidate.name.toLowerCase() === column);
}

/** Words a column as an analyzed expression does: `` `db`.`t`.`c` ``. */
export function qualifiedColumn(scope: Scope, column: string): string {
  const parts = scope.aliased ? [scope.table, column] : [scope.database, scope.table, column];
  return parts.flatMap((part) => (part === undefined ? [] : [`\`${part}\``])).join(".");
}
