import { cases, analysis, nodeDown } from "./errorCase.ts";

export const CHANGE_ROWS = cases({
  insertColumnUnknown: {
    sql: "INSERT INTO dup (k, z) VALUES (1, 2)",
    message: analysis("Unknown column 'z' in 'dup'"),
  },
  insertColumnTwice: {
    sql: "INSERT INTO dup (k, k) VALUES (1, 2)",
    message: analysis("Column 'k' specified twice"),
  },
  insertKeysMissing: {
    sql: "INSERT INTO pri (v, w) VALUES (1, 2)",
    message: analysis("missing key columns:k for primary key table"),
  },
  insertColumnMissing: {
    sql: "INSERT INTO dup (x, k) VALUES (1, 2)",
    message: analysis("'v' must be explicitly mentioned in column permutation:  k  x "),
  },
  insertCountMismatch: [
    {
      sql: "INSERT INTO dup VALUES (1, 'a')",
      message: analysis("Inserted target column count: 4 doesn't match select/value column count: 2"),
    },
    {
      version: "3.0",
      sql: "INSERT INTO dup VALUES (1, 'a')",
      message: "Column count doesn't match value count",
    },
  ],
  insertRowsUneven: {
    sql: "INSERT INTO ran VALUES ('2025-01-01', 1, 1), (1)",
    message: analysis("Values have unequal number of columns"),
  },
  insertNoDefault: {
    sql: "INSERT INTO dup VALUES (DEFAULT, 'a', 1, 1)",
    message: analysis("Column has no default value, column=k"),
  },
  autoIncrementNull: {
    sql: "INSERT INTO pri VALUES (1, NULL, 1, 1)",
    message: analysis(
      " `NULL` value is not supported for an AUTO_INCREMENT column: id You can use `default` for an AUTO INCREMENT column",
    ),
  },
  insertFiltered: [
    {
      sql: "INSERT INTO dup VALUES (1, NULL, 1, 1)",
      message:
        "Insert has filtered data, txn_id = 10049, tracking sql = select tracking_log from information_schema.load_tracking_logs where job_id=10050",
    },
    {
      version: "3.3",
      sql: "INSERT INTO ran VALUES ('2030-01-01', 1, 1)",
      message:
        "Insert has filtered data in strict mode, txn_id = 10042 tracking sql = select tracking_log from information_schema.load_tracking_logs where job_id=10043",
    },
  ],
  insertReplicasTooFew: {
    change: nodeDown("be-1", "be-2", "be-3"),
    sql: "INSERT INTO uni VALUES (1, 1, 1)",
    message: analysis(
      "Tablet lost replicas. Check if any backend is down or not. tablet_id: 10023, replicas: 10001:1/-1/1/0:NORMAL:DEAD,. Check quorum number failed(OlapTableSink): BeReplicaSize:0, quorum:1",
    ),
  },

  deleteWithoutWhere: { sql: "DELETE FROM dup", message: analysis("Where clause is not set") },
  deletePrimaryWithoutWhere: {
    sql: "DELETE FROM pri",
    message: analysis("Delete must specify where clause to prevent full table delete"),
  },
  deletePrimaryPartition: {
    sql: "DELETE FROM pri PARTITION (pri) WHERE k = 1",
    message: analysis(
      "Delete for primary key table do not support specifying partitions",
      " from line 1, column 16 to line 1, column 30",
    ),
  },
  deleteTemporaryPartition: {
    sql: "DELETE FROM ran TEMPORARY PARTITION (p1) WHERE k = 1",
    message: analysis(
      "Do not support deleting temp partitions",
      " from line 1, column 16 to line 1, column 39",
    ),
  },
  deleteLeftSide: {
    sql: "DELETE FROM dup WHERE 1 = k",
    message: analysis("Left expr of binary predicate should be column name", " at line 1, column 22"),
  },
  deleteRightSide: {
    sql: "DELETE FROM dup WHERE k = n",
    message: analysis("Right expr of binary predicate should be value", " at line 1, column 26"),
  },
  deleteInValues: {
    sql: "DELETE FROM dup WHERE k IN (1, n)",
    message: analysis("Child of in predicate should be value", " at line 1, column 31"),
  },
  deleteNotAnd: {
    sql: "DELETE FROM dup WHERE k = 1 OR k = 2",
    message: analysis(
      "Compound predicate's op should be AND",
      " from line 1, column 22 to line 1, column 35",
    ),
  },
  deletePredicate: {
    sql: "DELETE FROM dup WHERE k LIKE 'a'",
    message: analysis(
      "Where clause only supports compound predicate, binary predicate, is_null predicate and in predicate",
      " from line 1, column 22 to line 1, column 29",
    ),
  },
  deletePartitionUnknown: {
    sql: "DELETE FROM ran PARTITION (p9) WHERE k = 1",
    message: "Partition does not exist. name: p9",
  },
  deleteColumnUnknown: { sql: "DELETE FROM dup WHERE z = 1", message: "Unknown column 'z' in 'dup'" },
  deleteColumnNotKey: [
    {
      sql: "DELETE FROM uni WHERE v = 1",
      message:
        "Column[v] is not key column or storage model is not duplicate or column type is float or double.",
    },
    {
      sql: "DELETE FROM dup WHERE x = 1",
      message:
        "Column[x] is not key column or storage model is not duplicate or column type is float or double.",
    },
  ],
  deleteNullSafe: {
    sql: "DELETE FROM dup WHERE k <=> 1",
    message: "Delete condition does not support null-safe equal currently.",
  },
});
