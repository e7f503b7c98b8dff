import { automaticRange } from "./batchPartitions.ts";
import { columnPlaces } from "./columnPlaces.ts";
import { automaticListName, listRoutes, LIST_NULL } from "./listPartitions.ts";
import type { PartitionPlan } from "./newPartitions.ts";
import { partitionKeyColumns } from "./partitionTypes.ts";
import { RangeSet, smallest } from "./rangeBounds.ts";
import { datumTypeOf, type Datum } from "./values/datum.ts";
import { readDatum } from "./values/datumText.ts";
import { MICROS_PER_DAY } from "./values/dateText.ts";
import type { OlapTable, Partition, Row } from "./tables.ts";

/** Where the rows of a load go. */
export interface Routed {
  /** Rows by the name of their partition. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** Partitions that have to be made first. */
  readonly plans: readonly PartitionPlan[];
  /** Rows that no partition takes. */
  readonly strays: readonly Row[];
}

/** Finds the partition of each row; where the table makes partitions itself, plans the missing ones. */
export function routeRows(
  table: OlapTable,
  partitions: readonly Partition[],
  rows: readonly Row[],
  mayAdd: boolean,
): Routed {
  const { partitioning } = table;
  const columns = partitionKeyColumns(table);
  const places = columnPlaces(
    table.columns,
    columns.map((column) => column.name),
  );
  const found = new Map<string, Row[]>();
  const plans = new Map<string, PartitionPlan>();
  const strays: Row[] = [];
  const route = routeOf(table, partitions);
  for (const row of rows) {
    const values = places.map((place) => row[place] ?? null);
    let name = route(values);
    if (
      name === undefined &&
      mayAdd &&
      partitioning.type !== "unpartitioned" &&
      partitioning.automatic !== undefined
    ) {
      const plan = planFor(table, values);
      name = plan?.name;
      if (plan !== undefined && !plans.has(plan.name)) plans.set(plan.name, plan);
    }
    if (name === undefined) strays.push(row);
    else {
      const list = found.get(name);
      if (list === undefined) found.set(name, [row]);
      else list.push(row);
    }
  }
  return { rows: found, plans: [...plans.values()], strays };
}

type Route = (values: readonly (string | null)[]) => string | undefined;

function routeOf(table: OlapTable, partitions: readonly Partition[]): Route {
  switch (table.partitioning.type) {
    case "unpartitioned": {
      const only = partitions[0]?.name;
      return () => only;
    }
    case "list":
      return listRoutes(partitions);
    case "range": {
      const types = partitionKeyColumns(table).map((column) => column.type);
      const ranges = new RangeSet(types, partitions);
      const read = types.map((type) => datumTypeOf(type));
      return (values) =>
        ranges.route(values.map((value, place): Datum => readDatum(read[place] ?? { kind: "text" }, value)));
    }
    default: {
      const never: never = table.partitioning;
      return never;
    }
  }
}

/** Plans the partition for values that none takes (fe sql/analyzer/AnalyzerUtils.getAddPartitionClauseFromPartitionValues). */
function planFor(table: OlapTable, values: readonly (string | null)[]): PartitionPlan | undefined {
  const { partitioning } = table;
  if (partitioning.type === "list") {
    return {
      name: automaticListName(values),
      list: [values.map((value) => value ?? LIST_NULL)],
      properties: {},
    };
  }
  const type = partitionKeyColumns(table)[0]?.type;
  if (partitioning.type !== "range" || partitioning.automatic === undefined || type === undefined)
    return undefined;
  const datum = readDatum(datumTypeOf(type), values[0] ?? smallest(type));
  if (typeof datum !== "bigint") return undefined;
  const { unit, count } = partitioning.automatic;
  return {
    ...automaticRange(type.name === "DATE" ? datum * MICROS_PER_DAY : datum, unit, count, type),
    properties: {},
  };
}
