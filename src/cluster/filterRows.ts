import { has } from "../engine/index.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import type { Refusal } from "./refusal.ts";
import { sessionVariable } from "./sessionVariable.ts";
import { textBytes } from "./sizes.ts";
import type { Column, Row } from "./tables.ts";

/** What a back end says of a row that no partition takes. */
export const OUT_OF_RANGE = "Error: The row is out of partition ranges. Please add a new partition..";

/** Words why a row is left out, with the row. */
export function rowFault(fault: string, row: Row): string {
  return `${fault} Row: [${row.map((value) => value ?? "NULL").join(", ")}]`;
}

/** Tells why a back end leaves a row out (be exec/tablet_sink.cpp _validate_data). */
export function faultOf(row: Row, columns: readonly Column[]): string | undefined {
  for (const [place, column] of columns.entries()) {
    const value = row[place] ?? null;
    if (value === null) {
      if (!column.nullable) return `Error: NULL value in non-nullable column '${column.name}'.`;
      continue;
    }
    const longest =
      column.type.name === "VARCHAR" || column.type.name === "CHAR" ? column.type.args[0] : undefined;
    const length = longest === undefined ? 0 : textBytes(value);
    if (longest !== undefined && length > longest) {
      return `Error: String '${value}'(length=${length}) is too long. The max length of '${column.name}' is ${longest}.`;
    }
  }
  return undefined;
}

/**
 * Refuses the whole load where rows were filtered, unless the connection said otherwise.
 * @param first why the first of the `faults` rows is left out; undefined where there are none
 */
export function checkFaults(
  first: string | undefined,
  faults: number,
  total: number,
  context: StatementContext,
): Refusal | undefined {
  if (first === undefined) return undefined;
  const allowed = has(context.target, "insertFilterRatio")
    ? faults <= total * Number(sessionVariable("insert_max_filter_ratio", context) ?? 0)
    : sessionVariable("enable_insert_strict", context) !== "true";
  if (allowed) return undefined;
  const txn = context.newId();
  return fail(context.target, "insertFiltered", {
    txn,
    job: context.newId(),
    host: context.cluster.nodes.find((node) => node.up)?.host ?? "",
    load: `${txn.toString(16)}-${context.time.toString(16)}`,
    reason: first,
    rows: faults,
  });
}
