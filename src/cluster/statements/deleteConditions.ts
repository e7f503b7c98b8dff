import { errorText, has, type ErrorData, type Target } from "../../engine/index.ts";
import type { Expression } from "../../sql/expressions.ts";
import { printQuery } from "../../sql/printQuery.ts";
import type { DeleteStatement, QualifiedName } from "../../sql/statements.ts";
import { isComplex, isFloating } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { mergesOnWrite } from "../keyModels.ts";
import type { Refusal } from "../refusal.ts";
import { plannerText } from "../select/plannerText.ts";
import { unknownColumn } from "../select/unknownColumn.ts";
import { sameName } from "../tableKeys.ts";
import type { OlapTable } from "../tables.ts";
import { beyond, unsupported } from "./unsupported.ts";

/** A condition that is kept with the tablets, and the parts that AND joins. */
export interface DeleteConditions {
  readonly where: Expression;
  readonly predicates: readonly Expression[];
}

/** Takes the condition of a delete apart that no query is made of (fe DeleteAnalyzer.analyzeNonPrimaryKey; analysis/DeleteStmt of Doris). */
export function analyzeConditions(
  { where, partitions, using, with: named }: DeleteStatement,
  context: StatementContext,
): DeleteConditions | Refusal {
  const { target, text } = context;
  if (partitions?.temporary === true)
    return errorText(target, "deleteTemporaryPartition") === undefined
      ? unsupported("DELETE FROM … TEMPORARY PARTITION")
      : fail(target, "deleteTemporaryPartition", {}, { text, span: partitions.span });
  if (using !== undefined) return fail(target, "deleteUsing");
  if (where === undefined) return fail(target, "deleteWithoutWhere");
  if (named !== undefined) return fail(target, "deleteWith");
  const predicates: Expression[] = [];
  return collect(where, predicates, context) ?? { where, predicates };
}

/** Takes a condition apart into what such a delete can do (fe DeleteAnalyzer.analyzePredicate; nereids DeleteFromCommand.checkPredicate). */
function collect(node: Expression, predicates: Expression[], context: StatementContext): Refusal | undefined {
  const { target, text } = context;
  const at = (place: Expression) => ({ text, span: place.span });
  const leftOf = (operand: Expression, predicate: string, kind: string) => {
    if (operand.kind === "column") return undefined;
    const data = { predicate, kind, ...described(node, operand, kind, context) };
    return fail(target, "deleteLeftSide", data, at(operand));
  };
  if (node.kind === "binary" && (node.operator === "AND" || node.operator === "OR")) {
    if (node.operator === "AND")
      return collect(node.left, predicates, context) ?? collect(node.right, predicates, context);
    return errorText(target, "deleteNotAnd") === undefined
      ? fail(target, "deletePredicate", described(node, node.left, "", context))
      : fail(target, "deleteNotAnd", {}, at(node));
  }
  predicates.push(node);
  if (node.kind === "binary" && COMPARISONS.includes(node.operator)) {
    const wrong = leftOf(node.left, "binary", "binary");
    if (wrong !== undefined || isValue(node.right)) return wrong;
    return fail(target, "deleteRightSide", described(node, node.right, "binary", context), at(node.right));
  }
  if (node.kind === "isNull") return leftOf(node.operand, "is_null", "is_null");
  if (node.kind === "in") {
    const wrong = leftOf(node.operand, "binary", "in");
    const item = node.items.find((candidate) => !isValue(candidate));
    if (wrong !== undefined || item === undefined) return wrong;
    return fail(target, "deleteInValues", { item: words(item, context) }, at(item));
  }
  // BETWEEN is two comparisons to the engine's parser.
  if (node.kind === "between" && !node.negated) return leftOf(node.operand, "binary", "binary");
  return fail(target, "deletePredicate", described(node, node, "", context), at(node));
}

const COMPARISONS: readonly string[] = ["=", "<=>", "!=", "<", "<=", ">", ">="];

function isValue(node: Expression): boolean {
  return (
    node.kind === "literal" ||
    (node.kind === "unary" && node.operator !== "NOT" && node.operand.kind === "literal")
  );
}

/** What Doris tells of a condition that it cannot keep: the condition, and the type of the side that is wrong. */
function described(node: Expression, side: Expression, kind: string, context: StatementContext): ErrorData {
  const condition = words(node, context);
  // Simplified: a column is taken for INT, and what is computed for the type that the sum of two of them has.
  const type = side.kind === "column" ? "INT" : "BIGINT";
  const told = kind === "binary" || (kind === "in" && has(context.target, "deleteSidesTold"));
  return { condition, type, detail: told ? `, predicate: ${condition}, left expr type:${type}` : "" };
}

function words(node: Expression, { target }: StatementContext): string {
  const column = has(target, "deleteSidesTold") ? undefined : (name: string) => `\`${name}\``;
  return plannerText(node, (query) => printQuery(query, { target }), column);
}

/** Gives the column that a condition tests. */
export function conditionColumn(predicate: Expression): string | undefined {
  return tested(predicate)?.parts.at(-1)?.value;
}

function tested(predicate: Expression): QualifiedName | undefined {
  const operand =
    predicate.kind === "binary" ? predicate.left : "operand" in predicate ? predicate.operand : undefined;
  return operand?.kind === "column" ? operand.name : undefined;
}

/** Checks the columns of conditions (fe DeleteMgr.checkDelete; nereids DeleteFromCommand.checkColumn). */
export function checkPredicates(
  predicates: readonly Expression[],
  table: OlapTable,
  context: StatementContext,
): Refusal | undefined {
  for (const predicate of predicates) {
    const wrong = checkPredicate(predicate, table, context);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function checkPredicate(
  predicate: Expression,
  table: OlapTable,
  context: StatementContext,
): Refusal | undefined {
  const { target } = context;
  const named = tested(predicate);
  const given = named?.parts.at(-1)?.value;
  if (named === undefined || given === undefined) return beyond("deleteCondition");
  const column = table.columns.find((candidate) => sameName(candidate.name, given));
  if (column === undefined)
    return errorText(target, "deleteColumnUnknown") === undefined
      ? unknownColumn(named, "FILTER", context)
      : fail(target, "deleteColumnUnknown", { column: given, table: table.name });
  const apart = has(target, "deleteColumnsAnalyzed");
  if (apart && isFloating(column.type)) return fail(target, "deleteFloating", { column: given });
  const kept = table.keysType === "DUPLICATE" || (apart && mergesOnWrite(table));
  if ((!column.key && !kept) || isFloating(column.type)) {
    const model = modelOf(table, target);
    return fail(target, "deleteColumnNotKey", { column: given, table: table.name, model });
  }
  if (isComplex(column.type)) return beyond("deleteCondition");
  return predicate.kind === "binary" && predicate.operator === "<=>" && has(target, "deleteNullSafeRefused")
    ? fail(target, "deleteNullSafe")
    : undefined;
}

function modelOf({ keysType }: OlapTable, target: Target): string {
  return keysType === "UNIQUE" && !has(target, "deleteModelAlwaysAggregate")
    ? "unique table without merge-on-write"
    : "Aggregate table";
}
