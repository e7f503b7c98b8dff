import type { QualifiedName } from "../../sql/statements.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { plannerPlace } from "../plannerPlace.ts";
import type { Refusal } from "../refusal.ts";
import type { Clause } from "./clause.ts";
import type { Scope, ScopeColumn } from "./scope.ts";

/** Refuses a column that nothing in reach has (fe sql/analyzer/Scope; analysis/Analyzer, nereids ExpressionAnalyzer of Doris). */
export function unknownColumn(name: QualifiedName, clause: Clause, context: StatementContext): Refusal {
  const parts = name.parts.map(({ value }) => value);
  return fail(context.target, "columnUnresolved", {
    column: parts.length === 1 ? (parts[0] ?? "") : parts.map((part) => `\`${part}\``).join("."),
    name: parts.at(-1) ?? "",
    relation: parts.slice(0, -1).join(".") || "table list",
    clause,
    place: plannerPlace(name.span, context),
  });
}

/** Refuses a column that may be one of several; they are numbered as they stand in what is read. */
export function ambiguousColumn(
  name: QualifiedName,
  candidates: readonly ScopeColumn[],
  { columns }: Scope,
  context: StatementContext,
): Refusal {
  return fail(context.target, "columnAmbiguous", {
    column: name.parts.at(-1)?.value ?? "",
    written: name.parts.map(({ value }) => value).join("."),
    candidates: candidates.map((one) => `${one.name}#${columns.indexOf(one)}`).join(", "),
  });
}
