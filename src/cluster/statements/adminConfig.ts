import { configAliases, configRows, configTypeName, readConfigValue } from "../../engine/config.ts";
import { SHOW_COLUMNS } from "../../engine/showColumns.ts";
import type { AdminSetConfigStatement, AdminShowConfigStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { onSystem } from "../accounts/needs.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { likePattern } from "../select/likePattern.ts";
import { done } from "./done.ts";

/** Runs ADMIN SET FRONTEND CONFIG (spec/starrocks.md §2.8). Items that are not simulated count as unknown. */
export const adminSetConfig: StatementHandler<AdminSetConfigStatement> = (statement, context) => {
  const denied = authorize(context, [onSystem("OPERATE")], { statement: "adminConfig" });
  if (denied !== undefined) return denied;
  const key = statement.key.value;
  const row = configRows(context.target)
    .filter(({ mutable }) => mutable)
    .find((item) => item.name === key || configAliases(item).includes(key));
  if (row === undefined) return fail(context.target, "configUnknown", { key });
  const read = readConfigValue(row, statement.value.value);
  if ("reason" in read) return fail(context.target, "configValue", { key, reason: read.reason });
  context.cluster.config[row.name] = read.value;
  if (statement.persistent)
    context.cluster.persistentConfig = { ...context.cluster.persistentConfig, [row.name]: read.value };
  context.emit({ type: "configChanged", key: row.name, value: read.value });
  return done();
};

/** Runs ADMIN SHOW FRONTEND CONFIG over the items that are simulated. */
export const adminShowConfig: StatementHandler<AdminShowConfigStatement> = (statement, context) => {
  const denied = authorize(context, [onSystem("OPERATE")], { statement: "adminConfig" });
  if (denied !== undefined) return denied;
  const matches = statement.like === undefined ? () => true : likePattern(statement.like.value);
  const { config } = clusterBefore(context);
  const rows = configRows(context.target)
    .filter((row) => [row.name, ...configAliases(row)].some(matches))
    .map((row) => [
      row.name,
      `[${configAliases(row).join(", ")}]`,
      config[row.name] ?? row.default,
      configTypeName(row),
      String(row.mutable),
      row.comment ?? "",
    ]);
  return { kind: "rows", columns: SHOW_COLUMNS.config, rows };
};
