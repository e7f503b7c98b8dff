import { cases, analysis, nodeDown, damaged, TABLES } from "./errorCase.ts";

export const QUERY = cases({
  timeZoneUnknown: {
    sql: "SET time_zone = 'nowhere'",
    message: analysis("Unknown or incorrect time zone: 'nowhere'"),
  },
  variableReadOnly: { sql: "SET version = '9'", message: "Variable 'version' is a read only variable" },
  configUnknown: {
    sql: 'ADMIN SET FRONTEND CONFIG ("colour" = "red")',
    message: "Config 'colour' does not exist or is not mutable",
  },
  configValue: {
    sql: 'ADMIN SET FRONTEND CONFIG ("max_upload_task_per_be" = "many")',
    message: "Failed to set config 'max_upload_task_per_be'. err: For input string: \"many\"",
  },
  showPartitionsNotAnd: {
    sql: "SHOW PARTITIONS FROM ran WHERE PartitionName = 'p1' OR Buckets = 1",
    message: analysis("Only allow compound predicate with operator AND"),
  },
  showPartitionsLeftSide: {
    sql: "SHOW PARTITIONS FROM ran WHERE 1 = 1",
    message: analysis("Show filter by column"),
  },
  showPartitionsOperator: {
    sql: "SHOW PARTITIONS FROM ran WHERE PartitionName > 'p1'",
    message: analysis("Only operator =|like are supported for PartitionName"),
  },
  showPartitionsPredicate: {
    sql: "SHOW PARTITIONS FROM ran WHERE Buckets IN (1)",
    message: analysis("Only operator =|>=|<=|>|<|!=|like are supported."),
  },
  showPartitionsColumn: {
    sql: "SHOW PARTITIONS FROM ran WHERE RowCount = 1",
    message: analysis(
      "Only the columns of PartitionId/PartitionName/State/Buckets/ReplicationNum/LastConsistencyCheckTime are supported.",
    ),
  },

  scanReplicaMissing: {
    change: nodeDown("be-1", "be-2", "be-3"),
    sql: "SELECT * FROM dup",
    message: "Build Exec OlapScanNode fail, scan info is invalid",
  },
  scanVersionMissing: {
    setup: `${TABLES} INSERT INTO dup (k, v) VALUES (1, 'a')`,
    change: damaged(1),
    sql: "SELECT * FROM dup",
    message:
      "capture_consistent_versions error: version not found. tablet_id: 10009, version: 2 tablet_max_version:1",
  },
  scanVersionCompacted: {
    change: damaged(5),
    sql: "SELECT * FROM dup",
    message:
      "capture_consistent_versions error: version already been compacted. tablet_id: 10009, version: 1 tablet_max_version:5",
  },
  columnUnresolved: [
    { sql: "SELECT z FROM dup", message: analysis("Column 'z' cannot be resolved") },
    { sql: "SELECT other.k FROM dup", message: analysis("Column '`other`.`k`' cannot be resolved") },
  ],
  columnNotGrouped: {
    sql: "SELECT k, count(*) FROM dup",
    message: analysis(
      "'`db1`.`dup`.`k`' must be an aggregate expression or appear in GROUP BY clause",
      " at line 1, column 7",
    ),
  },
  functionSignature: {
    sql: "SELECT abs(1, 2)",
    message: analysis(
      "No matching function with signature: abs(tinyint(4), tinyint(4))",
      " from line 1, column 7 to line 1, column 15",
    ),
  },
  aggregateInWhere: {
    sql: "SELECT k FROM dup WHERE sum(k) > 1",
    message: analysis(
      "WHERE clause cannot contain aggregations",
      " from line 1, column 24 to line 1, column 33",
    ),
  },
  aggregateNested: {
    sql: "SELECT sum(max(k)) FROM dup",
    message: analysis(
      "Unsupported nest aggregation function inside aggregation",
      " from line 1, column 7 to line 1, column 17",
    ),
  },
  starWithoutTable: {
    sql: "SELECT *",
    message: analysis("SELECT * not allowed in queries without FROM clause"),
  },
  starWithGroupBy: {
    sql: "SELECT * FROM dup GROUP BY k",
    message: analysis("cannot combine '*' in select list with GROUP BY: *"),
  },
  groupPositionUnknown: {
    sql: "SELECT k FROM dup GROUP BY 3",
    message: analysis("Group by position 3 is not in select list"),
  },
  orderPositionUnknown: {
    sql: "SELECT k FROM dup ORDER BY 3",
    message: analysis("ORDER BY position 3 is not in select list"),
  },
});
