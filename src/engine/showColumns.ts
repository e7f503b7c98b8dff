import { DORIS_SHOW_COLUMNS } from "./dorisShowColumns.ts";
import { inRange, type Target, type VersionRange } from "./versions.ts";

/** A column of a SHOW result and the versions in which it is there. */
type ShowColumn = string | (VersionRange & { readonly name: string });

/** Columns that no version changes. */
export const SHOW_COLUMNS = {
  databases: ["Database"],
  createTable: ["Table", "Create Table"],
  createView: ["View", "Create View", "character_set_client", "collation_connection"],
  createMaterializedView: ["Materialized View", "Create Materialized View"],
  describe: ["Field", "Type", "Null", "Key", "Default", "Extra"],
  describeAll: ["IndexName", "IndexKeysType", "Field", "Type", "Null", "Key", "Default", "Extra"],
  describeAllVisible: [
    "IndexName",
    "IndexKeysType",
    "Field",
    "Type",
    "InternalType",
    "Null",
    "Key",
    "Default",
    "Extra",
    "Visible",
    "DefineExpr",
    "WhereClause",
  ],
} as const;

/** spec/starrocks.md §4.6; `{range}` is Range or List. */
const PARTITION_COLUMNS: readonly ShowColumn[] = [
  "PartitionId",
  "PartitionName",
  "VisibleVersion",
  "VisibleVersionTime",
  "VisibleVersionHash",
  "State",
  "PartitionKey",
  "{range}",
  "DistributionKey",
  "Buckets",
  "ReplicationNum",
  "StorageMedium",
  "CooldownTime",
  "LastConsistencyCheckTime",
  "DataSize",
  { name: "StorageSize", since: "3.4" },
  "IsInMemory",
  "RowCount",
  { name: "DataVersion", since: "3.3" },
  { name: "VersionEpoch", since: "3.3" },
  { name: "VersionTxnType", since: "3.3" },
];

/** fe common/proc/SchemaChangeProcDir. */
const ALTER_COLUMN_COLUMNS: readonly ShowColumn[] = [
  "JobId",
  "TableName",
  "CreateTime",
  "FinishTime",
  "IndexName",
  "IndexId",
  "OriginIndexId",
  "SchemaVersion",
  "TransactionId",
  "State",
  "Msg",
  "Progress",
  "Timeout",
];

/** fe common/proc/RollupProcDir. */
const ALTER_ROLLUP_COLUMNS: readonly ShowColumn[] = [
  "JobId",
  "TableName",
  "CreateTime",
  "FinishedTime",
  "BaseIndexName",
  "RollupIndexName",
  "RollupId",
  "TransactionId",
  "State",
  "Msg",
  "Progress",
  "Timeout",
];

/** fe common/proc/FrontendsProcNode. */
const FRONTEND_COLUMNS: readonly ShowColumn[] = [
  { name: "Id", since: "3.5" },
  "Name",
  "IP",
  "EditLogPort",
  "HttpPort",
  "QueryPort",
  "RpcPort",
  "Role",
  "ClusterId",
  "Join",
  "Alive",
  "ReplayedJournalId",
  "LastHeartbeat",
  "IsHelper",
  "ErrMsg",
  "StartTime",
  "Version",
];

/** fe common/proc/BackendsProcDir. */
const BACKEND_COLUMNS: readonly ShowColumn[] = [
  "BackendId",
  "IP",
  "HeartbeatPort",
  "BePort",
  "HttpPort",
  "BrpcPort",
  "LastStartTime",
  "LastHeartbeat",
  "Alive",
  "SystemDecommissioned",
  "ClusterDecommissioned",
  "TabletNum",
  "DataUsedCapacity",
  "AvailCapacity",
  "TotalCapacity",
  "UsedPct",
  "MaxDiskUsedPct",
  "ErrMsg",
  "Version",
  "Status",
  "DataTotalCapacity",
  "DataUsedPct",
  "CpuCores",
  { name: "MemLimit", since: "3.3" },
  "NumRunningQueries",
  "MemUsedPct",
  "CpuUsedPct",
  { name: "DataCacheMetrics", since: "3.3" },
  { name: "Location", since: "3.2" },
  { name: "StatusCode", since: "3.4" },
];

/** fe sql/ast/ShowGrantsStmt, ShowRolesStmt, ShowUserStmt, ShowAuthenticationStmt. */
const GRANT_COLUMNS: readonly ShowColumn[] = ["UserIdentity", { name: "Catalog", since: "3.0" }, "Grants"];
const ROLE_COLUMNS: readonly ShowColumn[] = [
  "Name",
  ...["Users", "GlobalPrivs", "DatabasePrivs", "TablePrivs", "ResourcePrivs"].map((name) => ({
    name,
    until: "3.0",
  })),
  { name: "Builtin", since: "3.1" },
  { name: "Comment", since: "3.1" },
];
const USER_COLUMNS: readonly ShowColumn[] = ["User"];
const AUTHENTICATION_COLUMNS: readonly ShowColumn[] = [
  "UserIdentity",
  "Password",
  "AuthPlugin",
  "UserForAuthPlugin",
];

/** fe sql/ast/ShowMaterializedViewStmt, ShowMaterializedViewsStmt (3.0). */
const MATERIALIZED_VIEW_COLUMNS: readonly ShowColumn[] = [
  "id",
  { name: "name", until: "3.0" },
  "database_name",
  { name: "text", until: "3.0" },
  { name: "rows", until: "3.0" },
  { name: "name", since: "3.0" },
  { name: "refresh_type", since: "3.0" },
  { name: "is_active", since: "3.0" },
  { name: "inactive_reason", since: "3.1" },
  { name: "partition_type", since: "3.0" },
  { name: "task_id", since: "3.0" },
  { name: "task_name", since: "3.0" },
  { name: "last_refresh_start_time", since: "3.0" },
  { name: "last_refresh_finished_time", since: "3.0" },
  { name: "last_refresh_duration", since: "3.0" },
  { name: "last_refresh_state", since: "3.0" },
  { name: "last_refresh_force_refresh", since: "3.0" },
  { name: "last_refresh_start_partition", since: "3.0" },
  { name: "last_refresh_end_partition", since: "3.0" },
  { name: "last_refresh_base_refresh_partitions", since: "3.0" },
  { name: "last_refresh_mv_refresh_partitions", since: "3.0" },
  { name: "last_refresh_error_code", since: "3.0" },
  { name: "last_refresh_error_message", since: "3.0" },
  { name: "rows", since: "3.0" },
  { name: "text", since: "3.0" },
  { name: "extra_message", since: "3.3" },
  { name: "query_rewrite_status", since: "3.3" },
  { name: "creator", since: "3.3" },
  { name: "last_refresh_process_time", since: "4.0" },
  { name: "last_refresh_job_id", since: "4.0" },
];

/** fe common/proc/ComputeNodeProcDir */
const COMPUTE_NODE_COLUMNS: readonly ShowColumn[] = [
  "ComputeNodeId",
  "IP",
  "HeartbeatPort",
  "BePort",
  "HttpPort",
  "BrpcPort",
  "LastStartTime",
  "LastHeartbeat",
  "Alive",
  "SystemDecommissioned",
  "ClusterDecommissioned",
  "ErrMsg",
  "Version",
  { name: "CpuCores", since: "3.0" },
  { name: "MemLimit", since: "3.3" },
  { name: "NumRunningQueries", since: "3.0" },
  { name: "MemUsedPct", since: "3.0" },
  { name: "CpuUsedPct", since: "3.0" },
  { name: "DataCacheMetrics", since: "3.3" },
  { name: "HasStoragePath", since: "3.1" },
  { name: "StatusCode", since: "3.4" },
];

/** The same in a shared-data cluster. */
const SHARED_COMPUTE_NODE_COLUMNS: readonly ShowColumn[] = [
  ...COMPUTE_NODE_COLUMNS,
  { name: "StarletPort", since: "3.1" },
  { name: "WorkerId", since: "3.1" },
  { name: "WarehouseName", since: "3.3" },
  { name: "TabletNum", since: "3.1" },
];

/** Back ends of a shared-data cluster. */
const SHARED_BACKEND_COLUMNS: readonly ShowColumn[] = [
  ...BACKEND_COLUMNS,
  "StarletPort",
  "WorkerId",
  { name: "WarehouseName", since: "3.3" },
];

/** Partitions of a table whose data lies in the object storage (fe common/proc/PartitionsProcDir); `{range}` as above. */
const CLOUD_PARTITION_COLUMNS: readonly ShowColumn[] = [
  "PartitionId",
  "PartitionName",
  "CompactVersion",
  "VisibleVersion",
  "NextVersion",
  "State",
  "PartitionKey",
  "{range}",
  "DistributionKey",
  "Buckets",
  "DataSize",
  { name: "StorageSize", since: "3.4" },
  "RowCount",
  { name: "CacheTTL", until: "3.1" },
  { name: "EnableDataCache", since: "3.1" },
  "AsyncWrite",
  "AvgCS",
  "P50CS",
  "MaxCS",
  { name: "DataVersion", since: "3.3" },
  { name: "VersionEpoch", since: "3.3" },
  { name: "VersionTxnType", since: "3.3" },
  { name: "MetaSwitchVersion", since: "4.0" },
];

/** fe common/proc/ColocationGroupProcDir */
const COLOCATION_COLUMNS: readonly ShowColumn[] = [
  "GroupId",
  "GroupName",
  "TableIds",
  { name: "TableNames", since: "3.2" },
  "BucketsNum",
  "ReplicationNum",
  "DistCols",
  "IsStable",
];

/** fe qe/ShowExecutor.visitShowTableStatement; `{tables}` is titled with the database. */
const FULL_TABLE_COLUMNS: readonly ShowColumn[] = ["{tables}", "Table_type"];

/** fe sql/ast/ShowDataStmt */
const DATA_COLUMNS: readonly ShowColumn[] = ["TableName", "Size", "ReplicaCount"];
const TABLE_DATA_COLUMNS: readonly ShowColumn[] = [
  "TableName",
  "IndexName",
  "Size",
  "ReplicaCount",
  "RowCount",
];

/** fe sql/ast/ShowDynamicPartitionStmt */
const DYNAMIC_PARTITION_COLUMNS: readonly ShowColumn[] = [
  "TableName",
  "Enable",
  "TimeUnit",
  "Start",
  "End",
  "Prefix",
  "Buckets",
  "ReplicationNum",
  "StartOf",
  "LastUpdateTime",
  "LastSchedulerTime",
  "State",
  "LastCreatePartitionMsg",
  "LastDropPartitionMsg",
  "InScheduler",
];

const TABLES = {
  fullTables: FULL_TABLE_COLUMNS,
  data: DATA_COLUMNS,
  tableData: TABLE_DATA_COLUMNS,
  dynamicPartitions: DYNAMIC_PARTITION_COLUMNS,
  partitions: PARTITION_COLUMNS,
  alterColumn: ALTER_COLUMN_COLUMNS,
  alterRollup: ALTER_ROLLUP_COLUMNS,
  frontends: FRONTEND_COLUMNS,
  backends: BACKEND_COLUMNS,
  grants: GRANT_COLUMNS,
  roles: ROLE_COLUMNS,
  users: USER_COLUMNS,
  authentication: AUTHENTICATION_COLUMNS,
  materializedViews: MATERIALIZED_VIEW_COLUMNS,
  computeNodes: COMPUTE_NODE_COLUMNS,
  sharedComputeNodes: SHARED_COMPUTE_NODE_COLUMNS,
  sharedBackends: SHARED_BACKEND_COLUMNS,
  cloudPartitions: CLOUD_PARTITION_COLUMNS,
  colocation: COLOCATION_COLUMNS,
} as const;

type ShowTable = keyof typeof TABLES;

function columnsOf(target: Target, table: ShowTable): readonly ShowColumn[] {
  const own: Readonly<Partial<Record<ShowTable, readonly ShowColumn[]>>> =
    target.engine === "doris" ? DORIS_SHOW_COLUMNS : {};
  return own[table] ?? TABLES[table];
}

/** Gives the columns of a SHOW result in a version, in order. */
export function showColumns(target: Target, table: ShowTable): string[] {
  return columnsOf(target, table).flatMap((column) => {
    if (typeof column === "string") return [column];
    return inRange(target, column) ? [column.name] : [];
  });
}
