import { has } from "../engine/index.ts";
import type { Property } from "../sql/statements.ts";
import type { PartitionBound, PartitionClause, PartitionDefinition } from "../sql/tableStatements.ts";
import { batchPartitions } from "./batchPartitions.ts";
import { checkName } from "./checkName.ts";
import { isComplex, isDate, isFloating, isWholeNumber, typeName } from "./columnType.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { hashMapOrder } from "./javaOrder.ts";
import { newListValues } from "./listPartitions.ts";
import { MAXVALUE, MINVALUE, printRange, readBound, type BoundRange, type RangeSet } from "./rangeBounds.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { sameName, type TableKeys, type TypedColumn } from "./tableKeys.ts";
import { beyond } from "./statements/unsupported.ts";
import { keptName } from "./typeText.ts";
import type { ColumnType } from "./tables.ts";

/** A partition that is going to be made. */
export interface PartitionPlan {
  readonly name: string;
  readonly range?: BoundRange;
  readonly list?: readonly (readonly string[])[];
  /** Properties of the partition itself, which go before the table's. */
  readonly properties: Readonly<Record<string, string>>;
}

/** A partition as it was asked for: checked, its values not read yet. */
export interface PartitionRequest {
  readonly name: string;
  readonly bounds:
    | {
        readonly type: "range";
        readonly lower?: readonly string[];
        readonly upper: readonly string[] | typeof MAXVALUE;
      }
    | { readonly type: "list"; readonly values: readonly (readonly string[])[] };
  readonly properties: Readonly<Record<string, string>>;
}

/** The errors of a statement that makes partitions: CREATE TABLE and ALTER TABLE give them in different frames. */
export interface PartitionWording {
  readonly value: "partitionValueFormat" | "addPartitionValueFormat";
  readonly meets: "partitionRangeIntersects" | "addPartitionRangeIntersects";
}

const PROPERTIES = [
  "replication_num",

  "storage_medium",
  "storage_cooldown_time",
  "storage_cooldown_ttl",
  "in_memory",
  "tablet_type",
  "version_info",
];
/** Doris takes these too (fe analysis/SinglePartitionDesc.analyze). */
const DORIS_PROPERTIES = [...PROPERTIES, "replication_allocation", "storage_policy", "mutable"];

/** Checks the columns of PARTITION BY and gives their types, in order (fe RangePartitionDesc.analyze, ListPartitionDesc). */
export function partitionColumns(
  clause: PartitionClause,
  columns: readonly TypedColumn[],
  keys: TableKeys,
  { target }: StatementContext,
): readonly TypedColumn[] | Refusal {
  if (clause.type === "range" && clause.expression !== undefined) return beyond("partitionExpression");
  const found: TypedColumn[] = [];
  for (const name of namedColumns(clause)) {
    if (found.some(({ definition }) => sameName(definition.name.value, name)))
      return fail(target, "partitionColumnDuplicate", { column: name });
    const place = columns.findIndex(({ definition }) => sameName(definition.name.value, name));
    const column = columns[place];
    if (column === undefined) return fail(target, "partitionColumnUnknown", { column: name });
    const wrongType = unfit(clause.type, column.type)
      ? fail(target, "partitionColumnType", {
          column: column.definition.name.value,
          type: typeName(column.type),
        })
      : undefined;
    const notKey =
      place >= keys.count && keys.type !== "DUPLICATE" ? fail(target, "partitionColumnNotKey") : undefined;
    // The engine asks for the key first in a range, for the type first in a list.
    const refusal = clause.type === "list" ? (wrongType ?? notKey) : (notKey ?? wrongType);
    if (refusal !== undefined) return refusal;
    found.push(column);
  }
  return found;
}

/** Lists the columns of PARTITION BY; those of an expression stand in its arguments. */
function namedColumns({ columns, expression }: PartitionClause): string[] {
  if (columns.length > 0 || expression?.kind !== "call") return columns.map((column) => column.value);
  return expression.args.flatMap((arg) =>
    arg.kind === "column" ? [arg.name.parts.at(-1)?.value ?? ""] : [],
  );
}

function unfit(kind: PartitionClause["type"], type: ColumnType): boolean {
  return isFloating(type) || isComplex(type) || (kind === "list" && type.name.startsWith("DECIMAL"));
}

/** Checks the partitions of a clause without reading their values: names, forms, properties. */
export function requestPartitions(
  clause: PartitionClause,
  columns: readonly TypedColumn[],
  context: StatementContext,
): readonly PartitionRequest[] | Refusal {
  const { target } = context;
  const requests: PartitionRequest[] = [];
  for (const definition of clause.partitions) {
    const request = requestPartition(definition, columns.length, context);
    if (isRefusal(request)) return request;
    requests.push(request);
  }
  const first = columns[0];
  if (clause.batches.length > 0 && columns.length > 1) return fail(target, "batchSeveralColumns");
  for (const batch of first === undefined ? [] : clause.batches) {
    const ranges = batchPartitions(batch, first?.type ?? { name: "INT", args: [], inner: [] }, context);
    if (isRefusal(ranges)) return ranges;
    for (const { name, range } of ranges)
      requests.push({ name, bounds: { type: "range", ...range }, properties: {} });
  }
  const names = new Set<string>();
  for (const { name } of requests) {
    if (names.has(name.toLowerCase())) return fail(target, "partitionNameDuplicate", { partition: name });
    names.add(name.toLowerCase());
  }
  const forms = new Set(requests.map(({ bounds }) => bounds.type === "range" && bounds.lower !== undefined));
  return forms.size > 1 && clause.type !== "list" ? fail(target, "partitionFormsMixed") : requests;
}

/** Checks one partition's definition (fe SingleRangePartitionDesc.analyze). */
export function requestPartition(
  definition: PartitionDefinition,
  columnCount: number,
  context: StatementContext,
): PartitionRequest | Refusal {
  const { target } = context;
  const name = definition.name.value;
  const wrong = checkName("partition", name, context);
  if (wrong !== undefined) return wrong;
  const properties = checkPartitionProperties(definition.properties, context);
  if (isRefusal(properties)) return properties;
  if (definition.type === "list") {
    return {
      name,
      bounds: {
        type: "list",
        values: definition.values.map((row) =>
          row.map(({ value, type }) => (type === "null" ? "NULL" : value)),
        ),
      },
      properties,
    };
  }
  const upper = definition.upper === "MAXVALUE" ? MAXVALUE : boundTexts(definition.upper);
  const lower = definition.type === "fixed" ? boundTexts(definition.lower) : undefined;
  if (upper !== MAXVALUE && upper.length > columnCount) {
    return fail(target, "partitionValuesTooMany", { values: printValues(lower, upper) });
  }
  const withMaximum = [...(lower ?? []), ...(upper === MAXVALUE ? [] : upper)].includes(MAXVALUE);
  if (withMaximum && columnCount > 1) return fail(target, "partitionMaxvalueInRow");
  return { name, bounds: { type: "range", ...(lower !== undefined && { lower }), upper }, properties };
}

function boundTexts(bound: PartitionBound): string[] {
  return bound.map((value) => ("value" in value ? value.value : MAXVALUE));
}

/** fe sql/ast/PartitionKeyDesc.toString. */
function printValues(lower: readonly string[] | undefined, upper: readonly string[]): string {
  const row = (values: readonly string[]) =>
    `(${values.map((value) => (value === MAXVALUE ? value : `'${value}'`)).join(", ")})`;
  return lower === undefined ? row(upper) : `[${row(lower)}, ${row(upper)})`;
}

/** Tells whether Doris knows a property of a partition. */
export function isPartitionProperty(key: string): boolean {
  return DORIS_PROPERTIES.includes(key);
}

function checkPartitionProperties(
  given: readonly Property[],
  { target }: StatementContext,
): Readonly<Record<string, string>> | Refusal {
  const properties = Object.fromEntries(given.map(({ key, value }) => [key.value, value.value]));
  const known = has(target, "dorisTables") ? DORIS_PROPERTIES : PROPERTIES;
  const unknown = Object.keys(properties).filter((key) => !known.includes(key));
  return unknown.length === 0
    ? properties
    : fail(target, "partitionPropertiesUnknown", { properties: printMap(properties, unknown) });
}

/** Words entries of a map as Java does: `{a=1, b=2}`. */
export function printMap(map: Readonly<Record<string, string>>, keys: readonly string[]): string {
  return `{${hashMapOrder(keys)
    .map((key) => `${key}=${map[key] ?? ""}`)
    .join(", ")}}`;
}

/** Checks that a column can carry ranges (fe RangePartitionInfo.checkRangeColumnType). */
export function checkRangeColumns(
  columns: readonly TypedColumn[],
  { target }: StatementContext,
): Refusal | undefined {
  const wrong = columns.find(({ type }) => !isWholeNumber(type) && !isDate(type));
  return wrong === undefined
    ? undefined
    : fail(target, "rangeColumnType", { column: wrong.definition.name.value, type: wrong.type.name });
}

/** Reads the values of a request and finds its place among the partitions that are there. */
export function planPartition(
  request: PartitionRequest,
  types: readonly ColumnType[],
  ranges: RangeSet,
  context: StatementContext,
  wording: PartitionWording,
): PartitionPlan | Refusal {
  const { name, bounds, properties } = request;
  if (bounds.type === "list") {
    const list = newListValues(bounds.values, types, context, wording.value);
    return isRefusal(list) ? list : { name, list, properties };
  }
  const { target } = context;
  const upper = bounds.upper === MAXVALUE ? types.map(() => MAXVALUE) : readBound(types, bounds.upper);
  if ("reason" in upper) return fail(target, wording.value, { reason: upper.reason });
  const below =
    bounds.lower === undefined
      ? (ranges.before(upper)?.upper ?? types.map(() => MINVALUE))
      : readBound(types, bounds.lower);
  if ("reason" in below) return fail(target, wording.value, { reason: below.reason });
  const range = { lower: below, upper };
  if (ranges.isEmpty(range))
    return fail(target, wording.value, { reason: "The lower values must smaller than upper values" });
  const other = ranges.meeting(range);
  if (other !== undefined)
    return fail(target, wording.meets, {
      range: printRange(types, range, keptName(target)),
      other: printRange(types, other, keptName(target)),
    });
  ranges.add(name, range);
  return { name, range, properties };
}
