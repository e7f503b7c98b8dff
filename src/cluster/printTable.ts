import { printedProperties } from "../engine/tableProperties.ts";
import { has, type Target } from "../engine/index.ts";
import { describeType, isMetric, printType } from "./columnType.ts";
import { printDorisTable } from "./dorisTables/print.ts";
import { printedDynamic } from "./dynamicPartitions/property.ts";
import { printList } from "./listPartitions.ts";
import { partitionKeyColumns, rangeTypes } from "./partitionTypes.ts";
import { boundSql, RangeSet } from "./rangeBounds.ts";
import type { Column, OlapTable, Partition, Value } from "./tables.ts";

/** Words a table as SHOW CREATE TABLE does (fe sql/analyzer/AstToStringBuilder.getDdlStmt). */
export function printTable(table: OlapTable, target: Target): string {
  if (has(target, "dorisTables")) return printDorisTable(table, target);
  const columns = table.columns.map((column) => `  ${columnSql(column, table)}`);
  const indexes = table.secondaryIndexes.map(
    (index) =>
      `  INDEX ${index.name} (${quoted(index.columns).replaceAll(", ", ",")}) USING ${index.type} COMMENT '${index.comment}'`,
  );
  const keys = table.columns.filter((column) => column.key).map((column) => column.name);
  const lines = [
    `CREATE TABLE \`${table.name}\` (`,
    [...columns, ...indexes].join(",\n"),
    ") ENGINE=OLAP ",
    `${table.keysType} KEY(${quoted(keys)})`,
    ...(table.comment === "" ? [] : [`COMMENT "${table.comment}"`]),
    ...partitionLines(table),
    distributionLine(table),
    ...(table.sortKeys.length === 0 ? [] : [`ORDER BY(${quoted(table.sortKeys)})`]),
    "PROPERTIES (",
    propertyLines(table, target).join(",\n"),
    ");",
  ];
  return lines.join("\n");
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

/** Words a column (fe catalog/Column.toSql). */
export function columnSql(column: Column, { keysType }: Pick<OlapTable, "keysType">): string {
  const aggregation =
    keysType === "AGGREGATE" && column.aggregation !== undefined ? `${column.aggregation} ` : "";
  const nullable = column.nullable ? "NULL " : "NOT NULL ";
  return `\`${column.name}\` ${printType(column.type)} ${aggregation}${nullable}${defaultSql(column)}COMMENT "${column.comment}"`;
}

function defaultSql(column: Column): string {
  if (column.autoIncrement === true) return "AUTO_INCREMENT ";
  if (column.defaultNow === true) return "DEFAULT CURRENT_TIMESTAMP ";
  if (column.defaultValue === undefined || isMetric(column.type)) return "";
  return `DEFAULT "${column.defaultValue.replace(/["\\]/g, "\\$&")}" `;
}

function partitionLines(table: OlapTable): string[] {
  const { partitioning } = table;
  const partitions = Object.values(table.partitions);
  const columns = partitionKeyColumns(table).map((column) => column.name);
  const own = (partition: Partition, blank: string) =>
    partition.replicationNum === table.replicationNum
      ? ""
      : `${blank}("replication_num" = "${partition.replicationNum}")`;
  switch (partitioning.type) {
    case "unpartitioned":
      return [];
    case "range": {
      if (partitioning.automatic !== undefined) return [`PARTITION BY ${partitioning.automatic.text}`];
      const types = rangeTypes(table);
      const rows = partitionsByRange(table).map(({ range, ...partition }) => {
        const bounds =
          range === undefined ? "" : `${boundSql(types, range.lower)}, ${boundSql(types, range.upper)}`;
        return `PARTITION ${partition.name} VALUES [${bounds})${own(partition, "")}`;
      });
      return [`PARTITION BY RANGE(${quoted(columns)})`, `(${rows.join(",\n")})`];
    }
    case "list": {
      const names = columns.map((name) => `\`${name}\``).join(",");
      if (partitioning.automatic === true) return [`PARTITION BY (${names})`];
      const rows = partitions.map(
        (partition) =>
          `  PARTITION ${partition.name} VALUES IN ${printList(partition.list ?? [])}${own(partition, " ")}`,
      );
      return [`PARTITION BY LIST(${names})(`, rows.join(",\n"), ")"];
    }
    default: {
      const never: never = partitioning;
      return never;
    }
  }
}

/** Gives a table's partitions in the order of their ranges, else as they were made. */
export function partitionsByRange(table: OlapTable, temporary = false): readonly Partition[] {
  const all = Object.values(temporary ? table.temporaryPartitions : table.partitions);
  if (table.partitioning.type !== "range") return all;
  const places = new Map(new RangeSet(rangeTypes(table), all).names().map((name, place) => [name, place]));
  return [...all].sort((left, right) => (places.get(left.name) ?? 0) - (places.get(right.name) ?? 0));
}

function distributionLine({ distribution }: OlapTable): string {
  const { type, columns, buckets } = distribution;
  if (type === "random")
    return buckets > 0 ? `DISTRIBUTED BY RANDOM BUCKETS ${buckets}` : "DISTRIBUTED BY RANDOM";
  return `DISTRIBUTED BY HASH(${quoted(columns)})${buckets > 0 ? ` BUCKETS ${buckets} ` : ""}`;
}

function propertyLines(table: OlapTable, target: Target): string[] {
  const properties = { ...printedDynamic(table), replication_num: String(table.replicationNum) };
  return printedProperties(target, properties, table.cloudNative === true).map(
    ([key, value]) => `"${key}" = "${value.replaceAll('"', '\\"')}"`,
  );
}

/**
 * Words a column as DESC does: name, type, null, key, default, extra (fe common/proc/IndexSchemaProcNode).
 * @param aggregated says the aggregation too, as DESC … ALL and DESC of a rollup do
 */
export function describeColumn(
  column: Column,
  table: Pick<OlapTable, "keysType" | "properties">,
  aggregated: boolean,
): Value[] {
  const extras: string[] = [];
  if (aggregated && column.aggregation !== undefined && table.keysType !== "PRIMARY") {
    extras.push(column.aggregation);
  }
  const bloom = table.properties["bloom_filter_columns"]?.split(", ") ?? [];
  if (bloom.includes(column.name)) extras.push("BLOOM_FILTER");
  if (column.defaultNow === true) extras.push("DEFAULT_GENERATED");
  return [
    column.name,
    describeType(column.type),
    column.nullable ? "YES" : "NO",
    String(column.key),
    column.defaultNow === true ? "CURRENT_TIMESTAMP" : (column.defaultValue ?? null),
    extras.join(","),
  ];
}
