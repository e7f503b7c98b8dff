import { dorisExternalEngine, engineFlag } from "../../engine/dorisExternalEngines.ts";
import { has, type Target } from "../../engine/index.ts";
import { jobConfigFlag } from "../../engine/jobConfig.ts";
import type { CreateTableStatement } from "../../sql/tableStatements.ts";
import type { StatementContext } from "../context.ts";
import type { AnalyzedExternal } from "../externalTable.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { unsupported } from "../statements/unsupported.ts";
import type { Column, ExternalTable } from "../tables.ts";
import { dorisColumn } from "./columns.ts";
import { dorisColumnSql } from "./print.ts";
import { dorisType } from "./types.ts";

/** Checks the definition of a table whose rows lie elsewhere (fe analysis/CreateTableStmt, nereids CreateTableInfo). */
export function analyzeDorisExternal(
  statement: CreateTableStatement,
  name: string,
  context: StatementContext,
): AnalyzedExternal | Refusal {
  const { target } = context;
  const engine = name.toLowerCase();
  const off = refuseOff(name, context);
  if (off !== undefined) return off;
  if (statement.keys !== undefined) return fail(target, "externalKeys", { engine });
  const { partitionBy, distributedBy, indexes, properties, comment } = statement;
  const apart = has(target, "nereidsCreatesTables");
  const spread = distributedBy === undefined ? undefined : fail(target, "externalDistribution", { engine });
  const split = partitionBy === undefined ? undefined : fail(target, "externalPartitions", { engine });
  const parts = apart ? (spread ?? split) : (split ?? spread);
  if (parts !== undefined) return parts;
  const columns = columnsOf(statement, context);
  if (isRefusal(columns)) return columns;
  if (indexes.length > 0) return fail(target, "externalIndex");
  return {
    type: dorisExternalEngine(target, name)?.type ?? name,
    columns,
    properties: Object.fromEntries(properties.map(({ key, value }) => [key.value, value.value])),
    comment: comment?.value ?? "",
  };
}

/** Refuses what the front end's configuration keeps off, and what is not simulated. */
function refuseOff(name: string, { target, cluster }: StatementContext): Refusal | undefined {
  const engine = dorisExternalEngine(target, name);
  const flag = engine && engineFlag(target, engine);
  if (flag !== undefined && !jobConfigFlag(target, cluster.config, flag, false))
    return fail(target, "externalEngineOff", { engine: name });
  return engine?.beyond === true ? unsupported(`CREATE TABLE ENGINE=${name}`) : undefined;
}

/** Every column is a key (fe analysis/CreateTableStmt). */
function columnsOf(statement: CreateTableStatement, context: StatementContext): readonly Column[] | Refusal {
  const columns: Column[] = [];
  for (const definition of statement.columns) {
    const type = dorisType(definition.type, context);
    if (isRefusal(type)) return type;
    const keys = { type: "DUPLICATE", mergeOnWrite: false } as const;
    const column = dorisColumn({ definition, type }, { keys, key: false }, context);
    if (isRefusal(column)) return column;
    columns.push({ ...column, key: true });
  }
  return columns;
}

/** Words an external table as SHOW CREATE TABLE does (fe catalog/Env.getDdlStmt). */
export function printDorisExternal(
  { name, type, columns, properties, comment }: ExternalTable,
  target: Target,
): string {
  const printed = dorisExternalEngine(target, type)?.printed ?? [];
  const pairs = printed.flatMap(([key, otherwise]) => {
    const value = key === "password" ? "" : (properties[key] ?? otherwise);
    return value === undefined ? [] : [`"${key}" = "${value}"`];
  });
  return [
    `CREATE EXTERNAL TABLE \`${name}\` (`,
    columns.map((column) => `  ${dorisColumnSql(column, { keysType: "DUPLICATE" }, target)}`).join(",\n"),
    `) ENGINE=${type}`,
    ...(comment.trim() === "" ? [] : [`COMMENT '${comment.replaceAll('"', '\\"')}'`]),
    "PROPERTIES (",
    pairs.join(",\n"),
    ");",
  ].join("\n");
}
