import type { Expression } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { openBlock, type Block } from "../generated/block.ts";
import { castFormula, settled } from "../generated/formulas.ts";
import { joinSegments } from "../generated/joinSegments.ts";
import { countNumbers } from "../generated/numbers.ts";
import { generatedBytes } from "../generated/sample.ts";
import { joinRows } from "../keyModels.ts";
import { loadPartition, loadSegments, MOST_ROWS } from "../loadRows.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { sealRows } from "../sealRows.ts";
import type { QueryPlan } from "../select/queryPlan.ts";
import { untilStopped } from "../select/stopped.ts";
import { rawBytes } from "../sizes.ts";
import { beyond } from "../statements/unsupported.ts";
import type { OlapTable, Partition, Row, Segment } from "../tables.ts";
import { castDatum } from "../values/castDatum.ts";
import { datumTypeOf, TEXT, type Datum } from "../values/datum.ts";
import { printDatum } from "../values/datumText.ts";

/** The rows of a materialized view's query, in the order of the view's columns. */
export interface ViewContent {
  readonly rows: readonly Row[];
  /** Rows that formulas make. */
  readonly blocks: readonly Block[];
}

/** Computes what a materialized view holds, in the order of its columns; what is too much to be kept stays a formula. */
export function viewContent(
  { columns }: OlapTable,
  outputs: readonly string[],
  plan: QueryPlan,
  context: StatementContext,
): ViewContent | Refusal {
  const sources = columns.map((column) => {
    const place = outputs.indexOf(column.name);
    return { column, place, from: plan.types[place] ?? TEXT, to: datumTypeOf(column.type) };
  });
  const stored = (row: readonly Datum[]): Row =>
    sources.map(({ place, from, to }) => printDatum(to, castDatum(row[place] ?? null, from, to)));
  return untilStopped((): ViewContent | Refusal => {
    const generated = plan.generated?.();
    const count = (generated?.blocks ?? []).reduce((sum, block) => sum + countNumbers(block), 0);
    if (generated === undefined || count <= MOST_ROWS)
      return { rows: Array.from(plan.rows(), stored), blocks: [] };
    const blocks: Block[] = [];
    for (const block of generated.blocks) {
      const formulas: Expression[] = [];
      for (const { column, place, to } of sources) {
        const source = block.columns[place];
        if (to.kind === "opaque") return beyond("generatedType", { type: column.type.name });
        const formula = source && settled(castFormula(source, column.type), context);
        if (formula === undefined) return beyond("generatedValues");
        formulas.push(formula);
      }
      blocks.push(openBlock({ ...block, columns: formulas }, context));
    }
    return { rows: Array.from(generated.kept(), stored), blocks };
  });
}

/** Fills a new partition in one load. */
export function fillPartition(
  table: OlapTable,
  fresh: Partition,
  rows: readonly Row[],
  added: readonly Segment[],
  context: StatementContext,
): Partition | Refusal {
  if (added.length === 0) return loadPartition(table, fresh, rows, context);
  const kept: Partition = {
    ...fresh,
    data: { ...fresh.data, rows: sealRows(joinRows(table, [], rows)) },
  };
  const segments = joinSegments(table, kept, added, context);
  if (isRefusal(segments)) return segments;
  const count = added.reduce((sum, segment) => sum + segment.rows, rows.length);
  const bytes = rawBytes(table.columns, rows) + generatedBytes(table.columns, added, context);
  return loadSegments(kept, segments, { rows: count, rawBytes: bytes }, context);
}
