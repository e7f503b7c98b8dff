import { propertiesOf } from "../engine/properties.ts";
import { defaultReplicas } from "./jobProperties.ts";
import type { StatementContext } from "./context.ts";
import type { Job, RestoreJob } from "./jobs.ts";

/**
 * Gives the options of a job that are not as they are where nobody names them, as SQL says them: `atomic_restore`,
 * `replication_num = 1`; in the order of the engine's properties (spec/doris.md §2.2, §2.4).
 */
export function chosenOptions(context: StatementContext, job: Job): readonly string[] {
  const values = valuesOf(job);
  return propertiesOf(context.target, job.kind).flatMap(({ key, default: usual }) => {
    const value = values.get(key);
    if (
      value === undefined ||
      value === (key === "replication_num" ? String(defaultReplicas(context)) : usual)
    )
      return [];
    return [value === "true" ? key : `${key} = ${value}`];
  });
}

/** The properties that a job keeps, by their names in SQL. */
function valuesOf(job: Job): ReadonlyMap<string, string> {
  if (job.kind === "backup")
    return new Map([["content", job.metadataOnly === true ? "metadata_only" : "all"]]);
  return new Map([["allow_load", String(job.allowLoad)], ...replicasOf(job), ...ofOptions(job.options)]);
}

/** Where an allocation is kept it says more than the number, which is its sum. */
function replicasOf({ options, replicationNum }: RestoreJob): readonly (readonly [string, string])[] {
  return options === undefined
    ? [["replication_num", String(replicationNum)]]
    : [["replication_allocation", options.replicaAllocation]];
}

function ofOptions(options: RestoreJob["options"]): readonly (readonly [string, string])[] {
  if (options === undefined) return [];
  return [
    ["reserve_replica", String(options.reserveReplica)],
    ["reserve_colocate", String(options.reserveColocate)],
    ["reserve_dynamic_partition_enable", String(options.reserveDynamicPartition)],
    ["meta_version", String(options.metaVersion ?? -1)],
    ["atomic_restore", String(options.atomic)],
    ["force_replace", String(options.forceReplace)],
    ["clean_tables", String(options.cleanTables)],
    ["clean_partitions", String(options.cleanPartitions)],
    ["is_being_synced", String(options.isBeingSynced)],
  ];
}
