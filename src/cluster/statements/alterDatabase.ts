import { isSystemDatabase } from "../../engine/systemDatabases.ts";
import type { AlterDatabaseStatement } from "../../sql/objectStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { onDatabase } from "../accounts/needs.ts";
import { clusterBefore, databaseOf } from "../catalog.ts";
import { checkName } from "../checkName.ts";
import { putDatabase, removeDatabase } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { StatementResult } from "../result.ts";
import { done } from "./done.ts";

type Change = AlterDatabaseStatement["change"];

/** Runs ALTER DATABASE … RENAME and … SET QUOTA (fe server/LocalMetastore.renameDatabase, alterDatabaseQuota). */
export const alterDatabase: StatementHandler<AlterDatabaseStatement> = (statement, context) => {
  const name = statement.name.value;
  const { change } = statement;
  return change.type === "rename"
    ? rename(name, change.name.value, context)
    : setQuota(name, change, context);
};

function rename(name: string, wanted: string, context: StatementContext): StatementResult {
  const { target } = context;
  const wrong = checkName("database", wanted, context);
  if (wrong !== undefined) return wrong;
  const older = { statement: "renameDatabase", database: name } as const;
  const denied = authorize(context, [onDatabase("ALTER", name)], older);
  if (denied !== undefined) return denied;
  if (name === wanted) return fail(target, "databaseRenameSame");
  const cluster = clusterBefore(context);
  const database = databaseOf(cluster, name);
  if (database === undefined) return fail(target, "databaseUnknownAtRun", { database: name });
  if (databaseOf(cluster, wanted) !== undefined || isSystemDatabase(target, wanted))
    return fail(target, "databaseRenameTaken", { database: wanted });
  removeDatabase(context, name);
  putDatabase(context, { ...database, name: wanted });
  context.emit({ type: "databaseRenamed", database: name, name: wanted });
  return done();
}

function setQuota(
  name: string,
  change: Extract<Change, { readonly type: "quota" }>,
  context: StatementContext,
): StatementResult {
  const value =
    change.quota === "DATA"
      ? dataVolume(String(textOf(change.value)), context)
      : replicas(change.value, context);
  if (isRefusal(value)) return value;
  const older = { statement: "databaseQuota", database: name } as const;
  const denied = authorize(context, [onDatabase("ALTER", name)], older);
  if (denied !== undefined) return denied;
  const database = databaseOf(clusterBefore(context), name);
  if (database === undefined) return fail(context.target, "databaseUnknownAtRun", { database: name });
  const quota = change.quota === "DATA" ? { dataQuota: value } : { replicaQuota: value };
  putDatabase(context, { ...database, ...quota });
  return done();
}

function textOf(value: Extract<Change, { readonly type: "quota" }>["value"]): string | number {
  return typeof value === "number" ? value : value.value;
}

const KILO = 1024n;
const UNITS: Readonly<Record<string, bigint>> = {
  B: 1n,
  K: KILO,
  M: KILO * KILO,
  G: KILO * KILO * KILO,
  T: KILO * KILO * KILO * KILO,
  P: KILO * KILO * KILO * KILO * KILO,
};

/** Reads `10T` or `1024` (fe common/util/ParseUtil.analyzeDataVolume). */
function dataVolume(text: string, { target }: StatementContext): string | Refusal {
  const [, digits, unit = ""] = /^(\d+)(\D*)$/.exec(text) ?? [];
  if (digits === undefined) return fail(target, "quotaForm", { value: text });
  if (BigInt(digits) === 0n) return fail(target, "quotaZero");
  const bytes = UNITS[unit === "" ? "B" : unit.toUpperCase().replace(/^([KMGTP])B$/, "$1")];
  return bytes === undefined
    ? fail(target, "quotaUnit", { unit: unit.toUpperCase(), written: unit })
    : (BigInt(digits) * bytes).toString();
}

function replicas(
  value: Extract<Change, { readonly type: "quota" }>["value"],
  { target }: StatementContext,
): string | Refusal {
  const text = String(textOf(value));
  return Number(text) > 0 ? text : fail(target, "quotaReplicasZero");
}
