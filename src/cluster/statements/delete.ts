import { unresolved } from "../../engine/unresolved.ts";
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
import type { ResolvedTable } from "../resolveTable.ts";
import type { StatementResult } from "../result.ts";
import { keyReader } from "../keyModels.ts";
import { compile } from "../select/compile.ts";
import { planChange } from "../select/planChange.ts";
import { holds } from "../select/predicates.ts";
import { frameReader, rowScope } from "../select/rowScope.ts";
import { tableScope } from "../select/scope.ts";
import { untilStopped } from "../select/stopped.ts";
import { sameName } from "../tableKeys.ts";
import { tableTypeName } from "../tableType.ts";
import { printDatum } from "../values/datumText.ts";
import { writableTable } from "../writableTable.ts";
import { authorize } from "../accounts/authorize.ts";
import { authorizeReads } from "./select.ts";
import { rowCount } from "../sizes.ts";
import { hasSegments, withoutMatching } from "../generated/changeSegments.ts";
import type { OlapTable, Partition, Row } from "../tables.ts";
import { done } from "./done.ts";
import { checkNamed } from "./keyPartitions.ts";
import { beyond } from "./unsupported.ts";

/** Runs DELETE (fe sql/analyzer/DeleteAnalyzer, load/DeleteMgr). */
export const deleteRows: StatementHandler<DeleteStatement> = (statement, context) => {
  const { target } = context;
  const found = writableTable(statement.table, context, unresolved(target, "delete"), {
    materializedView: "deleteMaterializedView",
    other: (table) => {
      const conditions = analyzeConditions(statement, context);
      return isRefusal(conditions)
        ? conditions
        : fail(target, "deleteNotOlap", { type: tableTypeName(table) });
    },
  });
  if (isRefusal(found)) return found;
  const keyed = checkNamed(statement.partitions);
  if (keyed !== undefined) return keyed;
  return found.table.keysType === "PRIMARY"
    ? deleteByKeys(statement, found, context)
    : deleteByCondition(statement, found, context);
};

function authorizeDelete({ database, table }: ResolvedTable, context: StatementContext): Refusal | undefined {
  return authorize(context, [
    { privileges: ["DELETE"], on: { type: "TABLE", names: [database.name, table.name] } },
  ]);
}

/** Takes rows out of a table with a primary key: a query tells their keys. */
function deleteByKeys(
  statement: DeleteStatement,
  found: ResolvedTable,
  context: StatementContext,
): StatementResult {
  const { target, text } = context;
  const { table } = found;
  const { where, partitions, using } = statement;
  if (where === undefined) return fail(target, "deletePrimaryWithoutWhere");
  if (partitions !== undefined)
    return fail(target, "deletePrimaryPartition", {}, { text, span: partitions.span });
  const keys = table.columns.filter(({ key }) => key);
  const plan = planChange(
    { ...statement, ...(using !== undefined && { others: using }) },
    found,
    keys.map(({ name }) => name),
    context,
  );
  if (isRefusal(plan)) return plan;
  const denied = authorizeDelete(found, context) ?? authorizeReads(plan.reads, context);
  if (denied !== undefined) return denied;
  if (hasSegments(table)) {
    const goes = using === undefined ? testOf(found, where, context) : beyond("generatedChange");
    return isRefusal(goes) ? goes : removeRows(found, Object.values(table.partitions), goes, where, context);
  }
  const rows = untilStopped(() => [...plan.plan.rows()]);
  if (isRefusal(rows)) return rows;
  const keyOf = keyReader(table.columns);
  const places = table.columns.map((column) => keys.indexOf(column));
  const types = plan.plan.types;
  const gone = new Set(
    rows.map((row) =>
      keyOf(
        places.map((place) =>
          place < 0 ? null : printDatum(types[place] ?? { kind: "text" }, row[place] ?? null),
        ),
      ),
    ),
  );
  return removeRows(found, Object.values(table.partitions), (row) => gone.has(keyOf(row)), where, context);
}

/** Takes rows out of a table of another model: the condition itself is kept with each tablet. */
function deleteByCondition(
  statement: DeleteStatement,
  found: ResolvedTable,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const { table } = found;
  const conditions = analyzeConditions(statement, context);
  if (isRefusal(conditions)) return conditions;
  const denied = authorizeDelete(found, context);
  if (denied !== undefined) return denied;
  if (table.state !== "NORMAL") return fail(target, "deleteNotNormal", { table: table.name });
  const partitions: Partition[] = statement.partitions === undefined ? Object.values(table.partitions) : [];
  for (const { value } of statement.partitions?.names ?? []) {
    const partition = partitionOf(table, value);
    if (partition === undefined) return fail(target, "deletePartitionUnknown", { partition: value });
    partitions.push(partition);
  }
  for (const predicate of conditions.predicates) {
    const wrong = checkPredicate(predicate, table, context);
    if (wrong !== undefined) return wrong;
  }
  const goes = testOf(found, conditions.where, context);
  return isRefusal(goes) ? goes : removeRows(found, partitions, goes, conditions.where, context);
}

/** fe DeleteAnalyzer.analyzeNonPrimaryKey. */
function analyzeConditions(
  { where, partitions, using, with: named }: DeleteStatement,
  context: StatementContext,
): { readonly where: Expression; readonly predicates: readonly Expression[] } | Refusal {
  const { target, text } = context;
  if (partitions?.temporary === true)
    return fail(target, "deleteTemporaryPartition", {}, { text, span: partitions.span });
  if (using !== undefined) return fail(target, "deleteUsing");
  if (where === undefined) return fail(target, "deleteWithoutWhere");
  if (named !== undefined) return fail(target, "deleteWith");
  const predicates: Expression[] = [];
  return collect(where, predicates, context) ?? { where, predicates };
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
  if (operand?.kind !== "column") return beyond("deleteCondition");
  const given = operand.name.parts.at(-1)?.value ?? "";
  const column = table.columns.find((candidate) => sameName(candidate.name, given));
  if (column === undefined) return fail(target, "deleteColumnUnknown", { column: given, table: table.name });
  if ((!column.key && table.keysType !== "DUPLICATE") || isFloating(column.type))
    return fail(target, "deleteColumnNotKey", { column: given });
  if (isComplex(column.type)) return beyond("deleteCondition");
  return predicate.kind === "binary" && predicate.operator === "<=>"
    ? fail(target, "deleteNullSafe")
    : undefined;
}

function removeRows(
  { database, table }: ResolvedTable,
  partitions: readonly Partition[],
  goes: (row: Row) => boolean,
  condition: Expression,
  context: StatementContext,
): StatementResult {
  const short = checkWritable(partitions, context);
  if (short !== undefined) return short;
  const scope = tableScope(table.columns, { database: database.name, table: table.name });
  const changed: Record<string, Partition> = {};
  let removed = 0;
  for (const partition of partitions) {
    const rows = partition.data.rows.filter((row) => !goes(row));
    const { segments: old } = partition.data;
    const segments = old && withoutMatching(partition, condition, scope, context);
    if (isRefusal(segments)) return segments;
    const left = { rows, ...(segments !== undefined && { segments }) };
    const gone = rowCount(partition) - rowCount({ ...partition, data: { ...partition.data, ...left } });
    removed += gone;
    // A delete by condition is a version of every partition it looks at; one by keys only where a row goes.
    if (gone > 0 || table.keysType !== "PRIMARY")
      changed[partition.name] = deleteFromPartition(partition, left, context);
  }
  putTable(context, database.name, { ...table, partitions: { ...table.partitions, ...changed } });
  if (removed > 0)
    context.emit({ type: "rowsDeleted", database: database.name, table: table.name, rows: removed });
  // The delete of other key models does not count rows.
  return done(table.keysType === "PRIMARY" ? removed : 0);
}

/** Makes the test that a condition on the table alone is. */
function testOf(
  { database, table }: ResolvedTable,
  where: Expression,
  context: StatementContext,
): ((row: Row) => boolean) | Refusal {
  const base = rowScope(tableScope(table.columns, { database: database.name, table: table.name }), context);
  const condition = compile(where, base.scope);
  if (isRefusal(condition)) return condition;
  const read = frameReader(base);
  const test = holds(condition);
  return (row) => test(read(row));
}
