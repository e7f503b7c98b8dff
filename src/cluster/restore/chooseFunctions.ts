import { has } from "../../engine/index.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { ErrorResult } from "../result.ts";
import type { ObjectList } from "../snapshotObjects.ts";
import type { SnapshotManifest } from "../storage.ts";
import type { StoredFunction } from "../tables.ts";

/**
 * Picks the functions that a RESTORE takes out of a snapshot, under the names that they get: a name takes all signatures, in
 * any case (spec/starrocks.md §2.4 R6; BackupHandler#checkAndFilterRestoreFunctionsInBackupMeta).
 */
export function chooseFunctions(
  context: StatementContext,
  manifest: SnapshotManifest,
  objects: ObjectList | undefined,
): readonly StoredFunction[] | ErrorResult {
  if (!has(context.target, "backupTakesFunctions")) return [];
  // A function keeps the database in its name, wherever it goes.
  let saved = manifest.functions.map((one) => ({ nameDatabase: manifest.database.name, ...one }));
  if (objects === undefined) return saved;
  const taken: StoredFunction[] = [];
  const names = new Set<string>();
  for (const { name, alias } of objects.functions) {
    const own = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    const hits = saved.filter((one) => one.name === own);
    if (hits.length === 0) {
      return fail(context.target, "restoreFunctionMissing", { function: name.toLowerCase() });
    }
    // The snapshot's own list is renamed: a second look for the old name finds nothing.
    const renamed = alias === undefined || alias === "" ? own : alias.toLowerCase();
    saved = saved.map((one) => (one.name === own ? { ...one, name: renamed } : one));
    names.add(renamed);
    taken.push(...hits.map((one) => ({ ...one, name: renamed })));
  }
  return objects.all.has("function") ? [...taken, ...saved.filter(({ name }) => !names.has(name))] : taken;
}
