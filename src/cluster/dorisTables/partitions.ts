import { has } from "../../engine/index.ts";
import type { CreateTableStatement, PartitionClause } from "../../sql/tableStatements.ts";
import { isComplex, isDate, isFloating, isText, isWholeNumber } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isPartitionProperty, requestPartition, type PartitionRequest } from "../newPartitions.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { sameName, type TypedColumn } from "../tableKeys.ts";
import { describedType, primitiveName } from "../typeText.ts";
import type { Partitioning } from "../tables.ts";
import { automaticDoris } from "./automatic.ts";
import type { DorisKeys } from "./keys.ts";
import { stepPartitions } from "./steps.ts";

/** How a new table is partitioned. */
export interface DorisPartitions {
  readonly partitioning: Partitioning;
  readonly columns: readonly TypedColumn[];
  readonly requests: readonly PartitionRequest[];
}

const UNPARTITIONED: DorisPartitions = { partitioning: { type: "unpartitioned" }, columns: [], requests: [] };

/** Checks PARTITION BY (fe analysis/PartitionDesc.analyze, nereids PartitionTableInfo.validatePartitionInfo). */
export function dorisPartitions(
  statement: CreateTableStatement,
  columns: readonly TypedColumn[],
  keys: DorisKeys,
  context: StatementContext,
): DorisPartitions | Refusal {
  const clause = statement.partitionBy;
  if (clause === undefined) return UNPARTITIONED;
  const chosen = partitionColumns(clause, columns, keys, context);
  if (isRefusal(chosen)) return chosen;
  const partitioning = partitioningOf(clause, chosen);
  if (isRefusal(partitioning)) return partitioning;
  const requests = requestPartitions(withOwnProperties(statement, clause, context), chosen, context);
  return isRefusal(requests) ? requests : { partitioning, columns: chosen, requests };
}

/**
 * Leaves the properties of partitions that count: the older analyzer puts the table's in their place, the newer one joins both
 * and minds no strange ones (fe analysis/SinglePartitionDesc.analyze, nereids PartitionDefinition.validate).
 */
function withOwnProperties(
  { properties }: CreateTableStatement,
  clause: PartitionClause,
  { target }: StatementContext,
): PartitionClause {
  const newer = has(target, "partitionPropertiesFirst");
  if (!newer && properties.length === 0) return clause;
  const partitions = clause.partitions.map((partition) => ({
    ...partition,
    properties: newer ? partition.properties.filter(({ key }) => isPartitionProperty(key.value)) : [],
  }));
  return { ...clause, partitions };
}

function partitioningOf(clause: PartitionClause, chosen: readonly TypedColumn[]): Partitioning | Refusal {
  const names = chosen.map(({ definition }) => definition.name.value);
  if (clause.automatic === true || clause.expression !== undefined) return automaticDoris(clause, chosen);
  return clause.type === "list" ? { type: "list", columns: names } : { type: "range", columns: names };
}

function namedColumns({ columns, expression }: PartitionClause): readonly string[] {
  if (expression?.kind !== "call") {
    const named = expression?.kind === "column" ? [expression.name.parts.at(-1)?.value ?? ""] : [];
    return [...columns.map((column) => column.value), ...named];
  }
  return expression.args.flatMap((arg) =>
    arg.kind === "column" ? [arg.name.parts.at(-1)?.value ?? ""] : [],
  );
}

function partitionColumns(
  clause: PartitionClause,
  columns: readonly TypedColumn[],
  keys: DorisKeys,
  context: StatementContext,
): readonly TypedColumn[] | Refusal {
  const { target } = context;
  const names = namedColumns(clause);
  const found: TypedColumn[] = [];
  const twiceLast = has(target, "nereidsCreatesTables");
  const twice = names.find((name, place) => names.slice(0, place).some((other) => sameName(other, name)));
  for (const [place, name] of names.entries()) {
    const repeated = names.slice(0, place).some((other) => sameName(other, name));
    if (repeated && !twiceLast) return fail(target, "partitionColumnDuplicate", { column: name });
    const at = columns.findIndex(({ definition }) => sameName(definition.name.value, name));
    const column = columns[at];
    if (column === undefined) return fail(target, "partitionColumnUnknown", { column: name });
    const refusal = refuseColumn(column, at < keys.count, clause, keys, context);
    if (refusal !== undefined) return refusal;
    found.push(column);
  }
  return twice === undefined ? found : fail(target, "partitionColumnDuplicate", { column: twice });
}

/** fe analysis/PartitionDesc.analyze, nereids PartitionTableInfo.validatePartitionColumn */
function refuseColumn(
  { definition, type }: TypedColumn,
  key: boolean,
  clause: PartitionClause,
  keys: DorisKeys,
  { target }: StatementContext,
): Refusal | undefined {
  const column = definition.name.value;
  if (!key && keys.type !== "DUPLICATE")
    return fail(target, "partitionColumnNotKey", keys.mergeOnWrite ? { kind: "merge" } : {});
  const wrong = (kind: string) =>
    fail(target, "partitionColumnType", { column, type: describedType(target, type), kind });
  if (isFloating(type)) return wrong("float");
  if (type.name === "STRING") return wrong("string");
  if (isComplex(type)) return wrong("nested");
  const nullable = definition.nullable ?? true;
  if (!nullable) return undefined;
  const strict = !has(target, "listColumnsNullable");
  if (clause.automatic === true && (clause.type === "range" || strict))
    return fail(target, "partitionColumnNullable", { column, kind: "auto" });
  return clause.type === "list" && strict ? fail(target, "partitionColumnNullable", { column }) : undefined;
}

/** Checks the partitions without reading their values: names, forms, properties. */
function requestPartitions(
  clause: PartitionClause,
  columns: readonly TypedColumn[],
  context: StatementContext,
): readonly PartitionRequest[] | Refusal {
  const { target } = context;
  const requests: PartitionRequest[] = [];
  const names = new Set<string>();
  for (const definition of clause.partitions) {
    const name = definition.name.value;
    if (names.has(name.toLowerCase())) return fail(target, "partitionNameDuplicate", { partition: name });
    names.add(name.toLowerCase());
    if ((definition.type === "list") !== (clause.type === "list"))
      return fail(target, "partitionFormsMixed", clause.type === "list" ? { kind: "list" } : {});
    const request = requestPartition(definition, columns.length, context);
    if (isRefusal(request)) return request;
    requests.push(request);
  }
  for (const batch of clause.batches) {
    const made = stepPartitions(batch, columns.length, context);
    if (isRefusal(made)) return made;
    for (const { name, range } of made) {
      if (names.has(name.toLowerCase())) return fail(target, "partitionNameDuplicate", { partition: name });
      names.add(name.toLowerCase());
      requests.push({ name, bounds: { type: "range", ...range }, properties: {} });
    }
  }
  return requests;
}

/** Refuses columns that cannot carry ranges or lists, while the table is made (fe RangePartitionInfo, ListPartitionInfo.checkPartitionColumn). */
export function checkPartitionTypes(
  { partitioning, columns }: DorisPartitions,
  { target }: StatementContext,
): Refusal | undefined {
  const list = partitioning.type === "list";
  for (const { definition, type } of columns) {
    const fits = isWholeNumber(type) || isDate(type) || (list && (isText(type) || type.name === "BOOLEAN"));
    if (!fits)
      return fail(target, "rangeColumnType", {
        column: definition.name.value,
        type: primitiveName(type),
        ...(list && { kind: "list" }),
      });
  }
  return undefined;
}
