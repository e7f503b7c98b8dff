import type { Expression } from "../sql/expressions.ts";
import type { InsertStatement } from "../sql/statements.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { compile } from "./select/compile.ts";
import { constantScope } from "./select/constant.ts";
import { hasAggregate } from "./select/hasAggregate.ts";
import { queryTable } from "./statements/select.ts";
import type { InsertTarget } from "./statements/insert.ts";
import { castDatum } from "./values/castDatum.ts";
import { datumTypeOf, type Datum, type DatumType } from "./values/datum.ts";
import { printDatum } from "./values/datumText.ts";
import { formatJson } from "./values/jsonText.ts";
import { unsupported } from "./statements/unsupported.ts";
import type { ColumnType, Value } from "./tables.ts";

/** A value to insert: `default` stands for DEFAULT. */
export type Given = Value | typeof DEFAULT;
export const DEFAULT = Symbol("default");

/** What an INSERT brings: so many values a row, converted when the columns are known. */
export interface InsertSource {
  readonly width: number;
  rows(target: InsertTarget, context: StatementContext): readonly (readonly Given[])[] | Refusal;
}

/** Reads the values or runs the query of an INSERT, before its table is looked at, as the engine does. */
export function insertSource(
  source: InsertStatement["source"],
  context: StatementContext,
): InsertSource | Refusal {
  if (source.kind === "query") {
    const result = queryTable(source.query, context);
    if (isRefusal(result)) return result;
    return {
      width: result.titles.length,
      rows: ({ columns }) => {
        const rows = result.rows.map((row) => convertRow(row, result.types, columns));
        return checkOpaque(columns, rows) ?? rows;
      },
    };
  }
  const read: (readonly ({ readonly datum: Datum; readonly type: DatumType } | typeof DEFAULT)[])[] = [];
  const scope = constantScope(context);
  for (const row of source.rows) {
    const values: ({ readonly datum: Datum; readonly type: DatumType } | typeof DEFAULT)[] = [];
    for (const value of row) {
      if (value.kind === "default") {
        values.push(DEFAULT);
        continue;
      }
      const refusal = checkAggregate(value, context);
      if (refusal !== undefined) return refusal;
      const compiled = compile(value, scope);
      if (isRefusal(compiled)) return compiled;
      values.push({ datum: compiled.evaluate([]), type: compiled.type });
    }
    read.push(values);
  }
  const width = read[0]?.length ?? 0;
  if (read.some((row) => row.length !== width)) return fail(context.target, "insertRowsUneven");
  return {
    width,
    rows: ({ columns }) => {
      const rows: Given[][] = [];
      for (const row of read) {
        const given: Given[] = [];
        for (const [place, column] of columns.entries()) {
          const value = row[place];
          const withDefault =
            column.nullable || column.defaultValue !== undefined || column.defaultNow === true;
          if (value === undefined || value === DEFAULT) {
            if (!withDefault && column.autoIncrement !== true)
              return fail(context.target, "insertNoDefault", { column: column.name });
            given.push(DEFAULT);
          } else {
            if (column.autoIncrement === true && value.datum === null)
              return fail(context.target, "autoIncrementNull", { column: column.name });
            given.push(convert(value.datum, value.type, column.type));
          }
        }
        rows.push(given);
      }
      return checkOpaque(columns, rows) ?? rows;
    },
  };
}

function checkAggregate(value: Expression, { target, text }: StatementContext): Refusal | undefined {
  return hasAggregate(value)
    ? fail(target, "aggregateInWhere", { clause: "Values" }, { text, span: value.span })
    : undefined;
}

function convertRow(
  row: readonly Datum[],
  types: readonly DatumType[],
  columns: InsertTarget["columns"],
): Given[] {
  return columns.map((column, place) =>
    convert(row[place] ?? null, types[place] ?? { kind: "text" }, column.type),
  );
}

function convert(datum: Datum, from: DatumType, type: ColumnType): Value {
  const to = datumTypeOf(type);
  const value = printDatum(to, castDatum(datum, from, to));
  return type.name === "JSON" && value !== null ? formatJson(value) : value;
}

/** Types whose values are kept as their text. */
const TEXTUAL = ["JSON", "VARBINARY"];

/** Refuses values of types that are not simulated: ARRAY, BITMAP, … */
function checkOpaque(
  columns: InsertTarget["columns"],
  rows: readonly (readonly Given[])[],
): Refusal | undefined {
  const opaque = columns.findIndex(
    ({ type }, place) =>
      datumTypeOf(type).kind === "opaque" &&
      !TEXTUAL.includes(type.name) &&
      rows.some((row) => typeof row[place] === "string"),
  );
  const column = columns[opaque];
  return column === undefined ? undefined : unsupported(`values of type ${column.type.name}`);
}
