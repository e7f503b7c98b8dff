import { has } from "../../engine/index.ts";
import { unresolved } from "../../engine/unresolved.ts";
import type { AlterAction, AlterTableStatement } from "../../sql/tableStatements.ts";
import { authorizeTable } from "../accounts/needs.ts";
import { changeSchema } from "../alter/changeSchema.ts";
import type { ColumnAction } from "../alter/columnChange.ts";
import { addPartition, dropPartition } from "../alter/partitions.ts";
import { renameColumn, renamePartition, renameRollup, renameTable } from "../alter/rename.ts";
import { refuseReplacement, replacePartitions, replaceTable } from "../alter/replace.ts";
import { swapTable } from "../alter/swap.ts";
import { addRollup, dropRollup } from "../alter/rollup.ts";
import { setProperties } from "../alter/setProperties.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import { resolveTable, type ResolvedTable } from "../resolveTable.ts";
import type { StatementResult } from "../result.ts";
import { refuseAlterOfView } from "../views/refuseViews.ts";
import { beyond, unsupported } from "./unsupported.ts";

/** What kind of operation an action is to the engine (fe alter/AlterOpType). */
const OPERATIONS: Readonly<Record<Exclude<AlterAction["kind"], "other">, string>> = {
  addColumn: "SCHEMA_CHANGE",
  addColumns: "SCHEMA_CHANGE",
  dropColumn: "SCHEMA_CHANGE",
  modifyColumn: "SCHEMA_CHANGE",
  renameTable: "RENAME",
  renameColumn: "RENAME",
  renamePartition: "RENAME",
  renameRollup: "RENAME",
  addPartition: "ADD_PARTITION",
  dropPartition: "DROP_PARTITION",
  addRollup: "ADD_ROLLUP",
  dropRollup: "DROP_ROLLUP",
  setProperties: "MODIFY_TABLE_PROPERTY_SYNC",
  swapTable: "SWAP",
  replaceTable: "REPLACE_TABLE",
  replacePartitions: "REPLACE_PARTITION",
};

/** Runs ALTER TABLE. */
export const alterTable: StatementHandler<AlterTableStatement> = (statement, context) => {
  const other = statement.actions.find((action) => action.kind === "other");
  if (other !== undefined) return unsupported(`ALTER TABLE ${other.head}`);
  const [first, ...rest] = statement.actions;
  if (first === undefined || first.kind === "other") return unsupported("ALTER TABLE");
  for (const action of rest) {
    const operation = action.kind === "other" ? "" : OPERATIONS[action.kind];
    const together =
      operation === OPERATIONS[first.kind] && /^(SCHEMA_CHANGE|ADD_ROLLUP|DROP_ROLLUP)$/.test(operation);
    if (!together) return fail(context.target, "alterConflict", { operation, other: OPERATIONS[first.kind] });
  }
  const unfit = refuseReplacement(first, context);
  if (unfit !== undefined) return unfit;
  const wording = unresolved(context.target, "alter table");
  const refused = refuseAlterOfView(statement.table, context, wording);
  if (refused !== undefined) return refused;
  const found = resolveTable(statement.table, context, wording);
  if (isRefusal(found)) return found;
  const place = { database: found.database.name, table: found.table.name };
  const denied = authorizeTable(context, ["ALTER"], place, "alterTable");
  if (denied !== undefined) return denied;
  const columns = statement.actions.filter(isColumnAction);
  if (columns.length > 0) return changeSchema(found.database, found.table, columns, context);
  if (rest.length > 0) return beyond("severalOperations", { operation: OPERATIONS[first.kind] });
  return runAction(found, first, context);
};

function isColumnAction(action: AlterAction): action is ColumnAction {
  return (
    action.kind === "addColumn" ||
    action.kind === "addColumns" ||
    action.kind === "dropColumn" ||
    action.kind === "modifyColumn"
  );
}

function runAction(
  { database, table }: ResolvedTable,
  action: AlterAction,
  context: StatementContext,
): StatementResult {
  switch (action.kind) {
    case "addColumn":
    case "addColumns":
    case "dropColumn":
    case "modifyColumn":
      return changeSchema(database, table, [action], context);
    case "renameTable":
      return renameTable(database, table, action.name.value, action.span, context);
    case "renameColumn":
      if (!has(context.target, "columnsRenamed")) return unsupported("ALTER TABLE RENAME COLUMN");
      return renameColumn(database, table, action.from.value, action.to.value, context);
    case "renamePartition":
      return renamePartition(database, table, action.from.value, action.to.value, context);
    case "renameRollup":
      return renameRollup(database, table, action.from.value, action.to.value, context);
    case "addPartition":
      return addPartition(database, table, action, context);
    case "dropPartition":
      return dropPartition(database, table, action, context);
    case "addRollup":
      return addRollup(database, table, action, context);
    case "dropRollup":
      return dropRollup(database, table, action.name.value, context);
    case "setProperties":
      return setProperties(database, table, action, context);
    case "swapTable":
      return swapTable(database, table, action.name.value, context);
    case "replaceTable":
      return replaceTable(database, table, action, context);
    case "replacePartitions":
      return replacePartitions(database, table, action, context);
    case "other":
      return unsupported(`ALTER TABLE ${action.head}`);
    default: {
      const never: never = action;
      return never;
    }
  }
}
