import { has } from "../../engine/index.ts";
import type { Property } from "../../sql/statements.ts";
import type { StatementContext } from "../context.ts";
import { checkReplicationNum, checkStorageMedium } from "../newTableSettings.ts";
import { fail } from "../fail.ts";
import { putTable } from "../changeCatalog.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { StatementResult } from "../result.ts";
import type { FoundView } from "./foundView.ts";
import { done } from "../statements/done.ts";
import { unsupported } from "../statements/unsupported.ts";
import type { OlapTable, Partition } from "../tables.ts";

/** Properties that say how queries are rewritten and refreshes run: they change nothing that is simulated. */
const KEPT = [
  "mv_rewrite_staleness_second",
  "query_rewrite_consistency",
  "enable_query_rewrite",
  "transparent_mv_rewrite_mode",
  "force_external_table_query_rewrite",
  "partition_refresh_number",
  "excluded_trigger_tables",
  "excluded_refresh_tables",
  "resource_group",
  "unique_constraints",
  "foreign_key_constraints",
  "compression",
  "bloom_filter_columns",
];

/** What the properties of a new materialized view say. */
export interface ViewSettings {
  readonly replicationNum: number;
  readonly storageMedium: Partition["storageMedium"];
  readonly properties: Readonly<Record<string, string>>;
}

/** Reads the properties of a new materialized view; without replication_num it has as many replicas as its base tables. */
export function viewSettings(
  name: string,
  given: readonly Property[],
  bases: readonly OlapTable[],
  context: StatementContext,
): ViewSettings | Refusal {
  const values = Object.fromEntries(given.map(({ key, value }) => [key.value, value.value]));
  const {
    replication_num: replicas,
    storage_medium: medium,
    replicated_storage: replicated,
    ...rest
  } = values;
  const beyond = Object.keys(rest).find((key) => !isKept(key));
  if (beyond !== undefined) return unsupported(`CREATE MATERIALIZED VIEW … "${beyond}"`);
  const inferred = Math.max(1, ...bases.map((table) => table.replicationNum));
  const replicationNum = checkReplicationNum(replicas ?? String(inferred), name, context);
  if (isRefusal(replicationNum)) return replicationNum;
  const storageMedium = checkStorageMedium(medium ?? "HDD", context);
  if (isRefusal(storageMedium)) return storageMedium;
  const shared = replicated ?? (has(context.target, "viewReplicatedStorageShown") ? "true" : undefined);
  return {
    replicationNum,
    storageMedium,
    properties: {
      ...(shared !== undefined && { replicated_storage: shared }),
      storage_medium: storageMedium,
      ...rest,
    },
  };
}

/** Tells whether a property is taken as it is; a session variable's is, whatever its name. */
function isKept(key: string): boolean {
  return KEPT.includes(key) || key.startsWith("session.");
}

/** Properties of materialized views that are not simulated. */
const BEYOND = [
  "partition_ttl",
  "partition_ttl_number",
  "partition_retention_condition",
  "time_drift_constraint",
  "auto_refresh_partitions_limit",
  "warehouse",
  "labels.location",
  "colocate_with",
];

/** Runs ALTER MATERIALIZED VIEW … SET (fe alter/AlterMVJobExecutor.visitModifyTablePropertiesClause). */
export function setViewProperties(
  { database, table }: FoundView,
  given: readonly Property[],
  context: StatementContext,
): StatementResult {
  const beyond = given.find(({ key }) => BEYOND.includes(key.value));
  if (beyond !== undefined) return unsupported(`ALTER MATERIALIZED VIEW … SET ("${beyond.key.value}")`);
  const rest = given.filter(({ key }) => !KEPT.includes(key.value));
  if (rest.some(({ key }) => !isKept(key.value))) {
    const list = rest.map(({ key, value }) => `${key.value}=${value.value}`).join(", ");
    return fail(context.target, "viewPropertyUnknown", { properties: `{${list}}` });
  }
  const changed = Object.fromEntries(given.map(({ key, value }) => [key.value, value.value]));
  putTable(context, database.name, { ...table, properties: { ...table.properties, ...changed } });
  return done();
}
