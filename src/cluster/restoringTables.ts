import { errorText, has } from "../engine/index.ts";
import type { StepContext } from "./context.ts";
import { fail } from "./fail.ts";
import type { Refusal } from "./refusal.ts";
import { isTaken } from "./restore/hiddenNames.ts";
import type { Database, OlapTable, Partition } from "./tables.ts";

type Place = Pick<StepContext, "target">;

/** Refuses to read partitions that a RESTORE is going to replace; those without data are not looked at (spec/doris.md §3.5). */
export function refusePartitions(partitions: readonly Partition[], { target }: Place): Refusal | undefined {
  const closed = partitions.find(({ restoring, visibleVersion }) => restoring === true && visibleVersion > 1);
  return closed && fail(target, "selectPartitionRestoring", { partition: closed.name });
}

/** Refuses to read a table that a RESTORE holds as a whole (spec/starrocks.md §3.4; spec/doris.md §3.5). */
export function refuseReading(table: OlapTable, { target }: Place): Refusal | undefined {
  if (!has(target, "partitionsBlocked")) {
    return table.state === "RESTORE" ? fail(target, "selectWhileRestoring") : undefined;
  }
  // Newly made by the restore: no partition of it is marked. Later versions read it.
  if (!isMarked(table) || errorText(target, "selectWhileRestoring") === undefined) return undefined;
  return isPartlyClosed(table) ? undefined : fail(target, "selectWhileRestoring");
}

/**
 * Refuses to load into what a RESTORE is going to replace.
 * @param names of the partitions that get rows
 */
export function refuseLoading(
  table: OlapTable,
  names: ReadonlySet<string>,
  { target }: Place,
): Refusal | undefined {
  if (table.state !== "RESTORE") return undefined;
  if (errorText(target, "insertPartitionRestoring") !== undefined && isPartlyClosed(table)) {
    const closed = Object.values(table.partitions).find(
      ({ name, restoring }) => restoring === true && names.has(name),
    );
    const data = { table: table.name, partition: closed?.name ?? "" };
    return closed === undefined ? undefined : fail(target, "insertPartitionRestoring", data);
  }
  return fail(target, "insertWhileRestoring", { table: table.name });
}

/** Refuses a new table under a name that an atomic restore is about to fill. */
export function refuseName(database: Database, name: string, { target }: Place): Refusal | undefined {
  return isTaken(target, database, name) ? fail(target, "createInAtomicRestore", { name }) : undefined;
}

function isMarked({ state }: OlapTable): boolean {
  return state === "RESTORE" || state === "RESTORE_WITH_LOAD";
}

function isPartlyClosed({ partitions }: OlapTable): boolean {
  return Object.values(partitions).some(({ restoring }) => restoring === true);
}
