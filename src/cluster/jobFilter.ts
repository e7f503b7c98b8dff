import type { Expression } from "../sql/expressions.ts";
import type { ShowJobStatement } from "../sql/statements.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import type { ErrorResult } from "./result.ts";
import { likePattern } from "./select/likePattern.ts";

/** Tells whether a label is asked for. */
export type LabelFilter = (label: string) => boolean;

/** The column that each statement compares, in any case. */
const COLUMNS = { backup: "SnapshotName", restore: "LABEL" } as const;
const ERRORS = { backup: "showBackupFilter", restore: "showRestoreFilter" } as const;

/**
 * Reads WHERE of SHOW BACKUP and SHOW RESTORE: `SnapshotName = 'x'` or `LIKE 'x%'`, LABEL for restores; case does not matter
 * (spec/doris.md §2.6). LIKE without WHERE is read as one of a column that neither has.
 */
export function jobFilter(
  { target }: StatementContext,
  { job, like, where }: ShowJobStatement,
): LabelFilter | ErrorResult {
  if (like === undefined && where === undefined) return () => true;
  const filter = where === undefined ? undefined : filterOf(where, COLUMNS[job].toLowerCase());
  return filter ?? fail(target, ERRORS[job]);
}

/** Gives the column that WHERE of SHOW BACKUP or SHOW RESTORE compares. */
export function jobFilterColumn(job: ShowJobStatement["job"]): string {
  return COLUMNS[job];
}

function filterOf(where: Expression, column: string): LabelFilter | undefined {
  if (where.kind === "binary" && where.operator === "=") {
    const wanted = textOf(where.right)?.toLowerCase();
    if (!isColumn(where.left, column) || wanted === undefined || wanted === "") return undefined;
    return (label) => label.toLowerCase() === wanted;
  }
  if (where.kind === "like" && !where.negated && where.operator === "LIKE") {
    const pattern = textOf(where.pattern)?.toLowerCase();
    if (!isColumn(where.operand, column) || pattern === undefined || pattern === "") return undefined;
    const fits = likePattern(pattern);
    return (label) => fits(label.toLowerCase());
  }
  return undefined;
}

function isColumn(expression: Expression, column: string): boolean {
  return expression.kind === "column" && expression.name.parts.at(-1)?.value.toLowerCase() === column;
}

function textOf(expression: Expression): string | undefined {
  return expression.kind === "literal" && expression.type === "string" ? expression.value : undefined;
}
