import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { JobObject } from "../jobs.ts";
import type { ErrorResult } from "../result.ts";
import { savedNames, savedObject, savedTable } from "../savedObjects.ts";
import type { TableReference } from "../snapshotObjects.ts";
import type { SnapshotManifest } from "../storage.ts";

/**
 * Picks what a RESTORE with ON or EXCLUDE takes out of a snapshot, in the order of the engine's map of it (spec/doris.md §2.5
 * rows 4 to 8; fe backup/BackupHandler.checkAndFilterRestoreObjsExistInSnapshot).
 */
export function chooseListed(
  context: StatementContext,
  label: string,
  manifest: SnapshotManifest,
  references: readonly TableReference[] | undefined,
  exclude: boolean,
): JobObject[] | ErrorResult {
  const saved = savedNames(manifest);
  if (references === undefined) return saved.map((table) => ({ table, target: table }));
  for (const reference of references) {
    const wrong = exclude
      ? checkExcluded(context, manifest, reference)
      : checkListed(context, label, manifest, reference);
    if (wrong !== undefined) return wrong;
  }
  const referenceTo = (name: string) => references.find(({ table }) => table === name);
  if (exclude) return saved.flatMap((name) => notExcluded(context, manifest, name, referenceTo(name)));
  return saved.flatMap((name): JobObject[] => {
    const reference = referenceTo(name);
    if (reference === undefined) return [];
    const { alias, partitions = [] } = reference;
    const some = partitions.length > 0 && savedTable(manifest, name) !== undefined;
    return [{ table: name, target: alias ?? name, ...(some && { partitions }) }];
  });
}

/** A clause of partitions behind a view is not looked at. */
function checkListed(
  { target }: StatementContext,
  label: string,
  manifest: SnapshotManifest,
  { table: name, partitions, temporary }: TableReference,
): ErrorResult | undefined {
  if (savedObject(manifest, name) === undefined) {
    return fail(target, "snapshotTableMissing", { table: name, label });
  }
  const table = savedTable(manifest, name);
  if (table === undefined || partitions === undefined) return undefined;
  if (temporary) return fail(target, "restoreTemporaryPartition", { table: name });
  const missing = partitions.find((partition) => !Object.hasOwn(table.partitions, partition));
  return missing === undefined
    ? undefined
    : fail(target, "snapshotPartitionMissing", { partition: missing, table: name, label });
}

/** What is not in the snapshot may be excluded all the same. */
function checkExcluded(
  { target }: StatementContext,
  manifest: SnapshotManifest,
  { table, alias }: TableReference,
): ErrorResult | undefined {
  if (alias === undefined || savedObject(manifest, table) === undefined) return undefined;
  return fail(target, "excludedAlias", { table, alias });
}

/**
 * Leaves out a table, or some of its partitions. By the sources a table that is excluded whole is restored all the same (spec/doris.md
 * §2.5 [SRC-BUG]): so it is with sourceDefects.
 */
function notExcluded(
  { before }: StatementContext,
  manifest: SnapshotManifest,
  name: string,
  reference: TableReference | undefined,
): JobObject[] {
  const whole: JobObject = { table: name, target: name };
  if (reference === undefined) return [whole];
  const table = savedTable(manifest, name);
  if (table === undefined) return [];
  const { partitions } = reference;
  if (partitions === undefined) return before.sourceDefects ? [whole] : [];
  const left = Object.keys(table.partitions).filter((partition) => !partitions.includes(partition));
  return left.length === 0 ? [] : [{ ...whole, partitions: left }];
}
