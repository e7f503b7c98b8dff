import { has } from "../../engine/index.ts";
import { unresolved } from "../../engine/unresolved.ts";
import type { UpdateStatement } from "../../sql/statements.ts";
import type { Expression } from "../../sql/expressions.ts";
import { authorize } from "../accounts/authorize.ts";
import { putTable } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { checkFaults, faultOf, rowFault } from "../filterRows.ts";
import { convert, checkOpaque } from "../insertSource.ts";
import { changesByKeys, keyReader } from "../keyModels.ts";
import { loadPartition, loadSegments } from "../loadRows.ts";
import { hasSegments, matching, typedAssignments, withoutMatching } from "../generated/changeSegments.ts";
import { generatedBytes } from "../generated/sample.ts";
import { tableScope } from "../select/scope.ts";
import type { ResolvedTable } from "../resolveTable.ts";
import type { StatementResult } from "../result.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { checkWritable } from "../replicaChecks.ts";
import { planChange } from "../select/planChange.ts";
import { untilStopped } from "../select/stopped.ts";
import { sessionVariable } from "../sessionVariable.ts";
import { sameName } from "../tableKeys.ts";
import type { Column, OlapTable, Partition, Row, Value } from "../tables.ts";
import { writableTable } from "../writableTable.ts";
import { done } from "./done.ts";
import { authorizeReads } from "./select.ts";
import { beyond } from "./unsupported.ts";

/** Runs UPDATE (fe sql/analyzer/UpdateAnalyzer): a load of whole rows, made of those that the condition holds for. */
export const update: StatementHandler<UpdateStatement> = (statement, context) => {
  const { target } = context;
  const found = writableTable(statement.table, context, unresolved(target, "delete"), {
    materializedView: "updateMaterializedView",
    other: ({ name }) => fail(target, "updateNotSupported", { table: name, kind: "other" }),
  });
  if (isRefusal(found)) return found;
  const { database, table } = found;
  if (!changesByKeys(table, target)) return fail(target, "updateNotSupported", { table: table.name });
  const assigned = assignments(statement, table, context);
  if (isRefusal(assigned)) return assigned;
  const keys = table.columns.filter(({ key }) => key);
  const changed = table.columns.filter((column) => assigned.has(column));
  const plan = planChange(
    { ...statement, ...(statement.from !== undefined && { others: statement.from }) },
    found,
    [...keys.map(({ name }) => name), ...changed.map((column) => assigned.get(column) ?? column.name)],
    context,
  );
  if (isRefusal(plan)) return plan;
  const denied =
    authorize(context, [
      { privileges: ["UPDATE"], on: { type: "TABLE", names: [database.name, table.name] } },
    ]) ?? authorizeReads(plan.reads, context);
  if (denied !== undefined) return denied;
  if (hasSegments(table)) return updateGenerated(statement, found, assigned, context);
  const given = untilStopped(() => [...plan.plan.rows()]);
  if (isRefusal(given)) return given;
  const columns = [...keys, ...changed];
  const values = given.map((row) =>
    columns.map((column, place): Value =>
      convert(row[place] ?? null, plan.plan.types[place] ?? { kind: "text" }, column.type),
    ),
  );
  const opaque = checkOpaque(columns, values);
  if (opaque !== undefined) return opaque;
  const loaded = changedRows(table, columns, values, context);
  if (isRefusal(loaded)) return loaded;
  const written = Object.values(table.partitions).filter(({ name }) => loaded.has(name));
  const short = checkWritable(written, context);
  if (short !== undefined) return short;
  const partitions: Record<string, Partition> = { ...table.partitions };
  for (const partition of written)
    partitions[partition.name] = loadPartition(table, partition, loaded.get(partition.name) ?? [], context);
  if (written.length > 0) {
    putTable(context, database.name, { ...table, partitions });
    context.emit({
      type: "rowsLoaded",
      database: database.name,
      table: table.name,
      rows: values.length,
    });
  }
  return done(values.length);
};

/** Changes a table whose rows formulas make: what the condition holds for gets other formulas. */
function updateGenerated(
  { where, from, with: named }: UpdateStatement,
  { database, table }: ResolvedTable,
  assigned: ReadonlyMap<Column, Expression>,
  context: StatementContext,
): StatementResult {
  const kept = Object.values(table.partitions).some(({ data }) => data.rows.length > 0);
  if (where === undefined || from !== undefined || named !== undefined || kept)
    return beyond("generatedChange");
  const scope = tableScope(table.columns, { database: database.name, table: table.name });
  const values = typedAssignments(table, assigned);
  const changed: Record<string, Partition> = {};
  let rows = 0;
  for (const partition of Object.values(table.partitions)) {
    const next = matching(partition, where, scope, values, context);
    if (isRefusal(next)) return next;
    const rest = withoutMatching(partition, where, scope, context);
    if (isRefusal(rest)) return rest;
    const count = next.reduce((sum, segment) => sum + segment.rows, 0);
    if (count === 0) continue;
    rows += count;
    const load = { rows: count, rawBytes: generatedBytes(table.columns, next, context) };
    changed[partition.name] = loadSegments(partition, [...rest, ...next], load, context);
  }
  const short = checkWritable(Object.values(changed), context);
  if (short !== undefined) return short;
  if (rows > 0) {
    putTable(context, database.name, { ...table, partitions: { ...table.partitions, ...changed } });
    context.emit({ type: "rowsLoaded", database: database.name, table: table.name, rows });
  }
  return done(rows);
}

/** Says what each column is set to; checks come in the order of the version (fe UpdateAnalyzer.analyze). */
function assignments(
  statement: UpdateStatement,
  table: OlapTable,
  context: StatementContext,
): ReadonlyMap<Column, Expression> | Refusal {
  const { target } = context;
  const byColumn = has(target, "updateByColumn");
  const withoutWhere = statement.where === undefined;
  const needed = withoutWhere && has(target, "updateNeedsWhere");
  if (needed && !byColumn) return fail(target, "updateWithoutWhere");
  const given = new Map<Column, UpdateStatement["assignments"][number]["value"]>();
  for (const { column: name, value } of statement.assignments) {
    const column = table.columns.find((candidate) => sameName(candidate.name, name.value));
    if (column === undefined)
      return fail(target, "updateColumnUnknown", { table: table.name, column: name.value.toLowerCase() });
    given.set(column, value);
  }
  if (needed && !fewColumns(given.size, table, context)) return fail(target, "updateWithoutWhere");
  const assigned = new Map<Column, Expression>();
  for (const column of table.columns) {
    const value = given.get(column);
    if (value === undefined) continue;
    if (column.key) return fail(target, "updateKeyColumn", { column: column.name });
    const isNull = value.kind === "literal" && value.type === "null";
    if (column.autoIncrement === true && isNull)
      return fail(target, "updateAutoIncrementNull", { column: column.name });
    if (value.kind !== "default") assigned.set(column, value);
    else if (column.autoIncrement === true || column.defaultNow === true) return beyond("updateDefault");
    else assigned.set(column, defaultOf(column, value.span));
  }
  return assigned;
}

/** A change of few columns of all rows is one by column, which needs no condition. */
function fewColumns(count: number, table: OlapTable, context: StatementContext): boolean {
  const mode = sessionVariable("partial_update_mode", context) ?? "auto";
  return mode === "column" || (mode === "auto" && count <= 3 && count * 10 < table.columns.length * 3);
}

function defaultOf(column: Column, span: Expression["span"]): Expression {
  const value = column.defaultValue;
  return value === undefined
    ? { kind: "literal", type: "null", value: "", span }
    : { kind: "literal", type: "string", value, span };
}

/** Makes the rows as they are after the change, by partition; what a column cannot hold refuses the change. */
function changedRows(
  table: OlapTable,
  columns: readonly Column[],
  values: readonly (readonly Value[])[],
  context: StatementContext,
): ReadonlyMap<string, readonly Row[]> | Refusal {
  const keyOf = keyReader(table.columns);
  const sources = table.columns.map((column) => columns.indexOf(column));
  const keyed = (row: readonly Value[]) =>
    keyOf(sources.map((source) => (source < 0 ? null : (row[source] ?? null))));
  const wanted = new Map(values.map((row) => [keyed(row), row]));
  const loaded = new Map<string, Row[]>();
  const faults: string[] = [];
  for (const { name, data } of Object.values(table.partitions)) {
    for (const old of data.rows) {
      const row = wanted.get(keyOf(old));
      if (row === undefined) continue;
      const next = sources.map((source, place): Value => (source < 0 ? old[place] : row[source]) ?? null);
      const fault = faultOf(next, table.columns, context.target);
      if (fault !== undefined) faults.push(rowFault(fault, next, context.target));
      else loaded.set(name, [...(loaded.get(name) ?? []), next]);
    }
  }
  return checkFaults(faults[0], faults.length, values.length, context) ?? loaded;
}
