import { errorText, has } from "../engine/index.ts";
import type { CreateTableStatement } from "../sql/tableStatements.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { automaticPartitioning } from "./automaticPartitioning.ts";
import { analyzeDorisTable } from "./dorisTables/analyze.ts";
import { USUAL_INDEX } from "./dorisTables/indexes.ts";
import { planDorisTable } from "./dorisTables/plan.ts";
import { refuseDynamic } from "./dynamicPartitions/readProperties.ts";
import { checkListValues } from "./listPartitions.ts";
import { automaticBuckets, makePartition } from "./makePartition.ts";
import { checkCounters, checkTwice, newColumns, typedColumns } from "./newColumns.ts";
import {
  checkRangeColumns,
  partitionColumns,
  planPartition,
  requestPartitions,
  type PartitionPlan,
  type PartitionRequest,
} from "./newPartitions.ts";
import { isCloudNative, tableSettings, type TableSettings } from "./newTableSettings.ts";
import { partitionSettings } from "./partitionSettings.ts";
import { RangeSet } from "./rangeBounds.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { schemaHash } from "./schemaHash.ts";
import { analyzeDistribution, checkDistribution } from "./tableDistribution.ts";
import {
  checkSortKeyNames,
  checkSortKeys,
  sameName,
  shortKeyColumns,
  tableKeys,
  type TableKeys,
  type TypedColumn,
} from "./tableKeys.ts";
import type { Column, MaterializedIndex, OlapTable, Partition, Partitioning } from "./tables.ts";

/** A CREATE TABLE that passed the analyzer. */
export interface AnalyzedTable {
  readonly statement: CreateTableStatement;
  readonly keys: TableKeys;
  readonly columns: readonly Column[];
  readonly partitioning: Partitioning;
  readonly partitionColumns: readonly TypedColumn[];
  readonly requests: readonly PartitionRequest[];
  readonly distribution: OlapTable["distribution"];
  readonly properties: Readonly<Record<string, string>>;
  /** Doris: a unique key table whose rows are merged when they are written. */
  readonly mergeOnWrite?: boolean;
  /** Doris: the columns of CLUSTER BY. */
  readonly clusterKeys?: readonly string[];
}

/** Checks a CREATE TABLE without changing anything, in the engine's order (fe sql/analyzer/CreateTableAnalyzer). */
export function analyzeTable(
  statement: CreateTableStatement,
  context: StatementContext,
): AnalyzedTable | Refusal {
  if (has(context.target, "dorisTables")) return analyzeDorisTable(statement, context);
  const last = has(context.target, "newColumnsCheckedLast");
  const early = last
    ? checkTwice(statement, context)
    : (checkSortKeyNames(statement, context) ?? checkCounters(statement, context));
  if (early !== undefined) return early;
  const typed = typedColumns(statement, context);
  if (isRefusal(typed)) return typed;
  const keys = tableKeys(statement, typed, context);
  if (isRefusal(keys)) return keys;
  const sortKeys = checkSortKeys(statement, keys, typed, context);
  if (sortKeys !== undefined) return sortKeys;
  const first = last ? undefined : newColumns(typed, keys, context);
  if (first !== undefined && isRefusal(first)) return first;
  const twice = last ? undefined : checkTwice(statement, context);
  if (twice !== undefined) return twice;
  const partitioning = analyzePartitioning(statement, typed, keys, context);
  if (isRefusal(partitioning)) return partitioning;
  const properties = Object.fromEntries(
    statement.properties.map(({ key, value }) => [key.value, value.value]),
  );
  const distribution = analyzeDistribution(statement, typed, keys, context);
  if (isRefusal(distribution)) return distribution;
  const columns = first ?? newColumns(typed, keys, context);
  if (isRefusal(columns)) return columns;
  return { statement, keys, columns, ...partitioning, distribution, properties };
}

type AnalyzedPartitioning = Pick<AnalyzedTable, "partitioning" | "partitionColumns" | "requests">;

function analyzePartitioning(
  statement: CreateTableStatement,
  columns: readonly TypedColumn[],
  keys: TableKeys,
  context: StatementContext,
): AnalyzedPartitioning | Refusal {
  const clause = statement.partitionBy;
  if (clause === undefined)
    return { partitioning: { type: "unpartitioned" }, partitionColumns: [], requests: [] };
  const chosen = partitionColumns(clause, columns, keys, context);
  if (isRefusal(chosen)) return chosen;
  const names = chosen.map(({ definition }) => definition.name.value);
  const requests = requestPartitions(clause, chosen, context);
  if (isRefusal(requests)) return requests;
  switch (clause.type) {
    case "range":
      return { partitioning: { type: "range", columns: names }, partitionColumns: chosen, requests };
    case "list":
      return {
        partitioning: { type: "list", columns: names, ...(clause.automatic === true && { automatic: true }) },
        partitionColumns: chosen,
        requests,
      };
    case "expression": {
      const partitioning = automaticPartitioning(clause, chosen, context);
      return isRefusal(partitioning) ? partitioning : { partitioning, partitionColumns: chosen, requests };
    }
    default: {
      const never: never = clause.type;
      return never;
    }
  }
}

interface PlannedTable {
  readonly plans: readonly PartitionPlan[];
  readonly settings: TableSettings;
}

/** Plans the partitions and reads the properties of a new table (fe server/OlapTableFactory.createTable). */
function planTable(name: string, analyzed: AnalyzedTable, context: StatementContext): PlannedTable | Refusal {
  const { columns, keys, distribution } = analyzed;
  const plans = planPartitions(name, analyzed, context);
  if (isRefusal(plans)) return plans;
  const wrong = checkDistribution(distribution, columns, context) ?? checkOrderBy(analyzed, context);
  if (wrong !== undefined) return wrong;
  const automatic = distribution.type === "random" && distribution.buckets === 0;
  const settings = tableSettings(
    analyzed.properties,
    {
      name,
      keys: keys.type,
      columns,
      automaticBuckets: automatic,
      buckets: distribution.buckets,
      partitioning: analyzed.partitioning,
      types: analyzed.partitionColumns.map(({ type }) => type),
    },
    context,
  );
  return isRefusal(settings) ? settings : { plans, settings };
}

/** Builds the table of an analyzed CREATE TABLE: ids, partitions, tablets. */
export function newTable(
  name: string,
  analyzed: AnalyzedTable,
  context: StatementContext,
): OlapTable | Refusal {
  const { columns, keys, distribution, statement } = analyzed;
  const planned = has(context.target, "dorisTables")
    ? planDorisTable(name, analyzed, context)
    : planTable(name, analyzed, context);
  if (isRefusal(planned)) return planned;
  const { plans, settings } = planned;

  const ids = plans.map(() => context.newId());
  const id = context.newId();
  const indexes = makeIndexes(name, analyzed, context);
  const buckets =
    distribution.buckets ||
    automaticBuckets(
      distribution.type,
      context.cluster.nodes.length,
      analyzed.partitioning.type !== "unpartitioned",
    );
  const partitions: Record<string, Partition> = {};
  for (const [place, plan] of plans.entries()) {
    const own = partitionSettings(plan, name, settings, context);
    if (isRefusal(own)) return own;
    const partition = makePartition(
      ids[place] ?? 0,
      plan,
      { table: name, indexes, buckets, ...own },
      context,
    );
    if (isRefusal(partition)) return partition;
    partitions[plan.name] = partition;
  }
  return {
    kind: "olap",
    ...(isCloudNative(context) && { cloudNative: true }),
    id,
    name,
    createdAt: context.time,
    state: "NORMAL",
    keysType: keys.type,
    columns,
    sortKeys: [...statement.orderBy.map(({ value }) => value), ...(analyzed.clusterKeys ?? [])].map(
      (name) => columns.find((column) => sameName(column.name, name))?.name ?? name,
    ),
    partitioning: analyzed.partitioning,
    distribution,
    indexes,
    partitions,
    temporaryPartitions: {},
    secondaryIndexes: statement.indexes.map((index) => ({
      name: index.name.value,
      columns: index.columns.map((column) => column.value),
      type: index.type ?? USUAL_INDEX,
      comment: index.comment?.value ?? "",
      ...(index.properties !== undefined && {
        properties: Object.fromEntries(index.properties.map(({ key, value }) => [key.value, value.value])),
      }),
    })),
    replicationNum: settings.replicationNum,
    properties: settings.properties,
    comment: statement.comment?.value ?? "",
    ...(columns.some((column) => column.autoIncrement === true) && {
      autoIncrement: statement.columns.find(({ autoIncrement }) => autoIncrement)?.autoIncrementFrom ?? 1,
    }),
  };
}

function planPartitions(
  name: string,
  analyzed: AnalyzedTable,
  context: StatementContext,
): readonly PartitionPlan[] | Refusal {
  const { partitioning, partitionColumns: chosen, requests } = analyzed;
  const dynamic = refuseDynamic(analyzed.properties, partitioning, context);
  if (dynamic !== undefined) return dynamic;
  if (partitioning.type === "unpartitioned") return [{ name, properties: {} }];
  if (partitioning.type === "range") {
    const refusal = checkRangeColumns(chosen, context);
    if (refusal !== undefined) return refusal;
  }
  const types = chosen.map(({ type }) => type);
  const ranges = new RangeSet(types, []);
  const plans: PartitionPlan[] = [];
  for (const request of requests) {
    const plan = planPartition(request, types, ranges, context, {
      value: "partitionValueFormat",
      meets: "partitionRangeIntersects",
    });
    if (isRefusal(plan)) return plan;
    plans.push(plan);
  }
  return (
    checkListValues(
      plans.flatMap(({ list }) => (list === undefined ? [] : [list])),
      context,
    ) ?? plans
  );
}

function checkOrderBy(
  { columns, statement }: AnalyzedTable,
  { target }: StatementContext,
): Refusal | undefined {
  const seen = new Set<string>();
  for (const { value } of statement.orderBy) {
    const column = columns.find((candidate) => sameName(candidate.name, value));
    if (column === undefined) return fail(target, "sortKeyNotInColumns", { column: value });
    // Not every version looks for that.
    if (seen.has(column.name) && errorText(target, "sortKeyDuplicate") !== undefined)
      return fail(target, "sortKeyDuplicate", { column: value });
    seen.add(column.name);
  }
  return undefined;
}

function makeIndexes(
  name: string,
  { columns, statement }: AnalyzedTable,
  context: StatementContext,
): MaterializedIndex[] {
  const byName = (names: readonly string[]) =>
    names.flatMap((wanted) => columns.filter((column) => sameName(column.name, wanted)));
  const sorted = byName(statement.orderBy.map((column) => column.value));
  const keyColumns = sorted.length > 0 ? sorted : columns.filter((column) => column.key);
  const make = (indexName: string, of: readonly Column[], keysOf: readonly Column[]): MaterializedIndex => ({
    id: context.newId(),
    name: indexName,
    schemaHash: schemaHash(of),
    shortKeyColumns: shortKeyColumns(keysOf.map((column) => column.type)),
    columns: of.map((column) => column.name),
  });
  const rollups = statement.rollups.map((rollup) => ({
    name: rollup.name.value,
    of: byName(rollup.columns.map((column) => column.value)),
  }));
  return [
    make(name, columns, keyColumns),
    ...rollups.map(({ name: rollup, of }) =>
      make(
        rollup,
        of,
        of.filter((column) => column.key),
      ),
    ),
  ];
}
