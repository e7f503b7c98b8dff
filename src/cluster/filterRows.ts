import { has, type Target } from "../engine/index.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import type { Refusal } from "./refusal.ts";
import { sessionVariable } from "./sessionVariable.ts";
import { textBytes } from "./sizes.ts";
import type { Column, Row } from "./tables.ts";

/** Says that no partition takes a row. */
export function strayFault(row: Row, target: Target): string {
  const fault = has(target, "filterReasons")
    ? `no partition for this tuple. tuple=${row.map((value) => value ?? "NULL").join(", ")}`
    : "Error: The row is out of partition ranges. Please add a new partition..";
  return rowFault(fault, row, target);
}

/** Words why a row is left out, with the row (be exec/tablet_info; RuntimeState::append_error_msg_to_file of Doris). */
export function rowFault(fault: string, row: Row, target: Target): string {
  if (has(target, "filterReasons")) return `Reason: ${fault}. src line []; `;
  return `${fault} Row: [${row.map((value) => value ?? "NULL").join(", ")}]`;
}

interface TooLong {
  readonly value: string;
  readonly length: number;
  readonly longest: number;
}

interface Words {
  missing(column: Column): string;
  long(column: Column, text: TooLong): string;
}

const ERRORS: Words = {
  missing: ({ name }) => `Error: NULL value in non-nullable column '${name}'.`,
  long: ({ name }, { value, length, longest }) =>
    `Error: String '${value}'(length=${length}) is too long. The max length of '${name}' is ${longest}.`,
};

/** be vec/sink/vtablet_block_convertor.cpp. */
const REASONS: Words = {
  missing: ({ name, type }) => `column_name[${name}], null value for not null column, type=${type.name}`,
  long: ({ name }, { value, length, longest }) =>
    `column_name[${name}], the length of input is too long than schema. first 32 bytes of input str: [${value.slice(0, 32)}] schema length: ${longest}; actual length: ${length}; `,
};

/** Tells why a back end leaves a row out (be exec/tablet_sink.cpp _validate_data). */
export function faultOf(row: Row, columns: readonly Column[], target: Target): string | undefined {
  const words = has(target, "filterReasons") ? REASONS : ERRORS;
  for (const [place, column] of columns.entries()) {
    const value = row[place] ?? null;
    if (value === null) {
      if (!column.nullable) return words.missing(column);
      continue;
    }
    const longest =
      column.type.name === "VARCHAR" || column.type.name === "CHAR" ? column.type.args[0] : undefined;
    const length = longest === undefined ? 0 : textBytes(value);
    if (longest !== undefined && length > longest) {
      return words.long(column, { value, length, longest });
    }
  }
  return undefined;
}

/** Where a back end of Doris shows the rows that it left out (be runtime/load_path_mgr). */
function logUrl(host: string, high: string, low: string): string {
  return `http://${host}:8040/api/_load_error_log?file=__shard_0/error_log_insert_stmt_${high}-${low}_${high}_${low}`;
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
  const strict = sessionVariable("enable_insert_strict", context) === "true";
  const ratio = Number(sessionVariable("insert_max_filter_ratio", context) ?? 0);
  const allowed = has(context.target, "insertFilterRatio") ? faults <= total * ratio : !strict;
  const tooMany = allowed && !strict && has(context.target, "insertLaxRatio") && faults > total * ratio;
  if (allowed && !tooMany) return undefined;
  const host = context.cluster.nodes.find((node) => node.up)?.host ?? "";
  const txn = context.newId();
  const url = logUrl(host, txn.toString(16).padStart(16, "0"), context.time.toString(16).padStart(16, "0"));
  if (tooMany) {
    const counts = { filtered: faults, total, ratio: ratio.toFixed(6) };
    return fail(context.target, "insertTooManyFiltered", { ...counts, reason: first, url });
  }
  return fail(context.target, "insertFiltered", {
    txn,
    job: context.newId(),
    host,
    load: `${txn.toString(16)}-${context.time.toString(16)}`,
    url,
    reason: first,
    rows: faults,
  });
}
