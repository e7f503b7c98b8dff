import type { Expression } from "../sql/expressions.ts";
import { formatCivil } from "./civilTime.ts";
import type { StatementContext } from "./context.ts";
import { checkFaults, faultOf, rowFault } from "./filterRows.ts";
import { openBlock, type Block } from "./generated/block.ts";
import { castFormula, lineFormula, settled, valueOf } from "./generated/formulas.ts";
import { joinSegments } from "./generated/joinSegments.ts";
import { countNumbers } from "./generated/numbers.ts";
import { routeBlocks } from "./generated/routeBlocks.ts";
import { generatedBytes, sampleRows } from "./generated/sample.ts";
import { emptyValue, finishLoad, type Place } from "./insertInto.ts";
import { loadSegments } from "./loadRows.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import type { StatementResult } from "./result.ts";
import { routerOf } from "./routeRows.ts";
import { sessionZone } from "./sessionVariable.ts";
import { tableRowCount } from "./sizes.ts";
import { refuseLoading } from "./restoringTables.ts";
import type { InsertTarget } from "./statements/insert.ts";
import { beyond } from "./statements/unsupported.ts";
import type { GeneratedRows } from "./tables.ts";
import { BIGINT, datumTypeOf, TEXT } from "./values/datum.ts";
import { writePartitions } from "./writePartitions.ts";

/** Puts rows that formulas make into a table, without making them. */
export function insertGenerated(
  target: InsertTarget,
  blocks: readonly GeneratedRows[],
  place: Place,
  context: StatementContext,
): StatementResult {
  const { table } = target;
  const updates =
    target.partial &&
    table.columns.some((column) => !target.columns.includes(column) && column.autoIncrement !== true);
  if (updates && tableRowCount(table) > 0) return beyond("generatedPartialUpdate");
  const filled = fillBlocks(target, blocks, context);
  if (isRefusal(filled)) return filled;
  const total = filled.blocks.reduce((sum, { rows }) => sum + rows, 0);
  for (const block of filled.blocks) {
    const wrong = sampleRows(block, block.made, table.columns).find((row) =>
      faultOf(row, table.columns, context.target),
    );
    const fault = wrong && faultOf(wrong, table.columns, context.target);
    if (wrong !== undefined && fault !== undefined)
      return (
        checkFaults(rowFault(fault, wrong, context.target), total, total, context) ??
        beyond("generatedFiltered")
      );
  }
  const router = routerOf(table, target.partitions, target.any && context.target);
  const routed = routeBlocks(table, router, filled.blocks, context.target);
  if (isRefusal(routed)) return routed;
  const refusal = checkFaults(routed.firstStray, routed.strays, total, context);
  if (refusal !== undefined) return refusal;
  const restoring = refuseLoading(table, new Set(routed.segments.keys()), context);
  if (restoring !== undefined) return restoring;
  const { plans, segments } = routed;
  const names = new Set(segments.keys());
  const written = { target, plans, names, overwrite: place.overwrite };
  const loaded = writePartitions({ ...table, ...filled.counter }, written, context, (base) => {
    const added = segments.get(base.name) ?? [];
    const all = joinSegments(table, base, added, context);
    if (isRefusal(all)) return all;
    const rows = added.reduce((sum, segment) => sum + segment.rows, 0);
    return loadSegments(
      base,
      all,
      { rows, rawBytes: generatedBytes(table.columns, added, context) },
      context,
    );
  });
  if (isRefusal(loaded)) return loaded;
  return finishLoad(loaded, plans, total - routed.strays, place, context);
}

/** Brings formulas into the order of the table's columns; left-out columns get their defaults. */
function fillBlocks(
  { table, columns, partial }: InsertTarget,
  blocks: readonly GeneratedRows[],
  context: StatementContext,
): { readonly blocks: readonly Block[]; readonly counter: { readonly autoIncrement?: number } } | Refusal {
  let next = table.autoIncrement ?? 1;
  const now = formatCivil(context.time, sessionZone(context), "seconds");
  const made: Block[] = [];
  for (const block of blocks) {
    const count = countNumbers(block);
    const formulas: Expression[] = [];
    for (const column of table.columns) {
      const source = block.columns[columns.indexOf(column)];
      const type = datumTypeOf(column.type);
      if (source !== undefined) {
        if (type.kind === "opaque") return beyond("generatedType", { type: column.type.name });
        const formula = settled(castFormula(source, column.type), context);
        if (formula === undefined) return beyond("generatedValues");
        formulas.push(formula);
      } else if (column.autoIncrement === true) {
        if (block.period !== 1) return beyond("generatedAutoIncrement");
        formulas.push(lineFormula(BigInt(next - block.from), 1n, BIGINT));
        next += count;
      } else {
        const initial = column.defaultNow === true ? now : (column.defaultValue ?? null);
        const value = partial && !column.key ? (initial ?? emptyValue(column)) : initial;
        formulas.push(castFormula(valueOf(TEXT, value), column.type));
      }
    }
    made.push(openBlock({ ...block, columns: formulas }, context));
  }
  return { blocks: made, counter: table.autoIncrement === undefined ? {} : { autoIncrement: next } };
}
