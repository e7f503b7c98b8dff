import { has, type Target } from "../../engine/index.ts";
import type { Query, Relation, SelectItem } from "../../sql/expressions.ts";
import { expressionText } from "../select/expressionText.ts";
import { storedExpression, type StoredText } from "./expressionInDefinition.ts";
import { printField } from "./fields.ts";
import type { Resolution } from "./resolution.ts";

/**
 * Words a resolved query as the engine keeps it in a view (fe sql/analyzer/AstToSQLBuilder.toSQL): databases before tables,
 * backquotes, a clause a line.
 * @param short columns without their database, as a materialized view is shown (AstToSQLBuilder.buildSimple)
 */
export function definitionText(query: Query, resolution: Resolution, target: Target, short = false): string {
  return queryText(query, {
    target,
    column: (node) => {
      const field = resolution.columns.get(node);
      return field === undefined ? expressionText(node) : printField(field, !short);
    },
    query: queryText,
    outputName: (item) => {
      if (item.alias !== undefined) return item.alias.value;
      return resolution.columns.get(item.expression)?.name ?? expressionText(item.expression);
    },
  });
}

function queryText(query: Query, to: StoredText): string {
  const tables = query.with?.map((common) => {
    const names =
      common.columns.length > 0 ? common.columns.map(({ value }) => value) : outputNames(common.query, to);
    const columns = names.map((name) => `\`${name}\``).join(", ");
    const head = has(to.target, "quotedCommonTables")
      ? `\`${common.name.value}\` (${columns})`
      : `${common.name.value}(${columns})`;
    return `${head} AS (${queryText(common.query, to)}) `;
  });
  const order = query.orderBy.map(({ expression, descending, nullsFirst }) => {
    const nulls =
      nullsFirst === undefined || nullsFirst === !descending ? "" : ` NULLS ${nullsFirst ? "FIRST" : "LAST"}`;
    return `${storedExpression(expression, to)} ${descending ? "DESC" : "ASC"}${nulls}`;
  });
  const { limit } = query;
  return [
    tables === undefined ? "" : `WITH ${tables.join(", ")}`,
    compoundText(query, to),
    order.length === 0 ? "" : ` ORDER BY ${order.join(", ")} `,
    limit === undefined ? "" : ` LIMIT ${limit.offset > 0 ? `${limit.offset}, ` : ""}${limit.count}`,
  ].join("");
}

function outputNames(query: Query, to: StoredText): string[] {
  return query.items.flatMap((item) => (item.kind === "star" ? [] : [to.outputName(item)]));
}

/** INTERSECT binds closer than UNION and EXCEPT: where it stands behind one of them, it is in parentheses. */
function compoundText(query: Query, to: StoredText): string {
  const parts: { word: string; texts: string[] }[] = [{ word: "", texts: [blockText(query, to)] }];
  for (const { operator, all, query: operand } of query.compound ?? []) {
    const word = ` ${operator} ${all ? "ALL " : ""}`;
    const text = queryText(operand, to);
    const last = parts.at(-1);
    if (operator === "INTERSECT" && last !== undefined) last.texts.push(word, text);
    else parts.push({ word, texts: [text] });
  }
  return parts
    .map(({ word, texts }, place) => {
      const text = texts.join("");
      return word + (place > 0 && texts.length > 1 ? `(${text})` : text);
    })
    .join("");
}

function blockText(query: Query, to: StoredText): string {
  const source = query.from ?? query.relation;
  const list = query.items.map((item) => itemText(item, to)).join(", ");
  const clause = (word: string, text: string) => `\n${word} ${text}`;
  return [
    `SELECT ${query.distinct ? "DISTINCT " : ""}${list}`,
    source === undefined ? "" : clause("FROM", relationText(source, to)),
    query.where === undefined ? "" : clause("WHERE", storedExpression(query.where, to)),
    query.groupBy.length === 0
      ? ""
      : clause("GROUP BY", query.groupBy.map((key) => storedExpression(key, to)).join(", ")),
    query.having === undefined ? "" : clause("HAVING", storedExpression(query.having, to)),
  ].join("");
}

function itemText(item: SelectItem, to: StoredText): string {
  if (item.kind === "star") return "*";
  const text = storedExpression(item.expression, to);
  const name = to.outputName(item);
  const plain = item.expression.kind === "column";
  const own = plain ? (item.expression.name.parts.at(-1)?.value ?? "") : "";
  return plain && own.toLowerCase() === name.toLowerCase() ? text : `${text} AS \`${name}\``;
}

/** How a stored query words its joins. */
export const JOINS: Readonly<Record<Extract<Relation, { kind: "join" }>["type"], string>> = {
  INNER: "INNER JOIN",
  CROSS: "CROSS JOIN",
  LEFT: "LEFT OUTER JOIN",
  RIGHT: "RIGHT OUTER JOIN",
  FULL: "FULL OUTER JOIN",
  "LEFT SEMI": "LEFT SEMI JOIN",
  "RIGHT SEMI": "RIGHT SEMI JOIN",
  "LEFT ANTI": "LEFT ANTI JOIN",
  "RIGHT ANTI": "RIGHT ANTI JOIN",
  "NULL AWARE LEFT ANTI": "NULL AWARE LEFT ANTI JOIN",
};

function relationText(relation: Relation, to: StoredText): string {
  switch (relation.kind) {
    case "table": {
      const name = relation.table.parts.map(({ value }) => `\`${value}\``).join(".");
      const names = (relation.partitions?.names ?? []).map(({ value }) => `\`${value}\``);
      const spaced = has(to.target, "spacedStoredPartitions");
      const partitions =
        names.length === 0
          ? ""
          : spaced
            ? ` PARTITION (${names.join(", ")})`
            : ` PARTITION(${names.join(",")})`;
      return `${name}${partitions}${relation.alias === undefined ? "" : ` AS \`${relation.alias.value}\``}`;
    }
    case "subquery": {
      const columns = relation.columns.map(({ value }) => `\`${value}\``).join(",");
      const alias = relation.alias === undefined ? "" : ` \`${relation.alias.value}\``;
      return `(${queryText(relation.query, to)})${alias}${columns === "" ? "" : `(${columns})`}`;
    }
    case "join": {
      const on = relation.on === undefined ? "" : `ON ${storedExpression(relation.on, to)}`;
      return `${relationText(relation.left, to)} ${JOINS[relation.type]} ${relationText(relation.right, to)} ${on}`;
    }
    case "values":
    case "tableFunction":
      return "";
    default: {
      const never: never = relation;
      return never;
    }
  }
}
