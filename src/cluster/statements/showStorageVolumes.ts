import { OBJECT_COLUMNS } from "../../engine/objectColumns.ts";
import type { ShowStorageVolumesStatement } from "../../sql/clusterStatements.ts";
import { isAllowed } from "../accounts/authorize.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementHandler } from "../context.ts";
import { likePattern } from "../select/likePattern.ts";

/** The volume that a shared-data cluster has by its configuration (fe server/StorageVolumeMgr.BUILTIN_STORAGE_VOLUME). */
const BUILT_IN = "builtin_storage_volume";

/** Runs SHOW STORAGE VOLUMES: a simulated cluster has the one of its configuration (fe qe/ShowExecutor). */
export const showStorageVolumes: StatementHandler<ShowStorageVolumesStatement> = (statement, context) => {
  const matches = statement.like === undefined ? () => true : likePattern(statement.like.value);
  const names = clusterBefore(context).runMode === "shared_data" ? [BUILT_IN] : [];
  const need = (name: string) =>
    ({ privileges: ["ANY"], on: { type: "STORAGE VOLUME", names: [name] } }) as const;
  const rows = names.filter((name) => matches(name) && isAllowed(context, need(name))).map((name) => [name]);
  return { kind: "rows", columns: OBJECT_COLUMNS.storageVolumes, rows };
};
