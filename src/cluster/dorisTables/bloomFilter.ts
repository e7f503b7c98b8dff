import { isComplex, isFloating, isMetric } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import { sameName } from "../tableKeys.ts";
import { primitiveName } from "../typeText.ts";
import type { Column, ColumnType } from "../tables.ts";
import type { DorisKeys } from "./keys.ts";

/** Checks bloom_filter_columns (fe common/util/PropertyAnalyzer.analyzeBloomFilterColumns). */
export function checkBloomFilter(
  value: string | undefined,
  columns: readonly Column[],
  keys: Pick<DorisKeys, "type">,
  { target }: StatementContext,
): Refusal | undefined {
  const seen = new Set<string>();
  for (const part of value === undefined || value === "" ? [] : value.split(",")) {
    const name = part.trim();
    const column = columns.find((candidate) => sameName(candidate.name, name));
    if (column === undefined) return fail(target, "bloomFilterColumnUnknown", { column: name });
    if (!canBeFiltered(column.type))
      return fail(target, "bloomFilterColumnType", { type: primitiveName(column.type), column: name });
    if (keys.type === "AGGREGATE" && !column.key)
      return fail(target, "bloomFilterValueColumn", { column: name });
    if (seen.has(name.toLowerCase())) return fail(target, "bloomFilterColumnTwice", { column: name });
    seen.add(name.toLowerCase());
  }
  return undefined;
}

function canBeFiltered(type: ColumnType): boolean {
  const others = ["TINYINT", "BOOLEAN", "JSON", "VARIANT"];
  return !others.includes(type.name) && !isFloating(type) && !isComplex(type) && !isMetric(type);
}
