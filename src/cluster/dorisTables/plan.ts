import { has } from "../../engine/index.ts";
import type { StatementContext } from "../context.ts";
import { isDynamicKey } from "../dynamicPartitions/property.ts";
import { fail } from "../fail.ts";
import { planPartition, type PartitionPlan } from "../newPartitions.ts";
import type { AnalyzedTable } from "../newTable.ts";
import type { TableSettings } from "../newTableSettings.ts";
import { RangeSet } from "../rangeBounds.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { checkHashable } from "./distribution.ts";
import { checkLists } from "./lists.ts";
import { checkPartitionTypes } from "./partitions.ts";
import { dorisSettings } from "./settings.ts";

/** Plans the partitions and reads the properties of a new table of Doris (fe datasource/InternalCatalog.createOlapTable). */
export function planDorisTable(
  name: string,
  analyzed: AnalyzedTable,
  context: StatementContext,
): { readonly plans: readonly PartitionPlan[]; readonly settings: TableSettings } | Refusal {
  const counters = checkCounters(analyzed, context);
  if (counters !== undefined) return counters;
  const plans = planPartitions(name, analyzed, context);
  if (isRefusal(plans)) return plans;
  const typed = analyzed.statement.columns.flatMap((definition, place) => {
    const type = analyzed.columns[place]?.type;
    return type === undefined ? [] : [{ definition, type }];
  });
  const hashable = checkHashable(analyzed.distribution, typed, context);
  if (hashable !== undefined) return hashable;
  const settings = dorisSettings(
    analyzed.properties,
    {
      name,
      keys: { type: analyzed.keys.type, mergeOnWrite: analyzed.mergeOnWrite === true },
      columns: analyzed.columns,
      partitions: {
        partitioning: analyzed.partitioning,
        columns: analyzed.partitionColumns,
        requests: analyzed.requests,
      },
      distribution: analyzed.distribution,
    },
    context,
  );
  return isRefusal(settings) ? settings : { plans, settings };
}

/** fe datasource/InternalCatalog.checkAutoIncColumns */
function checkCounters(
  { columns, keys, statement }: AnalyzedTable,
  { target }: StatementContext,
): Refusal | undefined {
  let counters = 0;
  for (const [place, column] of columns.entries()) {
    if (column.autoIncrement !== true) continue;
    counters++;
    if (counters > 1) return fail(target, "autoIncrementTwice");
    if (column.nullable) return fail(target, "autoIncrementColumn", { column: column.name });
    const given = statement.columns[place]?.defaultValue;
    if (given !== undefined)
      return fail(target, "autoIncrementColumn", { column: column.name, kind: "default" });
    if (column.type.name !== "BIGINT") return fail(target, "autoIncrementType", { column: column.name });
  }
  return counters > 0 && keys.type === "AGGREGATE"
    ? fail(target, "autoIncrementColumn", { kind: "model" })
    : undefined;
}

function planPartitions(
  name: string,
  { partitioning, partitionColumns, requests, properties }: AnalyzedTable,
  context: StatementContext,
): readonly PartitionPlan[] | Refusal {
  const { target } = context;
  if (partitioning.type === "unpartitioned") {
    return Object.keys(properties).some(isDynamicKey)
      ? fail(target, "dynamicPartitionUnpartitioned")
      : [{ name, properties: {} }];
  }
  const unfit = checkPartitionTypes({ partitioning, columns: partitionColumns, requests }, context);
  if (unfit !== undefined) return unfit;
  const types = partitionColumns.map(({ type }) => type);
  const ranges = new RangeSet(types, []);
  const plans: PartitionPlan[] = [];
  // The older analyzer puts the table's properties in the place of the partition's own.
  const own = has(target, "partitionPropertiesFirst") || Object.keys(properties).length === 0;
  for (const request of requests) {
    const plan = planPartition(request, types, ranges, context, {
      value: "partitionValueFormat",
      meets: "partitionRangeIntersects",
    });
    if (isRefusal(plan)) return plan;
    plans.push(own ? plan : { ...plan, properties: {} });
    const conflict = checkLists(plans, types, context);
    if (conflict !== undefined) return conflict;
  }
  return plans;
}
