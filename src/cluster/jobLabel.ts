import { labelRule } from "../engine/labels.ts";
import type { BackupStatement } from "../sql/statements.ts";
import { sessionDatabase } from "./catalog.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import type { ErrorResult } from "./result.ts";
import { sessionVariable } from "./sessionVariable.ts";

/** Where a job belongs, by name. */
export interface JobLabel {
  readonly database: string;
  readonly label: string;
}

/** Reads the label of a BACKUP or RESTORE whose database nobody has looked for yet (spec/doris.md §2.2 steps 1 and 2). */
export function jobLabel(
  context: StatementContext,
  { label: { parts } }: Pick<BackupStatement, "label">,
): JobLabel | ErrorResult {
  const named = parts.length > 1 ? (parts[0]?.value ?? "") : "";
  const database = named === "" ? sessionDatabase(context) : named;
  if (database === undefined) return fail(context.target, "noDatabaseSelected");
  const label = parts.at(-1)?.value ?? "";
  return checkLabel(context, label) ?? { database, label };
}

function checkLabel(context: StatementContext, label: string): ErrorResult | undefined {
  const rule = labelRule(context.target);
  if (rule === undefined) return undefined;
  if (label === "" && rule.empty !== undefined) return fail(context.target, rule.empty);
  const unicode = sessionVariable("enable_unicode_name_support", context) === "true";
  const pattern = unicode ? rule.unicodePattern : rule.pattern;
  return new RegExp(pattern, "u").test(label)
    ? undefined
    : fail(context.target, "labelFormat", { pattern, label });
}
