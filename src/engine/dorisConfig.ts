import type { ConfigRow } from "./configTypes.ts";

const ITEM = { engine: "doris", type: "integer", mutable: true, masterOnly: true } as const;
const FLAG = { ...ITEM, type: "boolean" } as const;

/** Read when the front end starts: no statement changes it. */
const FIXED = { mutable: false, masterOnly: false } as const;

/** Simulated items of Doris' front ends (spec/doris.md §8.1; fe common/Config of each version). */
export const DORIS_CONFIG: readonly ConfigRow[] = [
  // BACKUP and RESTORE
  { ...ITEM, name: "backup_job_default_timeout_ms", default: "86400000" },
  { ...ITEM, name: "max_backup_restore_job_num_per_db", default: "10" },
  { ...ITEM, ...FIXED, name: "backup_handler_update_interval_millis", default: "3000", since: "4.0" },
  { ...ITEM, name: "max_backup_tablets_per_job", default: "300000", since: "4.0" },
  { ...ITEM, name: "backup_upload_task_num_per_be", default: "3", since: "2.1", until: "4.0" },
  { ...ITEM, name: "restore_download_task_num_per_be", default: "3", since: "2.1", until: "4.0" },
  { ...ITEM, name: "backup_upload_snapshot_batch_size", default: "10", since: "4.0" },
  { ...ITEM, name: "restore_download_snapshot_batch_size", default: "10", since: "4.0" },
  { ...ITEM, name: "backup_restore_batch_task_num_per_rpc", default: "10000", since: "4.0" },
  { ...ITEM, name: "restore_task_concurrency_per_be", default: "5000", since: "4.0" },
  { ...FLAG, name: "ignore_backup_not_support_table_type", default: "false", since: "3.0" },
  { ...FLAG, name: "ignore_backup_tmp_partitions", default: "false", since: "4.0" },
  { ...FLAG, ...FIXED, name: "backup_job_compressed_serialization", default: "false", since: "4.0" },
  { ...FLAG, ...FIXED, name: "restore_job_compressed_serialization", default: "false", since: "4.0" },
  { ...FLAG, ...FIXED, name: "enable_restore_snapshot_rpc_compression", default: "true", since: "4.0" },
  { ...FLAG, name: "restore_reset_index_id", default: "false", since: "4.0" },
  { ...FLAG, name: "enable_cloud_restore_job", default: "false", experimental: true, since: "4.0" },
  { ...ITEM, name: "cloud_restore_create_tablet_batch_size", default: "256", since: "4.0" },

  // Replicas and tasks
  { ...ITEM, name: "tablet_create_timeout_second", default: "1", until: "2.1" },
  { ...ITEM, name: "tablet_create_timeout_second", default: "2", since: "2.1" },
  { ...ITEM, name: "min_create_table_timeout_second", default: "30", since: "2.1" },
  { ...ITEM, name: "max_create_table_timeout_second", default: "3600" },
  { ...ITEM, name: "agent_task_resend_wait_time_ms", default: "5000" },
  { ...ITEM, name: "max_agent_task_threads_num", default: "4096", mutable: false },
  { ...ITEM, name: "min_replication_num_per_tablet", default: "1" },
  { ...ITEM, name: "max_replication_num_per_tablet", default: "32767" },
  {
    ...ITEM,
    type: "text",
    name: "force_olap_table_replication_allocation",
    default: "",
    since: "3.0",
    until: "4.0",
  },
  {
    ...ITEM,
    type: "text",
    name: "force_olap_table_replication_allocation",
    default: "",
    masterOnly: false,
    since: "4.0",
  },
  { ...FLAG, ...FIXED, name: "allow_replica_on_same_host", default: "false" },
  { ...FLAG, name: "disable_colocate_balance", default: "false" },
  { ...ITEM, name: "storage_flood_stage_usage_percent", default: "95" },
  { ...ITEM, name: "storage_flood_stage_left_capacity_bytes", default: "1073741824" },
  { ...ITEM, name: "storage_high_watermark_usage_percent", default: "85" },
  { ...ITEM, name: "storage_min_left_capacity_bytes", default: "2147483648" },

  // Tables
  { ...ITEM, name: "alter_table_timeout_second", default: "2592000" },
  { ...ITEM, ...FIXED, name: "autobucket_min_buckets", default: "1", since: "2.1", until: "3.0" },
  { ...ITEM, name: "autobucket_min_buckets", default: "1", since: "3.0" },
  { ...ITEM, name: "autobucket_max_buckets", default: "128", since: "3.0" },
  { ...ITEM, name: "catalog_trash_expire_second", default: "86400" },
  { ...FLAG, masterOnly: false, name: "disable_datev1", default: "true" },
  { ...FLAG, masterOnly: false, name: "disable_decimalv2", default: "true" },
  { ...ITEM, name: "dynamic_partition_check_interval_seconds", default: "600" },
  { ...FLAG, name: "dynamic_partition_enable", default: "true" },
  { ...FLAG, masterOnly: false, name: "enable_date_conversion", default: "true" },
  { ...FLAG, masterOnly: false, name: "enable_decimal_conversion", default: "true" },
  { ...FLAG, ...FIXED, name: "enable_java_udf", default: "true", since: "2.1" },
  { ...FLAG, name: "enable_mtmv", default: "false", experimental: true, until: "4.0" },
  {
    ...FLAG,
    masterOnly: false,
    name: "enable_odbc_mysql_broker_table",
    default: "false",
    since: "2.1",
    until: "4.0",
  },
  { ...FLAG, name: "enable_odbc_table", default: "false", until: "2.1" },
  { ...FLAG, mutable: false, name: "enable_storage_policy", default: "true" },
  { ...ITEM, name: "max_auto_partition_num", default: "2000", since: "2.1" },
  { ...ITEM, name: "max_dynamic_partition_num", default: "500" },
  { ...ITEM, name: "max_multi_partition_num", default: "4096" },

  // The front end itself
  { ...ITEM, ...FIXED, name: "broker_timeout_ms", default: "10000" },
  { ...ITEM, ...FIXED, name: "heartbeat_interval_second", default: "10", since: "2.1" },
  { ...ITEM, ...FIXED, name: "label_regex_length", default: "128", since: "3.0" },
  { ...ITEM, mutable: false, name: "lower_case_table_names", default: "0" },
  { ...ITEM, ...FIXED, type: "text", name: "tmp_dir", default: "/opt/apache-doris/fe/temp_dir" },
];
