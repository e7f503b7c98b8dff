import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import type { Row } from "../tables.ts";
import { readDatum } from "../values/datumText.ts";
import type { Compiled, CompileScope, Frame, QueryCompiler } from "./compiled.ts";
import type { OuterScope } from "./outerScope.ts";
import { columnsNamed, type Scope, type ScopeColumn } from "./scope.ts";
import type { Expression } from "../../sql/expressions.ts";

/** The scope of expressions over rows; a frame holds the columns that expressions name, in the order first named. */
export interface RowScope {
  readonly scope: CompileScope;
  readonly used: readonly ScopeColumn[];
  /** Makes a column ready that a star stands for. */
  column(column: ScopeColumn): Compiled;
}

/** What stands around the rows that expressions are compiled against. */
export interface Surroundings {
  /** The query around the one whose rows they are. */
  readonly outer?: OuterScope;
  readonly queries?: QueryCompiler;
}

/** Makes the scope of expressions over rows. */
export function rowScope(
  table: Scope,
  context: StatementContext,
  { outer, queries }: Surroundings = {},
): RowScope {
  const used: ScopeColumn[] = [];
  const read = (column: ScopeColumn): Compiled => {
    let slot = used.indexOf(column);
    if (slot < 0) slot = used.push(column) - 1;
    return { type: column.type, evaluate: (frame) => frame[slot] ?? null };
  };
  const columnLeaf = (node: Expression & { kind: "column" }): Compiled | Refusal => {
    const [column, second] = columnsNamed(table, node.name);
    if (second !== undefined)
      return fail(context.target, "columnAmbiguous", { column: node.name.parts.at(-1)?.value ?? "" });
    if (column === undefined)
      return (
        outer?.find(node) ??
        fail(context.target, "columnUnresolved", { column: writtenColumn(node.name.parts) })
      );
    return read(column);
  };
  const scope: CompileScope = {
    context,
    ...(queries !== undefined && { queries }),
    leaf: (node) => (node.kind === "column" ? columnLeaf(node) : undefined),
  };
  return { scope, used, column: read };
}

/** fe analysis/SlotRef.toSql of a column that was not found. */
function writtenColumn(parts: readonly { readonly value: string }[]): string {
  return parts.length === 1 ? (parts[0]?.value ?? "") : parts.map(({ value }) => `\`${value}\``).join(".");
}

/** Makes a reader of stored rows: call it when all expressions are compiled. */
export function frameReader({ used }: RowScope): (row: Row) => Frame {
  return storedReader(used);
}

/** Makes a reader of some columns of stored rows. */
export function storedReader(columns: readonly ScopeColumn[]): (row: Row) => Frame {
  return (row) => columns.map(({ type, place }) => readDatum(type, row[place] ?? null));
}
