import type { ColumnType } from "../tables.ts";

/** A column that a relation of a query offers (fe sql/analyzer/Field). */
export interface Field {
  /** What stands before its name: database and table, or an alias; empty for the column of a result. */
  readonly qualifier: readonly string[];
  readonly name: string;
  readonly nullable: boolean;
  /** Absent where an expression computes it. */
  readonly type?: ColumnType;
  /** Id of the table whose column it is; absent where an expression computes it. */
  readonly table?: number;
  /** The name of that table's column. */
  readonly column?: string;
}

/** Finds the field that `c`, `t.c` or `db.t.c` means; case of the column does not matter. */
export function findField(fields: readonly Field[], parts: readonly string[]): Field | undefined {
  const name = parts.at(-1)?.toLowerCase();
  const before = parts.slice(0, -1);
  return fields.find(
    (field) =>
      field.name.toLowerCase() === name &&
      (before.length === 0 ||
        (before.length <= field.qualifier.length &&
          before.every((part, place) => part === field.qualifier.at(place - before.length)))),
  );
}

/** Words a field as the engine prints it in a stored query: `` `db`.`t`.`c` ``. */
export function printField({ qualifier, name }: Field, withDatabase: boolean): string {
  const shown = withDatabase ? qualifier : qualifier.slice(-1);
  return [...shown, name].map((part) => `\`${part}\``).join(".");
}
