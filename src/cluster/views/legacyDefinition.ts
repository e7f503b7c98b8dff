import { has, type Target } from "../../engine/index.ts";
import type { Expression, Query, Relation, SelectItem } from "../../sql/expressions.ts";
import { describeType } from "../columnType.ts";
import { JOINS } from "./definitionText.ts";
import type { Resolution } from "./resolution.ts";

/**
 * Words a view's query as Doris' older planner keeps it: one line, every column of the result with its name
 * (fe analysis/SelectStmt.toSql and the toSqlImpl of its expressions).
 * @param query the resolved query
 * @param names what the columns of the result are called
 */
export function legacyText(
  query: Query,
  resolution: Resolution,
  names: readonly string[],
  target: Target,
): string {
  const column = (node: Extract<Expression, { kind: "column" }>): string => {
    const parts = node.name.parts.map(({ value }) => `\`${value}\``);
    const field = resolution.columns.get(node);
    // A column that a star stands for is named in full, others as they were written.
    return field !== undefined &&
      node.name.span === node.span &&
      node.name.parts.every(({ span }) => span === node.span)
      ? [...field.qualifier, field.name].map((part) => `\`${part}\``).join(".")
      : parts.join(".");
  };
  const to = { target, column };
  return queryText(query, names, to);
}

interface Words {
  readonly target: Target;
  column(node: Extract<Expression, { kind: "column" }>): string;
}

function queryText(query: Query, names: readonly string[], to: Words): string {
  const tables = query.with?.map((common) => {
    const columns = common.columns.map(({ value }) => `\`${value}\``).join(", ");
    return `\`${common.name.value}\`${columns === "" ? "" : `(${columns})`} AS (${queryText(common.query, ownNames(common.query, to), to)})`;
  });
  const operands = (query.compound ?? []).map(
    ({ operator, all, query: one }) =>
      ` ${operator} ${all ? "ALL " : ""}${queryText(one, ownNames(one, to), to)}`,
  );
  const order = query.orderBy.map(({ expression, descending, nullsFirst }) => {
    const nulls =
      nullsFirst === undefined || nullsFirst === descending ? "" : ` NULLS ${nullsFirst ? "FIRST" : "LAST"}`;
    return `${legacyExpression(expression, to)} ${descending ? "DESC" : "ASC"}${nulls}`;
  });
  const { limit } = query;
  return [
    tables === undefined ? "" : `WITH ${tables.join(",")} `,
    blockText(query, names, to),
    ...operands,
    order.length === 0 ? "" : ` ORDER BY ${order.join(", ")}`,
    limit === undefined ? "" : ` LIMIT ${limit.offset > 0 ? `${limit.offset}, ` : ""}${limit.count}`,
  ].join("");
}

function blockText(query: Query, names: readonly string[], to: Words): string {
  const items = query.items.flatMap((item, place) =>
    item.kind === "star"
      ? []
      : [`${legacyExpression(item.expression, to)} AS \`${(names[place] ?? "").replaceAll("`", "``")}\``],
  );
  const from = query.from ?? query.relation;
  const keys = query.groupBy.map((key) => legacyExpression(key, to));
  return [
    `SELECT ${query.distinct ? "DISTINCT " : ""}${items.join(", ")}`,
    from === undefined ? "" : ` FROM ${relationText(from, to)}`,
    query.where === undefined ? "" : ` WHERE ${legacyExpression(query.where, to)}`,
    keys.length === 0 ? "" : ` GROUP BY ${keys.join(", ")}`,
    query.having === undefined ? "" : ` HAVING ${legacyExpression(query.having, to)}`,
  ].join("");
}

function ownNames(query: Query, to: Words): string[] {
  return query.items.flatMap((item, place) => (item.kind === "star" ? [] : [legacyName(item, place, to)]));
}

/** What a column of a result is called without an alias (fe analysis/SelectListItem.toColumnLabel). */
function legacyName(item: Extract<SelectItem, { kind: "expression" }>, place: number, to: Words): string {
  if (item.alias !== undefined) return item.alias.value;
  const { expression } = item;
  if (expression.kind === "column") return expression.name.parts.at(-1)?.value ?? "";
  return has(to.target, "labelsByPlace") ? labelOf(expression, place) : legacyExpression(expression, to);
}

/** Gives the text that a column of a view had for a name in 2.0 (fe analysis/Expr.toColumnLabel). */
export function legacyLabel(expression: Expression, target: Target): string {
  const column = (node: Extract<Expression, { kind: "column" }>) =>
    node.name.parts.map(({ value }) => `\`${value}\``).join(".");
  return legacyExpression(expression, { target, column });
}

/** Makes `__count_1` of the second item of a list (fe analysis/Expr.getExprName; nereids InferPlanOutputAlias). */
export function labelOf(expression: Expression, place: number): string {
  return `__${kindOf(expression)}_${place}`;
}

/** The same in the words of the newer planner: the class of its expression (fe nereids Utils.normalizeName). */
export function plannerLabel(expression: Expression, place: number): string {
  const name = expression.kind === "binary" ? PLANNED[expression.operator] : PLANNED[expression.kind];
  return `__${name ?? kindOf(expression)}_${place}`;
}

const PLANNED: Readonly<Record<string, string>> = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  "%": "mod",
  DIV: "integral_divide",
  "=": "equal_to",
  "!=": "not",
  "<=>": "null_safe_equal",
  "<": "less_than",
  "<=": "less_than_equal",
  ">": "greater_than",
  ">=": "greater_than_equal",
  AND: "and",
  OR: "or",
  cast: "cast",
  case: "case_when",
  like: "like",
  isNull: "is_null",
  unary: "not",
};

function kindOf(expression: Expression): string {
  switch (expression.kind) {
    case "call":
      return expression.name.value.toLowerCase();
    case "literal":
      return "literal";
    case "cast":
      return "cast_expr";
    case "case":
      return "case_expr";
    case "in":
    case "inQuery":
      return "in_predicate";
    case "like":
      return "like_predicate";
    case "isNull":
      return "is_null_predicate";
    case "between":
      return "compound_predicate";
    case "binary":
      return ["=", "<=>", "!=", "<", "<=", ">", ">="].includes(expression.operator)
        ? "binary_predicate"
        : expression.operator === "AND" || expression.operator === "OR"
          ? "compound_predicate"
          : "arithmetic_expr";
    case "unary":
      return expression.operator === "NOT" ? "compound_predicate" : "arithmetic_expr";
    case "unitCall":
      return expression.name.toLowerCase();
    case "column":
    case "variable":
    case "interval":
    case "query":
    case "exists":
      return "expr";
    default: {
      const never: never = expression;
      return never;
    }
  }
}

function relationText(relation: Relation, to: Words): string {
  switch (relation.kind) {
    case "table": {
      const name = relation.table.parts.map(({ value }) => `\`${value}\``).join(".");
      const alias = relation.alias === undefined ? "" : ` \`${relation.alias.value}\``;
      const names = relation.partitions?.names.map(({ value }) => value) ?? [];
      return `${name}${alias}${names.length === 0 ? "" : ` PARTITION(${names.join(",")} )`}`;
    }
    case "subquery": {
      const inner = queryText(relation.query, ownNames(relation.query, to), to);
      return `(${inner}) ${relation.alias === undefined ? "" : `\`${relation.alias.value}\``}`;
    }
    case "join": {
      const on =
        relation.on === undefined
          ? relation.using && `USING (${relation.using.map(({ value }) => value).join(", ")})`
          : `ON ${legacyExpression(relation.on, to)}`;
      return `${relationText(relation.left, to)} ${JOINS[relation.type]} ${relationText(relation.right, to)} ${on ?? ""}`;
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

/** Words an expression: arithmetic stands in parentheses, from 2.1 on comparisons too. */
function legacyExpression(expression: Expression, to: Words): string {
  const inner = (node: Expression) => legacyExpression(node, to);
  switch (expression.kind) {
    case "literal":
      if (expression.type === "string" || expression.type === "date")
        return `'${expression.value.replaceAll("'", "''")}'`;
      return expression.type === "null"
        ? "NULL"
        : expression.type === "boolean"
          ? expression.value.toUpperCase()
          : expression.value;
    case "column":
      return to.column(expression);
    case "variable":
      return `@@${expression.name}`;
    case "unary":
      if (expression.operator === "NOT" || expression.operator === "!")
        return `NOT ${inner(expression.operand)}`;
      return expression.operand.kind === "literal"
        ? `${expression.operator}${inner(expression.operand)}`
        : `${expression.operator} ${inner(expression.operand)}`;
    case "binary": {
      const text = `${inner(expression.left)} ${expression.operator} ${inner(expression.right)}`;
      if (expression.operator === "AND" || expression.operator === "OR") return text;
      if (expression.left.kind === "interval" || expression.right.kind === "interval") return text;
      const compared = ["=", "<=>", "!=", "<", "<=", ">", ">="].includes(expression.operator);
      return compared && !has(to.target, "comparisonsInParentheses") ? text : `(${text})`;
    }
    case "in":
      return `${inner(expression.operand)} ${expression.negated ? "NOT " : ""}IN (${expression.items.map(inner).join(", ")})`;
    case "between":
      return `${inner(expression.operand)} ${expression.negated ? "NOT " : ""}BETWEEN ${inner(expression.low)} AND ${inner(expression.high)}`;
    case "like": {
      const text = `${inner(expression.operand)} ${expression.operator} ${inner(expression.pattern)}`;
      return expression.negated ? `NOT ${text}` : text;
    }
    case "isNull":
      return `${inner(expression.operand)} IS ${expression.negated ? "NOT " : ""}NULL`;
    case "case": {
      const head = expression.operand === undefined ? "" : ` ${inner(expression.operand)}`;
      const branches = expression.branches.map(
        ({ when, then }) => ` WHEN ${inner(when)} THEN ${inner(then)}`,
      );
      const otherwise = expression.otherwise === undefined ? "" : ` ELSE ${inner(expression.otherwise)}`;
      return `CASE${head}${branches.join("")}${otherwise} END`;
    }
    case "call": {
      const args = expression.star ? "*" : expression.args.map(inner).join(", ");
      return `${expression.name.value.toLowerCase()}(${expression.distinct ? "DISTINCT " : ""}${args})`;
    }
    case "interval":
      return `INTERVAL ${inner(expression.count)} ${expression.unit}`;
    case "unitCall":
      return `${expression.name}(${[expression.unit, ...expression.args.map(inner)].join(", ")})`;
    case "query":
      return `(${queryText(expression.query, ownNames(expression.query, to), to)})`;
    case "exists":
      return `EXISTS (${queryText(expression.query, ownNames(expression.query, to), to)})`;
    case "inQuery": {
      const within = queryText(expression.query, ownNames(expression.query, to), to);
      return `${inner(expression.operand)} ${expression.negated ? "NOT " : ""}IN (${within})`;
    }
    case "cast":
      return `CAST(${inner(expression.operand)} AS ${describeType(expression.type).toUpperCase()})`;
    default: {
      const never: never = expression;
      return never;
    }
  }
}
