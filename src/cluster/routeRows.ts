import { has, type Target } from "../engine/index.ts";
import { automaticRange } from "./batchPartitions.ts";
import { columnPlaces } from "./columnPlaces.ts";
import { dorisListName, dorisRangeName } from "./dorisTables/automaticNames.ts";
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

/** Finds the partition of a row by its name; undefined where none takes it. */
export interface Router {
  /** Places in a row of the columns that decide. */
  readonly places: readonly number[];
  /** `plan`: the partition has to be made first. */
  find(row: Row): { readonly name: string; readonly plan?: PartitionPlan } | undefined;
}

/**
 * Makes the router of a table's rows; where the table makes partitions itself, it plans the missing ones.
 * @param adding the engine that names what is added; false where nothing may be
 */
export function routerOf(table: OlapTable, partitions: readonly Partition[], adding: Target | false): Router {
  const { partitioning } = table;
  const places = columnPlaces(
    table.columns,
    partitionKeyColumns(table).map((column) => column.name),
  );
  const route = routeOf(table, partitions);
  const adds = partitioning.type !== "unpartitioned" && partitioning.automatic !== undefined && adding;
  return {
    places,
    find: (row) => {
      const values = places.map((place) => row[place] ?? null);
      const name = route(values);
      if (name !== undefined) return { name };
      const plan = adds === false ? undefined : planFor(table, values, adds);
      return plan === undefined ? undefined : { name: plan.name, plan };
    },
  };
}

/** Finds the partition of each row. */
export function routeRows(
  table: OlapTable,
  partitions: readonly Partition[],
  rows: readonly Row[],
  adding: Target | false,
): Routed {
  const router = routerOf(table, partitions, adding);
  const found = new Map<string, Row[]>();
  const plans = new Map<string, PartitionPlan>();
  const strays: Row[] = [];
  for (const row of rows) {
    const where = router.find(row);
    if (where === undefined) {
      strays.push(row);
      continue;
    }
    if (where.plan !== undefined && !plans.has(where.name)) plans.set(where.name, where.plan);
    const list = found.get(where.name);
    if (list === undefined) found.set(where.name, [row]);
    else list.push(row);
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
function planFor(
  table: OlapTable,
  values: readonly (string | null)[],
  target: Target,
): PartitionPlan | undefined {
  const { partitioning } = table;
  const own = has(target, "dorisTables");
  if (partitioning.type === "list") {
    return {
      name: own ? dorisListName(values) : automaticListName(values),
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
  const made = automaticRange(type.name === "DATE" ? datum * MICROS_PER_DAY : datum, unit, count, type);
  return { ...made, ...(own && { name: dorisRangeName(made.range.lower[0] ?? "") }), properties: {} };
}
