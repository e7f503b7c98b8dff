import {
  configAliases,
  configColumns,
  configName,
  configRows,
  configTypeName,
  readConfigValue,
} from "../../engine/config.ts";
import type { ConfigRow } from "../../engine/configTypes.ts";
import { has, type Target } from "../../engine/index.ts";
import type { AdminSetConfigStatement, AdminShowConfigStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { onSystem } from "../accounts/needs.ts";
import { clusterBefore } from "../catalog.ts";
import { cloudRefusal } from "../cloudRefusal.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { likePattern } from "../select/likePattern.ts";
import { done } from "./done.ts";

/** Runs ADMIN SET FRONTEND CONFIG (spec/starrocks.md §2.8). Items that are not simulated count as unknown. */
export const adminSetConfig: StatementHandler<AdminSetConfigStatement> = (statement, context) => {
  const denied = authorize(context, [onSystem("OPERATE")], { statement: "adminConfig" });
  if (denied !== undefined) return denied;
  const refused = mayNot(context) ? cloudRefusal(context) : undefined;
  if (refused !== undefined) return refused;
  const key = statement.key.value;
  const row = configRows(context.target).find((item) => namesOf(item).includes(key));
  if (row?.mutable === false && has(context.target, "fixedConfigSaid")) {
    return fail(context.target, "configFixed", { key });
  }
  if (row?.mutable !== true) return fail(context.target, "configUnknown", { key });
  const read = readConfigValue(row, statement.value.value);
  if ("reason" in read) return fail(context.target, "configValue", { key, reason: read.reason });
  context.cluster.config[row.name] = read.value;
  if (statement.persistent)
    context.cluster.persistentConfig = { ...context.cluster.persistentConfig, [row.name]: read.value };
  context.emit({ type: "configChanged", key: row.name, value: read.value });
  return done();
};

function mayNot({ target, user }: StatementContext): boolean {
  return has(target, "cloudConfigIsRoots") && user !== "root";
}

/** Runs ADMIN SHOW FRONTEND CONFIG over the items that are simulated. */
export const adminShowConfig: StatementHandler<AdminShowConfigStatement> = (statement, context) => {
  const { target } = context;
  const denied = authorize(context, [onSystem("OPERATE")], { statement: "adminConfig" });
  if (denied !== undefined) return denied;
  const matches = statement.like === undefined ? () => true : likePattern(statement.like.value);
  const { config } = clusterBefore(context);
  const columns = configColumns(target);
  const rows = configRows(target)
    .filter((row) => shownNames(target, row).some(matches))
    .map((row) => {
      const cells: Readonly<Record<string, string>> = {
        Key: configName(row),
        AliasNames: `[${configAliases(row).join(", ")}]`,
        Value: config[row.name] ?? row.default,
        Type: configTypeName(row),
        IsMutable: String(row.mutable),
        MasterOnly: String(row.masterOnly === true),
        Comment: row.comment ?? "",
      };
      return columns.map((column) => cells[column] ?? null);
    });
  return { kind: "rows", columns, rows };
};

function namesOf(row: ConfigRow): readonly string[] {
  return [configName(row), ...configAliases(row)];
}

/** A pattern finds StarRocks' second names too, Doris' shown ones alone. */
function shownNames(target: Target, row: ConfigRow): readonly string[] {
  return has(target, "fixedConfigSaid") ? [configName(row)] : namesOf(row);
}
