import { aggregatedTypes } from "../engine/aggregations.ts";
import type { ColumnDefinition, CreateTableStatement, KeysType } from "../sql/tableStatements.ts";
import { checkLiteral } from "./checkLiteral.ts";
import { checkColumnName } from "./checkName.ts";
import { canBeKey, columnTypeOf, isComplex, isFloating, isMetric, typeName } from "./columnType.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import type { TableKeys, TypedColumn } from "./tableKeys.ts";
import { beyond, unsupported } from "./statements/unsupported.ts";
import type { Column, ColumnType } from "./tables.ts";

/** Refuses two columns of one name. */
export function checkTwice(
  statement: CreateTableStatement,
  { target }: StatementContext,
): Refusal | undefined {
  const seen = new Set<string>();
  for (const { name } of statement.columns) {
    const lower = name.value.toLowerCase();
    if (seen.has(lower)) return fail(target, "columnDuplicate", { column: name.value });
    seen.add(lower);
  }
  return undefined;
}

/** Checks AUTO_INCREMENT column by column, as versions before 3.3 do first (fe CreateTableAnalyzer.analyze). */
export function checkCounters(
  statement: CreateTableStatement,
  { target, text }: StatementContext,
): Refusal | undefined {
  let counters = 0;
  for (const definition of statement.columns) {
    if (!definition.autoIncrement) continue;
    counters++;
    const at = { text, span: definition.span };
    if (definition.type.name.toUpperCase() !== "BIGINT") return fail(target, "autoIncrementType", {}, at);
    if (counters > 1) return fail(target, "autoIncrementTwice", {}, at);
  }
  return undefined;
}

/** Makes out the types of the columns of a CREATE TABLE, in the engine's order. */
export function typedColumns(
  statement: CreateTableStatement,
  context: StatementContext,
): readonly TypedColumn[] | Refusal {
  const columns: TypedColumn[] = [];
  for (const definition of statement.columns) {
    const type = columnTypeOf(definition.type, context);
    if (isRefusal(type)) return type;
    if (holdsTime(type)) return beyond("columnType", { type: "TIME" });
    // The parser refuses it with a text of its own.
    if (definition.autoIncrement && definition.nullable === true) return unsupported("AUTO_INCREMENT NULL");
    columns.push({ definition, type });
  }
  return columns;
}

function holdsTime({ name, inner }: ColumnType): boolean {
  return name === "TIME" || inner.some(holdsTime);
}

/** Makes the columns of a new table (fe CreateTableAnalyzer.analyzeColumnRef). */
export function newColumns(
  typed: readonly TypedColumn[],
  keys: TableKeys,
  context: StatementContext,
): readonly Column[] | Refusal {
  const { target, text } = context;
  const counters = typed.filter(({ definition }) => definition.autoIncrement);
  if (counters.length > 1) return fail(target, "autoIncrementTwice");
  const columns: Column[] = [];
  for (const [place, { definition, type }] of typed.entries()) {
    const key = place < keys.count;
    const column = newColumn(definition, type, { keys: keys.type, key }, context);
    if (isRefusal(column)) return column;
    if (definition.autoIncrement && type.name !== "BIGINT") {
      return fail(target, "autoIncrementType", {}, { text, span: definition.span });
    }
    columns.push(column);
  }
  return columns;
}

/** Makes one column (fe sql/ast/ColumnDef.analyze). */
export function newColumn(
  definition: ColumnDefinition,
  given: ColumnType,
  place: { readonly keys: KeysType; readonly key: boolean },
  context: StatementContext,
): Column | Refusal {
  const { target } = context;
  const name = definition.name.value;
  const refusal = checkColumnName(name, context);
  if (refusal !== undefined) return refusal;
  const type = definition.aggregation === "SUM" ? widenedForSum(given) : given;
  if (place.key && !canBeKey(type)) {
    const hint = isFloating(type) ? ", use decimal instead" : "";
    return fail(target, "keyColumnType", { column: name, type: typeName(type), hint });
  }
  const wrong = checkAggregation(definition, type, context);
  if (wrong !== undefined) return wrong;
  const replaceIfNotNull = definition.aggregation === "REPLACE_IF_NOT_NULL";
  const nullable =
    replaceIfNotNull ||
    (definition.nullable ?? !(definition.autoIncrement || (place.key && place.keys === "PRIMARY")));
  const initial = defaultOf(definition, type, nullable, context);
  if (isRefusal(initial)) return initial;
  return {
    name,
    type,
    key: place.key,
    nullable,
    ...(!place.key && {
      aggregation: definition.aggregation ?? (place.keys === "DUPLICATE" ? "NONE" : "REPLACE"),
    }),
    ...initial,
    ...(definition.autoIncrement && { autoIncrement: true }),
    comment: definition.comment?.value ?? "",
  };
}

/** Sums of decimals are kept with 38 digits (fe AggregateType.extendedPrecision). */
function widenedForSum(type: ColumnType): ColumnType {
  const narrow = type.name === "DECIMAL32" || type.name === "DECIMAL64" || type.name === "DECIMAL128";
  return narrow ? { name: "DECIMAL128", args: [38, type.args[1] ?? 0], inner: [] } : type;
}

function checkAggregation(
  { name, aggregation }: ColumnDefinition,
  type: ColumnType,
  { target }: StatementContext,
): Refusal | undefined {
  const column = name.value;
  if (aggregation === undefined) {
    return isMetric(type) ? fail(target, "aggregationMissing", { column }) : undefined;
  }
  // REPLACE takes all, REPLACE_IF_NOT_NULL all but HLL and PERCENTILE.
  const takes = aggregatedTypes(target, aggregation);
  const fits =
    takes !== undefined
      ? takes.includes(type.name)
      : aggregation === "REPLACE" || (type.name !== "HLL" && type.name !== "PERCENTILE");
  return fits ? undefined : fail(target, "aggregationType", { function: aggregation, column });
}

type Initial = Pick<Column, "defaultValue" | "defaultNow">;

/** Checks DEFAULT (fe ColumnDef.validateDefaultValue). */
function defaultOf(
  definition: ColumnDefinition,
  type: ColumnType,
  nullable: boolean,
  { target }: StatementContext,
): Initial | Refusal {
  const { defaultValue: given } = definition;
  const column = definition.name.value;
  if (given === undefined) return {};
  if (type.name === "HLL" || type.name === "BITMAP") return fail(target, "defaultInvalid", { column });
  if (given.kind === "now") {
    if (type.name === "DATETIME") return { defaultNow: true };
    return fail(target, "defaultInvalidBecause", {
      column,
      reason: `Default function now() for type ${typeName(type)} is not supported`,
    });
  }
  if (given.type === "null") return nullable ? {} : fail(target, "defaultInvalid", { column });
  if (isComplex(type)) {
    return fail(target, "defaultInvalidBecause", {
      column,
      reason: `Default value for complex type '${typeName(type)}' not supported`,
    });
  }
  const checked = checkLiteral(type, given.value);
  if ("reason" in checked) return fail(target, "defaultInvalidBecause", { column, reason: checked.reason });
  return { defaultValue: given.value };
}
