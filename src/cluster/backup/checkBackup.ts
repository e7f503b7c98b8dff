import { has } from "../../engine/index.ts";
import { brokerTrouble } from "../brokers.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { snapshotNames } from "../frontEndList.ts";
import { slotTaken } from "../jobSlots.ts";
import { modeFor } from "../reach.ts";
import { listFailure } from "../remote.ts";
import { repositoryPath } from "../repositoryPath.ts";
import type { ErrorResult } from "../result.ts";
import type { TableReference } from "../snapshotObjects.ts";
import type { Repository } from "../storage.ts";
import { tableTypeName } from "../tableType.ts";
import { wayIn } from "../storageWay.ts";
import type { Database } from "../tables.ts";
import type { AnalyzedBackup } from "./analyzeBackup.ts";
import { backupTable, isBackedUp } from "./backupTable.ts";

/** Checks what the handler of the statement checks (spec/starrocks.md §2.4, rows 5 to B9; BackupHandler#process). */
export function checkBackup(
  context: StatementContext,
  { database, explicit, label, tables, properties }: AnalyzedBackup,
  repository: Repository,
): ErrorResult | undefined {
  const { target } = context;
  if (!explicit) {
    return has(target, "backupTripsWithoutDatabase")
      ? fail(target, "backupDatabaseUnsaid")
      : fail(target, "databaseUnknownAtRun", { database: "null" });
  }
  return (
    slotTaken(context, database, label) ??
    checkWritable(context, repository) ??
    checkTables(context, database, tables) ??
    checkLabel(context, repository, label, properties.incremental)
  );
}

/** Refuses a repository that was made READ ONLY (§2.4 B1). */
export function checkWritable({ target }: StatementContext, repository: Repository): ErrorResult | undefined {
  return repository.readOnly
    ? fail(target, "repositoryReadOnly", { repository: repository.name })
    : undefined;
}

function checkTables(
  { target }: StatementContext,
  database: Database,
  tables: readonly TableReference[],
): ErrorResult | undefined {
  for (const { table: name, partitions, temporary } of tables) {
    const table = backupTable(database, name);
    if (table === undefined) continue;
    if (!isBackedUp(target, table)) {
      return fail(target, "backupKindUnsupported", { table: name, type: tableTypeName(table) });
    }
    if (table.kind === "view") continue;
    if (Object.keys(table.temporaryPartitions).length > 0) {
      return fail(target, "backupTemporaryPartitions", { table: name });
    }
    if (temporary && partitions !== undefined) {
      return fail(target, "backupTemporaryPartitionNamed", { table: name });
    }
  }
  return undefined;
}

/** Asks the storage for the labels that are in the repository (§2.4 B8, B9). */
export function checkLabel(
  context: StatementContext,
  repository: Repository,
  label: string,
  incremental: boolean,
): ErrorResult | undefined {
  const { target, before } = context;
  const lost = brokerTrouble(clusterBefore(context), repository.broker);
  if (lost !== undefined)
    return fail(target, "backupBrokerLost", { broker: repository.broker, reason: lost });
  const root = repositoryPath(target, repository.location, repository.name);
  const path = `${root}/__ss_*`;
  const mode = modeFor(before.storage, repository.properties);
  const reason = listFailure(target, mode, path, wayIn(before, repository));
  if (reason !== undefined) return fail(target, "backupStorageFailed", { path, reason });
  const directory = before.storage.roots[root];
  if (directory === undefined || !snapshotNames(before, directory).includes(label)) return undefined;
  return incremental
    ? fail(target, "incrementalUnsupported", { label })
    : fail(target, "labelUsed", { label, repository: repository.name });
}
