import { has } from "../../engine/index.ts";
import type { CreateMaterializedViewStatement, RefreshScheme } from "../../sql/objectStatements.ts";
import { clusterBefore, databaseOf, olapTableOf } from "../catalog.ts";
import { parseCivil } from "../civilTime.ts";
import { currentIdentity } from "../accounts/identity.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { automaticBuckets, makePartition } from "../makePartition.ts";
import { isCloudNative } from "../newTableSettings.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { schemaHash } from "../schemaHash.ts";
import { sessionZone } from "../sessionVariable.ts";
import { sameName, shortKeyColumns } from "../tableKeys.ts";
import type { Column, OlapTable, Partition } from "../tables.ts";
import { analyzeDefinition, type AnalyzedDefinition } from "./analyzeDefinition.ts";
import { baseTablesOf } from "./baseTables.ts";
import { checkBaseTables } from "./checkBaseTables.ts";
import { newViewColumns, type NewViewColumns } from "./newViewColumns.ts";
import { newViewPartition, type NewViewPartition } from "./newViewPartition.ts";
import type { ViewSettings } from "./viewProperties.ts";

/** A CREATE MATERIALIZED VIEW of an asynchronous view that passed the analyzer. */
export interface AnalyzedMaterializedView {
  readonly definition: AnalyzedDefinition;
  readonly columns: NewViewColumns;
  readonly partition: NewViewPartition | undefined;
  readonly distribution: OlapTable["distribution"];
  /** The tables of the engine's own storage among those it names. */
  readonly bases: readonly OlapTable[];
}

/** Checks an asynchronous materialized view in the engine's order (fe sql/analyzer/MaterializedViewAnalyzer). */
export function analyzeMaterializedView(
  statement: CreateMaterializedViewStatement & {
    readonly definition: {
      readonly query: NonNullable<CreateMaterializedViewStatement["definition"]["query"]>;
    };
  },
  place: { readonly database: string; readonly session: string | undefined },
  context: StatementContext,
): AnalyzedMaterializedView | Refusal {
  const definition = analyzeDefinition(statement.definition.query, place.session, context);
  if (isRefusal(definition)) return definition;
  if (databaseOf(clusterBefore(context), place.database) === undefined)
    return fail(context.target, "viewDatabaseUnknown", { database: place.database });
  const wrongBase = checkBaseTables(definition.tables, context);
  if (wrongBase !== undefined) return wrongBase;
  const columns = newViewColumns(statement, definition.outputs, context);
  if (isRefusal(columns)) return columns;
  const partition = newViewPartition(statement, columns.columns, columns.outputs, definition, context);
  if (isRefusal(partition)) return partition;
  const distribution = viewDistribution(statement, columns.columns, context);
  if (isRefusal(distribution)) return distribution;
  const bases = definition.tables.flatMap((base) => {
    const database = databaseOf(clusterBefore(context), base.database);
    return (database === undefined ? undefined : olapTableOf(database, base.table)) ?? [];
  });
  return { definition, columns, partition, distribution, bases };
}

/** fe MaterializedViewAnalyzer.checkDistribution. */
function viewDistribution(
  { distributedBy: given }: CreateMaterializedViewStatement,
  columns: readonly Column[],
  { target }: StatementContext,
): OlapTable["distribution"] | Refusal {
  if (given === undefined) {
    return has(target, "randomDistribution")
      ? { type: "random", columns: [], buckets: 0 }
      : fail(target, "viewWithoutDistribution");
  }
  const names: string[] = [];
  for (const { value } of given.columns) {
    const column = columns.find(({ name }) => sameName(name, value));
    if (column === undefined) return fail(target, "distributionColumnUnknown", { column: value });
    names.push(column.name);
  }
  return { type: given.type, columns: names, buckets: given.buckets ?? 0 };
}

/** Builds an asynchronous materialized view: ids, its partition and tablets where it is not partitioned (fe LocalMetastore.createMaterializedView). */
export function newMaterializedView(
  name: string,
  statement: CreateMaterializedViewStatement,
  { definition, columns: { columns, outputs }, partition, distribution }: AnalyzedMaterializedView,
  settings: ViewSettings,
  database: string,
  context: StatementContext,
): OlapTable | Refusal {
  const { replicationNum, storageMedium, properties } = settings;
  const id = context.newId();
  const keys = columns.filter((column) => column.key);
  const index = {
    id: context.newId(),
    name,
    schemaHash: schemaHash(columns),
    shortKeyColumns: shortKeyColumns(keys.map((column) => column.type)),
    columns: columns.map((column) => column.name),
  };
  const partitions: Record<string, Partition> = {};
  if (partition === undefined) {
    const buckets =
      distribution.buckets || automaticBuckets(distribution.type, context.cluster.nodes.length, false);
    const shape = { table: name, indexes: [index], buckets, replicationNum, storageMedium };
    const made = makePartition(context.newId(), { name, properties: {} }, shape, context);
    if (isRefusal(made)) return made;
    partitions[name] = made;
  }
  const refresh = refreshScheme(statement);
  const start = scheduleStart(refresh, context);
  return {
    kind: "olap",
    ...(isCloudNative(context) && { cloudNative: true }),
    id,
    name,
    createdAt: context.time,
    state: "NORMAL",
    keysType: "DUPLICATE",
    columns,
    sortKeys: statement.orderBy.map(({ value }) => value),
    partitioning: partition?.partitioning ?? { type: "unpartitioned" },
    distribution,
    indexes: [index],
    partitions,
    temporaryPartitions: {},
    secondaryIndexes: statement.indexes.map((one) => ({
      name: one.name.value,
      columns: one.columns.map((column) => column.value),
      type: one.type ?? "BITMAP",
      comment: one.comment?.value ?? "",
    })),
    replicationNum,
    properties,
    comment: statement.comment?.value ?? "",
    materializedView: {
      definition: { ...definition.stored, database },
      baseTables: baseTablesOf(definition.tables, context),
      refresh,
      ...(start !== undefined && { scheduleStart: start }),
      outputs,
      ...(partition !== undefined && { partition: partition.partition }),
      active: true,
      inactiveReason: "",
      seen: {},
      task: { id: context.newId(), creator: currentIdentity(context) },
    },
  };
}

/** Without REFRESH a view with DISTRIBUTED BY is refreshed by hand (fe sql/parser/AstBuilder.visitCreateMaterializedViewStatement). */
function refreshScheme({ refresh, span }: CreateMaterializedViewStatement): RefreshScheme {
  return refresh ?? { type: "MANUAL", span };
}

/** When a schedule begins: at its START, else now, to the second. */
export function scheduleStart(
  { start, every }: RefreshScheme,
  context: StatementContext,
): number | undefined {
  if (every === undefined) return undefined;
  const given = start === undefined ? undefined : parseCivil(start.value, sessionZone(context));
  return given ?? Math.floor(context.time / 1000) * 1000;
}
