import { has } from "../engine/index.ts";
import { putTable } from "./changeCatalog.ts";
import type { StatementContext } from "./context.ts";
import { checkFaults, faultOf, rowFault, strayFault } from "./filterRows.ts";
import { replacesGenerated } from "./generated/joinSegments.ts";
import { DEFAULT, type Given } from "./insertSource.ts";
import { keyReader } from "./keyModels.ts";
import { loadPartition, MOST_ROWS } from "./loadRows.ts";
import { missingSnapshot } from "./missingSnapshot.ts";
import type { PartitionPlan } from "./newPartitions.ts";
import { isRefusal } from "./refusal.ts";
import type { StatementResult } from "./result.ts";
import { routeRows } from "./routeRows.ts";
import { sessionZone } from "./sessionVariable.ts";
import { keptRowCount } from "./sizes.ts";
import { refuseLoading } from "./restoringTables.ts";
import type { InsertTarget } from "./statements/insert.ts";
import { done } from "./statements/done.ts";
import { beyond } from "./statements/unsupported.ts";
import { castDatum } from "./values/castDatum.ts";
import { BIGINT, datumTypeOf } from "./values/datum.ts";
import { printDatum } from "./values/datumText.ts";
import { formatCivil } from "./civilTime.ts";
import type { Column, OlapTable, Row, Value } from "./tables.ts";
import { writePartitions } from "./writePartitions.ts";

/** Where a load goes. */
export interface Place {
  readonly database: string;
  readonly overwrite: boolean;
}

/** Puts rows into a table: fills columns in, filters what does not fit, finds partitions, loads. */
export function insertInto(
  target: InsertTarget,
  given: readonly (readonly Given[])[],
  place: Place,
  context: StatementContext,
): StatementResult {
  const { table } = target;
  const filled = fillRows(target, given, context);
  const checked = filled.rows.map((row) => ({ row, fault: faultOf(row, table.columns, context.target) }));
  const good = checked.flatMap(({ row, fault }) => (fault === undefined ? [row] : []));
  const routed = routeRows(table, target.partitions, good, target.any && context.target);
  const faults = [
    ...checked.flatMap(({ row, fault }) =>
      fault === undefined ? [] : [rowFault(fault, row, context.target)],
    ),
    ...routed.strays.map((row) => strayFault(row, context.target)),
  ];
  const refusal = checkFaults(faults[0], faults.length, given.length, context);
  if (refusal !== undefined) return refusal;
  // The rows are there by now; the transaction fails when it commits (spec/starrocks.md §3.4).
  const restoring = refuseLoading(table, new Set(routed.rows.keys()), context);
  if (restoring !== undefined) return restoring;
  const written = {
    target,
    plans: routed.plans,
    names: new Set(routed.rows.keys()),
    overwrite: place.overwrite,
  };
  const loaded = writePartitions({ ...table, ...filled.counter }, written, context, (base) => {
    const rows = routed.rows.get(base.name) ?? [];
    return replacesGenerated(table, base, rows, context)
      ? beyond("generatedKeys")
      : loadPartition(table, base, rows, context);
  });
  if (isRefusal(loaded)) return loaded;
  if (keptRowCount(loaded) > MOST_ROWS) return beyond("rowsKept", { count: MOST_ROWS });
  return finishLoad(loaded, routed.plans, given.length - faults.length, place, context);
}

/** Puts a loaded table in its place and tells what happened. */
export function finishLoad(
  loaded: OlapTable,
  plans: readonly PartitionPlan[],
  affected: number,
  place: Place,
  context: StatementContext,
): StatementResult {
  putTable(context, place.database, loaded);
  for (const { name } of plans) {
    context.emit({ type: "partitionAdded", database: place.database, table: loaded.name, partition: name });
  }
  if (affected > 0 || place.overwrite) {
    const label = missingSnapshot(loaded, context);
    context.emit({
      type: "rowsLoaded",
      database: place.database,
      table: loaded.name,
      rows: affected,
      ...(label !== undefined && { label }),
    });
  }
  return done(affected);
}

/** Brings values into the order of the table's columns; left-out columns get their defaults, or what the row with that key has. */
function fillRows(
  { table, columns, partial }: InsertTarget,
  given: readonly (readonly Given[])[],
  context: StatementContext,
) {
  const sources = table.columns.map((column) => columns.indexOf(column));
  let next = table.autoIncrement ?? 1;
  const now = formatCivil(context.time, sessionZone(context), "seconds");
  const refused = has(context.target, "autoIncrementNullRefused");
  const initial = (column: Column): Value => {
    if (column.autoIncrement === true) return String(next++);
    return column.defaultNow === true ? now : (column.defaultValue ?? null);
  };
  const old = partial ? existingRows(table) : undefined;
  const rows = given.map((values) => {
    const row = table.columns.map((column, place): Value => {
      const value = values[sources[place] ?? -1];
      const counted = value === null && column.autoIncrement === true && !refused;
      return value === undefined || value === DEFAULT || counted
        ? old === undefined || value === DEFAULT || counted || column.key
          ? initial(column)
          : null
        : value;
    });
    if (old === undefined) return row;
    const before = old(row);
    return table.columns.map((column, place): Value => {
      if ((sources[place] ?? -1) >= 0 || column.key) return row[place] ?? null;
      return before === undefined ? (initial(column) ?? emptyValue(column)) : (before[place] ?? null);
    });
  });
  return { rows, counter: table.autoIncrement === undefined ? {} : { autoIncrement: next } };
}

/** What a new row has in a column that a partial update leaves out: NULL, else an empty text or 0 (be Column::append_default). */
export function emptyValue({ nullable, type }: Column): Value {
  const datum = datumTypeOf(type);
  if (nullable || datum.kind === "date" || datum.kind === "datetime") return null;
  return datum.kind === "text" ? "" : printDatum(datum, castDatum(0n, BIGINT, datum));
}

function existingRows(table: OlapTable): (row: Row) => Row | undefined {
  const keyOf = keyReader(table.columns);
  const rows = new Map(
    Object.values(table.partitions).flatMap((partition) =>
      partition.data.rows.map((row) => [keyOf(row), row] as const),
    ),
  );
  return (row) => rows.get(keyOf(row));
}
