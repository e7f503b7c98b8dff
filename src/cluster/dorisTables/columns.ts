import { aggregatedTypes } from "../../engine/aggregations.ts";
import { errorText, has } from "../../engine/index.ts";
import type { ColumnDefinition } from "../../sql/tableStatements.ts";
import { checkColumnName } from "../checkName.ts";
import { isComplex, isFloating, isMetric } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { TypedColumn } from "../tableKeys.ts";
import { primitiveName, sqlType } from "../typeText.ts";
import type { Column, ColumnType } from "../tables.ts";
import { columnDefault } from "./defaults.ts";
import type { DorisKeys } from "./keys.ts";

/** What decides how a column is made. */
export interface ColumnPlace {
  readonly keys: Pick<DorisKeys, "type" | "mergeOnWrite">;
  readonly key: boolean;
}

/** Gives the aggregation of a value column: tables that are not aggregated imply one. */
export function impliedAggregation({ type, mergeOnWrite }: ColumnPlace["keys"]): string {
  return type === "DUPLICATE" || mergeOnWrite ? "NONE" : "REPLACE";
}

/** Checks one column of a new table and makes it (fe analysis/ColumnDef.analyze, nereids ColumnDefinition.validate). */
export function dorisColumn(
  { definition, type }: TypedColumn,
  place: ColumnPlace,
  context: StatementContext,
): Column | Refusal {
  const name = definition.name.value;
  const wrongName = checkColumnName(name, context);
  if (wrongName !== undefined) return wrongName;
  const aggregation = place.key
    ? undefined
    : (definition.aggregation ??
      (place.keys.type === "AGGREGATE" ? undefined : impliedAggregation(place.keys)));
  const nullable = isNullable(definition, type, context);
  const wrong =
    (place.key ? refuseKeyType(name, type, context) : undefined) ??
    checkMetric(definition, type, context) ??
    checkAggregation(definition, type, aggregation, context) ??
    checkReplace(definition, context);
  if (wrong !== undefined) return wrong;
  const initial = columnDefault(definition, type, nullable, context);
  if (isRefusal(initial)) return initial;
  return (
    checkNested(type, aggregation, place, context) ?? {
      name,
      type,
      key: place.key,
      nullable,
      ...(aggregation !== undefined && { aggregation }),
      ...initial,
      ...(definition.autoIncrement && { autoIncrement: true }),
      ...(definition.autoIncrementFrom !== undefined && { autoIncrementFrom: definition.autoIncrementFrom }),
      comment: definition.comment?.value ?? "",
    }
  );
}

function isNullable(definition: ColumnDefinition, type: ColumnType, { target }: StatementContext): boolean {
  if (definition.aggregation === "REPLACE_IF_NOT_NULL") return true;
  if (isMetric(type) && has(target, "metricsNeverNull")) return false;
  return definition.nullable ?? true;
}

/** Refuses what cannot be a key; a column of CLUSTER BY neither. */
export function refuseKeyType(
  column: string,
  type: ColumnType,
  { target }: StatementContext,
): Refusal | undefined {
  const refuse = (kind: string) => fail(target, "keyColumnType", { column, type: title(type.name), kind });
  if (isMetric(type)) return refuse("metric");
  if (isFloating(type)) return refuse("float");
  if (isComplex(type)) return refuse("nested");
  if (type.name === "STRING") return refuse("string");
  if (type.name === "JSON") return refuse("json");
  return type.name === "VARIANT" ? refuse("variant") : undefined;
}

function title(name: string): string {
  return name.slice(0, 1) + name.slice(1).toLowerCase();
}

function checkMetric(
  definition: ColumnDefinition,
  type: ColumnType,
  { target }: StatementContext,
): Refusal | undefined {
  if (!isMetric(type)) return undefined;
  const column = definition.name.value;
  return definition.nullable === true && errorText(target, "metricNullable") !== undefined
    ? fail(target, "metricNullable", { column })
    : undefined;
}

function checkAggregation(
  definition: ColumnDefinition,
  type: ColumnType,
  aggregation: string | undefined,
  { target }: StatementContext,
): Refusal | undefined {
  if (aggregation === undefined) return undefined;
  const takes = aggregatedTypes(target, aggregation);
  const fits =
    takes !== undefined ? takes.includes(type.name) : !isMetric(type) || has(target, "metricsInAllModels");
  if (fits) return undefined;
  const word = has(target, "nereidsCreatesTables")
    ? aggregation
    : written(definition, type, aggregation, target);
  return fail(target, "aggregationType", {
    function: word,
    column: definition.name.value,
    type: sqlType(target, type),
  });
}

/** The older analyzer words the whole column where it means the aggregation (fe analysis/ColumnDef.toSql). */
function written(
  { name, nullable, comment, defaultValue }: ColumnDefinition,
  type: ColumnType,
  aggregation: string,
  target: StatementContext["target"],
): string {
  const initial =
    defaultValue?.kind === "literal"
      ? ` DEFAULT "${defaultValue.type === "null" ? "null" : defaultValue.value}"`
      : "";
  const whether = nullable === false ? "NOT NULL" : "NULL";
  return `\`${name.value}\` ${sqlType(target, type)} ${aggregation} ${whether}${initial} COMMENT "${comment?.value ?? ""}"`;
}

function checkReplace(definition: ColumnDefinition, { target }: StatementContext): Refusal | undefined {
  const column = definition.name.value;
  const strict = errorText(target, "replaceNotNullable") !== undefined;
  return strict && definition.aggregation === "REPLACE_IF_NOT_NULL" && definition.nullable === false
    ? fail(target, "replaceNotNullable", { column })
    : undefined;
}

/** fe analysis/CreateTableStmt.analyze after each column */
function checkNested(
  type: ColumnType,
  aggregation: string | undefined,
  { keys }: ColumnPlace,
  { target }: StatementContext,
): Refusal | undefined {
  if (type.name === "TIME") return fail(target, "timeColumn");
  if (!isComplex(type)) return undefined;
  if (keys.type === "AGGREGATE" && aggregation === "REPLACE" && !has(target, "metricsInAllModels"))
    return fail(target, "aggregationType", {
      function: "REPLACE",
      type: primitiveName(type),
      kind: "replace",
    });
  const taken = [
    "NONE",
    "REPLACE",
    ...(has(target, "nestedReplaceIfNotNull") ? ["REPLACE_IF_NOT_NULL"] : []),
  ];
  return aggregation === undefined || taken.includes(aggregation)
    ? undefined
    : fail(target, "aggregationType", { function: aggregation, type: primitiveName(type), kind: "nested" });
}
