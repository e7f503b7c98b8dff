import { cases, analysis, inState, RESTORING } from "./errorCase.ts";

export const TABLE_STATE = cases({
  restoreInProgress: [
    { change: inState("dup", "RESTORE"), sql: "ALTER TABLE dup ADD COLUMN c INT", message: RESTORING("dup") },
    {
      version: "4.0",
      change: inState("dup", "RESTORE"),
      sql: "ALTER TABLE dup ADD COLUMN c INT",
      message:
        "A snapshot restore operation is in progress on the table dup. Please wait until the current operation completes. To check the status of the operation, see https://docs.starrocks.io/docs/sql-reference/sql-statements/backup_restore/SHOW_RESTORE",
    },
  ],
  restoreInProgressPartitions: {
    change: inState("ran", "RESTORE"),
    sql: "ALTER TABLE ran DROP PARTITION p1",
    message: RESTORING("ran"),
  },
  restoreInProgressTruncate: {
    change: inState("dup", "RESTORE"),
    sql: "TRUNCATE TABLE dup",
    message: RESTORING("dup"),
  },
  schemaChangeInProgress: {
    change: inState("dup", "SCHEMA_CHANGE"),
    sql: "ALTER TABLE dup ADD COLUMN c INT",
    message:
      'A schema change operation is in progress on the table "dup". Please wait until the current operation completes. To check the status of the operation, see https://docs.starrocks.io/docs/sql-reference/sql-statements/data-manipulation/SHOW_ALTER',
  },
  rollupInProgress: {
    change: inState("dup", "ROLLUP"),
    sql: "TRUNCATE TABLE dup",
    message:
      'A materialized view or rollup index is being created on the table "dup". Please wait until the current operation completes. To check the status of the operation, see https://docs.starrocks.io/docs/sql-reference/sql-statements/data-manipulation/SHOW_ALTER_MATERIALIZED_VIEW or https://docs.starrocks.io/docs/sql-reference/sql-statements/data-manipulation/SHOW_ALTER',
  },
  selectWhileRestoring: {
    change: inState("dup", "RESTORE"),
    sql: "SELECT * FROM dup",
    message: analysis("Table state is not NORMAL: 'RESTORING'"),
  },
  insertWhileRestoring: {
    change: inState("dup", "RESTORE"),
    sql: "INSERT INTO dup (k, v) VALUES (1, 'a')",
    message: 'Cannot write RESTORE state table "dup"',
  },
  overwriteNotNormal: {
    change: inState("dup", "RESTORE"),
    sql: "INSERT OVERWRITE dup (k, v) VALUES (1, 'a')",
    message: "table state is RESTORE, please wait to insert overwrite until table state is normal",
  },
  deleteNotNormal: {
    change: inState("dup", "RESTORE"),
    sql: "DELETE FROM dup WHERE k = 1",
    message: "Table's state is not normal: dup",
  },
  renameNotNormal: {
    change: inState("dup", "RESTORE"),
    sql: "ALTER TABLE dup RENAME other",
    message: "Table[dup] is under RESTORE",
  },
  renameColumnNotNormal: {
    change: inState("dup", "RESTORE"),
    sql: "ALTER TABLE dup RENAME COLUMN v TO w",
    message: "Can not rename column of table in RESTORE state",
  },
});
