import type { Expression } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { blockSource } from "../generated/blockSource.ts";
import { checkReadable } from "../replicaChecks.ts";
import { refusePartitions } from "../restoringTables.ts";
import type { NamedTable } from "./namedTable.ts";
import { prunedPartitions } from "./prunedPartitions.ts";
import { storedReader } from "./rowScope.ts";
import type { RowSource } from "./rowSource.ts";
import { tableScope, type ScopeColumn } from "./scope.ts";
import { Stopped } from "./stopped.ts";

/**
 * Makes the rows of a table ready to be read; that each tablet can be read is seen to when they are.
 * @param conditions that hold for every row that is wanted
 */
export function tableSource(
  { database, table, partitions, alias, aliased }: NamedTable & { readonly kind: "table" },
  conditions: readonly Expression[],
  context: StatementContext,
): RowSource {
  const names = { database: database.name, table: table.name, ...(aliased && { alias }) };
  const scope = tableScope(table.columns, names);
  const check = () => {
    const closed = refusePartitions(prunedPartitions(table, partitions, conditions, alias), context);
    if (closed !== undefined) throw new Stopped(closed);
    const unreadable = checkReadable(partitions, table.indexes[0]?.id ?? 0, context);
    if (unreadable !== undefined) throw new Stopped(unreadable);
  };
  return blockSource(
    scope,
    function* (places) {
      check();
      const read = storedReader(
        places.flatMap((place): readonly ScopeColumn[] => {
          const column = scope.columns[place];
          return column === undefined ? [] : [column];
        }),
      );
      for (const partition of partitions) for (const row of partition.data.rows) yield read(row);
    },
    partitions.flatMap(({ data }) => (data.segments ?? []).map(({ made }) => made)),
    context,
  );
}
