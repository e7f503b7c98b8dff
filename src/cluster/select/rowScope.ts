import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { readDatum } from "../values/datumText.ts";
import type { Row } from "../tables.ts";
import type { CompileScope, Frame } from "./compiled.ts";
import { scopeColumn, type Scope, type ScopeColumn } from "./scope.ts";

/** The scope of expressions over a table's rows; a frame holds the columns that expressions name, in the order first named. */
export interface RowScope {
  readonly scope: CompileScope;
  readonly used: readonly ScopeColumn[];
}

/** Makes the scope of expressions over a table's rows. */
export function rowScope(table: Scope, context: StatementContext): RowScope {
  const used: ScopeColumn[] = [];
  const scope: CompileScope = {
    context,
    leaf: (node) => {
      if (node.kind !== "column") return undefined;
      const column = scopeColumn(table, node.name);
      if (column === undefined)
        return fail(context.target, "columnUnresolved", { column: writtenColumn(node.name.parts) });
      let slot = used.indexOf(column);
      if (slot < 0) slot = used.push(column) - 1;
      return { type: column.type, evaluate: (frame) => frame[slot] ?? null };
    },
  };
  return { scope, used };
}

/** fe analysis/SlotRef.toSql of a column that was not found. */
function writtenColumn(parts: readonly { readonly value: string }[]): string {
  return parts.length === 1 ? (parts[0]?.value ?? "") : parts.map(({ value }) => `\`${value}\``).join(".");
}

/** Makes a reader of rows: call it when all expressions are compiled. */
export function frameReader({ used }: RowScope): (row: Row) => Frame {
  return (row) => used.map(({ type, place }) => readDatum(type, row[place] ?? null));
}
