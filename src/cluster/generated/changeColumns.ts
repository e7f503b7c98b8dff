import type { Expression } from "../../sql/expressions.ts";
import type { Refusal } from "../refusal.ts";
import { beyond } from "../statements/unsupported.ts";
import type { Column, OlapTable, Segment } from "../tables.ts";
import { datumTypeOf, TEXT, type DatumType } from "../values/datum.ts";
import { castFormula, valueOf } from "./formulas.ts";

/** Tells what other columns would need that formulas cannot give: merged rows, values of types that are not simulated. */
export function checkSegmentColumns(table: OlapTable, columns: readonly Column[]): Refusal | undefined {
  const partitions = [...Object.values(table.partitions), ...Object.values(table.temporaryPartitions)];
  if (partitions.every(({ data }) => (data.segments ?? []).length === 0)) return undefined;
  const named = (name: string) => columns.find((column) => column.name === name);
  const merges = table.columns.some((before) => {
    const now = named(before.name);
    return before.key && (now?.key !== true || !staysApart(datumTypeOf(before.type), datumTypeOf(now.type)));
  });
  if (table.keysType !== "DUPLICATE" && merges) return beyond("generatedMerge");
  const opaque = table.columns.map(({ name, type }) => {
    const now = named(name);
    return now !== undefined && !sameType(now, { type }) && datumTypeOf(now.type).kind === "opaque"
      ? now
      : undefined;
  });
  const wrong = opaque.find((column) => column !== undefined);
  return wrong && beyond("generatedType", { type: wrong.type.name });
}

/**
 * Gives generated rows other columns: formulas of columns that stay, of the new type where it changed; new columns take their
 * default.
 * @param now what DEFAULT CURRENT_TIMESTAMP gives rows that are there already
 */
export function changeSegmentColumns(
  segments: readonly Segment[],
  old: readonly Column[],
  columns: readonly Column[],
  now: string,
): readonly Segment[] {
  return segments.map(({ rows, made }): Segment => {
    const formulas = columns.map((column): Expression => {
      const place = old.findIndex(({ name }) => name === column.name);
      const before = old[place];
      const formula = made.columns[place];
      if (before === undefined || formula === undefined) return initialFormula(column, now);
      return sameType(before, column) ? formula : castFormula(formula, column.type);
    });
    return { rows, made: { ...made, columns: formulas } };
  });
}

function initialFormula(column: Column, now: string): Expression {
  const value = valueOf(TEXT, column.defaultNow === true ? now : (column.defaultValue ?? null));
  return datumTypeOf(column.type).kind === "opaque" ? value : castFormula(value, column.type);
}

/** Tells whether two columns hold the same values. */
export function sameType({ type: a }: Pick<Column, "type">, { type: b }: Pick<Column, "type">): boolean {
  return a.name === b.name && a.args.join() === b.args.join();
}

/** Tells whether values that differ still differ as another type. */
function staysApart(from: DatumType, to: DatumType): boolean {
  if (from.kind === to.kind) return true;
  return to.kind === "text" || (from.kind === "date" && to.kind === "datetime");
}
