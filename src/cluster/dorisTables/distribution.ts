import { errorText, has } from "../../engine/index.ts";
import type { CreateTableStatement, DistributionClause } from "../../sql/tableStatements.ts";
import { isComplex, isFloating } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import { sameName, type TypedColumn } from "../tableKeys.ts";
import type { ColumnType, OlapTable } from "../tables.ts";
import { unsupported } from "../statements/unsupported.ts";
import type { DorisKeys } from "./keys.ts";

/** Buckets of a table that names no number, and of one for which the engine chooses (fe common/FeConstants.default_bucket_num). */
const USUAL_BUCKETS = 10;

type Given = Pick<DistributionClause, "type" | "columns" | "buckets" | "autoBuckets">;

/** Checks DISTRIBUTED BY (fe analysis/HashDistributionDesc.analyze, RandomDistributionDesc, nereids DistributionDescriptor.validate). */
export function dorisDistribution(
  statement: CreateTableStatement,
  columns: readonly TypedColumn[],
  keys: DorisKeys,
  context: StatementContext,
): OlapTable["distribution"] | Refusal {
  const { target } = context;
  const clause = statement.distributedBy;
  if (clause === undefined && !has(target, "randomBucketsByDefault"))
    return fail(target, "distributionMissing");
  const given: Given = clause ?? { type: "random", columns: [], autoBuckets: true };
  const buckets = given.buckets ?? USUAL_BUCKETS;
  if (buckets <= 0) {
    return errorText(target, "bucketsZero") === undefined
      ? unsupported("DISTRIBUTED BY … BUCKETS 0")
      : fail(target, "bucketsZero", { type: given.type });
  }
  const refusal =
    given.type === "hash"
      ? checkColumns(
          given.columns.map(({ value }) => value),
          columns,
          keys,
          context,
        )
      : refuseRandom(columns, keys, context);
  if (refusal !== undefined) return refusal;
  const names = given.columns.flatMap(({ value }) =>
    columns
      .filter(({ definition }) => sameName(definition.name.value, value))
      .map(({ definition }) => definition.name.value),
  );
  return {
    type: given.type,
    columns: names,
    buckets,
    ...(given.autoBuckets === true && { automatic: true as const }),
  };
}

function checkColumns(
  names: readonly string[],
  columns: readonly TypedColumn[],
  keys: DorisKeys,
  { target }: StatementContext,
): Refusal | undefined {
  const seen = new Set<string>();
  for (const name of names) {
    const place = columns.findIndex(({ definition }) => sameName(definition.name.value, name));
    if (place < 0) return fail(target, "distributionColumnUnknown", { column: name });
    if (seen.has(name.toLowerCase())) return fail(target, "distributionColumnTwice", { column: name });
    seen.add(name.toLowerCase());
    if (place >= keys.count && keys.type !== "DUPLICATE")
      return fail(target, "distributionColumnNotKey", { column: name });
  }
  return undefined;
}

function refuseRandom(
  columns: readonly TypedColumn[],
  keys: DorisKeys,
  { target }: StatementContext,
): Refusal | undefined {
  if (keys.type === "UNIQUE") return fail(target, "distributionRandom", { keys: "UNIQUE_KEYS" });
  const replaced = columns.find(({ definition }) => definition.aggregation?.startsWith("REPLACE") === true);
  return keys.type === "AGGREGATE" && replaced !== undefined
    ? fail(target, "distributionRandom", {
        keys: "AGG_KEYS",
        kind: "aggregate",
        aggregation: replaced.definition.aggregation ?? "",
      })
    : undefined;
}

/** Refuses columns whose values cannot be hashed, while the table is made (fe analysis/HashDistributionDesc.toDistributionInfo). */
export function checkHashable(
  { columns: names }: OlapTable["distribution"],
  columns: readonly TypedColumn[],
  { target }: StatementContext,
): Refusal | undefined {
  for (const { definition, type } of columns) {
    const column = definition.name.value;
    const kind = names.includes(column) ? unhashable(type, has(target, "distributionByString")) : undefined;
    if (kind !== undefined) return fail(target, "distributionColumnType", { column, kind, type: type.name });
  }
  return undefined;
}

function unhashable(type: ColumnType, byString: boolean): string | undefined {
  if (type.name === "STRING") return byString ? undefined : "String Type";
  if (isFloating(type)) return "Floating point type";
  return isComplex(type) ? `${type.name.slice(0, 1)}${type.name.slice(1).toLowerCase()} Type` : undefined;
}
