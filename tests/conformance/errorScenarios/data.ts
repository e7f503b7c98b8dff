import { ONE, restore, rows, SAVED, SAVED_U } from "./row.ts";

const RESTORING = `${SAVED}${restore("ON (t)", ONE)}\n-- @until DOWNLOADING\n`;
const COMMITTED = `BACKUP SNAPSHOT d.s1 TO r ON (u); INSERT INTO u VALUES (2, 2); INSERT INTO u VALUES (3, 3);\n${restore("ON (u)", ONE)}\n-- @until COMMITTING\n-- @wait 2s\nCANCEL RESTORE FROM d;`;
const CHANGING = "ALTER TABLE t MODIFY COLUMN n BIGINT;\n-- @now\n";

/** INSERT, DELETE, SELECT, and tables that are not NORMAL. */
export const DATA = rows({
  restoreInProgress: `${RESTORING}ALTER TABLE t ADD COLUMN x INT`,
  restoreInProgressPartitions: `${RESTORING}ALTER TABLE t DROP PARTITION p1`,
  restoreInProgressTruncate: `${RESTORING}TRUNCATE TABLE t`,
  schemaChangeInProgress: `${CHANGING}ALTER TABLE t MODIFY COLUMN s VARCHAR(20)`,
  rollupInProgress: "ALTER TABLE t ADD ROLLUP ru (id, n);\n-- @now\nALTER TABLE t ADD COLUMN x INT",
  selectWhileRestoring: `${RESTORING}SELECT * FROM t`,
  insertWhileRestoring: `${RESTORING}INSERT INTO t VALUES (1, "2025-05-10", 1, "x")`,
  overwriteNotNormal: `${RESTORING}INSERT OVERWRITE t VALUES (1, "2025-05-10", 1, "x")`,
  deleteNotNormal: `${RESTORING}DELETE FROM t WHERE id = 1`,
  renameNotNormal: `${RESTORING}ALTER TABLE t RENAME t2`,
  renameColumnNotNormal: `${RESTORING}ALTER TABLE t RENAME COLUMN n TO m`,
  insertColumnUnknown: "INSERT INTO u (id, nosuch) VALUES (1, 2)",
  insertColumnTwice: "INSERT INTO u (id, id) VALUES (1, 2)",
  insertKeysMissing: "INSERT INTO k (n) VALUES (1)",
  insertColumnMissing: "INSERT INTO u (n) VALUES (1)",
  insertCountMismatch: "INSERT INTO u VALUES (1)",
  insertRowsUneven: "INSERT INTO u VALUES (1, 2), (3)",
  insertNoDefault: "INSERT INTO u VALUES (DEFAULT, 2)",
  autoIncrementNull:
    "CREATE TABLE x (id BIGINT NOT NULL AUTO_INCREMENT, n INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1; INSERT INTO x VALUES (NULL, 1)",
  insertFiltered: 'INSERT INTO t VALUES (1, "2029-01-01", 1, "x")',
  insertReplicasTooFew:
    '-- @fault {"type":"node","node":"be-1","up":false}\n-- @fault {"type":"node","node":"be-2","up":false}\n-- @fault {"type":"node","node":"be-3","up":false}\nINSERT INTO u VALUES (1, 2)',
  deleteWithoutWhere: "DELETE FROM u",
  deletePrimaryWithoutWhere: "DELETE FROM k",
  deletePrimaryPartition: "DELETE FROM k PARTITION (k) WHERE id = 1",
  deleteTemporaryPartition: "DELETE FROM t TEMPORARY PARTITION (tp) WHERE id = 1",
  deleteLeftSide: "DELETE FROM u WHERE 1 = id",
  deleteRightSide: "DELETE FROM u WHERE id = n",
  deleteInValues: "DELETE FROM u WHERE id IN (n)",
  deleteNotAnd: "DELETE FROM u WHERE id = 1 OR id = 2",
  deletePredicate: "DELETE FROM u WHERE id LIKE '1%'",
  deletePartitionUnknown: "DELETE FROM t PARTITION (p9) WHERE id = 1",
  deleteColumnUnknown: "DELETE FROM u WHERE nosuch = 1",
  deleteColumnNotKey: "DELETE FROM a WHERE n = 1",
  deleteNullSafe: "DELETE FROM u WHERE id <=> 1",
  scanReplicaMissing:
    '-- @fault {"type":"node","node":"be-1","up":false}\n-- @fault {"type":"node","node":"be-2","up":false}\n-- @fault {"type":"node","node":"be-3","up":false}\nSELECT * FROM u',
  scanVersionMissing: `${COMMITTED} SELECT * FROM u`,
  scanVersionCompacted: `INSERT INTO u VALUES (2, 2); ${SAVED_U}TRUNCATE TABLE u; ${restore("ON (u)", ONE)}\n-- @until COMMITTING\n-- @wait 2s\nCANCEL RESTORE FROM d; SELECT * FROM u`,
  columnUnresolved: "SELECT nosuch FROM u",
  columnNotGrouped: "SELECT id, count(*) FROM u",
  functionSignature: "SELECT upper(s, s) FROM t",
  aggregateInWhere: "SELECT id FROM u WHERE sum(n) > 1",
  aggregateNested: "SELECT sum(count(n)) FROM u",
  starWithoutTable: "SELECT *",
  starWithGroupBy: "SELECT * FROM u GROUP BY id",
  groupPositionUnknown: "SELECT id FROM u GROUP BY 5",
  orderPositionUnknown: "SELECT id FROM u ORDER BY 5",
});
