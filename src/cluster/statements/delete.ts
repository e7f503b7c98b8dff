import type { Expression } from "../../sql/expressions.ts";
import type { DeleteStatement } from "../../sql/statements.ts";
import { partitionOf } from "../catalog.ts";
import { putTable } from "../changeCatalog.ts";
import { isComplex, isFloating } from "../columnType.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { deleteFromPartition } from "../loadRows.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { checkWritable } from "../replicaChecks.ts";
import { resolveTable } from "../resolveTable.ts";
import type { StatementResult } from "../result.ts";
import { compile } from "../select/compile.ts";
import { holds } from "../select/predicates.ts";
import { frameReader, rowScope } from "../select/rowScope.ts";
import { tableScope } from "../select/scope.ts";
import { sameName } from "../tableKeys.ts";
import type { Database, OlapTable, Partition, Row } from "../tables.ts";
import { done } from "./done.ts";
import { checkNamed } from "./keyPartitions.ts";
import { unsupported } from "./unsupported.ts";

/** Runs DELETE (fe sql/analyzer/DeleteAnalyzer, load/DeleteMgr). */
export const deleteRows: StatementHandler<DeleteStatement> = (statement, context) => {
  const found = resolveTable(statement.table, context);
  if (isRefusal(found)) return found;
  const { database, table } = found;
  const keyed = checkNamed(statement.partitions);
  if (keyed !== undefined) return keyed;
  const refusal =
    table.keysType === "PRIMARY" ? checkPrimary(statement, context) : checkOther(statement, table, context);
  if (refusal !== undefined) return refusal;
  if (statement.where === undefined) return done();
  const partitions = chosenPartitions(statement, table, context);
  if (isRefusal(partitions)) return partitions;
  const base = rowScope(tableScope(table.columns, { database: database.name, table: table.name }), context);
  const condition = compile(statement.where, base.scope);
  if (isRefusal(condition)) return condition;
  const read = frameReader(base);
  const test = holds(condition);
  return removeRows(database, table, partitions, (row) => test(read(row)), context);
};

function checkPrimary(
  { where, partitions }: DeleteStatement,
  { target, text }: StatementContext,
): Refusal | undefined {
  if (where === undefined) return fail(target, "deletePrimaryWithoutWhere");
  return partitions === undefined
    ? undefined
    : fail(target, "deletePrimaryPartition", {}, { text, span: partitions.span });
}

function checkOther(
  { where, partitions }: DeleteStatement,
  table: OlapTable,
  context: StatementContext,
): Refusal | undefined {
  const { target, text } = context;
  if (partitions?.temporary === true)
    return fail(target, "deleteTemporaryPartition", {}, { text, span: partitions.span });
  if (where === undefined) return fail(target, "deleteWithoutWhere");
  const predicates: Expression[] = [];
  const refusal = collect(where, predicates, context);
  if (refusal !== undefined) return refusal;
  if (table.state !== "NORMAL") return fail(target, "deleteNotNormal", { table: table.name });
  for (const { value } of partitions?.names ?? []) {
    if (partitionOf(table, value) === undefined)
      return fail(target, "deletePartitionUnknown", { partition: value });
  }
  for (const predicate of predicates) {
    const wrong = checkPredicate(predicate, table, context);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** Takes a condition apart into what the delete of these key models can do (fe DeleteAnalyzer.analyzePredicate). */
function collect(node: Expression, predicates: Expression[], context: StatementContext): Refusal | undefined {
  const { target, text } = context;
  const at = (place: Expression) => ({ text, span: place.span });
  const leftOf = (operand: Expression, predicate: string) =>
    operand.kind === "column" ? undefined : fail(target, "deleteLeftSide", { predicate }, at(operand));
  if (node.kind === "binary" && (node.operator === "AND" || node.operator === "OR")) {
    if (node.operator === "OR") return fail(target, "deleteNotAnd", {}, at(node));
    return collect(node.left, predicates, context) ?? collect(node.right, predicates, context);
  }
  predicates.push(node);
  if (node.kind === "binary" && COMPARISONS.includes(node.operator)) {
    const wrong = leftOf(node.left, "binary");
    if (wrong !== undefined) return wrong;
    return isValue(node.right) ? undefined : fail(target, "deleteRightSide", {}, at(node.right));
  }
  if (node.kind === "isNull") return leftOf(node.operand, "is_null");
  if (node.kind === "in") {
    const wrong = leftOf(node.operand, "binary");
    const item = node.items.find((candidate) => !isValue(candidate));
    return wrong ?? (item === undefined ? undefined : fail(target, "deleteInValues", {}, at(item)));
  }
  // BETWEEN is two comparisons to the engine's parser.
  if (node.kind === "between" && !node.negated) return leftOf(node.operand, "binary");
  return fail(target, "deletePredicate", {}, at(node));
}

const COMPARISONS: readonly string[] = ["=", "<=>", "!=", "<", "<=", ">", ">="];

function isValue(node: Expression): boolean {
  return (
    node.kind === "literal" ||
    (node.kind === "unary" && node.operator !== "NOT" && node.operand.kind === "literal")
  );
}

/** fe DeleteMgr.checkDelete. */
function checkPredicate(
  predicate: Expression,
  table: OlapTable,
  { target }: StatementContext,
): Refusal | undefined {
  const operand =
    predicate.kind === "binary" ? predicate.left : "operand" in predicate ? predicate.operand : undefined;
  if (operand?.kind !== "column") return unsupported("DELETE condition");
  const given = operand.name.parts.at(-1)?.value ?? "";
  const column = table.columns.find((candidate) => sameName(candidate.name, given));
  if (column === undefined) return fail(target, "deleteColumnUnknown", { column: given, table: table.name });
  if ((!column.key && table.keysType !== "DUPLICATE") || isFloating(column.type))
    return fail(target, "deleteColumnNotKey", { column: given });
  if (isComplex(column.type)) return unsupported("DELETE condition on a complex type");
  return predicate.kind === "binary" && predicate.operator === "<=>"
    ? fail(target, "deleteNullSafe")
    : undefined;
}

function chosenPartitions(
  statement: DeleteStatement,
  table: OlapTable,
  context: StatementContext,
): readonly Partition[] | Refusal {
  if (table.keysType === "PRIMARY" && table.state === "RESTORE")
    return fail(context.target, "selectWhileRestoring");
  if (statement.partitions === undefined) return Object.values(table.partitions);
  return statement.partitions.names.flatMap(({ value }) => partitionOf(table, value) ?? []);
}

function removeRows(
  database: Database,
  table: OlapTable,
  partitions: readonly Partition[],
  goes: (row: Row) => boolean,
  context: StatementContext,
): StatementResult {
  const short = checkWritable(partitions, context);
  if (short !== undefined) return short;
  const changed: Record<string, Partition> = {};
  let removed = 0;
  for (const partition of partitions) {
    const rest = partition.data.rows.filter((row) => !goes(row));
    const gone = partition.data.rows.length - rest.length;
    removed += gone;
    // A delete by condition is a version of every partition it looks at; one by keys only where a row goes.
    if (gone > 0 || table.keysType !== "PRIMARY")
      changed[partition.name] = deleteFromPartition(table, partition, rest, context);
  }
  putTable(context, database.name, { ...table, partitions: { ...table.partitions, ...changed } });
  if (removed > 0)
    context.emit({ type: "rowsDeleted", database: database.name, table: table.name, rows: removed });
  // The delete of other key models does not count rows.
  return done(table.keysType === "PRIMARY" ? removed : 0);
}
