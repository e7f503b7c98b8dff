import { jobConfigFlag } from "../../engine/jobConfig.ts";
import { has } from "../../engine/index.ts";
import type { BackupStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { cloudBackupDenied, cloudRefusal } from "../cloudRefusal.ts";
import { clusterBefore, databaseOf, partitionOf, tableOf } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { hashMapOrder } from "../javaOrder.ts";
import { jobLabel, type JobLabel } from "../jobLabel.ts";
import { defaultTimeout } from "../jobProperties.ts";
import { jobReferences, referenceText } from "../jobReferences.ts";
import { slotTaken } from "../jobSlots.ts";
import { LOCAL_REPOSITORY } from "../localRepository.ts";
import { readInOrder, type Values } from "../orderedProperties.ts";
import { repositoryOf } from "../repositories.ts";
import type { ErrorResult, StatementResult } from "../result.ts";
import type { TableReference } from "../snapshotObjects.ts";
import type { Database, Table } from "../tables.ts";
import { checkLabel, checkWritable } from "./checkBackup.ts";
import { submitBackup } from "./submitBackup.ts";

/** A BACKUP whose text is in order; what it names may not be there. */
interface Read extends JobLabel {
  /** Sorted by name; absent where nothing is listed. */
  readonly references?: readonly TableReference[];
  readonly exclude: boolean;
  readonly values: Values;
}

/**
 * Runs a BACKUP whose analyzer looks at the text alone, so that all that it names is looked up at submission (spec/doris.md
 * §2.2, §2.3; fe backup/BackupHandler.process).
 */
export function backupByLabel(statement: BackupStatement, context: StatementContext): StatementResult {
  const { target } = context;
  const early = cloudBackupDenied(context);
  if (early !== undefined) return early;
  const read = readBackup(statement, context);
  if ("errno" in read) return read;
  const refusedThere = cloudRefusal(context);
  if (refusedThere !== undefined) return refusedThere;
  const cluster = clusterBefore(context);
  const name = statement.repository.value;
  const local = name === LOCAL_REPOSITORY.name;
  const repository = local ? undefined : repositoryOf(cluster, name);
  if (repository === undefined && !local)
    return fail(target, "repositoryMissingAtSubmit", { repository: name });
  const database = databaseOf(cluster, read.database);
  if (database === undefined) return fail(target, "databaseUnknownAtRun", { database: read.database });
  const busy = slotTaken(context, database, read.label) ?? (repository && checkWritable(context, repository));
  if (busy !== undefined) return busy;
  const tables = takenTables(context, database, read, local);
  if ("errno" in tables) return tables;
  const incremental = read.values.get("type") === "incremental";
  const refused = repository && checkLabel(context, repository, read.label, incremental);
  if (refused !== undefined) return refused;
  const taken = {
    database: { id: database.id, name: database.name },
    label: read.label,
    objects: tables.map(({ table, partitions }) => ({
      table,
      target: table,
      ...(partitions !== undefined && { partitions }),
    })),
    functions: [],
    catalogs: [],
    timeout: Number(read.values.get("timeout") ?? defaultTimeout(context)),
    ...(read.values.get("content") === "metadata_only" && { metadataOnly: true as const }),
  };
  return submitBackup(context, taken, repository ?? LOCAL_REPOSITORY);
}

function readBackup(statement: BackupStatement, context: StatementContext): Read | ErrorResult {
  const named = jobLabel(context, statement);
  if ("errno" in named) return named;
  const denied = authorize(context, [], { statement: "backup", database: named.database });
  if (denied !== undefined) return denied;
  const references = statement.objects && jobReferences(context, statement.objects);
  if (references !== undefined && "errno" in references) return references;
  const aliased = references?.find(({ alias }) => alias !== undefined);
  if (aliased !== undefined) {
    const reference = referenceText(named.database, aliased);
    return fail(
      context.target,
      "backupAlias",
      { reference, table: aliased.table },
      { text: context.text, span: aliased.span },
    );
  }
  const values = readInOrder(context, "backup", statement.properties);
  if ("errno" in values) return values;
  return { ...named, ...(references && { references }), exclude: statement.exclude, values };
}

/** Gives what is backed up: what ON lists, or all tables of the database but those of EXCLUDE (§2.3 row 6). */
function takenTables(
  context: StatementContext,
  database: Database,
  { references, exclude }: Read,
  local: boolean,
): readonly TableReference[] | ErrorResult {
  const listed = references !== undefined && !exclude ? references : allBut(database, references ?? []);
  const taken: TableReference[] = [];
  for (const reference of listed) {
    const table = tableOf(database, reference.table);
    if (table === undefined) return fail(context.target, "backupTableMissing", { table: reference.table });
    if (isPassedOver(context, table, local)) continue;
    const wrong = checkTable(context, table, reference);
    if (wrong !== undefined) return wrong;
    taken.push(reference);
  }
  return taken;
}

/** A clause of partitions behind a table of EXCLUDE is not looked at (spec/doris.md §10 row 4). */
function allBut(database: Database, references: readonly TableReference[]): TableReference[] {
  const nowhere = { start: 0, end: 0 };
  const left = new Set(references.map(({ table }) => table));
  return hashMapOrder(Object.keys(database.tables))
    .filter((name) => !left.has(name))
    .map((table) => ({ table, nameSpan: nowhere, span: nowhere, temporary: false }));
}

/** Tells whether a table of a kind that is not backed up is left out without a word. */
function isPassedOver({ target, cluster }: StatementContext, table: Table, local: boolean): boolean {
  if (table.kind !== "external") return false;
  if (local && has(target, "localBackupPassesOver")) return true;
  return (
    table.type !== "ODBC" &&
    jobConfigFlag(target, cluster.config, "ignore_backup_not_support_table_type", false)
  );
}

function checkTable(
  { target, cluster }: StatementContext,
  table: Table,
  { partitions, temporary }: TableReference,
): ErrorResult | undefined {
  const name = table.name;
  if (table.kind === "view") return undefined;
  if (table.kind === "external") {
    if (table.type === "ODBC") return undefined;
    return fail(target, "backupKindUnsupported", { table: name, type: table.type });
  }
  if (table.materializedView !== undefined) {
    if (has(target, "backupPassesOverViews")) return undefined;
    return fail(target, "backupKindUnsupported", { table: name, type: "MATERIALIZED_VIEW" });
  }
  const lenient = jobConfigFlag(target, cluster.config, "ignore_backup_tmp_partitions", false);
  if (!lenient && Object.keys(table.temporaryPartitions).length > 0) {
    return fail(target, "backupTemporaryPartitions", { table: name });
  }
  if (partitions === undefined) return undefined;
  if (!lenient && temporary) return fail(target, "backupTemporaryPartitionNamed", { table: name });
  const missing = partitions.find((partition) => partitionOf(table, partition) === undefined);
  return missing === undefined
    ? undefined
    : fail(target, "backupPartitionMissing", { partition: missing, table: name });
}
