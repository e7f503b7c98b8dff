import { has } from "../../engine/index.ts";
import type { CreateTableStatement } from "../../sql/tableStatements.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { AnalyzedTable } from "../newTable.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { sameName, type TypedColumn } from "../tableKeys.ts";
import type { Column, OlapTable } from "../tables.ts";
import { dorisColumn, refuseKeyType } from "./columns.ts";
import { dorisDistribution } from "./distribution.ts";
import { checkIndexes } from "./indexes.ts";
import { dorisKeys, type DorisKeys } from "./keys.ts";
import { dorisPartitions, type DorisPartitions } from "./partitions.ts";
import { checkEnabled, dorisType } from "./types.ts";

interface Parts {
  readonly partitions: DorisPartitions;
  readonly distribution: OlapTable["distribution"];
  readonly columns: readonly Column[];
}

/** Checks a CREATE TABLE of Doris without changing anything, in the order of the version's analyzer. */
export function analyzeDorisTable(
  statement: CreateTableStatement,
  context: StatementContext,
): AnalyzedTable | Refusal {
  const newer = has(context.target, "nereidsCreatesTables");
  const early =
    (newer ? missingDistribution(statement, context) : undefined) ?? refuseTypes(statement, context);
  if (early !== undefined) return early;
  const typed: TypedColumn[] = [];
  for (const definition of statement.columns) {
    const type = dorisType(definition.type, context);
    if (isRefusal(type)) return type;
    typed.push({ definition, type });
  }
  const properties = Object.fromEntries(
    statement.properties.map(({ key, value }) => [key.value, value.value]),
  );
  const twiceFirst = has(context.target, "duplicateColumnsFirst");
  const twice = twiceFirst ? columnTwice(typed, context) : undefined;
  if (twice !== undefined) return twice;
  const keys = dorisKeys(statement, typed, properties, context);
  if (isRefusal(keys)) return keys;
  const parts = newer
    ? partsNewer(statement, typed, keys, context)
    : partsOlder(statement, typed, keys, context);
  if (isRefusal(parts)) return parts;
  const wrong = checkIndexes(statement, parts.columns, keys, context);
  if (wrong !== undefined) return wrong;
  const { partitions, distribution, columns } = parts;
  return {
    statement,
    keys,
    columns,
    partitioning: partitions.partitioning,
    partitionColumns: partitions.columns,
    requests: partitions.requests,
    distribution,
    properties,
    mergeOnWrite: keys.mergeOnWrite,
    clusterKeys: keys.cluster,
  };
}

/** fe analysis/CreateTableStmt.analyze: columns, partitions, distribution */
function partsOlder(
  statement: CreateTableStatement,
  typed: readonly TypedColumn[],
  keys: DorisKeys,
  context: StatementContext,
): Parts | Refusal {
  const columns = makeColumns(typed, keys, context, true);
  if (isRefusal(columns)) return columns;
  const partitions = dorisPartitions(statement, typed, keys, context);
  if (isRefusal(partitions)) return partitions;
  const distribution = dorisDistribution(statement, typed, keys, context);
  return isRefusal(distribution) ? distribution : { columns, partitions, distribution };
}

/** fe nereids CreateTableInfo.validate: partitions, distribution, columns */
function partsNewer(
  statement: CreateTableStatement,
  typed: readonly TypedColumn[],
  keys: DorisKeys,
  context: StatementContext,
): Parts | Refusal {
  const twice = columnTwice(typed, context);
  if (twice !== undefined) return twice;
  const partitions = dorisPartitions(statement, typed, keys, context);
  if (isRefusal(partitions)) return partitions;
  const distribution = dorisDistribution(statement, typed, keys, context);
  if (isRefusal(distribution)) return distribution;
  const columns = makeColumns(typed, keys, context, false);
  return isRefusal(columns) ? columns : { columns, partitions, distribution };
}

function missingDistribution(
  statement: CreateTableStatement,
  { target }: StatementContext,
): Refusal | undefined {
  return statement.distributedBy === undefined && !has(target, "randomBucketsByDefault")
    ? fail(target, "distributionMissing")
    : undefined;
}

function refuseTypes(statement: CreateTableStatement, context: StatementContext): Refusal | undefined {
  for (const { type } of statement.columns) {
    const refusal = checkEnabled(type, context);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function makeColumns(
  typed: readonly TypedColumn[],
  keys: DorisKeys,
  context: StatementContext,
  namesToo: boolean,
): readonly Column[] | Refusal {
  const columns: Column[] = [];
  for (const [place, column] of typed.entries()) {
    const made = dorisColumn(column, { keys, key: place < keys.count }, context);
    if (isRefusal(made)) return made;
    const { name } = made;
    if (namesToo && columns.some((other) => sameName(other.name, name)))
      return fail(context.target, "columnDuplicate", { column: name });
    const clustered = keys.cluster.some((other) => sameName(other, name));
    const refused = clustered ? refuseKeyType(name, column.type, context) : undefined;
    if (refused !== undefined) return refused;
    columns.push(made);
  }
  return columns;
}

function columnTwice(typed: readonly TypedColumn[], { target }: StatementContext): Refusal | undefined {
  const names = typed.map(({ definition }) => definition.name.value);
  const column = names.find((name, place) => names.slice(0, place).some((other) => sameName(other, name)));
  return column === undefined ? undefined : fail(target, "columnDuplicate", { column });
}
