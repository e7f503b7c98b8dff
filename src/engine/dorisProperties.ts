import { DORIS_REPOSITORY_PROPERTIES } from "./dorisRepositoryProperties.ts";
import type { PropertyOwner, PropertyRow } from "./properties.ts";

type Fields = Partial<Omit<PropertyRow, "engine" | "statement" | "key" | "type" | "source">>;

const row =
  (statement: PropertyOwner, source: string) =>
  (key: string, type: PropertyRow["type"], fields: Fields = {}): PropertyRow => ({
    engine: "doris",
    statement,
    key,
    type,
    required: false,
    source,
    ...fields,
  });

const backup = row("backup", "spec/doris.md §2.2");
const restore = row("restore", "spec/doris.md §0.4, §2.4, §5.5");

const NO = { default: "false", values: ["true", "false"] } as const;
const TIMEOUT = {
  unit: "seconds",
  min: 600,
  default: "86400",
  config: "backup_job_default_timeout_ms",
} as const;

/** What statements of the backup family of Doris read from their PROPERTIES; BACKUP and RESTORE refuse any other key. */
export const DORIS_PROPERTIES: readonly PropertyRow[] = [
  backup("timeout", "integer", { ...TIMEOUT, order: 1 }),
  backup("type", "keyword", { values: ["full", "incremental"], default: "full", order: 2 }),
  backup("content", "keyword", { values: ["all", "metadata_only"], default: "all", order: 3 }),

  restore("backup_timestamp", "text", { required: true, format: "yyyy-MM-dd-HH-mm-ss", order: 7 }),
  restore("replication_num", "integer", { unit: "replicas", min: 1, max: 32_767, default: "3", order: 3 }),
  restore("replication_allocation", "text", {
    default: "tag.location.default: 3",
    format: "tag.location.<tag>: <number>, …",
    order: 3,
  }),
  restore("reserve_replica", "boolean", { ...NO, order: 4 }),
  restore("reserve_colocate", "boolean", { ...NO, since: "4.0", order: 5 }),
  restore("reserve_dynamic_partition_enable", "boolean", {
    ...NO,
    order: 6,
    shown: "reserve dynamic partition enable",
  }),
  restore("timeout", "integer", { ...TIMEOUT, order: 1 }),
  restore("allow_load", "boolean", { ...NO, order: 2, shown: "allow load" }),
  restore("meta_version", "integer", { default: "-1", order: 8 }),
  restore("atomic_restore", "boolean", { ...NO, since: "4.0", order: 13 }),
  restore("force_replace", "boolean", { ...NO, since: "4.0", order: 14 }),
  restore("clean_tables", "boolean", { ...NO, since: "4.0", patch: "2.1.6", order: 11 }),
  restore("clean_partitions", "boolean", { ...NO, since: "4.0", patch: "2.1.6", order: 12 }),
  restore("is_being_synced", "boolean", { ...NO, since: "2.1", order: 10, shown: "is being synced" }),
  // Read by clusters of separate storage alone, whose restores are not simulated.
  restore("storage_vault_name", "text", { since: "4.0" }),

  ...DORIS_REPOSITORY_PROPERTIES,
];
