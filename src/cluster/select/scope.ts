import type { QualifiedName } from "../../sql/statements.ts";
import type { Column } from "../tables.ts";
import { datumTypeOf, type DatumType } from "../values/datum.ts";

/** A column that expressions can name. */
export interface ScopeColumn {
  readonly name: string;
  readonly type: DatumType;
  /** Place among the columns of what the query reads. */
  readonly place: number;
  /** The alias or name of the relation that it comes from; absent where that has none. */
  readonly table?: string;
  readonly database?: string;
  /** The relation has an alias: then the engine's texts leave its database out. */
  readonly aliased: boolean;
}

/** The columns of what a query reads. */
export interface Scope {
  readonly columns: readonly ScopeColumn[];
}

export const NO_TABLE: Scope = { columns: [] };

/** Makes the scope of a table's columns. */
export function tableScope(
  columns: readonly Pick<Column, "name" | "type">[],
  names: { database: string; table: string; alias?: string },
): Scope {
  return {
    columns: columns.map(({ name, type }, place) => ({
      name,
      type: datumTypeOf(type),
      place,
      table: names.alias ?? names.table,
      database: names.database,
      aliased: names.alias !== undefined,
    })),
  };
}

/** Makes the scope of a relation that has an alias and no database: a query in parentheses, VALUES, a function. */
export function derivedScope(
  fields: readonly { readonly name: string; readonly type: DatumType }[],
  alias: string | undefined,
): Scope {
  return {
    columns: fields.map(({ name, type }, place) => ({
      name,
      type,
      place,
      ...(alias !== undefined && { table: alias }),
      aliased: true,
    })),
  };
}

/** Joins two scopes: the columns of the second one come after those of the first. */
export function joinScopes(left: Scope, right: Scope): Scope {
  const after = left.columns.length;
  return {
    columns: [
      ...left.columns,
      ...right.columns.map((column) => ({ ...column, place: column.place + after })),
    ],
  };
}

/**
 * Finds the columns that `c`, `t.c` or `db.t.c` may mean (fe sql/analyzer/Field.canResolve); case of the column does not
 * matter. More than one: the name is ambiguous.
 */
export function columnsNamed(scope: Scope, name: QualifiedName): readonly ScopeColumn[] {
  const parts = name.parts.map((part) => part.value);
  const column = parts.at(-1)?.toLowerCase();
  const relation = parts.slice(0, -1);
  return scope.columns.filter(
    (candidate) => candidate.name.toLowerCase() === column && isOf(candidate, relation),
  );
}

/** Finds the columns of the relation that `t.*` or `db.t.*` means. */
export function columnsOf(scope: Scope, relation: QualifiedName): readonly ScopeColumn[] {
  const parts = relation.parts.map((part) => part.value);
  return scope.columns.filter((column) => isOf(column, parts));
}

function isOf(column: ScopeColumn, relation: readonly string[]): boolean {
  const table = relation.at(-1);
  const database = relation.at(-2);
  if (table !== undefined && table !== column.table) return false;
  return database === undefined || database === column.database;
}

/** Finds the first column that a name means. */
export function scopeColumn(scope: Scope, name: QualifiedName): ScopeColumn | undefined {
  return columnsNamed(scope, name)[0];
}

/** Words a column as an analyzed expression does: `` `db`.`t`.`c` ``. */
export function qualifiedColumn({ name, table, database, aliased }: ScopeColumn): string {
  const parts = aliased ? [table, name] : [database, table, name];
  return parts.flatMap((part) => (part === undefined ? [] : [`\`${part}\``])).join(".");
}
