import type { StatementContext } from "../context.ts";
import type { Refusal } from "../refusal.ts";
import type { Row } from "../tables.ts";
import { readDatum } from "../values/datumText.ts";
import type { Clause } from "./clause.ts";
import type { Compiled, CompileScope, Frame, QueryCompiler } from "./compiled.ts";
import type { OuterScope } from "./outerScope.ts";
import { columnsNamed, NO_TABLE, type Scope, type ScopeColumn } from "./scope.ts";
import { ambiguousColumn, unknownColumn } from "./unknownColumn.ts";
import type { Expression } from "../../sql/expressions.ts";

/** The scope of expressions over rows; a frame holds the columns that expressions name, in the order first named. */
export interface RowScope {
  readonly scope: CompileScope;
  /** Gives the scope of a clause of the query, which errors name. */
  within(clause: Clause): CompileScope;
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
  const columnLeaf = (node: Expression & { kind: "column" }, clause: Clause): Compiled | Refusal => {
    const found = columnsNamed(table, node.name);
    const [column] = found;
    if (found.length > 1) return ambiguousColumn(node.name, found, table, context);
    if (column === undefined) return outer?.find(node) ?? unknownColumn(node.name, clause, context);
    return read(column);
  };
  const within = (clause: Clause): CompileScope => ({
    context,
    clause,
    ...(queries !== undefined && { queries }),
    leaf: (node) => (node.kind === "column" ? columnLeaf(node, clause) : undefined),
  });
  return {
    scope: within(table === NO_TABLE ? "UNBOUND_ONE_ROW_RELATION" : "PROJECT"),
    within,
    used,
    column: read,
  };
}

/** Makes a reader of stored rows: call it when all expressions are compiled. */
export function frameReader({ used }: RowScope): (row: Row) => Frame {
  return storedReader(used);
}

/** Makes a reader of some columns of stored rows. */
export function storedReader(columns: readonly ScopeColumn[]): (row: Row) => Frame {
  return (row) => columns.map(({ type, place }) => readDatum(type, row[place] ?? null));
}
