import { has } from "../engine/index.ts";
import { printExpression, printLiteral, printPartitions, printType } from "./printQuery.ts";
import {
  list,
  printName,
  printProperties,
  printQualified,
  quote,
  words,
  type Printer,
} from "./printWords.ts";
import type { Name } from "./statements.ts";
import type {
  AlterAction,
  ColumnDefinition,
  ColumnPosition,
  CreateTableStatement,
  DistributionClause,
  IndexDefinition,
  PartitionBatch,
  PartitionBound,
  PartitionClause,
  PartitionDefinition,
  RollupDefinition,
} from "./tableStatements.ts";

/** Prints a CREATE TABLE statement in the order of its clauses. */
export function printCreateTable(statement: CreateTableStatement, to: Printer): string {
  const name = printName(to);
  const items = [
    ...statement.columns.map((column) => printColumn(column, to)),
    ...statement.indexes.map((index) => printIndex(index, to)),
  ];
  return words(
    "CREATE",
    statement.external && "EXTERNAL",
    statement.temporary && "TEMPORARY",
    "TABLE",
    statement.ifNotExists && "IF NOT EXISTS",
    printQualified(to)(statement.name),
    list(items),
    statement.engine && `ENGINE = ${name(statement.engine)}`,
    statement.keys && `${statement.keys.type} KEY ${names(statement.keys.columns, to)}`,
    statement.comment && `COMMENT ${quote(statement.comment.value)}`,
    statement.partitionBy && printPartitionBy(statement.partitionBy, to),
    statement.distributedBy && printDistribution(statement.distributedBy, to),
    statement.orderBy.length > 0 && `ORDER BY ${names(statement.orderBy, to)}`,
    statement.rollups.length > 0 &&
      `ROLLUP ${list(statement.rollups.map((rollup) => printRollup(rollup, to)))}`,
    printProperties(statement.properties),
  );
}

function names(all: readonly Name[], to: Printer): string {
  return list(all.map(printName(to)));
}

/** Prints a column as CREATE TABLE and ALTER TABLE read it. */
export function printColumn(column: ColumnDefinition, to: Printer): string {
  return words(
    printName(to)(column.name),
    printType(column.type),
    column.key && "KEY",
    column.aggregation,
    column.nullable !== undefined && (column.nullable ? "NULL" : "NOT NULL"),
    column.autoIncrement && "AUTO_INCREMENT",
    column.defaultValue &&
      `DEFAULT ${column.defaultValue.kind === "now" ? "CURRENT_TIMESTAMP" : printLiteral(column.defaultValue)}`,
    column.comment && `COMMENT ${quote(column.comment.value)}`,
  );
}

/** Prints an index as CREATE TABLE reads it. */
export function printIndex(index: IndexDefinition, to: Printer): string {
  return words(
    "INDEX",
    printName(to)(index.name),
    names(index.columns, to),
    index.type && `USING ${index.type}`,
    index.comment && `COMMENT ${quote(index.comment.value)}`,
  );
}

function printRollup(rollup: RollupDefinition, to: Printer): string {
  return words(printName(to)(rollup.name), names(rollup.columns, to));
}

/** Prints a DISTRIBUTED BY clause. */
export function printDistribution(distribution: DistributionClause, to: Printer): string {
  return words(
    "DISTRIBUTED BY",
    distribution.type === "hash" ? `HASH ${names(distribution.columns, to)}` : "RANDOM",
    distribution.buckets !== undefined && `BUCKETS ${distribution.buckets}`,
    distribution.autoBuckets && "BUCKETS AUTO",
  );
}

function printPartitionBy(clause: PartitionClause, to: Printer): string {
  const auto = has(to.target, "autoPartition");
  const items = [
    ...clause.partitions.map((partition) => printPartition(partition, to)),
    ...clause.batches.map(auto ? printSteps : printBatch),
  ];
  if (auto) {
    return words(
      clause.automatic === true && "AUTO",
      `PARTITION BY ${clause.type.toUpperCase()}`,
      clause.expression ? list([printExpression(clause.expression, to)]) : names(clause.columns, to),
      list(items),
    );
  }
  const needsList = clause.type === "range" || items.length > 0;
  return words(
    "PARTITION BY",
    clause.type === "range" && "RANGE",
    clause.type === "list" && clause.automatic !== true && "LIST",
    clause.expression ? printExpression(clause.expression, to) : names(clause.columns, to),
    needsList && list(items),
  );
}

function printBatch({ start, end, every }: PartitionBatch): string {
  const step = every.unit === undefined ? String(every.count) : `INTERVAL ${every.count} ${every.unit}`;
  return `START (${quote(start.value)}) END (${quote(end.value)}) EVERY (${step})`;
}

/** Doris' form of a batch. */
function printSteps({ start, end, every }: PartitionBatch): string {
  const step = words(String(every.count), every.unit);
  return `FROM (${quote(start.value)}) TO (${quote(end.value)}) INTERVAL ${step}`;
}

function printBound(bound: PartitionBound): string {
  return list(bound.map((value) => (value.kind === "maxvalue" ? "MAXVALUE" : printLiteral(value))));
}

function printValues(partition: PartitionDefinition): string {
  switch (partition.type) {
    case "lessThan":
      return `VALUES LESS THAN ${partition.upper === "MAXVALUE" ? "MAXVALUE" : printBound(partition.upper)}`;
    case "fixed":
      return `VALUES [${printBound(partition.lower)}, ${printBound(partition.upper)})`;
    case "list": {
      const single = partition.values.every((row) => row.length === 1);
      return `VALUES IN ${list(partition.values.map((row) => (single ? row.map(printLiteral).join() : list(row.map(printLiteral)))))}`;
    }
    default: {
      const never: never = partition;
      return never;
    }
  }
}

function printPartition(partition: PartitionDefinition, to: Printer): string {
  return words(
    "PARTITION",
    partition.ifNotExists && "IF NOT EXISTS",
    printName(to)(partition.name),
    printValues(partition),
    printProperties(partition.properties, ""),
  );
}

function printPosition(position: ColumnPosition, to: Printer): string {
  switch (position.type) {
    case "first":
      return "FIRST";
    case "after":
      return `AFTER ${printName(to)(position.column)}`;
    case "last":
      return "";
    default: {
      const never: never = position;
      return never;
    }
  }
}

/** Prints one action of ALTER TABLE. `further`: not the first of a list, where rollups leave out their verb. */
export function printAlterAction(action: AlterAction, to: Printer, further: boolean): string {
  const name = printName(to);
  switch (action.kind) {
    case "addColumn":
      return words("ADD COLUMN", printColumn(action.column, to), printPosition(action.position, to));
    case "addColumns":
      return words("ADD COLUMN", list(action.columns.map((column) => printColumn(column, to))));
    case "dropColumn":
      return words("DROP COLUMN", name(action.column));
    case "modifyColumn":
      return words("MODIFY COLUMN", printColumn(action.column, to), printPosition(action.position, to));
    case "renameTable":
      return words("RENAME", name(action.name));
    case "renameColumn":
      return words(
        "RENAME COLUMN",
        name(action.from),
        has(to.target, "renameColumn") && "TO",
        name(action.to),
      );
    case "renamePartition":
      return words("RENAME PARTITION", name(action.from), name(action.to));
    case "renameRollup":
      return words("RENAME ROLLUP", name(action.from), name(action.to));
    case "addPartition":
      return words(
        "ADD",
        action.temporary && "TEMPORARY",
        printPartition(action.partition, to),
        action.distribution && printDistribution(action.distribution, to),
      );
    case "dropPartition":
      return words(
        "DROP",
        action.temporary && "TEMPORARY",
        "PARTITION",
        action.ifExists && "IF EXISTS",
        name(action.name),
        action.force && "FORCE",
      );
    case "addRollup":
      return words(!further && "ADD ROLLUP", printRollup(action.rollup, to));
    case "dropRollup":
      return words(!further && "DROP ROLLUP", name(action.name));
    case "setProperties":
      return words("SET", printProperties(action.properties, ""));
    case "swapTable":
      return words("SWAP WITH", name(action.name));
    case "replaceTable":
      return words(
        "REPLACE WITH TABLE",
        name(action.name),
        action.properties && printProperties(action.properties),
        action.force && "FORCE",
      );
    case "replacePartitions":
      return words(
        "REPLACE",
        printPartitions(action.partitions, to),
        "WITH",
        printPartitions(action.by, to),
        action.force && "FORCE",
        action.properties && printProperties(action.properties),
      );
    case "other":
      return action.head;
    default: {
      const never: never = action;
      return never;
    }
  }
}
