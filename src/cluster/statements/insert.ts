import { errorText, has, type ErrorData } from "../../engine/index.ts";
import { unresolved } from "../../engine/unresolved.ts";
import type { InsertStatement } from "../../sql/statements.ts";
import { partitionOf } from "../catalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { countNumbers } from "../generated/numbers.ts";
import { pickRows } from "../generated/pick.ts";
import { TEXT } from "../values/datum.ts";
import { insertGenerated } from "../insertGenerated.ts";
import { insertInto } from "../insertInto.ts";
import { MOST_ROWS } from "../loadRows.ts";
import { mergesOnWrite } from "../keyModels.ts";
import { sessionVariable } from "../sessionVariable.ts";
import { keptRowCount } from "../sizes.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { sameName } from "../tableKeys.ts";
import { writableTable } from "../writableTable.ts";
import { authorize } from "../accounts/authorize.ts";
import { authorizeReads } from "./select.ts";
import type { Column, GeneratedRows, OlapTable, Partition } from "../tables.ts";
import { DEFAULT, insertSource, type Given } from "../insertSource.ts";
import { checkNamed } from "./keyPartitions.ts";
import { unsupported } from "./unsupported.ts";

/** Which columns an INSERT names, and what that makes of it. */
export interface InsertTarget {
  readonly table: OlapTable;
  /** In the order of the values. */
  readonly columns: readonly Column[];
  /** Columns that are not named keep what a row with the same key has. */
  readonly partial: boolean;
  /** Partitions that rows may go to; `any`: they may be made as well. */
  readonly partitions: readonly Partition[];
  readonly any: boolean;
}

/** Runs INSERT INTO and INSERT OVERWRITE (fe sql/analyzer/InsertAnalyzer, qe/StmtExecutor.handleDMLStmt). */
export const insert: StatementHandler<InsertStatement> = (statement, context) => {
  // Labels are unique in a database: they would have to be kept.
  if (statement.label !== undefined) return unsupported("INSERT … WITH LABEL");
  const source = insertSource(statement.source, context);
  if (isRefusal(source)) return source;
  const found = writableTable(statement.table, context, unresolved(context.target, "insert"), {
    materializedView: "insertMaterializedView",
    other: ({ name, kind }) =>
      notInsertable(statement.overwrite, { table: name, type: kind.toUpperCase() }, context),
  });
  if (isRefusal(found)) return found;
  const { database, table } = found;
  if (statement.overwrite && table.state !== "NORMAL")
    return fail(context.target, "overwriteNotNormal", { state: table.state });
  const target = insertTarget(statement, table, source.titles, context);
  if (isRefusal(target)) return target;
  const { width } = source;
  if (width !== target.columns.length) {
    const counts = { columns: target.columns.length, values: width };
    return fail(context.target, "insertCountMismatch", { ...counts, source: statement.source.kind });
  }
  const wrong = source.check(target, context);
  if (wrong !== undefined) return wrong;
  const denied =
    authorize(context, [
      { privileges: ["INSERT"], on: { type: "TABLE", names: [database.name, table.name] } },
    ]) ?? authorizeReads(source.reads, context);
  if (denied !== undefined) return denied;
  const place = { database: database.name, overwrite: statement.overwrite };
  const blocks = source.blocks();
  if (isRefusal(blocks)) return blocks;
  if (blocks !== undefined && isTooMany(blocks, target, statement.overwrite))
    return insertGenerated(target, blocks, place, context);
  const rows = source.rows(target);
  if (isRefusal(rows)) return rows;
  const kept = statement.overwrite ? 0 : keptRowCount(table);
  const plain = kept + rows.length > MOST_ROWS ? pickGiven(rows) : undefined;
  return plain === undefined
    ? insertInto(target, rows, place, context)
    : insertGenerated(target, [plain], place, context);
};

/** Makes a formula of rows that are too many beside those that are there; undefined where a DEFAULT is among them. */
function pickGiven(rows: readonly (readonly Given[])[]): GeneratedRows | undefined {
  if (rows.length > MOST_ROWS) return undefined;
  const plain = rows.map((row) => row.flatMap((value) => (value === DEFAULT ? [] : [value])));
  const width = rows[0]?.length ?? 0;
  return plain.every((row) => row.length === width)
    ? pickRows(
        plain,
        Array.from({ length: width }, () => TEXT),
      )
    : undefined;
}

/** Tells whether rows are more than can be kept one by one. */
function isTooMany(blocks: readonly GeneratedRows[], { table }: InsertTarget, overwrite: boolean): boolean {
  const kept = overwrite ? 0 : keptRowCount(table);
  return blocks.reduce((sum, block) => sum + countNumbers(block), kept) > MOST_ROWS;
}

function insertTarget(
  statement: InsertStatement,
  table: OlapTable,
  titles: readonly string[],
  context: StatementContext,
): InsertTarget | Refusal {
  const { target } = context;
  const partitions = targetPartitions(statement, table, context);
  if (isRefusal(partitions)) return partitions;
  const given = statement.byName === true ? titles : statement.columns?.map(({ value }) => value);
  if (statement.byName === true) {
    if (statement.source.kind === "values") return fail(target, "insertByNameValues");
    const twice = titles.find((title, place) =>
      titles.slice(0, place).some((before) => sameName(before, title)),
    );
    if (twice !== undefined) return fail(target, "insertColumnTwice", { column: twice });
  }
  const columns: Column[] = [];
  for (const name of given ?? []) {
    const column = table.columns.find((candidate) => sameName(candidate.name, name));
    if (column === undefined)
      return fail(target, "insertColumnUnknown", {
        column: name,
        table: table.name,
        source: statement.source.kind,
      });
    if (columns.includes(column))
      return errorText(target, "insertColumnTwice") === undefined
        ? unsupported("INSERT naming a column twice")
        : fail(target, "insertColumnTwice", { column: name });
    columns.push(column);
  }
  const named = given === undefined ? table.columns : columns;
  const needed = (column: Column) =>
    column.defaultValue === undefined && column.defaultNow !== true && column.autoIncrement !== true;
  if (table.keysType === "PRIMARY" && given !== undefined && has(target, "partialUpdateInsert")) {
    const missing = table.columns.filter((column) => column.key && needed(column) && !named.includes(column));
    if (missing.length > 0) {
      return fail(target, "insertKeysMissing", {
        columns: missing.map((column) => column.name.toLowerCase()).join(","),
      });
    }
  }
  const partial = isPartial(table, named, given !== undefined, context);
  if (isRefusal(partial)) return partial;
  const omitted = table.columns.find(
    (column) => !named.includes(column) && needed(column) && !column.nullable,
  );
  if (omitted !== undefined && !partial) {
    // The engine lists the named columns by name, without regard to case.
    const list = named
      .map((column) => column.name)
      .sort((left, right) => (left.toLowerCase() < right.toLowerCase() ? -1 : 1));
    return fail(target, "insertColumnMissing", {
      column: omitted.name,
      columns: list.map((name) => ` ${name} `).join(""),
    });
  }
  return { table, columns: named, partial, ...partitions };
}

/** Tells whether the columns that are not named keep what a row with the same key has. */
function isPartial(
  table: OlapTable,
  named: readonly Column[],
  given: boolean,
  context: StatementContext,
): boolean | Refusal {
  const { target } = context;
  if (!has(target, "partialUpdateByVariable"))
    return (
      table.keysType === "PRIMARY" &&
      named.length < table.columns.length &&
      has(target, "partialUpdateInsert")
    );
  const wanted = sessionVariable("enable_unique_key_partial_update", context) === "true";
  if (!wanted || !mergesOnWrite(table)) return false;
  if (!given)
    return errorText(target, "insertPartialWithoutColumns") === undefined
      ? false
      : fail(target, "insertPartialWithoutColumns");
  const missing = table.columns.find((column) => column.key && !named.includes(column));
  if (missing !== undefined) return fail(target, "insertKeysMissing", { columns: missing.name });
  return named.length < table.columns.length;
}

/** Says what is no table that rows can be inserted into. */
function notInsertable(overwrite: boolean, data: ErrorData, { target }: StatementContext): Refusal {
  const code = overwrite ? "overwriteNotOlap" : "insertNotOlap";
  return errorText(target, code, data) === undefined
    ? unsupported("INSERT OVERWRITE of what is no table")
    : fail(target, code, data);
}

function targetPartitions(
  statement: InsertStatement,
  table: OlapTable,
  context: StatementContext,
): Pick<InsertTarget, "partitions" | "any"> | Refusal {
  const all = Object.values(table.partitions);
  const keyed = checkNamed(statement.partitions);
  if (keyed !== undefined) return keyed;
  if (statement.partitions === undefined) {
    const automatic =
      table.partitioning.type !== "unpartitioned" && table.partitioning.automatic !== undefined;
    if (all.length === 0 && !automatic)
      return fail(context.target, "partitionsMissing", { table: table.name });
    return { partitions: all, any: true };
  }
  const { temporary, names } = statement.partitions;
  const chosen: Partition[] = [];
  for (const { value } of names) {
    const partition = partitionOf(table, value, temporary);
    if (partition === undefined)
      return fail(context.target, "partitionUnknown", { partition: value, table: table.name });
    if (!chosen.includes(partition)) chosen.push(partition);
  }
  return { partitions: chosen, any: false };
}
