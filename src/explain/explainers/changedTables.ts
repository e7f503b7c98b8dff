import type { ErrorCode } from "../../engine/index.ts";
import { datum, type Explainer } from "../context.ts";
import { unknownDatabase } from "./databases.ts";
import { tableInRestore, tableInSchemaChange } from "./slot.ts";
import { columnOfTable, columnsOfTable, keyOfTable, unknownTable } from "./tables.ts";

/** A table that a job works on: the restore that holds it, or the change of its schema. */
const busyTable: Explainer = (context) =>
  /^(SCHEMA_CHANGE|ROLLUP)$/.test(datum(context, "state"))
    ? tableInSchemaChange(context)
    : tableInRestore(context);

/** What is looked up and offered where Doris refuses to change or drop a table. */
export const CHANGED_TABLES: Partial<Record<ErrorCode, Explainer>> = {
  tableUnknownIn: unknownTable,
  recoverDatabaseMissing: unknownDatabase,

  alterCheckFailed: keyOfTable,
  alterNothing: columnOfTable,
  columnPlaceWrong: columnsOfTable,
  modifyColumnAfterItself: columnsOfTable,
  modifyNarrow: columnOfTable,
  dropColumnInRollup: columnOfTable,
  renameColumnSame: columnOfTable,
  renamePartitionColumn: keyOfTable,

  dropTableBusy: busyTable,
  dropDatabaseBusy: busyTable,
  dropTableInAtomicRestore: tableInRestore,
  alterInAtomicRestore: tableInRestore,
};
