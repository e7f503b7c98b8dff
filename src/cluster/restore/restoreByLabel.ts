import { has } from "../../engine/index.ts";
import { jobConfigRow } from "../../engine/jobConfig.ts";
import type { RestoreStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { clusterBefore, databaseOf } from "../catalog.ts";
import { cloudOptionRefusal, cloudRefusal, cloudRestoreOff } from "../cloudRefusal.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { jobLabel, type JobLabel } from "../jobLabel.ts";
import { DEFAULT_REPLICAS, defaultTimeout } from "../jobProperties.ts";
import { jobReferences } from "../jobReferences.ts";
import { slotTaken } from "../jobSlots.ts";
import type { RestoreOptions } from "../jobs.ts";
import { LOCAL_REPOSITORY } from "../localRepository.ts";
import { readInOrder, type Values } from "../orderedProperties.ts";
import { readInfo } from "../readInfo.ts";
import { defaultAllocation, totalReplicas } from "../replicaAllocation.ts";
import { repositoryOf } from "../repositories.ts";
import type { ErrorResult, StatementResult } from "../result.ts";
import type { TableReference } from "../snapshotObjects.ts";
import { chooseListed } from "./chooseListed.ts";
import { submitJob } from "./submitRestore.ts";

interface Read extends JobLabel {
  /** Sorted by name; absent where nothing is listed. */
  readonly references?: readonly TableReference[];
  readonly values: Values;
}

/**
 * Runs a RESTORE whose analyzer looks at the text alone (spec/doris.md §2.4, §2.5; fe backup/BackupHandler.process). The
 * database of the label is where the snapshot goes.
 */
export function restoreByLabel(statement: RestoreStatement, context: StatementContext): StatementResult {
  const { target } = context;
  const cluster = clusterBefore(context);
  const name = statement.repository.value;
  const local = name === LOCAL_REPOSITORY.name;
  if (local && has(target, "localRestoreRefused")) return fail(target, "restoreFromLocal");
  const read = readRestore(statement, context);
  if ("errno" in read) return read;
  const repository = repositoryOf(cluster, name);
  const off = cloudRefusal(context) ?? cloudRestoreOff(context);
  if (off !== undefined) return off;
  if (repository === undefined && !local)
    return fail(target, "repositoryMissingAtSubmit", { repository: name });
  const database = databaseOf(cluster, read.database);
  if (database === undefined) return fail(target, "databaseUnknownAtRun", { database: read.database });
  const busy = slotTaken(context, database, read.label);
  if (busy !== undefined) return busy;
  if (repository === undefined) return fail(target, "restoreFromLocal");
  const { label, values } = read;
  const unfit = cloudOptionRefusal(context, values);
  if (unfit !== undefined) return unfit;
  const source = readInfo(context, label, values.get("backup_timestamp") ?? "", repository);
  if ("errno" in source) return source;
  const { references } = read;
  const objects = chooseListed(context, label, source.manifest, references, statement.exclude);
  if ("errno" in objects) return objects;
  const options = optionsOf(context, values);
  const taken = {
    database: { id: database.id, name: database.name },
    objects,
    functions: [],
    catalogs: [],
    options,
  };
  const properties = {
    timeout: Number(values.get("timeout") ?? defaultTimeout(context)),
    timestamp: values.get("backup_timestamp") ?? "",
    replicationNum: totalReplicas(options.replicaAllocation),
    allowLoad: isOn(values, "allow_load"),
  };
  return submitJob(context, { label, properties }, source, taken, true);
}

function readRestore(statement: RestoreStatement, context: StatementContext): Read | ErrorResult {
  const named = jobLabel(context, statement);
  if ("errno" in named) return named;
  const denied = authorize(context, [], { statement: "restore", database: named.database });
  if (denied !== undefined) return denied;
  const references = statement.objects && jobReferences(context, statement.objects);
  if (references !== undefined && "errno" in references) return references;
  const wrong = repeatedAlias(context, references ?? []);
  if (wrong !== undefined) return wrong;
  // Without a repository's snapshot no timestamp is asked for.
  const values = readInOrder(context, "restore", statement.properties);
  if ("errno" in values) return values;
  return { ...named, ...(references && { references }), values };
}

/** Names and aliases share one set (spec/doris.md §2.4 step 4). */
function repeatedAlias(
  { target, text }: StatementContext,
  references: readonly TableReference[],
): ErrorResult | undefined {
  const names = new Set(references.map(({ table }) => table));
  for (const { alias, span } of references) {
    if (alias === undefined) continue;
    if (names.has(alias)) return fail(target, "aliasDuplicated", { alias }, { text, span });
    names.add(alias);
  }
  return undefined;
}

function optionsOf(context: StatementContext, values: Values): RestoreOptions {
  const metaVersion = Number(values.get("meta_version") ?? -1);
  return {
    replicaAllocation:
      values.get("replication_num") ??
      values.get("replication_allocation") ??
      defaultAllocation(DEFAULT_REPLICAS),
    reserveReplica: isOn(values, "reserve_replica") && !isAllocationForced(context),
    reserveColocate: isOn(values, "reserve_colocate"),
    reserveDynamicPartition: isOn(values, "reserve_dynamic_partition_enable"),
    isBeingSynced: isOn(values, "is_being_synced"),
    cleanTables: isOn(values, "clean_tables"),
    cleanPartitions: isOn(values, "clean_partitions"),
    atomic: isOn(values, "atomic_restore"),
    forceReplace: isOn(values, "force_replace"),
    ...(metaVersion >= 0 && { metaVersion }),
  };
}

function isOn(values: Values, key: string): boolean {
  return values.get(key) === "true";
}

/** FE item force_olap_table_replication_allocation switches reserve_replica off (spec/doris.md §2.4). */
function isAllocationForced({ target, cluster }: StatementContext): boolean {
  const name = "force_olap_table_replication_allocation";
  return (cluster.config[name] ?? jobConfigRow(target, name)?.default ?? "") !== "";
}
