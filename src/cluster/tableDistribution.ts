import { has } from "../engine/index.ts";
import { jobConfigNumber } from "../engine/jobConfig.ts";
import type { CreateTableStatement, DistributionClause } from "../sql/tableStatements.ts";
import { canBeKey, typeName } from "./columnType.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { keysName, sameName, type TableKeys, type TypedColumn } from "./tableKeys.ts";
import type { Column, OlapTable } from "./tables.ts";

/** FE configuration max_bucket_number_per_partition, where nobody changed it. */
const MOST_BUCKETS = 1024;

function mostBuckets({ target, cluster }: StatementContext): number {
  return jobConfigNumber(target, cluster.config, "max_bucket_number_per_partition", MOST_BUCKETS);
}

/** Checks DISTRIBUTED BY before anything is made (fe sql/analyzer/CreateTableAnalyzer.analyzeDistributionDesc). */
export function analyzeDistribution(
  statement: CreateTableStatement,
  columns: readonly TypedColumn[],
  keys: TableKeys,
  context: StatementContext,
): OlapTable["distribution"] | Refusal {
  const { target, text } = context;
  const given = statement.distributedBy ?? impliedDistribution(columns, keys, context);
  if (isRefusal(given)) return given;
  const replaces = columns.some(({ definition }) => definition.aggregation?.startsWith("REPLACE") === true);
  const mayBeRandom = keys.type === "DUPLICATE" || (keys.type === "AGGREGATE" && !replaces);
  if (given.type === "random" && !mayBeRandom) {
    const name = `${keys.type} KEY${replaces ? " with replace " : ""}`;
    return fail(
      target,
      "distributionRandom",
      { keys: name },
      statement.distributedBy && { text, span: statement.distributedBy.span },
    );
  }
  const buckets = given.buckets ?? 0;
  if (has(target, "bucketLimit") && buckets > mostBuckets(context) && statement.partitionBy !== undefined) {
    return fail(target, "bucketsTooMany", { limit: mostBuckets(context) });
  }
  const names: string[] = [];
  for (const { value } of given.columns) {
    const column = columns.find(({ definition }) => sameName(definition.name.value, value));
    if (column === undefined) return fail(target, "distributionColumnUnknown", { column: value });
    names.push(column.definition.name.value);
  }
  return { type: given.type, columns: names, buckets };
}

type Implied = Pick<DistributionClause, "type" | "columns" | "buckets">;

function impliedDistribution(
  columns: readonly TypedColumn[],
  keys: TableKeys,
  { target }: StatementContext,
): Implied | Refusal {
  if (keys.type === "PRIMARY" && has(target, "primaryHashByDefault"))
    return { type: "hash", columns: columns.slice(0, keys.count).map(({ definition }) => definition.name) };
  if (keys.type === "DUPLICATE" && has(target, "randomByDefault")) return { type: "random", columns: [] };
  return fail(target, "distributionMissing", { keys: keysName(keys.type) });
}

/** Checks the columns of DISTRIBUTED BY while the table is made (fe sql/ast/HashDistributionDesc.toDistributionInfo). */
export function checkDistribution(
  distribution: OlapTable["distribution"],
  columns: readonly Column[],
  { target }: StatementContext,
): Refusal | undefined {
  for (const name of distribution.columns) {
    const column = columns.find((candidate) => candidate.name === name);
    if (column === undefined) continue;
    if (!column.key && column.aggregation !== "NONE")
      return fail(target, "distributionColumnNotKey", { column: name });
    if (!canBeKey(column.type))
      return fail(target, "distributionColumnType", { type: typeName(column.type) });
  }
  return undefined;
}
