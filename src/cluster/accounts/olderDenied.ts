import { has } from "../../engine/index.ts";
import {
  olderAnyOf,
  privilegeList,
  privilegeWord,
  type OlderRule,
} from "../../engine/privilegeTables/index.ts";
import { clusterBefore, databaseOf, tableOf } from "../catalog.ts";
import { fail } from "../fail.ts";
import { hashMapOrder } from "../javaOrder.ts";
import type { ErrorResult } from "../result.ts";
import { clientHost, currentAccount, currentIdentity, type Asking } from "./identity.ts";
import type { Place } from "./olderAuthorize.ts";

/** Makes the denial of a check as the version words it. */
export function deniedOlder(context: Asking, rule: OlderRule, place: Place): ErrorResult {
  const { target } = context;
  const { catalog = "internal", database = "", table = "", resource = "" } = place;
  const words = olderAnyOf(target, rule.want).map(privilegeWord).join(",");
  const [column] = rule.denied === "accessDeniedColumns" ? readColumns(context, place) : [];
  const counts =
    rule.denied === "accessDeniedColumns" && has(target, "columnsDenied") && column === undefined;
  const result = fail(target, counts ? "accessDeniedOnTable" : rule.denied, {
    privilege: rule.says ?? words,
    needed: rule.want,
    user: currentAccount(context)?.name ?? context.user,
    identity: currentIdentity(context),
    host: clientHost(context),
    catalog,
    database,
    table: tableText(rule, place),
    name: table,
    wanted: `priv predicate: OR, ${privilegeList(target, olderAnyOf(target, rule.want))}`,
    object: objectText([catalog, database, table, ...(column === undefined ? [] : [column])]),
    resource,
  });
  return sentAs(rule, result, has(target, "denialsFramedTwice"));
}

function tableText(
  { names }: OlderRule,
  { catalog = "internal", database = "", table = "", shown }: Place,
): string {
  switch (names) {
    case "d: t":
      return `${database}: ${table}`;
    case "d.t":
      return `${database}.${table}`;
    case "catalog: d: t":
      return `${catalog}: ${database}: ${table}`;
    case undefined:
      return shown ?? table;
    default: {
      const never: never = names;
      return never;
    }
  }
}

function objectText(parts: readonly string[]): string {
  return parts.map((part) => `[${part}]`).join(".");
}

/** The columns that a query reads, as a hash set gives them (fe mysql/privilege/Auth.checkColsPriv); none before 3.0. */
function readColumns(context: Asking, { database = "", table = "", columns }: Place): readonly string[] {
  if (!has(context.target, "columnsDenied")) return [];
  const owner = databaseOf(clusterBefore(context), database);
  const found = owner && tableOf(owner, table);
  const all =
    columns ?? (found !== undefined && "columns" in found ? found.columns.map(({ name }) => name) : []);
  return hashMapOrder([...all]);
}

/** Sends a denial as the newer planner does (fe qe/StmtExecutor.executeByNereids). */
function sentAs({ sentAs: how }: OlderRule, result: ErrorResult, framedTwice: boolean): ErrorResult {
  if (how === undefined) return result;
  const numbered = how === "nested" ? result : { ...result, errno: 1105, sqlState: "HY000" };
  if (how === "unnumbered" || !framedTwice) return numbered;
  return { ...numbered, message: result.message.replace(/^errCode = 2, detailMessage = /u, "$&$&") };
}
