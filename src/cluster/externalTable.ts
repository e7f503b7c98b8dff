import { externalEngine, printedExternalProperties } from "../engine/externalEngines.ts";
import type { CreateTableStatement } from "../sql/tableStatements.ts";
import { clusterBefore } from "./catalog.ts";
import { isComplex } from "./columnType.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { copiedMapOrder, hashMapOrder } from "./javaOrder.ts";
import { newColumn, typedColumns } from "./newColumns.ts";
import { columnSql } from "./printTable.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { resourceTypes } from "./resources.ts";
import type { Column, ExternalTable } from "./tables.ts";

export type AnalyzedExternal = Pick<ExternalTable, "type" | "columns" | "properties" | "comment">;

/** Checks the definition of a table whose rows lie elsewhere (fe sql/analyzer/CreateTableAnalyzer). */
export function analyzeExternal(
  statement: CreateTableStatement,
  engine: string,
  context: StatementContext,
): AnalyzedExternal | Refusal {
  const { target, text } = context;
  const own = externalEngine(target, engine);
  const shown = engine.toLowerCase();
  if (statement.keys !== undefined)
    return fail(target, "externalKeys", { engine: shown }, { text, span: statement.keys.span });
  const typed = typedColumns(statement, context);
  if (isRefusal(typed)) return typed;
  const nested = engine === "MYSQL" ? typed.find(({ type }) => isComplex(type)) : undefined;
  if (nested !== undefined)
    return fail(target, "externalNested", { engine: shown }, { text, span: nested.definition.span });
  const columns: Column[] = [];
  for (const { definition, type } of typed) {
    const column = newColumn(definition, type, { keys: "DUPLICATE", key: false }, context);
    if (isRefusal(column)) return column;
    // Every column is a key, but those of Hive.
    columns.push({ ...column, key: engine !== "HIVE" });
  }
  const { partitionBy, distributedBy, indexes, properties, comment } = statement;
  if (partitionBy !== undefined)
    return fail(target, "externalPartitions", { engine: shown }, { text, span: partitionBy.span });
  if (distributedBy !== undefined)
    return fail(target, "externalDistribution", { engine: shown }, { text, span: distributedBy.span });
  const [index] = indexes;
  if (index !== undefined) return fail(target, "externalIndex", {}, { text, span: index.span });
  return {
    type: own?.type ?? engine,
    columns,
    properties: Object.fromEntries(properties.map(({ key, value }) => [key.value, value.value])),
    comment: comment?.value ?? "",
  };
}

/** Makes the table; what its properties name elsewhere is taken to be there and to fit. */
export function newExternalTable(
  name: string,
  engine: string,
  analyzed: AnalyzedExternal,
  context: StatementContext,
): ExternalTable | Refusal {
  const reason = externalEngine(context.target, engine)?.check(
    analyzed.properties,
    resourceTypes(clusterBefore(context)),
    context.target,
  );
  if (reason !== undefined && "code" in reason) return fail(context.target, reason.code, reason.data);
  return { kind: "external", ...analyzed, id: context.newId(), name, createdAt: context.time };
}

/** Words an external table as SHOW CREATE TABLE does (fe sql/analyzer/AstToStringBuilder.getDdlStmt). */
export function printExternalTable({ name, type, columns, properties, comment }: ExternalTable): string {
  const file = () =>
    copiedMapOrder(hashMapOrder(Object.keys(properties))).map(
      (key) => `"${key}"  =  "${properties[key] ?? ""}"`,
    );
  const pairs =
    type === "FILE"
      ? file()
      : printedExternalProperties(type, properties).map(([key, value]) => `"${key}" = "${value}"`);
  return [
    `CREATE EXTERNAL TABLE \`${name}\` (`,
    columns.map((column) => `  ${columnSql(column, { keysType: "DUPLICATE" })}`).join(",\n"),
    `) ENGINE=${type} `,
    ...(comment === "" ? [] : [`COMMENT "${comment}"`]),
    "PROPERTIES (",
    pairs.join(",\n"),
    ");",
  ].join("\n");
}
