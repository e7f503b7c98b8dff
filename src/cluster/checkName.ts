import { errorText, has } from "../engine/index.ts";
import { isName, quotedNameForm, reservedColumnName, type NameKind } from "../engine/names.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import type { Refusal } from "./refusal.ts";
import type { ErrorResult } from "./result.ts";
import { sessionVariable } from "./sessionVariable.ts";
import { beyond } from "./statements/unsupported.ts";

const WRONG = {
  database: "databaseNameWrong",
  table: "tableNameWrong",
  rollup: "tableNameWrong",
  partition: "partitionNameWrong",
} as const satisfies Partial<Record<NameKind, string>>;

/** FE configuration table_name_length_limit. */
const TABLE_NAME_LENGTH = 64;

/** Tells whether names may be of letters of any language (Doris' variable enable_unicode_name_support). */
export function unicodeNames(context: StatementContext): boolean {
  return sessionVariable("enable_unicode_name_support", context) === "true";
}

/** Checks a name that a statement gives to a database, table, rollup or partition (spec/starrocks.md §1.4, fe FeNameFormat). */
export function checkName(
  kind: keyof typeof WRONG,
  name: string,
  context: StatementContext,
): ErrorResult | undefined {
  const { target, cluster } = context;
  const unicode = unicodeNames(context);
  if (!isName(target, kind, name, unicode))
    return fail(target, WRONG[kind], { name, regex: quotedNameForm(target, kind, unicode) });
  if (kind !== "table" && kind !== "rollup") return undefined;
  const limit = Number(cluster.config["table_name_length_limit"] ?? TABLE_NAME_LENGTH);
  return name.length > limit && errorText(target, "tableNameTooLong") !== undefined
    ? fail(target, "tableNameTooLong", { name, length: name.length, limit })
    : undefined;
}

/** Checks the name of a column (fe FeNameFormat.checkColumnName). */
export function checkColumnName(name: string, context: StatementContext): Refusal | undefined {
  const { target, cluster } = context;
  if (name.toLowerCase().startsWith("__generated_partition_column_"))
    return beyond("nameReserved", { name: "__generated_partition_column_…" });
  const free = cluster.runMode === "shared_data" && has(target, "sharedDataColumnNames");
  const kind = free ? "sharedDataColumn" : "column";
  const unicode = unicodeNames(context);
  const wrong = { name, regex: quotedNameForm(target, kind, unicode) };
  if (!isName(target, kind, name, unicode)) return fail(target, "columnNameWrong", wrong);
  const reserved = reservedColumnName(target, name);
  if (reserved === undefined) return undefined;
  if (reserved.form) return fail(target, "columnNameWrong", wrong);
  const allowed = cluster.config["allow_system_reserved_names"] === "true";
  return allowed ? undefined : fail(target, "columnNameReserved", { name, prefix: reserved.shown });
}
