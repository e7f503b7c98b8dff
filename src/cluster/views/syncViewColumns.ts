import { has } from "../../engine/index.ts";
import type { Expression, Query } from "../../sql/expressions.ts";
import { canBeKey, isText, typeName } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { expressionText } from "../select/expressionText.ts";
import { hasAggregate } from "../select/hasAggregate.ts";
import { beyond } from "../statements/unsupported.ts";
import { shortKeyColumns } from "../tableKeys.ts";
import type { Column, ColumnType, OlapTable, SyncView } from "../tables.ts";
import { refuseSync } from "./refuseSync.ts";
import type { AnalyzedDefinition } from "./analyzeDefinition.ts";
import { viewColumnType } from "./viewColumns.ts";

/** The columns of a new synchronous materialized view, and those of its table that it reads. */
export interface SyncViewColumns extends Pick<SyncView, "keysType" | "columns"> {
  readonly read: readonly string[];
}

/** Aggregates that such a view can hold (fe sql/ast/CreateMaterializedViewStmt.FN_NAME_TO_PATTERN), of those simulated. */
const AGGREGATES = ["sum", "min", "max", "count", "bitmap_union", "hll_union", "percentile_union"];

/** Makes the columns of a synchronous materialized view in the engine's order of checks (fe sql/ast/CreateMaterializedViewStmt.analyze). */
export function syncViewColumns(
  query: Query,
  table: OlapTable,
  analyzed: AnalyzedDefinition,
  context: StatementContext,
): SyncViewColumns | Refusal {
  const { target } = context;
  const columns: Column[] = [];
  let aggregates = false;
  for (const [place, item] of query.items.entries()) {
    if (item.kind === "star") return refuseSync(context, "syncViewStar");
    const { expression } = item;
    const output = analyzed.outputs[place];
    if (output === undefined) return refuseSync(context, "syncViewStar");
    if (expression.kind === "call" && AGGREGATES.includes(expression.name.value.toLowerCase())) {
      if (expression.distinct)
        return refuseSync(context, "syncViewDistinct", { function: expressionText(expression) });
      aggregates = true;
      const column = has(target, "prefixedSyncViewColumns")
        ? prefixedAggregate(expression, table, output.nullable)
        : aggregateColumn(expression, table, output.nullable, item.alias?.value);
      if (isRefusal(column)) return column;
      columns.push(column);
      continue;
    }
    if (hasAggregate(expression)) return beyond("syncViewAggregate");
    if (aggregates) return refuseSync(context, "syncViewColumnOrder", { column: expressionText(expression) });
    const plain = expression.kind === "column";
    if (!plain && !has(target, "syncViewExpressions"))
      return refuseSync(context, "syncViewExpression", { expression: expressionText(expression) });
    if (!plain && item.alias === undefined)
      return refuseSync(context, "syncViewAlias", { expression: expressionText(expression) });
    const own = output.column ?? output.name;
    const prefixed = has(target, "prefixedSyncViewColumns") ? `mv_${own}` : own;
    const name = plain ? prefixed : `mv_${item.alias?.value ?? ""}`;
    const type = plain ? output.type : viewColumnType(output.type);
    columns.push({ name, type, key: false, nullable: output.nullable, comment: "" });
  }
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, place) => names.indexOf(name) < place);
  if (twice !== undefined) return fail(target, "columnDuplicate", { column: twice });
  if (columns[0]?.aggregation !== undefined) return refuseSync(context, "syncViewOnlyAggregates");
  if (query.where !== undefined && !has(target, "syncViewWhere"))
    return refuseSync(context, "syncViewClause", { clause: "where", text: expressionText(query.where) });
  if (query.having !== undefined)
    return refuseSync(context, "syncViewClause", { clause: "having", text: expressionText(query.having) });
  if (query.limit !== undefined)
    return refuseSync(context, "syncViewClause", {
      clause: "limit",
      text: ` limit  LIMIT ${query.limit.count}`,
    });
  const grouped = aggregates || query.distinct || query.groupBy.length > 0;
  const keyed = grouped ? withGroupKeys(columns) : withShortKey(columns, context);
  if (isRefusal(keyed)) return keyed;
  const read = table.columns
    .filter(({ name }) => analyzed.used.get(table.id)?.has(name) === true)
    .map(({ name }) => name);
  return { keysType: grouped ? "AGGREGATE" : "DUPLICATE", columns: keyed, read };
}

function withGroupKeys(columns: readonly Column[]): readonly Column[] {
  return columns.map((column) => ({ ...column, key: column.aggregation === undefined }));
}

/** Without aggregates the first columns that fit a short key are its keys. */
function withShortKey(columns: readonly Column[], { target }: StatementContext): readonly Column[] | Refusal {
  const [first] = columns;
  const count = shortKeyColumns(columns.map(({ type }) => type));
  if (count === 0 && first !== undefined && !isText(first.type) && !canBeKey(first.type))
    return fail(target, "firstColumnType", { type: typeName(first.type) });
  return columns.map((column, place) =>
    place < count ? { ...column, key: true } : { ...column, aggregation: "NONE" },
  );
}

/** `mv_sum_v1`: its name tells what it holds (fe MVUtils.getMVAggColumnName). */
function aggregateColumn(
  call: Expression & { readonly kind: "call" },
  table: OlapTable,
  nullable: boolean,
  alias: string | undefined,
): Column | Refusal {
  const name = call.name.value.toLowerCase();
  const [argument] = call.args;
  if (call.star || argument === undefined) return beyond("syncViewStar", { name });
  const written = argument.kind === "column" ? argument.name.parts.at(-1)?.value : undefined;
  const base = table.columns.find((column) => column.name.toLowerCase() === written?.toLowerCase());
  if (base === undefined) return beyond("syncViewAggregate");
  return {
    name: alias === undefined || written !== undefined ? `mv_${name}_${base.name}` : `mv_${alias}`,
    type: aggregateType(name, base.type),
    key: false,
    nullable,
    aggregation: name === "count" ? "SUM" : name.toUpperCase(),
    comment: "",
  };
}

/** A sum, minimum or maximum as Doris names it: ``mva_SUM__`amount` `` (fe analysis/CreateMaterializedViewStmt.mvAggregateColumnBuilder). */
function prefixedAggregate(
  call: Expression & { readonly kind: "call" },
  table: OlapTable,
  nullable: boolean,
): Column | Refusal {
  const word = call.name.value.toUpperCase();
  const [argument] = call.args;
  const written = argument?.kind === "column" ? argument.name.parts.at(-1)?.value : undefined;
  const base = table.columns.find((column) => column.name.toLowerCase() === written?.toLowerCase());
  const widened = word === "SUM" && ["TINYINT", "SMALLINT", "INT", "FLOAT"].includes(base?.type.name ?? "");
  if (base === undefined || widened || !["SUM", "MIN", "MAX"].includes(word))
    return beyond("syncViewAggregate");
  return {
    name: `mva_${word}__\`${base.name}\``,
    type: base.type,
    key: false,
    nullable,
    aggregation: word,
    comment: "",
  };
}

function aggregateType(name: string, type: ColumnType): ColumnType {
  const scalar = (word: string): ColumnType => ({ name: word, args: [], inner: [] });
  if (name === "count") return scalar("BIGINT");
  if (name !== "sum") return type;
  if (["TINYINT", "SMALLINT", "INT"].includes(type.name)) return scalar("BIGINT");
  return type.name === "FLOAT" ? scalar("DOUBLE") : type;
}
