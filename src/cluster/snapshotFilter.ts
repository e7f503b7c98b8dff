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
  if (has(context.target, "snapshotFilterTypes")) return typedFilter(context, where);
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

/**
 * Reads WHERE as Doris does: any comparison passes for `=`; a timestamp needs a snapshot, SNAPSHOTTYPE is read and not looked at
 * (spec/doris.md §2.7; fe analysis/ShowSnapshotStmt, commands/ShowSnapshotCommand).
 */
function typedFilter(context: StatementContext, where: Expression): SnapshotFilter | ErrorResult {
  const { target } = context;
  const refuse = () => fail(target, "snapshotFilterForm");
  const strict = has(target, "snapshotFilterStrict");
  if (!strict && !isShaped(where)) return { names: [] };
  const terms = strict ? conjuncts(where) : pairOf(where);
  let filter: SnapshotFilter | undefined = { names: [] };
  for (const term of terms ?? []) {
    // The newer parser reads != as NOT of =.
    const read = isComparison(term) && !(strict && term.operator === "!=");
    filter = filter && read ? typedTerm(term, filter) : undefined;
  }
  if (terms === undefined || filter === undefined) return refuse();
  return filter.timestamp !== undefined && filter.snapshot === undefined ? refuse() : filter;
}

/** Comparisons, AND, OR and NOT are looked at; of the rest the older versions know nothing. */
function isShaped(where: Expression): boolean {
  if (where.kind === "unary") return where.operator === "NOT";
  return isComparison(where) || (where.kind === "binary" && ["AND", "OR"].includes(where.operator));
}

function pairOf(where: Expression): readonly Expression[] | undefined {
  if (isComparison(where)) return [where];
  return where.kind === "binary" && where.operator === "AND" ? [where.left, where.right] : undefined;
}

function conjuncts(where: Expression): readonly Expression[] {
  if (where.kind !== "binary" || where.operator !== "AND") return [where];
  return [...conjuncts(where.left), ...conjuncts(where.right)];
}

function typedTerm(term: Comparison, filter: SnapshotFilter): SnapshotFilter | undefined {
  if (columnOf(term.left) !== "snapshottype") return termOf(term, filter);
  const type = textOf(term.right)?.toLowerCase();
  return type === "remote" || type === "local" ? filter : undefined;
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
