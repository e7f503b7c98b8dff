import { has } from "../engine/index.ts";
import type { Expression } from "./expressions.ts";
import { printExpression, printPartitions, printQuery, printWith } from "./printQuery.ts";
import { printRelation } from "./printRelation.ts";
import { list, printName, printQualified, words, type Printer } from "./printWords.ts";
import type { DeleteStatement, InsertStatement, UpdateStatement } from "./statements.ts";

type Given = UpdateStatement["assignments"][number]["value"];

/** Prints INSERT. */
export function printInsert(statement: InsertStatement, to: Printer): string {
  const { source } = statement;
  const name = printName(to);
  return words(
    statement.overwrite ? "INSERT OVERWRITE" : "INSERT INTO",
    statement.overwrite && has(to.target, "overwriteTable") && "TABLE",
    printQualified(to)(statement.table),
    statement.partitions && printPartitions(statement.partitions, to),
    statement.label && `WITH LABEL ${name(statement.label)}`,
    statement.columns && list(statement.columns.map(name)),
    statement.byName && "BY NAME",
    source.kind === "query"
      ? printQuery(source.query, to)
      : `VALUES ${source.rows.map((row) => list(row.map((value) => printGiven(value, to)))).join(", ")}`,
  );
}

/** Prints UPDATE. */
export function printUpdate(statement: UpdateStatement, to: Printer): string {
  const name = printName(to);
  const set = statement.assignments.map(({ column, value }) => `${name(column)} = ${printGiven(value, to)}`);
  return words(
    printWith(statement, to),
    "UPDATE",
    printQualified(to)(statement.table),
    statement.alias && `AS ${name(statement.alias)}`,
    `SET ${set.join(", ")}`,
    statement.from && `FROM ${printRelation(statement.from, to)}`,
    printCondition(statement.where, to),
  );
}

/** Prints DELETE. */
export function printDelete(statement: DeleteStatement, to: Printer): string {
  return words(
    printWith(statement, to),
    "DELETE FROM",
    printQualified(to)(statement.table),
    statement.partitions && printPartitions(statement.partitions, to),
    statement.alias && `AS ${printName(to)(statement.alias)}`,
    statement.using && `USING ${printRelation(statement.using, to)}`,
    printCondition(statement.where, to),
  );
}

function printGiven(value: Given, to: Printer): string {
  return value.kind === "default" ? "DEFAULT" : printExpression(value, to);
}

function printCondition(where: Expression | undefined, to: Printer): string | undefined {
  return where && `WHERE ${printExpression(where, to)}`;
}
