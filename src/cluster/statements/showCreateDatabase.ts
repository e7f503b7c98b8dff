import { OBJECT_COLUMNS } from "../../engine/objectColumns.ts";
import { errorText, has } from "../../engine/index.ts";
import type { QualifiedName } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { clusterBefore, databaseOf } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import type { StatementResult } from "../result.ts";
import { databaseName } from "./createDatabase.ts";

/** Runs SHOW CREATE DATABASE (fe qe/ShowExecutor.visitShowCreateDbStatement). */
export function showCreateDatabase(named: QualifiedName, context: StatementContext): StatementResult {
  const { target } = context;
  const cluster = clusterBefore(context);
  const name = databaseName(named, context);
  if (isRefusal(name)) return name;
  const need = { privileges: ["ANY"], on: { type: "DATABASE", names: [name] }, within: true } as const;
  const denied = authorize(context, [need], { statement: "showCreateDatabase", database: name });
  if (denied !== undefined) return denied;
  if (databaseOf(cluster, name) === undefined) {
    const own = errorText(target, "showDatabaseUnknown") !== undefined;
    return fail(target, own ? "showDatabaseUnknown" : "databaseUnknown", { database: name });
  }
  const volume =
    cluster.runMode === "shared_data" && has(target, "storageVolumes")
      ? '\nPROPERTIES ("storage_volume" = "builtin_storage_volume")'
      : "";
  const row = [name, `CREATE DATABASE \`${name}\`${volume}`];
  return { kind: "rows", columns: OBJECT_COLUMNS.createDatabase, rows: [row] };
}
