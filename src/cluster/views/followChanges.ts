import { configValue } from "../../engine/config.ts";
import { has } from "../../engine/index.ts";
import { clusterBefore, databaseOf, tableOf } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import type { ClusterEvent } from "../events.ts";
import { isRefusal } from "../refusal.ts";
import { sameName } from "../tableKeys.ts";
import type { OlapTable, Table } from "../tables.ts";
import { analysisContext, clusterNow } from "./analysisContext.ts";
import { analyzeDefinition } from "./analyzeDefinition.ts";
import { dependentsOf, hasMaterializedViews } from "./dependents.ts";
import { makeDependentsInactive, makeInactive } from "./inactive.ts";
import { refreshDependents } from "./triggers.ts";

/** A table as it was, in its database. */
interface Changed {
  readonly database: string;
  readonly table: Table;
}

/**
 * Lets the materialized views follow what happened in a step: new rows start refreshes, a table that is gone or has another
 * name or other columns makes those on it inactive (fe catalog/Table.onDrop, alter/AlterMVJobExecutor).
 */
export function followChanges(context: StepContext, events: readonly ClusterEvent[]): void {
  if (events.length === 0 || !hasMaterializedViews(context)) return;
  const columns = new Map<Table, { readonly database: string; readonly names: string[] }>();
  for (const event of [...events]) {
    if (event.type === "databaseDropped") {
      const database = databaseOf(clusterBefore(context), event.database);
      for (const table of Object.values(database?.tables ?? {}))
        tableGone(context, { database: event.database, table });
      continue;
    }
    const changed = tableBefore(context, event);
    if (changed === undefined) continue;
    const base = { database: changed.database, id: changed.table.id };
    switch (event.type) {
      case "tableDropped":
        tableGone(context, changed);
        break;
      case "tableRenamed":
        if (!isMaterializedView(changed.table))
          makeDependentsInactive(context, base, `base-table renamed: ${changed.table.name}`);
        break;
      case "columnDropped":
      case "columnChanged": {
        // A column that was not there yet is one with a new name: that makes nothing inactive.
        if (!columnsOf(changed.table).some((name) => sameName(name, event.column))) break;
        const noted = columns.get(changed.table);
        if (noted === undefined)
          columns.set(changed.table, { database: changed.database, names: [event.column] });
        else noted.names.push(event.column);
        break;
      }
      case "rowsLoaded":
      case "rowsDeleted":
        refreshDependents(context, base);
        break;
      default:
        break;
    }
  }
  for (const [table, { database, names }] of columns) columnsGone(context, { database, table }, names);
}

function tableBefore(context: StepContext, event: ClusterEvent): Changed | undefined {
  if (!("database" in event) || !("table" in event) || event.database === undefined) return undefined;
  const database = databaseOf(clusterBefore(context), event.database);
  const table = database === undefined ? undefined : tableOf(database, event.table);
  return table === undefined ? undefined : { database: event.database, table };
}

function isMaterializedView(table: Table): boolean {
  return table.kind === "olap" && table.materializedView !== undefined;
}

function columnsOf(table: Table): string[] {
  return table.kind === "olap" ? table.columns.map((column) => column.name) : [];
}

function tableGone(context: StepContext, { database, table }: Changed): void {
  if (isMaterializedView(table)) return;
  if (table.kind === "view" && !has(context.target, "droppedViewInactivates")) return;
  makeDependentsInactive(context, { database, id: table.id }, `base-table dropped: ${table.name}`);
}

/** Makes those inactive that need a column which is gone or changed (fe AlterMVJobExecutor.inactiveRelatedMaterializedViews). */
function columnsGone(context: StepContext, { database, table }: Changed, names: readonly string[]): void {
  const { target, cluster } = context;
  const named = has(target, "changedColumnsNamed");
  const automatic = configValue(target, cluster.config, "enable_mv_automatic_inactive_by_base_table_changes");
  if (automatic === "false") return;
  for (const { database: owner, view } of dependentsOf(clusterNow(context), table.id)) {
    if (owner.name !== database) continue;
    if (named) {
      if (needsColumn(context, view, table.id, names)) {
        const list = [...names].sort(byName).join(",");
        makeInactive(context, owner.name, view.name, `base table schema changed for columns: ${list}`);
      }
      continue;
    }
    const column = view.columns.find((one) => names.includes(one.name));
    if (column !== undefined)
      makeInactive(context, owner.name, view.name, `column changed: ${table.name}.${column.name}`);
  }
}

function byName(left: string, right: string): number {
  return left.toLowerCase() < right.toLowerCase() ? -1 : 1;
}

/** Tells whether a view's query reads one of the columns, or means nothing any more. */
function needsColumn(
  context: StepContext,
  view: OlapTable,
  table: number,
  names: readonly string[],
): boolean {
  const stored = view.materializedView?.definition;
  if (stored?.query === undefined) return false;
  const analyzed = analyzeDefinition(stored.query, stored.database, analysisContext(context));
  if (isRefusal(analyzed)) return true;
  const used = [...(analyzed.used.get(table) ?? [])];
  return names.some((name) => used.some((column) => sameName(column, name)));
}
