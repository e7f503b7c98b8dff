import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { hashMapOrder } from "../javaOrder.ts";
import type { JobObject } from "../jobs.ts";
import type { ErrorResult } from "../result.ts";
import type { ObjectList, TableReference } from "../snapshotObjects.ts";
import type { SnapshotManifest } from "../storage.ts";

/**
 * Picks what a RESTORE takes out of a snapshot, in the order of the engine's map of its tables (spec/starrocks.md §2.4
 * R3 to R6; BackupHandler#checkAndFilterRestoreObjsExistInSnapshot).
 * @param tables of ON ( … ), sorted by name; absent without ON
 */
export function chooseObjects(
  context: StatementContext,
  label: string,
  manifest: SnapshotManifest,
  objects: ObjectList | undefined,
  tables: readonly TableReference[],
  metaReadable: boolean,
): JobObject[] | ErrorResult {
  const saved = hashMapOrder(manifest.tables.map(({ table }) => table.name));
  if (objects === undefined) return saved.map((table) => ({ table, target: table }));
  for (const reference of tables) {
    const wrong = checkReference(context, label, manifest, reference);
    if (wrong !== undefined) return wrong;
  }
  const [missing] = objects.functions;
  if (missing !== undefined && metaReadable) {
    return fail(context.target, "restoreFunctionMissing", { function: missing.name.toLowerCase() });
  }
  // ALL TABLES is looked up in the metadata file, which may be unreadable.
  const all = objects.all.has("table") && metaReadable;
  return saved.flatMap((table): JobObject[] => {
    const reference = tables.find((candidate) => candidate.table === table);
    if (reference === undefined) return all ? [{ table, target: table }] : [];
    const { alias, partitions = [] } = reference;
    return [{ table, target: alias ?? table, ...(partitions.length > 0 && { partitions }) }];
  });
}

function checkReference(
  { target }: StatementContext,
  label: string,
  manifest: SnapshotManifest,
  { table: name, partitions = [], temporary }: TableReference,
): ErrorResult | undefined {
  const table = manifest.tables.find((saved) => saved.table.name === name)?.table;
  if (table === undefined) return fail(target, "snapshotTableMissing", { table: name, label });
  if (temporary) return fail(target, "restoreTemporaryPartition", { table: name });
  const missing = partitions.find((partition) => !Object.hasOwn(table.partitions, partition));
  if (missing === undefined) return undefined;
  return fail(target, "snapshotPartitionMissing", { partition: missing, table: name, label });
}
