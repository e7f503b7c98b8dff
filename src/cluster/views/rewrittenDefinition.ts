import { has } from "../../engine/index.ts";
import { internalCatalog } from "../../engine/internalCatalog.ts";
import type { Expression, Query, Relation, SelectItem } from "../../sql/expressions.ts";
import type { Definition } from "../../sql/objectStatements.ts";
import type { Span } from "../../sql/span.ts";
import type { Name } from "../../sql/statements.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { partsOf } from "../select/hasAggregate.ts";
import type { Field } from "./fields.ts";
import type { Resolution } from "./resolution.ts";

/** A piece of the text and what stands there instead. */
interface Edit extends Span {
  readonly text: string;
}

/**
 * Words a view's query as Doris' newer planner keeps it: the text as it was written, with whole names of tables and columns
 * instead of stars; 4.0 completes the names of columns too and quotes aliases (fe nereids BaseViewInfo.rewriteSql).
 * @param query the resolved query; its spans are those of the statement
 * @param names the columns that the statement gives the view
 */
export function rewrittenText(
  definition: Definition,
  query: Query,
  resolution: Resolution,
  names: readonly string[],
  context: StatementContext,
): string {
  const edits: Edit[] = [];
  const whole = has(context.target, "storedColumnsWhole");
  const quoted = (parts: readonly string[]) =>
    parts.map((part) => `\`${part.replaceAll("`", "``")}\``).join(".");
  const catalog = internalCatalog(context.target);
  const nameOf = (field: Field) => quoted([...qualifierOf(field), field.name]);
  const qualifierOf = ({ qualifier, table }: Field): readonly string[] => {
    if (qualifier.length > 1) return [catalog, ...qualifier];
    const database =
      whole && qualifier.length === 1 && table !== undefined ? databaseOfTable(table, context) : undefined;
    return database === undefined ? qualifier : [catalog, database, ...qualifier];
  };
  const alias = (name: Name | undefined) => {
    if (whole && name !== undefined) edits.push({ ...name.span, text: quoted([name.value]) });
  };
  const expression = (node: Expression): void => {
    if (node.kind === "column") {
      const field = resolution.columns.get(node);
      if (whole && field !== undefined) edits.push({ ...node.span, text: nameOf(field) });
    } else if (node.kind === "query" || node.kind === "exists") block(node.query);
    else {
      if (node.kind === "inQuery") block(node.query);
      partsOf(node).forEach(expression);
    }
  };
  const relation = (from: Relation): void => {
    switch (from.kind) {
      case "table": {
        // A table that WITH names has kept its own words.
        const found = from.table.parts.every(({ span }) => span === from.table.span);
        const parts = from.table.parts.map(({ value }) => value);
        if (found) edits.push({ ...from.table.span, text: quoted([catalog, ...parts]) });
        alias(from.alias);
        return;
      }
      case "subquery":
        block(from.query);
        alias(from.alias);
        return;
      case "join":
        relation(from.left);
        relation(from.right);
        if (from.on !== undefined) expression(from.on);
        return;
      case "values":
      case "tableFunction":
        return;
      default: {
        const never: never = from;
        return never;
      }
    }
  };
  const items = (list: readonly SelectItem[]): void => {
    const stars = new Map<Span, string[]>();
    for (const item of list) {
      if (item.kind === "star") continue;
      if (!isOfStar(item)) {
        expression(item.expression);
        alias(item.alias);
        continue;
      }
      const field = resolution.columns.get(item.expression);
      const columns = stars.get(item.span) ?? [];
      if (field !== undefined) columns.push(nameOf(field));
      stars.set(item.span, columns);
    }
    for (const [span, columns] of stars) edits.push({ ...span, text: columns.join(", ") });
  };
  const block = (one: Query): void => {
    for (const common of one.with ?? []) {
      alias(common.name);
      common.columns.forEach(alias);
      block(common.query);
    }
    items(one.items);
    const from = one.from ?? one.relation;
    if (from !== undefined) relation(from);
    for (const part of [one.where, ...one.groupBy, one.having, ...one.orderBy.map((key) => key.expression)])
      if (part !== undefined) expression(part);
    for (const operand of one.compound ?? []) block(operand.query);
  };
  block(query);
  const cut = (span: Span, made: readonly Edit[]) => applied(context.text, span, made);
  const [first] = query.items;
  const last = query.items.at(-1);
  if (names.length === 0 || first === undefined || last === undefined) return cut(definition.span, edits);
  const list = query.items.map((item, place) => {
    const text =
      item.kind === "star" || !isOfStar(item)
        ? cut(item.kind === "star" ? item.span : item.expression.span, edits)
        : starred(resolution, item, nameOf);
    return `${text} AS ${quoted([names[place] ?? ""])}`;
  });
  const region = { start: first.span.start, end: last.span.end };
  const outside = edits.filter(({ start, end }) => end <= region.start || start >= region.end);
  return cut(definition.span, [...outside, { ...region, text: list.join(", ") }]);
}

type Item = Extract<SelectItem, { kind: "expression" }>;

/** Tells whether an item is a column that a star stands for: it has the star's place. */
function isOfStar(item: Item): boolean {
  return item.expression.span === item.span;
}

function starred(resolution: Resolution, { expression }: Item, nameOf: (field: Field) => string): string {
  const field = resolution.columns.get(expression);
  return field === undefined ? "" : nameOf(field);
}

function databaseOfTable(id: number, context: StatementContext): string | undefined {
  const databases = Object.values(clusterBefore(context).databases);
  return databases.find(({ tables }) => Object.values(tables).some((table) => table.id === id))?.name;
}

/** Gives a piece of a text with edits in it. */
function applied(text: string, { start, end }: Span, edits: readonly Edit[]): string {
  const inside = edits
    .filter((edit) => edit.start >= start && edit.end <= end)
    .sort((left, right) => left.start - right.start);
  let at = start;
  let made = "";
  for (const edit of inside) {
    made += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return made + text.slice(at, end);
}
