import type { Expression } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { compile } from "../select/compile.ts";
import { castTo } from "../select/compiled.ts";
import { generatedRows } from "../select/generatedRows.ts";
import { rowScope } from "../select/rowScope.ts";
import type { Scope } from "../select/scope.ts";
import { beyond } from "../statements/unsupported.ts";
import type { GeneratedRows, OlapTable, Partition, Segment } from "../tables.ts";
import { BOOLEAN } from "../values/datum.ts";
import { castFormula } from "./formulas.ts";
import { countNumbers } from "./numbers.ts";

/** Tells whether formulas make some of a table's rows. */
export function hasSegments({ partitions }: OlapTable): boolean {
  return Object.values(partitions).some(({ data }) => (data.segments ?? []).length > 0);
}

/** Gives the generated rows of a partition that a condition does not hold for. */
export function withoutMatching(
  partition: Partition,
  condition: Expression,
  scope: Scope,
  context: StatementContext,
): readonly Segment[] | Refusal {
  const { span } = condition;
  // What is NULL stays.
  const known: Expression = {
    kind: "call",
    name: { value: "ifnull", quoted: false, span },
    distinct: false,
    star: false,
    args: [condition, { kind: "literal", type: "boolean", value: "FALSE", span }],
    span,
  };
  return matching(partition, { kind: "unary", operator: "NOT", operand: known, span }, scope, {}, context);
}

/**
 * Gives the generated rows of a partition that a condition holds for.
 * @param assigned what columns are set to, by their place
 */
export function matching(
  partition: Partition,
  condition: Expression,
  scope: Scope,
  assigned: Readonly<Record<number, Expression>>,
  context: StatementContext,
): readonly Segment[] | Refusal {
  const blocks = (partition.data.segments ?? []).map(({ made }) => made);
  if (blocks.length === 0) return [];
  const base = rowScope(scope, context);
  const compiled = compile(condition, base.scope);
  if (isRefusal(compiled)) return compiled;
  const source = { scope, rows: () => [], generated: { blocks, kept: () => [] } };
  const found = generatedRows(source, condition, base, castTo(compiled, BOOLEAN), context)();
  const made = found?.project(scope.columns.map((column) => assigned[column.place] ?? column));
  return made === undefined
    ? beyond("generatedChange")
    : made.map((one: GeneratedRows) => ({ rows: countNumbers(one), made: one }));
}

/** Gives assigned values the types of their columns. */
export function typedAssignments(
  table: OlapTable,
  assigned: ReadonlyMap<OlapTable["columns"][number], Expression>,
): Readonly<Record<number, Expression>> {
  return Object.fromEntries(
    table.columns.flatMap((column, place) => {
      const value = assigned.get(column);
      return value === undefined ? [] : [[place, castFormula(value, column.type)] as const];
    }),
  );
}
