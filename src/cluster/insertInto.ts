import { putTable } from "./changeCatalog.ts";
import type { StatementContext } from "./context.ts";
import { emptyPartition } from "./copyTable.ts";
import { fail } from "./fail.ts";
import { checkFaults, faultOf, OUT_OF_RANGE, rowFault } from "./filterRows.ts";
import { DEFAULT, type Given } from "./insertSource.ts";
import { keyReader } from "./keyModels.ts";
import { loadPartition, MOST_ROWS } from "./loadRows.ts";
import { automaticBuckets, makePartition } from "./makePartition.ts";
import { missingSnapshot } from "./missingSnapshot.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { checkWritable } from "./replicaChecks.ts";
import type { StatementResult } from "./result.ts";
import { routeRows, type Routed } from "./routeRows.ts";
import { sessionZone } from "./sessionVariable.ts";
import { tableRowCount } from "./sizes.ts";
import type { InsertTarget } from "./statements/insert.ts";
import { done } from "./statements/done.ts";
import { unsupported } from "./statements/unsupported.ts";
import { castDatum } from "./values/castDatum.ts";
import { BIGINT, datumTypeOf } from "./values/datum.ts";
import { printDatum } from "./values/datumText.ts";
import { formatCivil } from "./civilTime.ts";
import type { Column, OlapTable, Partition, Row, Value } from "./tables.ts";

interface Place {
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
  const checked = filled.rows.map((row) => ({ row, fault: faultOf(row, table.columns) }));
  const good = checked.flatMap(({ row, fault }) => (fault === undefined ? [row] : []));
  const routed = routeRows(table, target.partitions, good, target.any);
  const faults = [
    ...checked.flatMap(({ row, fault }) => (fault === undefined ? [] : [rowFault(fault, row)])),
    ...routed.strays.map((row) => rowFault(OUT_OF_RANGE, row)),
  ];
  const refusal = checkFaults(faults, given.length, context);
  if (refusal !== undefined) return refusal;
  // The rows are there by now; the transaction fails when it commits (spec/starrocks.md §3.4).
  if (table.state === "RESTORE") return fail(context.target, "insertWhileRestoring", { table: table.name });
  const loaded = load({ ...table, ...filled.counter }, target, routed, place, context);
  if (isRefusal(loaded)) return loaded;
  if (tableRowCount(loaded) > MOST_ROWS) return unsupported(`more than ${MOST_ROWS} rows in a table`);
  const affected = given.length - faults.length;
  putTable(context, place.database, loaded);
  for (const { name } of routed.plans) {
    context.emit({ type: "partitionAdded", database: place.database, table: table.name, partition: name });
  }
  if (affected > 0 || place.overwrite) {
    const label = missingSnapshot(table, context);
    context.emit({
      type: "rowsLoaded",
      database: place.database,
      table: table.name,
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
  const initial = (column: Column): Value => {
    if (column.autoIncrement === true) return String(next++);
    return column.defaultNow === true ? now : (column.defaultValue ?? null);
  };
  const old = partial ? existingRows(table) : undefined;
  const rows = given.map((values) => {
    const row = table.columns.map((column, place): Value => {
      const value = values[sources[place] ?? -1];
      return value === undefined || value === DEFAULT
        ? old === undefined || value === DEFAULT || column.key
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
function emptyValue({ nullable, type }: Column): Value {
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

function load(
  table: OlapTable,
  target: InsertTarget,
  routed: Routed,
  place: Place,
  context: StatementContext,
): OlapTable | Refusal {
  const made: Partition[] = [];
  for (const plan of routed.plans) {
    const buckets =
      table.distribution.buckets ||
      automaticBuckets(table.distribution.type, context.cluster.nodes.length, true);
    const shape = {
      table: table.name,
      indexes: table.indexes,
      buckets,
      replicationNum: table.replicationNum,
      storageMedium: "HDD" as const,
    };
    const partition = makePartition(context.newId(), plan, shape, context);
    if (isRefusal(partition)) return partition;
    made.push(partition);
  }
  const temporary =
    target.partitions.length > 0 &&
    target.partitions.every((partition) => table.temporaryPartitions[partition.name] === partition);
  const candidates = [...target.partitions, ...made];
  const written = candidates.filter((partition) => routed.rows.has(partition.name));
  const short = checkWritable(place.overwrite ? candidates : written, context);
  if (short !== undefined) return short;
  const changed: Record<string, Partition> = {};
  for (const partition of place.overwrite ? candidates : written) {
    const base = place.overwrite ? emptyPartition(partition, context.newId(), table, context) : partition;
    if (isRefusal(base)) return base;
    const rows = routed.rows.get(partition.name);
    changed[partition.name] = rows === undefined ? base : loadPartition(table, base, rows, context);
  }
  return temporary
    ? { ...table, temporaryPartitions: { ...table.temporaryPartitions, ...changed } }
    : { ...table, partitions: { ...table.partitions, ...changed } };
}
