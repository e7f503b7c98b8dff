import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { JobObject } from "../jobs.ts";
import type { ErrorResult } from "../result.ts";
import { savedNames, savedTable, savedView } from "../savedObjects.ts";
import type { ObjectList, TableReference } from "../snapshotObjects.ts";
import type { SnapshotManifest } from "../storage.ts";

/**
 * Picks what tables and views a RESTORE takes out of a snapshot, in the order of the engine's map of them (spec/starrocks.md
 * §2.4 R3 to R5; BackupHandler#checkAndFilterRestoreObjsExistInSnapshot).
 * @param tables of ON ( … ), sorted by name
 */
export function chooseObjects(
  context: StatementContext,
  label: string,
  manifest: SnapshotManifest,
  objects: ObjectList | undefined,
  tables: readonly TableReference[],
  metaReadable: boolean,
): JobObject[] | ErrorResult {
  const saved = savedNames(manifest);
  if (objects === undefined) return saved.map((table) => ({ table, target: table }));
  for (const reference of tables) {
    const wrong = checkReference(context, label, manifest, reference);
    if (wrong !== undefined) return wrong;
  }
  return saved.flatMap((table): JobObject[] => {
    const reference = tables.find((candidate) => candidate.table === table);
    if (reference !== undefined) {
      const { alias, partitions = [] } = reference;
      return [{ table, target: alias ?? table, ...(partitions.length > 0 && { partitions }) }];
    }
    // ALL is looked up in the metadata file, which may be unreadable.
    const joins = metaReadable && objects.all.has(wordOf(manifest, table));
    return joins ? [{ table, target: table }] : [];
  });
}

/** The word of ALL that takes what a snapshot holds under a name. */
function wordOf(manifest: SnapshotManifest, name: string): "table" | "view" | "materializedView" {
  if (savedView(manifest, name) !== undefined) return "view";
  return savedTable(manifest, name)?.materializedView === undefined ? "table" : "materializedView";
}

function checkReference(
  { target }: StatementContext,
  label: string,
  manifest: SnapshotManifest,
  { table: name, partitions, temporary }: TableReference,
): ErrorResult | undefined {
  const table = savedTable(manifest, name);
  if (table === undefined && savedView(manifest, name) === undefined) {
    return fail(target, "snapshotTableMissing", { table: name, label });
  }
  if (partitions === undefined) return undefined;
  if (temporary) return fail(target, "restoreTemporaryPartition", { table: name });
  const known = table?.partitions ?? {};
  const missing = partitions.find((partition) => !Object.hasOwn(known, partition));
  if (missing === undefined) return undefined;
  return fail(target, "snapshotPartitionMissing", { partition: missing, table: name, label });
}
