import { OBJECT_COLUMNS } from "../../engine/objectColumns.ts";
import { has } from "../../engine/index.ts";
import { authorize } from "../accounts/authorize.ts";
import { clusterBefore, databaseOf } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { StatementResult } from "../result.ts";

/** Runs SHOW CREATE DATABASE (fe qe/ShowExecutor.visitShowCreateDbStatement). */
export function showCreateDatabase(name: string, context: StatementContext): StatementResult {
  const cluster = clusterBefore(context);
  const need = { privileges: ["ANY"], on: { type: "DATABASE", names: [name] }, within: true } as const;
  const denied = authorize(context, [need], { statement: "showCreateDatabase", database: name });
  if (denied !== undefined) return denied;
  if (databaseOf(cluster, name) === undefined)
    return fail(context.target, "showDatabaseUnknown", { database: name });
  const volume =
    cluster.runMode === "shared_data" && has(context.target, "storageVolumes")
      ? '\nPROPERTIES ("storage_volume" = "builtin_storage_volume")'
      : "";
  const row = [name, `CREATE DATABASE \`${name}\`${volume}`];
  return { kind: "rows", columns: OBJECT_COLUMNS.createDatabase, rows: [row] };
}
