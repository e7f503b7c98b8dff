import { has, type Target } from "../../engine/index.ts";
import { printedProperties } from "../../engine/tableProperties.ts";
import { isMetric } from "../columnType.ts";
import { dynamicPartitions } from "../dynamicPartitions/property.ts";
import { rangeTypes } from "../partitionTypes.ts";
import { MAXVALUE, MINVALUE, smallest, type Bound } from "../rangeBounds.ts";
import { partitionsByRange } from "../printTable.ts";
import { defaultAllocation } from "../replicaAllocation.ts";
import { describedType, internalType, sqlType } from "../typeText.ts";
import type { Column, ColumnType, OlapTable, Partition, Value } from "../tables.ts";
import { rowText, valueText } from "./lists.ts";
import { printedDorisDynamic } from "./printDynamic.ts";

/** Words a table as SHOW CREATE TABLE of Doris does (fe catalog/Env.getDdlStmt). */
export function printDorisTable(table: OlapTable, target: Target): string {
  const keys = table.columns.filter((column) => column.key).map((column) => column.name);
  const columns = table.columns.map((column) => `  ${dorisColumnSql(column, table, target)}`);
  const indexes = table.secondaryIndexes.map((index) => `  ${indexSql(index, target)}`);
  const lines = [
    `CREATE TABLE \`${table.name}\` (`,
    [...columns, ...indexes].join(",\n"),
    ") ENGINE=OLAP",
    ...(keys.length === 0 ? [] : [`${table.keysType} KEY(${quoted(keys)})`]),
    ...(table.sortKeys.length === 0 ? [] : [`CLUSTER BY (${quoted(table.sortKeys)})`]),
    ...(table.comment.trim() === "" ? [] : [`COMMENT '${escaped(table.comment)}'`]),
    ...partitionLines(table, target),
    distributionLine(table),
    "PROPERTIES (",
    propertyLines(table, target).join(",\n"),
    ");",
  ];
  return lines.join("\n");
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

/** fe common/util/SqlUtils.escapeQuota */
function escaped(text: string): string {
  return text.replaceAll('"', '\\"');
}

/** Words a column (fe catalog/Column.toSql). */
export function dorisColumnSql(
  column: Column,
  { keysType }: Pick<OlapTable, "keysType">,
  target: Target,
): string {
  const quote = has(target, "columnCommentsInDoubleQuotes") ? '"' : "'";
  const from = column.autoIncrementFrom ?? 1;
  const words = [
    `\`${column.name}\``,
    sqlType(target, column.type),
    ...(keysType === "AGGREGATE" && column.aggregation !== undefined ? [column.aggregation] : []),
    column.nullable ? "NULL" : "NOT NULL",
    ...(column.autoIncrement === true
      ? [has(target, "autoIncrementStart") ? `AUTO_INCREMENT(${from})` : "AUTO_INCREMENT"]
      : []),
    ...defaultWords(column, target),
    ...(column.comment.trim() === "" ? [] : [`COMMENT ${quote}${escaped(column.comment)}${quote}`]),
  ];
  return words.join(" ");
}

function defaultWords(column: Column, target: Target): readonly string[] {
  if (column.type.name === "BITMAP" && has(target, "emptyBitmapSaid")) return ["DEFAULT BITMAP_EMPTY"];
  if (column.defaultNow === true) return [`DEFAULT ${nowText(column)}`];
  if (column.defaultValue === undefined || isMetric(column.type)) return [];
  return [`DEFAULT "${column.defaultValue}"`];
}

function nowText({ type, nowDigits }: Column): string {
  if (type.name === "DATE") return "CURRENT_DATE";
  return nowDigits === undefined ? "CURRENT_TIMESTAMP" : `CURRENT_TIMESTAMP(${nowDigits})`;
}

function indexSql(index: OlapTable["secondaryIndexes"][number], target: Target): string {
  const pairs = Object.entries(index.properties ?? {}).map(([key, value]) => `"${key}" = "${value}"`);
  const properties = pairs.length === 0 ? "" : ` PROPERTIES(${pairs.join(", ")})`;
  const head = `INDEX ${index.name} (${index.columns.map((name) => `\`${name}\``).join(",")}) USING ${index.type}${properties}`;
  if (!has(target, "columnCommentsInDoubleQuotes")) return `${head} COMMENT '${index.comment}'`;
  return index.comment.trim() === "" ? head : `${head} COMMENT "${escaped(index.comment)}"`;
}

function partitionLines(table: OlapTable, target: Target): readonly string[] {
  const { partitioning } = table;
  const types = rangeTypes(table);
  switch (partitioning.type) {
    case "unpartitioned":
      return [];
    case "range": {
      const { automatic } = partitioning;
      const expression = has(target, "automaticListOfColumns")
        ? `(${automatic?.text ?? ""})`
        : automatic?.text;
      const head =
        automatic === undefined
          ? `PARTITION BY RANGE(${quoted(partitioning.columns)})`
          : `AUTO PARTITION BY RANGE ${expression ?? ""}`;
      const rows = partitionsByRange(table).map(({ name, range }) => {
        const bounds =
          range === undefined ? "" : `${boundText(types, range.lower)}, ${boundText(types, range.upper)}`;
        return `PARTITION ${name} VALUES [${bounds})`;
      });
      return [head, `(${rows.join(",\n")})`];
    }
    case "list": {
      const auto = partitioning.automatic === true;
      const rows = listsInOrder(table, types).map(
        (partition) => `PARTITION ${partition.name} VALUES IN (${listText(partition, types)})`,
      );
      return [listHead(partitioning.columns, auto, target), `(${rows.join(",\n")})`];
    }
    default: {
      const never: never = partitioning;
      return never;
    }
  }
}

/** fe catalog/ListPartitionInfo.toSql: before 4.0 each column of AUTO PARTITION stands in brackets of its own. */
function listHead(columns: readonly string[], auto: boolean, target: Target): string {
  if (has(target, "automaticListOfColumns"))
    return `${auto ? "AUTO " : ""}PARTITION BY LIST (${quoted(columns)})`;
  return auto
    ? `AUTO PARTITION BY LIST ${columns.map((name) => `(\`${name}\`)`).join("")}`
    : `PARTITION BY LIST(${quoted(columns)})`;
}

function listText({ list = [] }: Partition, types: readonly ColumnType[]): string {
  return list
    .map((row) => (types.length === 1 ? valueText(row[0] ?? "", types[0]) : rowText(row, types)))
    .join(",");
}

/** By their first values (fe common/util/ListUtil.LIST_MAP_ENTRY_COMPARATOR). */
function listsInOrder(table: OlapTable, types: readonly ColumnType[]): readonly Partition[] {
  const first = (partition: Partition) => partition.list?.[0]?.[0] ?? "";
  const whole = /^-?\d+$/;
  const compare = (left: string, right: string) => {
    if (whole.test(left) && whole.test(right) && types[0]?.name !== "VARCHAR")
      return Number(BigInt(left) - BigInt(right));
    return left < right ? -1 : left > right ? 1 : 0;
  };
  return Object.values(table.partitions).sort((left, right) => compare(first(left), first(right)));
}

/** fe catalog/PartitionKey.toSql; after MAXVALUE stands no comma. */
function boundText(types: readonly ColumnType[], bound: Bound): string {
  const words = types.map((type, place) => {
    const text = bound[place] ?? MINVALUE;
    if (text === MAXVALUE) return MAXVALUE;
    return `${valueText(text === MINVALUE ? smallest(type) : text, type)}${place < types.length - 1 ? ", " : ""}`;
  });
  return `(${words.join("")})`;
}

function distributionLine({ distribution }: OlapTable): string {
  const { type, columns, buckets, automatic } = distribution;
  const count = automatic === true ? "AUTO" : String(buckets);
  return type === "random"
    ? `DISTRIBUTED BY RANDOM BUCKETS ${count}`
    : `DISTRIBUTED BY HASH(${quoted(columns)}) BUCKETS ${count}`;
}

function propertyLines(table: OlapTable, target: Target): readonly string[] {
  const properties = {
    ...table.properties,
    ...(dynamicPartitions(table) !== undefined && printedDorisDynamic(table, target)),
    replication_allocation: defaultAllocation(table.replicationNum),
    ...(table.inAtomicRestore === true && { in_atomic_restore: "true" }),
  };
  return printedProperties(target, properties, false).map(([key, value]) => `"${key}" = "${value}"`);
}

/** Words a column as DESC of Doris does (fe common/proc/IndexSchemaProcNode). */
export function describeDorisColumn(
  column: Column,
  table: Pick<OlapTable, "properties">,
  target: Target,
): Value[] {
  const bloom = table.properties["bloom_filter_columns"]?.split(", ") ?? [];
  const extras = [
    ...(column.aggregation === undefined ? [] : [column.aggregation]),
    ...(bloom.includes(column.name) ? ["BLOOM_FILTER"] : []),
    ...(column.autoIncrement === true ? ["AUTO_INCREMENT"] : []),
  ];
  return [
    column.name,
    describedType(target, column.type),
    column.nullable ? "Yes" : "No",
    String(column.key),
    column.defaultNow === true ? nowText(column) : (column.defaultValue ?? null),
    extras.join(","),
  ];
}

/** Words a column as DESC … ALL of Doris does, from Field on (fe analysis/DescribeStmt). */
export function describeIndexedColumn(
  column: Column,
  table: Pick<OlapTable, "properties">,
  target: Target,
): Value[] {
  const [name = null, type = null, ...rest] = describeDorisColumn(
    { ...column, autoIncrement: false },
    table,
    target,
  );
  return [name, type, internalType(column.type), ...rest, "true", "", ""];
}
