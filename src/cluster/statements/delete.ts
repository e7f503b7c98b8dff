import { errorText, has } from "../../engine/index.ts";
import { unresolved } from "../../engine/unresolved.ts";
import type { Expression } from "../../sql/expressions.ts";
import type { DeleteStatement } from "../../sql/statements.ts";
import { partitionOf } from "../catalog.ts";
import { putTable } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { deleteFromPartition } from "../loadRows.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { checkWritable } from "../replicaChecks.ts";
import type { ResolvedTable } from "../resolveTable.ts";
import type { StatementResult } from "../result.ts";
import { changesByKeys, keyReader, mergesOnWrite } from "../keyModels.ts";
import { partitionKeyColumns } from "../partitionTypes.ts";
import { compile } from "../select/compile.ts";
import { planChange } from "../select/planChange.ts";
import { holds } from "../select/predicates.ts";
import { frameReader, rowScope } from "../select/rowScope.ts";
import { tableScope } from "../select/scope.ts";
import { untilStopped } from "../select/stopped.ts";
import { sessionVariable } from "../sessionVariable.ts";
import { sameName } from "../tableKeys.ts";
import { tableTypeName } from "../tableType.ts";
import { printDatum } from "../values/datumText.ts";
import { writableTable } from "../writableTable.ts";
import { authorize } from "../accounts/authorize.ts";
import { authorizeReads } from "./select.ts";
import { rowCount } from "../sizes.ts";
import { hasSegments, withoutMatching } from "../generated/changeSegments.ts";
import type { Partition, Row } from "../tables.ts";
import { analyzeConditions, checkPredicates, conditionColumn } from "./deleteConditions.ts";
import { done } from "./done.ts";
import { checkNamed } from "./keyPartitions.ts";
import { beyond, unsupported } from "./unsupported.ts";

/** Runs DELETE (fe sql/analyzer/DeleteAnalyzer, load/DeleteMgr). */
export const deleteRows: StatementHandler<DeleteStatement> = (statement, context) => {
  const { target } = context;
  const found = writableTable(statement.table, context, unresolved(target, "delete"), {
    materializedView: "deleteMaterializedView",
    other: (table) => {
      const conditions = analyzeConditions(statement, context);
      return isRefusal(conditions)
        ? conditions
        : errorText(target, "deleteNotOlap") === undefined
          ? unsupported(`DELETE FROM a ${table.kind}`)
          : fail(target, "deleteNotOlap", { type: tableTypeName(table) });
    },
  });
  if (isRefusal(found)) return found;
  const keyed = checkNamed(statement.partitions);
  if (keyed !== undefined) return keyed;
  return isByKeys(statement, found, context)
    ? deleteByKeys(statement, found, context)
    : deleteByCondition(statement, found, context);
};

/**
 * Tells whether a query tells the keys that go. Doris asks that only of tables with UNIQUE KEY, for conditions that cannot be kept
 * with the tablets (fe analysis/DeleteStmt.analyze, nereids DeleteFromCommand.run).
 */
function isByKeys(statement: DeleteStatement, { table }: ResolvedTable, context: StatementContext): boolean {
  const { target } = context;
  if (!changesByKeys(table, target)) return false;
  if (!has(target, "uniqueKeysChange")) return true;
  if (statement.where === undefined && statement.using === undefined) return false;
  if (has(target, "deleteMergedByLoad") && mergesOnWrite(table)) return true;
  const conditions = analyzeConditions(statement, context);
  return isRefusal(conditions) || checkPredicates(conditions.predicates, table, context) !== undefined;
}

function authorizeDelete({ database, table }: ResolvedTable, context: StatementContext): Refusal | undefined {
  return authorize(context, [
    { privileges: ["DELETE"], on: { type: "TABLE", names: [database.name, table.name] } },
  ]);
}

/** Takes rows out of a table with a primary key: a query tells their keys. */
function deleteByKeys(
  statement: DeleteStatement,
  found: ResolvedTable,
  context: StatementContext,
): StatementResult {
  const { target, text } = context;
  const { table } = found;
  const { where, partitions, using } = statement;
  if (!has(target, "uniqueKeysChange")) {
    if (where === undefined) return fail(target, "deletePrimaryWithoutWhere");
    if (partitions !== undefined)
      return fail(target, "deletePrimaryPartition", {}, { text, span: partitions.span });
  }
  const keys = table.columns.filter(({ key }) => key);
  const plan = planChange(
    { ...statement, ...(using !== undefined && { others: using }) },
    found,
    keys.map(({ name }) => name),
    context,
  );
  if (isRefusal(plan)) return plan;
  const denied = authorizeDelete(found, context) ?? authorizeReads(plan.reads, context);
  if (denied !== undefined) return denied;
  const all = Object.values(table.partitions);
  if (hasSegments(table)) {
    if (where === undefined || using !== undefined) return beyond("generatedChange");
    const goes = testOf(found, where, context);
    return isRefusal(goes) ? goes : removeRows(found, all, { goes, condition: where, byKeys: true }, context);
  }
  const rows = untilStopped(() => [...plan.plan.rows()]);
  if (isRefusal(rows)) return rows;
  const keyOf = keyReader(table.columns);
  const places = table.columns.map((column) => keys.indexOf(column));
  const types = plan.plan.types;
  const gone = new Set(
    rows.map((row) =>
      keyOf(
        places.map((place) =>
          place < 0 ? null : printDatum(types[place] ?? { kind: "text" }, row[place] ?? null),
        ),
      ),
    ),
  );
  const goes = (row: Row) => gone.has(keyOf(row));
  return removeRows(found, all, { goes, byKeys: true }, context);
}

/** Takes rows out of a table of another model: the condition itself is kept with each tablet. */
function deleteByCondition(
  statement: DeleteStatement,
  found: ResolvedTable,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const { table } = found;
  const conditions = analyzeConditions(statement, context);
  if (isRefusal(conditions)) return conditions;
  const denied = authorizeDelete(found, context);
  if (denied !== undefined) return denied;
  if (table.state !== "NORMAL" && has(target, "deleteNeedsNormal"))
    return fail(target, "deleteNotNormal", { table: table.name });
  const { where, predicates } = conditions;
  const early = has(target, "deleteColumnsAnalyzed")
    ? checkPredicates(predicates, table, context)
    : undefined;
  if (early !== undefined) return early;
  const partitions = deletedPartitions(statement, found, predicates, context);
  if (isRefusal(partitions)) return partitions;
  const wrong = checkPredicates(predicates, table, context);
  if (wrong !== undefined) return wrong;
  const goes = testOf(found, where, context);
  return isRefusal(goes)
    ? goes
    : removeRows(found, partitions, { goes, condition: where, byKeys: false }, context);
}

/** Finds the partitions that a delete by condition looks at. */
function deletedPartitions(
  statement: DeleteStatement,
  { database, table }: ResolvedTable,
  predicates: readonly Expression[],
  context: StatementContext,
): readonly Partition[] | Refusal {
  const { target } = context;
  if (statement.partitions === undefined) {
    const all = Object.values(table.partitions);
    if (table.partitioning.type === "unpartitioned" || !has(target, "deleteNamesPartitions")) return all;
    const keys = partitionKeyColumns(table).map(({ name }) => name);
    const named = predicates.some((predicate) =>
      keys.some((key) => sameName(key, conditionColumn(predicate) ?? "")),
    );
    const anyway = sessionVariable("delete_without_partition", context) === "true";
    return named || anyway ? all : fail(target, "deleteNeedsPartition");
  }
  const partitions: Partition[] = [];
  for (const { value } of statement.partitions.names) {
    const partition = partitionOf(table, value);
    if (partition !== undefined) partitions.push(partition);
    else if (errorText(target, "deletePartitionUnknown") !== undefined)
      return fail(target, "deletePartitionUnknown", { partition: value });
    else
      return fail(target, "partitionUnknown", {
        partition: value,
        table: table.name,
        by: "scan",
        qualified: ["internal", database.name, table.name].join("."),
      });
  }
  return partitions;
}

/** Which rows go. `condition`: the same for rows that formulas make; `byKeys`: as a load, which counts them. */
interface Removal {
  readonly goes: (row: Row) => boolean;
  readonly condition?: Expression;
  readonly byKeys: boolean;
}

function removeRows(
  { database, table }: ResolvedTable,
  partitions: readonly Partition[],
  { goes, condition, byKeys }: Removal,
  context: StatementContext,
): StatementResult {
  const short = checkWritable(partitions, context);
  if (short !== undefined) return short;
  const scope = tableScope(table.columns, { database: database.name, table: table.name });
  const changed: Record<string, Partition> = {};
  let removed = 0;
  for (const partition of partitions) {
    const rows = partition.data.rows.filter((row) => !goes(row));
    const { segments: old } = partition.data;
    const segments = old && condition && withoutMatching(partition, condition, scope, context);
    if (isRefusal(segments)) return segments;
    const left = { rows, ...(segments !== undefined && { segments }) };
    const gone = rowCount(partition) - rowCount({ ...partition, data: { ...partition.data, ...left } });
    removed += gone;
    // A delete by condition is a version of every partition it looks at; one by keys only where a row goes.
    if (gone > 0 || !byKeys) changed[partition.name] = deleteFromPartition(partition, left, context);
  }
  putTable(context, database.name, { ...table, partitions: { ...table.partitions, ...changed } });
  if (removed > 0)
    context.emit({ type: "rowsDeleted", database: database.name, table: table.name, rows: removed });
  // The delete of other key models does not count rows.
  return done(byKeys ? removed : 0);
}

/** Makes the test that a condition on the table alone is. */
function testOf(
  { database, table }: ResolvedTable,
  where: Expression,
  context: StatementContext,
): ((row: Row) => boolean) | Refusal {
  const base = rowScope(tableScope(table.columns, { database: database.name, table: table.name }), context);
  const condition = compile(where, base.scope);
  if (isRefusal(condition)) return condition;
  const read = frameReader(base);
  const test = holds(condition);
  return (row) => test(read(row));
}
