import { has } from "../../engine/index.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { ErrorResult } from "../result.ts";
import type { ObjectList } from "../snapshotObjects.ts";
import type { Database, StoredFunction } from "../tables.ts";

/**
 * Gives the functions that a BACKUP takes: those that ON names, with all their signatures; without ON, or with ALL FUNCTIONS,
 * the others of the database too (spec/starrocks.md §2.2 row 15; fe FunctionRef#analyzeForBackup).
 */
export function listBackupFunctions(
  context: StatementContext,
  database: Database,
  objects: ObjectList | undefined,
): readonly StoredFunction[] | ErrorResult {
  if (!has(context.target, "backupTakesFunctions")) return [];
  const taken: StoredFunction[] = [];
  for (const { name } of objects?.functions ?? []) {
    const lower = name.toLowerCase();
    const own = lower.slice(lower.lastIndexOf(".") + 1);
    const found = database.functions.filter((one) => one.name === own);
    const full = lower.includes(".") ? lower : `${database.name}.${lower}`;
    if (found.length === 0) return fail(context.target, "backupFunctionMissing", { function: full });
    taken.push(...found);
  }
  if (objects !== undefined && !objects.all.has("function")) return taken;
  const named = new Set(taken.map(({ name }) => name));
  return [...taken, ...database.functions.filter(({ name }) => !named.has(name))];
}
