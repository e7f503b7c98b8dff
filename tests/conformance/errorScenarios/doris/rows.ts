import { dorisRestore, dorisRows } from "../row.ts";

const VIEW = "CREATE VIEW v AS SELECT id FROM u;\n";
const DOWN = [1, 2, 3].map((node) => `-- @fault {"type":"node","node":"be-${node}","up":false}\n`).join("");
/** A table whose rows are merged as they are written. */
const MERGED =
  'CREATE TABLE w (id INT NOT NULL, n INT, m INT) UNIQUE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ("replication_num" = "1", "enable_unique_key_merge_on_write" = "true");\n';
const FLOATING =
  'CREATE TABLE f (id INT NOT NULL, x DOUBLE) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ("replication_num" = "1");\n';

/** SELECT, INSERT, UPDATE, DELETE and views of Doris. */
export const DORIS_ROWS = dorisRows({
  // SELECT
  scanReplicaMissing: `${DOWN}SELECT * FROM u`,
  scanVersionMissing: {
    before: "BACKUP SNAPSHOT d.s1 TO r ON (u);\n",
    script: `INSERT INTO u VALUES (2, 2); INSERT INTO u VALUES (3, 3); ${dorisRestore("ON (u)", '"replication_num" = "1"')}\n-- @until COMMITTING\n-- @wait 2s\nCANCEL RESTORE FROM d; SELECT * FROM u`,
  },
  scanVersionCompacted: {
    before: "INSERT INTO u VALUES (2, 2); BACKUP SNAPSHOT d.s1 TO r ON (u);\n",
    script: `TRUNCATE TABLE u; ${dorisRestore("ON (u)", '"replication_num" = "1"')}\n-- @until COMMITTING\n-- @wait 2s\nCANCEL RESTORE FROM d; SELECT * FROM u`,
  },
  columnUnresolved: "SELECT nosuch FROM u",
  columnNotGrouped: "SELECT id, n, count(*) FROM u GROUP BY id",
  functionSignature: "SELECT upper(s, s) FROM t",
  aggregateInWhere: "SELECT id FROM u WHERE sum(n) > 1",
  aggregateNested: "SELECT sum(count(n)) FROM u",
  starWithoutTable: "SELECT *",
  starWithGroupBy: "SELECT * FROM u GROUP BY id",
  columnAmbiguous: "SELECT id FROM u, q",
  starTableUnknown: "SELECT x.* FROM u",
  tableNotUnique: "SELECT 1 FROM u x JOIN q x ON 1 = 1",
  derivedAliasMissing: "SELECT * FROM (SELECT id FROM u)",
  withColumns: "WITH w (a, b) AS (SELECT id FROM u) SELECT * FROM w",
  tableFunctionUnknown: 'SELECT * FROM series("number" = "10")',
  numbersMissing: "SELECT * FROM numbers()",
  numbersFormat: 'SELECT * FROM numbers("number" = "ten")',
  numbersProperty: 'SELECT * FROM numbers("number" = "10", "step" = "2")',
  compoundColumns: "SELECT id FROM u UNION SELECT id, n FROM u",
  compoundAll: "SELECT id FROM u EXCEPT ALL SELECT id FROM q",
  scalarColumns: "SELECT (SELECT id, n FROM u)",
  inQueryColumns: "SELECT * FROM u WHERE id IN (SELECT id, n FROM q)",
  scalarRows: "INSERT INTO u VALUES (2, 2); SELECT (SELECT id FROM u)",
  partitionUnknown: "SELECT * FROM t PARTITION (nosuch)",
  partitionsMissing:
    "ALTER TABLE t DROP PARTITION p1; ALTER TABLE t DROP PARTITION p2; INSERT INTO t VALUES (1, '2025-04-01', 1, 'x')",

  // INSERT
  insertNotOlap: `${VIEW}INSERT INTO v VALUES (1)`,
  overwriteNotOlap: `${VIEW}INSERT OVERWRITE TABLE v VALUES (1)`,
  insertColumnUnknown: "INSERT INTO u (id, nosuch) VALUES (1, 1)",
  insertColumnTwice: "INSERT INTO u (id, id) VALUES (1, 1)",
  insertKeysMissing: `${MERGED}SET enable_unique_key_partial_update = true; INSERT INTO w (n) VALUES (1)`,
  insertPartialWithoutColumns: `${MERGED}SET enable_unique_key_partial_update = true; INSERT INTO w VALUES (1, 1, 1)`,
  insertColumnMissing: "INSERT INTO u (n) VALUES (1)",
  insertCountMismatch: "INSERT INTO u VALUES (1, 2, 3)",
  insertRowsUneven: "INSERT INTO u VALUES (1, 2), (3)",
  insertNoDefault: "INSERT INTO u VALUES (DEFAULT, 1)",
  insertFiltered: "INSERT INTO u VALUES (NULL, 1)",
  insertTooManyFiltered:
    "SET enable_insert_strict = false; SET insert_max_filter_ratio = 0.1; INSERT INTO u VALUES (NULL, 1)",
  insertReplicasTooFew: `${DOWN}INSERT INTO u VALUES (1, 2)`,

  // UPDATE
  updateNotSupported: "UPDATE u SET n = 1 WHERE id = 1",
  updateColumnUnknown: "UPDATE q SET nosuch = 1 WHERE id = 1",
  updateKeyColumn: "UPDATE q SET id = 2 WHERE id = 1",

  // DELETE
  deleteUsing: "DELETE FROM u USING q WHERE u.id = q.id",
  deleteWithoutWhere: "DELETE FROM u",
  deleteTemporaryPartition: "DELETE FROM t TEMPORARY PARTITION tp WHERE id = 1",
  deleteLeftSide: "DELETE FROM u WHERE 1 = id",
  deleteRightSide: "DELETE FROM u WHERE id = n",
  deleteInValues: "DELETE FROM u WHERE id IN (1, n)",
  deleteNotAnd: "DELETE FROM u WHERE id = 1 OR id = 2",
  deletePredicate: "DELETE FROM u WHERE abs(id)",
  deletePartitionUnknown: "DELETE FROM t PARTITION nosuch WHERE id = 1",
  deleteColumnUnknown: "DELETE FROM u WHERE nosuch = 1",
  deleteColumnNotKey: "DELETE FROM a WHERE n = 1",
  deleteFloating: `${FLOATING}DELETE FROM f WHERE x = 1`,
  deleteNeedsPartition: "DELETE FROM t WHERE n = 1",

  // Views
  viewColumnsCount: "CREATE VIEW v (a) AS SELECT id, n FROM u",
  viewColumnTwice: "CREATE VIEW v AS SELECT id, id FROM u",
  viewNameTaken: "CREATE VIEW u AS SELECT 1",
  viewNotAView: "ALTER VIEW u AS SELECT 1",
  objectWrongToShow: "SHOW CREATE VIEW u",
  viewNotAltered: `${VIEW}ALTER TABLE v ADD COLUMN x INT`,
});
