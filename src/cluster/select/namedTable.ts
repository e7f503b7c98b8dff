import { has } from "../../engine/index.ts";
import { unresolved } from "../../engine/unresolved.ts";
import type { TableRelation } from "../../sql/expressions.ts";
import { partitionOf, tableOf } from "../catalog.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { plannerPlace } from "../plannerPlace.ts";
import { completeName, resolveDatabase, tableMissing } from "../resolveTable.ts";
import { refuseReading } from "../restoringTables.ts";
import { checkNamed } from "../statements/keyPartitions.ts";
import { beyond } from "../statements/unsupported.ts";
import type { Database, OlapTable, Partition, View } from "../tables.ts";
import type { QueryPlace, QueryPlan } from "./queryPlan.ts";

/** What a name in FROM stands for, and the name that its columns are called by. */
export type NamedTable =
  | { readonly kind: "named"; readonly plan: QueryPlan; readonly alias: string }
  | {
      readonly kind: "table";
      readonly database: Database;
      readonly table: OlapTable;
      readonly partitions: readonly Partition[];
      readonly alias: string;
      readonly aliased: boolean;
    }
  | { readonly kind: "view"; readonly database: Database; readonly view: View; readonly alias: string };

/** Finds what a name in FROM stands for: what WITH named, a table or a view (fe QueryAnalyzer.resolveTable). */
export function namedTable(from: TableRelation, place: QueryPlace): NamedTable | Refusal {
  const { context, named } = place;
  const [only] = from.table.parts;
  const plan = from.table.parts.length === 1 ? named.get(only?.value ?? "") : undefined;
  const alias = from.alias?.value ?? from.table.parts.at(-1)?.value ?? "";
  if (plan !== undefined) return { kind: "named", plan, alias };
  const wording = { ...unresolved(context.target, "select"), place: plannerPlace(from.table.span, context) };
  const complete = completeName(withDatabase(from, place), context, wording);
  if (isRefusal(complete)) return complete;
  const database = resolveDatabase(complete.database, context, wording, complete.table);
  if (isRefusal(database)) return database;
  const table = tableOf(database, complete.table);
  if (table === undefined) return tableMissing(database, complete.table, wording, context);
  switch (table.kind) {
    case "external":
      return beyond("selectFrom", { type: table.type });
    case "view":
      if (!has(place.context.target, "viewsReadThrough"))
        place.note({ type: "VIEW", database: database.name, name: table.name });
      return { kind: "view", database, view: table, alias };
    case "olap": {
      const type = table.materializedView === undefined ? "TABLE" : "MATERIALIZED VIEW";
      place.note({ type, database: database.name, name: table.name });
      const closed = refuseReading(table, context);
      if (closed !== undefined) return closed;
      const partitions = readPartitions(from, { database, table }, place);
      if (isRefusal(partitions)) return partitions;
      return { kind: "table", database, table, partitions, alias, aliased: from.alias !== undefined };
    }
    default: {
      const never: never = table;
      return never;
    }
  }
}

/** Puts the database of a view's query before a name without one. */
function withDatabase({ table }: TableRelation, { database }: QueryPlace): TableRelation["table"] {
  if (database === undefined || table.parts.length > 1) return table;
  return { ...table, parts: [{ value: database, quoted: true, span: table.span }, ...table.parts] };
}

function readPartitions(
  from: TableRelation,
  { database, table }: { readonly database: Database; readonly table: OlapTable },
  { context }: QueryPlace,
): readonly Partition[] | Refusal {
  const keyed = checkNamed(from.partitions);
  if (keyed !== undefined) return keyed;
  if (from.partitions === undefined) return Object.values(table.partitions);
  const chosen: Partition[] = [];
  for (const { value } of from.partitions.names) {
    const partition = partitionOf(table, value, from.partitions.temporary);
    // Before 3.1 the partitions that are not there are passed over.
    if (partition === undefined && !has(context.target, "queryPartitionsChecked")) continue;
    if (partition === undefined)
      return fail(context.target, "partitionUnknown", {
        partition: value,
        table: table.name,
        by: "scan",
        qualified: ["internal", database.name, table.name].join("."),
      });
    if (!chosen.includes(partition)) chosen.push(partition);
  }
  return chosen;
}
