import { has } from "../engine/index.ts";
import type { Expression, Query } from "../sql/expressions.ts";
import type { InsertStatement } from "../sql/statements.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { textBytes } from "./sizes.ts";
import { pickRows } from "./generated/pick.ts";
import { compile } from "./select/compile.ts";
import { constantScope } from "./select/constant.ts";
import { hasAggregate } from "./select/hasAggregate.ts";
import type { ReadObject } from "./select/queryPlan.ts";
import { untilStopped } from "./select/stopped.ts";
import { analyzeQuery } from "./statements/select.ts";
import type { InsertTarget } from "./statements/insert.ts";
import { castDatum } from "./values/castDatum.ts";
import { datumTypeOf, type Datum, type DatumType } from "./values/datum.ts";
import { printDatum } from "./values/datumText.ts";
import { formatJson } from "./values/jsonText.ts";
import { beyond } from "./statements/unsupported.ts";
import type { ColumnType, GeneratedRows, Value } from "./tables.ts";

/** A value to insert: `default` stands for DEFAULT. */
export type Given = Value | typeof DEFAULT;
export const DEFAULT = Symbol("default");

/** What an INSERT brings: so many values a row, converted when the columns are known. */
export interface InsertSource {
  readonly width: number;
  /** Names of a query's columns; none for VALUES. */
  readonly titles: readonly string[];
  /** What a query reads, which the user has to be allowed. */
  readonly reads: readonly ReadObject[];
  /** Tells what of the values the columns can never take. */
  check(target: InsertTarget, context: StatementContext): Refusal | undefined;
  rows(target: InsertTarget): readonly (readonly Given[])[] | Refusal;
  /** Gives the rows as formulas, where a query can give all of them so. */
  blocks(): readonly GeneratedRows[] | undefined | Refusal;
}

/** Analyzes the values or the query of an INSERT, before its table is looked at, as the engine does. */
export function insertSource(
  source: InsertStatement["source"],
  context: StatementContext,
): InsertSource | Refusal {
  return source.kind === "query" ? querySource(source.query, context) : valueRows(source.rows, context);
}

function querySource(query: Query, context: StatementContext): InsertSource | Refusal {
  const analyzed = analyzeQuery(query, context);
  if (isRefusal(analyzed)) return analyzed;
  const { plan, reads } = analyzed;
  return {
    width: plan.titles.length,
    titles: plan.titles,
    reads,
    check: () => undefined,
    blocks: () =>
      untilStopped(() => {
        const generated = plan.generated?.();
        if (generated === undefined) return undefined;
        const kept = [...generated.kept()];
        return kept.length === 0 ? generated.blocks : [...generated.blocks, pickRows(kept, plan.types)];
      }),
    rows: ({ columns }) => {
      const rows = untilStopped(() => Array.from(plan.rows(), (row) => convertRow(row, plan.types, columns)));
      return isRefusal(rows) ? rows : (checkOpaque(columns, rows) ?? rows);
    },
  };
}

type Read = { readonly datum: Datum; readonly type: DatumType } | typeof DEFAULT;

function valueRows(
  rows: (InsertStatement["source"] & { readonly kind: "values" })["rows"],
  context: StatementContext,
): InsertSource | Refusal {
  const read: (readonly Read[])[] = [];
  let uneven: number | undefined;
  const scope = constantScope(context);
  for (const [at, row] of rows.entries()) {
    // The legacy analyzer of Doris tells which row it is that has another number of values than the first.
    if (row.length !== rows[0]?.length) uneven ??= at + 1;
    const values: Read[] = [];
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
  if (uneven !== undefined) return fail(context.target, "insertRowsUneven", { row: uneven });
  return {
    width,
    titles: [],
    reads: [],
    check: ({ columns }) => checkValues(columns, read, context),
    blocks: () => undefined,
    rows: ({ columns }) => {
      const given = read.map((row) =>
        columns.map((column, place): Given => {
          const value = row[place];
          return value === undefined || value === DEFAULT
            ? DEFAULT
            : cut(convert(value.datum, value.type, column.type), column.type, context);
        }),
      );
      return checkOpaque(columns, given) ?? given;
    },
  };
}

/** A column without a default takes no DEFAULT, and one that counts by itself no NULL. */
function checkValues(
  columns: InsertTarget["columns"],
  read: readonly (readonly Read[])[],
  { target }: StatementContext,
): Refusal | undefined {
  for (const row of read) {
    for (const [place, column] of columns.entries()) {
      const value = row[place];
      if (column.autoIncrement === true && !has(target, "autoIncrementNullRefused")) continue;
      const counts = column.autoIncrement === true;
      const withDefault = column.nullable || column.defaultValue !== undefined || column.defaultNow === true;
      if (value === undefined || value === DEFAULT) {
        if (!withDefault && !counts) return fail(target, "insertNoDefault", { column: column.name });
      } else if (counts && value.datum === null)
        return fail(target, "autoIncrementNull", { column: column.name });
    }
  }
  return undefined;
}

function checkAggregate(value: Expression, { target, text }: StatementContext): Refusal | undefined {
  return hasAggregate(value) && has(target, "aggregateInValuesWorded")
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

/** Cuts a text that is too long where the engine does so (fe SessionVariable.enable_insert_value_auto_cast). */
function cut(value: Value, { name, args }: ColumnType, { target }: StatementContext): Value {
  const [longest] = args;
  const bounded = longest !== undefined && (name === "VARCHAR" || name === "CHAR");
  if (value === null || !bounded || !has(target, "insertCutsTexts")) return value;
  let kept = "";
  for (const letter of value) {
    if (textBytes(kept + letter) > longest) break;
    kept += letter;
  }
  return kept;
}

/** Converts a value to what a column stores. */
export function convert(datum: Datum, from: DatumType, type: ColumnType): Value {
  const to = datumTypeOf(type);
  const value = printDatum(to, castDatum(datum, from, to));
  return type.name === "JSON" && value !== null ? formatJson(value) : value;
}

/** Types whose values are kept as their text. */
const TEXTUAL = ["JSON", "VARBINARY"];

/** Refuses values of types that are not simulated: ARRAY, BITMAP, … */
export function checkOpaque(
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
  return column === undefined ? undefined : beyond("valuesOfType", { type: column.type.name });
}
