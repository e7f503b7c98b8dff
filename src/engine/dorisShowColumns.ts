import type { VersionRange } from "./versions.ts";

type ShowColumn = string | (VersionRange & { readonly name: string });

/** Columns of what Doris shows of tables and databases, where they are not those of StarRocks. */
export const DORIS_SHOW_COLUMNS = {
  /** fe common/proc/PartitionsProcDir */
  partitions: [
    "PartitionId",
    "PartitionName",
    "VisibleVersion",
    "VisibleVersionTime",
    "State",
    "PartitionKey",
    "Range",
    "DistributionKey",
    "Buckets",
    "ReplicationNum",
    "StorageMedium",
    "CooldownTime",
    "RemoteStoragePolicy",
    "LastConsistencyCheckTime",
    "DataSize",
    "IsInMemory",
    "ReplicaAllocation",
    "IsMutable",
    { name: "SyncWithBaseTables", since: "2.1" },
    { name: "UnsyncTables", since: "2.1" },
    { name: "CommittedVersion", since: "4.0" },
    { name: "RowCount", since: "4.0" },
  ],
  /** fe common/proc/RollupProcDir */
  alterRollup: [
    "JobId",
    "TableName",
    "CreateTime",
    "FinishTime",
    "BaseIndexName",
    "RollupIndexName",
    "RollupId",
    "TransactionId",
    "State",
    "Msg",
    "Progress",
    "Timeout",
  ],
  /** fe analysis/ShowTableStmt, nereids ShowTableCommand */
  fullTables: [
    "{tables}",
    "Table_type",
    { name: "StorageFormat", until: "2.1" },
    { name: "Storage_format", since: "2.1" },
    { name: "Inverted_index_storage_format", since: "3.0" },
  ],
  /** fe analysis/ShowDataStmt, nereids ShowDataCommand */
  data: ["TableName", "Size", "ReplicaCount", "RemoteSize"],
  tableData: ["TableName", "IndexName", "Size", "ReplicaCount", "RowCount", "RemoteSize"],
  /** fe analysis/ShowDynamicPartitionStmt */
  dynamicPartitions: [
    "TableName",
    "Enable",
    "TimeUnit",
    "Start",
    "End",
    "Prefix",
    "Buckets",
    "ReplicationNum",
    "ReplicaAllocation",
    "StartOf",
    "LastUpdateTime",
    "LastSchedulerTime",
    "State",
    "LastCreatePartitionMsg",
    "LastDropPartitionMsg",
    "ReservedHistoryPeriods",
  ],
} as const satisfies Record<string, readonly ShowColumn[]>;
