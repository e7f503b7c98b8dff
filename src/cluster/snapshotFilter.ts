import { has } from "../engine/index.ts";
import type { BinaryOperator, Expression } from "../sql/expressions.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import type { ErrorResult } from "./result.ts";

/** What SHOW SNAPSHOT shows; nothing set: all. */
export interface SnapshotFilter {
  readonly snapshot?: string;
  readonly timestamp?: string;
  readonly names: readonly string[];
}

type ComparisonOperator = Extract<BinaryOperator, "=" | "<=>" | "!=" | "<" | "<=" | ">" | ">=">;

const COMPARISONS: readonly BinaryOperator[] = ["=", "<=>", "!=", "<", "<=", ">", ">="];

type Comparison = Extract<Expression, { readonly kind: "binary" }> & {
  readonly operator: ComparisonOperator;
};

/**
 * Reads WHERE of SHOW SNAPSHOT as the engine does: it looks at the shape only, never at the comparison's operator, and lets
 * what it does not know pass (spec/starrocks.md §2.6, ShowSnapshotAnalyzer).
 */
export function snapshotFilter(
  context: StatementContext,
  where: Expression | undefined,
): SnapshotFilter | ErrorResult {
  const everything: SnapshotFilter = { names: [] };
  if (where === undefined) return everything;
  if (where.kind === "in")
    return has(context.target, "snapshotFilterIn") ? namesOf(context, where) : everything;
  const refuse = () => fail(context.target, "snapshotFilterForm");
  if (where.kind === "unary" && where.operator === "NOT") return refuse();
  if (where.kind !== "binary") return everything;
  if (isComparison(where)) return comparisonOf(where, everything) ?? refuse();
  if (where.operator === "OR") return refuse();
  if (where.operator !== "AND") return everything;
  const { left, right } = where;
  if (!isComparison(left) || !isComparison(right)) return refuse();
  const first = termOf(left, everything);
  const both = first === undefined ? undefined : termOf(right, first);
  return both?.snapshot === undefined ? refuse() : both;
}

function comparisonOf(where: Comparison, filter: SnapshotFilter): SnapshotFilter | undefined {
  const one = termOf(where, filter);
  return one?.snapshot === undefined ? undefined : one;
}

function isComparison(expression: Expression): expression is Comparison {
  return expression.kind === "binary" && COMPARISONS.includes(expression.operator);
}

/** Reads `SNAPSHOT = 'x'` or `TIMESTAMP = 'x'`, the column on the left. */
function termOf({ left, right }: Comparison, filter: SnapshotFilter): SnapshotFilter | undefined {
  const value = textOf(right);
  if (value === undefined || value === "") return undefined;
  switch (columnOf(left)) {
    case "snapshot":
      return { ...filter, snapshot: value };
    case "timestamp":
      return { ...filter, timestamp: value };
    default:
      return undefined;
  }
}

/** NOT IN is read like IN; empty texts are skipped. */
function namesOf(
  { target }: StatementContext,
  { operand, items }: Extract<Expression, { readonly kind: "in" }>,
): SnapshotFilter | ErrorResult {
  if (columnOf(operand) !== "snapshot") return fail(target, "snapshotFilterColumn");
  const names: string[] = [];
  for (const item of items) {
    const value = textOf(item);
    if (value === undefined) return fail(target, "snapshotFilterValue");
    if (value !== "") names.push(value);
  }
  return { names };
}

function columnOf(expression: Expression): string | undefined {
  return expression.kind === "column" ? expression.name.parts.at(-1)?.value.toLowerCase() : undefined;
}

function textOf(expression: Expression): string | undefined {
  return expression.kind === "literal" && expression.type === "string" ? expression.value : undefined;
}
