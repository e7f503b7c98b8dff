import type { ErrorRow } from "./types.ts";
import { doris } from "./wording.ts";

const DROP_FORCE = 'If you want to forcibly drop(cannot be recovered), please use "DROP table FORCE".';

/** Errors of changed and dropped tables and databases that Doris alone knows. */
export const DORIS_TABLE_ERRORS = {
  // Columns
  alterCheckFailed: {
    source: "fe alter/SchemaChangeHandler.modifyTableLightSchemaChange",
    texts: [doris("ddl", "Table {database}.{table} check failed", "plain", { until: "4.0" })],
  },
  alterNothing: {
    source: "fe alter/SchemaChangeHandler.createJob",
    texts: [doris("ddl", "Nothing is changed. please check your alter stmt.")],
  },
  columnPlaceWrong: {
    source: "fe nereids AddColumnOp.validateColumnDef",
    texts: [
      doris("analysis", "can't add {what} column {column} {where} column {other}", "plain", {
        since: "4.0",
      }),
    ],
  },
  modifyColumnAfterItself: {
    source: "fe alter/SchemaChangeHandler.processModifyColumn, from 4.0 nereids ModifyColumnOp.validate",
    texts: [
      doris("ddl", "Column[{column}] modify position is invalid", "plain", { until: "4.0" }),
      doris("analysis", "Can not modify column position after itself", "plain", { since: "4.0" }),
    ],
  },
  modifyNarrow: {
    source: "fe catalog/Column.checkSchemaChangeAllowed",
    texts: [doris("ddl", "Can not change from wider type {from} to narrower type {to}")],
  },
  dropColumnInRollup: {
    source: "fe alter/SchemaChangeHandler.processDropColumn",
    texts: [doris("ddl", "Can not drop column contained by mv, mv={rollup}", "plain", { since: "2.1" })],
  },

  dropBaseIndex: {
    source: "fe alter/MaterializedViewHandler.checkDropMaterializedView",
    texts: [doris("ddl", "Cannot drop base index by using DROP ROLLUP or DROP MATERIALIZED VIEW.")],
  },

  // Names
  renameColumnSame: {
    source: "fe catalog/Env.renameColumn",
    texts: [doris("ddl", "Same column name")],
  },
  renamePartitionColumn: {
    source: "fe catalog/Env.renameColumn",
    texts: [
      doris("ddl", "Renaming partition columns has problems, forbidden in current Doris version", "plain", {
        since: "4.0",
      }),
    ],
  },
  renameColumnWithoutIds: {
    source: "fe catalog/Env.renameColumn",
    texts: [
      doris(
        "ddl",
        "not implemented for table without column unique id, which are created with property 'light_schema_change'.",
      ),
    ],
  },
  renameRollupSame: {
    source: "fe catalog/Env.renameRollup",
    texts: [doris("ddl", "Same rollup name")],
  },
  renameRollupOfBase: {
    source: "fe catalog/Env.renameRollup",
    texts: [doris("ddl", "Using ALTER TABLE RENAME to change table name")],
  },

  // REPLACE
  replaceProperties: {
    source: "fe analysis/ReplaceTableClause.analyze, ReplacePartitionClause.analyze, nereids ReplaceTableOp",
    texts: [doris("analysis", "Unknown properties: {properties}")],
  },
  replaceByFormal: {
    source: "fe analysis/ReplacePartitionClause.analyze, nereids ReplacePartitionOp",
    texts: [doris("analysis", "Only support replace partitions with temp partitions")],
  },
  replacePartitionMissing: {
    source: "fe catalog/Env.replaceTempPartition",
    texts: [doris("ddl", "{kind}[{partition}] does not exist")],
  },
  replaceRanges: {
    source: "fe common/util/RangeUtils.checkPartitionItemListsMatch",
    texts: [doris("ddl", "2 range lists are not stricly matched. {one} vs. {other}")],
  },
  replaceRangeConflict: {
    source: "fe common/util/RangeUtils.checkRangeConflict",
    texts: [doris("ddl", "Range: {range} conflicts with existing range")],
  },

  // RECOVER, TRUNCATE
  recoverDatabaseMissing: {
    source: "spec/doris.md §2.10",
    texts: [doris("ddl", "Unknown database '{database}' or database id '{id}'")],
  },
  truncateTemporary: {
    source: "fe analysis/TruncateTableStmt.analyze, nereids TruncateTableCommand",
    texts: [doris("analysis", "Not support truncate temp partitions")],
  },
  truncateNotOlap: {
    source: "fe catalog/DatabaseIf.getOlapTableOrDdlException",
    texts: [doris("ddl", "Table '{table}' is not a OLAP table")],
  },

  // States
  dropTableBusy: {
    source: "spec/doris.md §3.5",
    texts: [
      doris(
        "ddl",
        `The table [{table}]'s state is {state}, cannot be dropped. please cancel the operation on olap table firstly. ${DROP_FORCE}`,
      ),
    ],
  },
  dropDatabaseBusy: {
    source: "spec/doris.md §3.5: the state stands where the name belongs",
    texts: [
      doris(
        "ddl",
        `The table [{state}]'s state is {state}, cannot be dropped. please cancel the operation on olap table firstly. ${DROP_FORCE}`,
      ),
    ],
  },
  dropTableInAtomicRestore: {
    source: "spec/doris.md §3.5",
    texts: [
      doris(
        "ddl",
        `The table [{table}]'s state is in atomic restore, cannot be dropped. please cancel the restore operation on olap table firstly. ${DROP_FORCE}`,
        "plain",
        { since: "4.0" },
      ),
    ],
  },
  alterInAtomicRestore: {
    source: "spec/doris.md §3.5",
    texts: [
      doris("ddl", "Table[{table}] is in atomic restore state. Do not allow doing ALTER ops", "plain", {
        since: "4.0",
      }),
    ],
  },
} as const satisfies Record<string, ErrorRow>;
