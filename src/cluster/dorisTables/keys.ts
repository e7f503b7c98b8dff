import { has } from "../../engine/index.ts";
import type { CreateTableStatement } from "../../sql/tableStatements.ts";
import { isComplex, isFloating, isMetric, isText } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import {
  indexBytes,
  keysName,
  sameName,
  SHORT_KEY_BYTES,
  type TableKeys,
  type TypedColumn,
} from "../tableKeys.ts";
import type { ColumnType } from "../tables.ts";
import { readBoolean } from "./booleans.ts";

/** The keys of a new table of Doris. */
export interface DorisKeys extends TableKeys {
  /** A unique key table whose rows are merged when they are written. */
  readonly mergeOnWrite: boolean;
  /** Columns of CLUSTER BY. */
  readonly cluster: readonly string[];
}

const MERGE_ON_WRITE = "enable_unique_key_merge_on_write";
const NO_KEYS = "enable_duplicate_without_keys_by_default";
/** fe common/FeConstants.shortkey_max_column_count */
const SHORT_KEY_COLUMNS = 3;

/** Finds out the keys of a new table and checks them (fe analysis/KeysDesc.analyze, CreateTableInfo.validateKeyColumns). */
export function dorisKeys(
  statement: CreateTableStatement,
  columns: readonly TypedColumn[],
  properties: Readonly<Record<string, string>>,
  context: StatementContext,
): DorisKeys | Refusal {
  const { target } = context;
  const none = readBoolean(NO_KEYS, properties, false, context, "analyzer");
  if (isRefusal(none)) return none;
  const given = statement.keys;
  const keys =
    given === undefined
      ? impliedKeys(columns, none, context)
      : { type: given.type, names: given.columns.map(({ value }) => value) };
  if (isRefusal(keys)) return keys;
  const unique = keys.type === "UNIQUE";
  if (properties[MERGE_ON_WRITE] !== undefined && !unique) return fail(target, "mergeOnWriteModel");
  const usual = has(target, "mergeOnWriteByDefault");
  const merge = unique ? readBoolean(MERGE_ON_WRITE, properties, usual, context, "analyzer") : false;
  if (isRefusal(merge)) return merge;
  const cluster = given?.clusterBy?.map(({ value }) => value) ?? [];
  const named = { type: keys.type, count: keys.names.length };
  const wrong =
    (keys.names.length > columns.length ? fail(target, "keyColumnsTooMany") : undefined) ??
    (has(target, "clusterKeysCheckedLast")
      ? undefined
      : checkCluster(named, cluster, keys.names, columns, context)) ??
    checkPrefix(keys.names, columns, context) ??
    checkValues(named, columns, context) ??
    (has(target, "clusterKeysCheckedLast")
      ? checkCluster(named, cluster, keys.names, columns, context)
      : undefined) ??
    (cluster.length > 0 && !merge ? fail(target, "sortKeyNotPrimary") : undefined);
  return wrong ?? { ...named, mergeOnWrite: merge, cluster };
}

interface NamedKeys {
  readonly type: TableKeys["type"];
  readonly names: readonly string[];
}

/** Without keys: AGGREGATE where a column is aggregated, else DUPLICATE over the first columns that fit a short key. */
function impliedKeys(
  columns: readonly TypedColumn[],
  none: boolean,
  { target }: StatementContext,
): NamedKeys | Refusal {
  const names = (chosen: readonly TypedColumn[]) => chosen.map(({ definition }) => definition.name.value);
  const firstValue = columns.findIndex(({ definition }) => definition.aggregation !== undefined);
  if (firstValue >= 0) return { type: "AGGREGATE", names: names(columns.slice(0, firstValue)) };
  if (none) return { type: "DUPLICATE", names: [] };
  const chosen = columns.slice(0, shortKeys(columns.map(({ type }) => type)));
  return chosen.length === 0
    ? fail(target, "firstColumnType", { type: columns[0]?.type.name ?? "" })
    : { type: "DUPLICATE", names: names(chosen) };
}

/** Counts the columns of a short key: at most three and 36 bytes, a VARCHAR ends it (fe Type.couldBeShortKey). */
export function shortKeys(types: readonly ColumnType[]): number {
  let bytes = 0;
  let count = 0;
  for (const type of types) {
    bytes += indexBytes(type);
    if (count >= SHORT_KEY_COLUMNS || bytes > SHORT_KEY_BYTES) return count === 0 && isText(type) ? 1 : count;
    if (!couldBeShortKey(type)) return count;
    count++;
    if (type.name === "VARCHAR") return count;
  }
  return count;
}

function couldBeShortKey(type: ColumnType): boolean {
  const other = ["STRING", "JSON", "VARIANT", "AGG_STATE"].includes(type.name);
  return !other && !isFloating(type) && !isComplex(type) && !isMetric(type);
}

function checkPrefix(
  names: readonly string[],
  columns: readonly TypedColumn[],
  { target }: StatementContext,
): Refusal | undefined {
  for (const [place, key] of names.entries()) {
    const definition = columns[place]?.definition;
    const column = definition?.name.value ?? "";
    if (!sameName(column, key)) {
      const known = columns.some((other) => sameName(other.definition.name.value, key));
      return known
        ? fail(target, "keyColumnsOrder", { place, key, column })
        : fail(target, "keyColumnUnknown", { column: key });
    }
    if (definition?.aggregation !== undefined) return fail(target, "keyColumnAggregated", { column });
  }
  return undefined;
}

function checkValues(
  keys: TableKeys,
  columns: readonly TypedColumn[],
  { target }: StatementContext,
): Refusal | undefined {
  for (const { definition } of columns.slice(keys.count)) {
    const column = definition.name.value;
    const aggregated = definition.aggregation !== undefined;
    if (keys.type === "AGGREGATE" && !aggregated) return fail(target, "valueColumnNotAggregated", { column });
    if (keys.type !== "AGGREGATE" && aggregated)
      return fail(target, "valueColumnAggregated", { keys: keysName(keys.type), column });
  }
  return undefined;
}

function checkCluster(
  keys: TableKeys,
  cluster: readonly string[],
  names: readonly string[],
  columns: readonly TypedColumn[],
  { target }: StatementContext,
): Refusal | undefined {
  if (cluster.length === 0) return undefined;
  if (keys.type !== "UNIQUE") return fail(target, "sortKeyNotPrimary", { kind: "model" });
  const seen = new Set<string>();
  for (const column of cluster) {
    if (seen.has(column.toLowerCase())) return fail(target, "sortKeyDuplicate", { column });
    seen.add(column.toLowerCase());
    if (!columns.some(({ definition }) => sameName(definition.name.value, column)))
      return fail(target, "sortKeyUnknown", { column });
  }
  const least = Math.min(names.length, cluster.length);
  const same = names.slice(0, least).every((name, place) => sameName(name, cluster[place] ?? ""));
  return same ? fail(target, "clusterKeysSame") : undefined;
}
