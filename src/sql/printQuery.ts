import type {
  BinaryOperator,
  DataType,
  Expression,
  LiteralExpression,
  PartitionNames,
  Query,
  SelectItem,
} from "./expressions.ts";
import { printRelation, printWindow } from "./printRelation.ts";
import { list, printName, printNames, printQualified, quote, words, type Printer } from "./printWords.ts";

/** How strongly an expression holds together; weaker ones inside stronger ones need parentheses. */
const STRENGTH: Readonly<Record<BinaryOperator, number>> = {
  OR: 1,
  "||": 1,
  AND: 2,
  "=": 4,
  "<=>": 4,
  "!=": 4,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  BITSHIFTRIGHTLOGICAL: 6,
  BITSHIFTRIGHT: 6.1,
  BITSHIFTLEFT: 6.2,
  "|": 6.3,
  "&": 6.4,
  "+": 6.5,
  "-": 6.5,
  "*": 7,
  "/": 7,
  DIV: 7,
  "%": 7,
  "^": 7.5,
};
/** The operand on the right holds together more strongly than the operator. */
const STRONGER = 0.05;
const NOT = 3;
const TRUTH = 4;
const TEST = 5;
const VALUE = 6;
const SIGN = 8;
const ATOM = 9;

function strengthOf(expression: Expression): number {
  switch (expression.kind) {
    case "binary":
      return STRENGTH[expression.operator];
    case "unary":
      return expression.operator === "NOT" ? NOT : SIGN;
    case "isNull":
      return TRUTH;
    case "in":
    case "inQuery":
    case "between":
    case "like":
      return TEST;
    case "literal":
    case "column":
    case "variable":
    case "case":
    case "call":
    case "unitCall":
    case "interval":
    case "query":
    case "exists":
    case "cast":
      return ATOM;
    default: {
      const never: never = expression;
      return never;
    }
  }
}

/** Prints an expression with the parentheses it needs. */
export function printExpression(expression: Expression, to: Printer): string {
  const inside = (operand: Expression, least: number) => {
    const text = printExpression(operand, to);
    return strengthOf(operand) < least ? `(${text})` : text;
  };
  const not = (negated: boolean) => negated && "NOT";
  switch (expression.kind) {
    case "literal":
      return printLiteral(expression);
    case "column":
      return printQualified(to)(expression.name);
    case "variable":
      return printVariable(expression.scope, expression.name, to);
    case "unary":
      // A blank keeps `- -1` from being a comment.
      return expression.operator === "NOT"
        ? `NOT ${inside(expression.operand, NOT)}`
        : `${expression.operator} ${inside(expression.operand, SIGN)}`;
    case "binary": {
      const strength = STRENGTH[expression.operator];
      return `${inside(expression.left, strength)} ${expression.operator} ${inside(expression.right, strength + STRONGER)}`;
    }
    case "in":
      return words(
        inside(expression.operand, VALUE),
        not(expression.negated),
        "IN",
        list(expression.items.map((item) => printExpression(item, to))),
      );
    case "between":
      return words(
        inside(expression.operand, VALUE),
        not(expression.negated),
        "BETWEEN",
        inside(expression.low, VALUE),
        "AND",
        inside(expression.high, TEST),
      );
    case "like":
      return words(
        inside(expression.operand, VALUE),
        not(expression.negated),
        expression.operator,
        inside(expression.pattern, VALUE),
      );
    case "isNull":
      return words(inside(expression.operand, TRUTH), "IS", not(expression.negated), "NULL");
    case "case":
      return words(
        "CASE",
        expression.operand && printExpression(expression.operand, to),
        ...expression.branches.map(
          ({ when, then }) => `WHEN ${printExpression(when, to)} THEN ${printExpression(then, to)}`,
        ),
        expression.otherwise && `ELSE ${printExpression(expression.otherwise, to)}`,
        "END",
      );
    case "call":
      return printCall(expression, to);
    case "interval":
      return `INTERVAL ${printExpression(expression.count, to)} ${expression.unit}`;
    case "unitCall": {
      if (expression.name === "EXTRACT")
        return `EXTRACT(${expression.unit} FROM ${expression.args.map((one) => inside(one, VALUE)).join("")})`;
      const args = expression.args.map((argument) => printExpression(argument, to));
      return `${expression.name}(${[expression.unit, ...args].join(", ")})`;
    }
    case "query":
      return `(${printQuery(expression.query, to)})`;
    case "exists":
      return `EXISTS (${printQuery(expression.query, to)})`;
    case "inQuery":
      return words(
        inside(expression.operand, VALUE),
        not(expression.negated),
        `IN (${printQuery(expression.query, to)})`,
      );
    case "cast":
      return `CAST(${printExpression(expression.operand, to)} AS ${printType(expression.type)})`;
    default: {
      const never: never = expression;
      return never;
    }
  }
}

function printVariable(scope: "session" | "global" | "user", name: string, to: Printer): string {
  const printed = printName(to)({ value: name, quoted: false, span: { start: 0, end: 0 } });
  switch (scope) {
    case "user":
      return `@${printed}`;
    case "global":
      return `@@GLOBAL.${printed}`;
    case "session":
      return `@@${printed}`;
    default: {
      const never: never = scope;
      return never;
    }
  }
}

function printCall(call: Extract<Expression, { kind: "call" }>, to: Printer): string {
  // A function whose name is a reserved word is read without quotes and nowhere else.
  const name = call.name.quoted ? printName(to)(call.name) : call.name.value;
  const args = call.star
    ? "*"
    : words(
        call.distinct && "DISTINCT",
        call.args.map((argument) => printExpression(argument, to)).join(", "),
        call.orderBy && printSort({ orderBy: call.orderBy }, to),
        call.separator && `SEPARATOR ${printExpression(call.separator, to)}`,
      );
  return words(`${name}(${args})`, call.over && printWindow(call.over, to));
}

/** Prints a literal. */
export function printLiteral(literal: LiteralExpression): string {
  switch (literal.type) {
    case "string":
      return quote(literal.value);
    case "date":
      return `DATE ${quote(literal.value)}`;
    case "null":
      return "NULL";
    case "number":
    case "boolean":
      return literal.value;
    default: {
      const never: never = literal.type;
      return never;
    }
  }
}

/** Prints a type as the engine writes it. */
export function printType(type: DataType): string {
  const inner = type.inner.length > 0 ? `<${type.inner.map(printType).join(", ")}>` : "";
  return type.name + inner + (type.args.length > 0 ? list(type.args.map(String)) : "");
}

/** Prints a PARTITION clause. */
export function printPartitions(partitions: PartitionNames, to: Printer): string {
  const name = printName(to);
  const items = [
    ...partitions.names.map(name),
    ...partitions.keys.map(({ column, value }) => `${name(column)} = ${printLiteral(value)}`),
  ];
  return words(partitions.temporary && "TEMPORARY", "PARTITION", list(items));
}

/** Prints a query. */
export function printQuery(query: Query, to: Printer): string {
  const source = query.from ?? query.relation;
  const expression = (one: Expression) => printExpression(one, to);
  return words(
    printWith(query, to),
    "SELECT",
    query.distinct && "DISTINCT",
    query.items.map((item) => printItem(item, to)).join(", "),
    source && `FROM ${printRelation(source, to)}`,
    query.where && `WHERE ${expression(query.where)}`,
    query.groupBy.length > 0 && `GROUP BY ${query.groupBy.map(expression).join(", ")}`,
    query.having && `HAVING ${expression(query.having)}`,
    ...(query.compound ?? []).map(({ operator, all, query: operand }) =>
      words(operator, all && "ALL", printOperand(operand, to)),
    ),
    printSort(query, to),
  );
}

/** Prints WITH. */
export function printWith({ with: named = [] }: Pick<Query, "with">, to: Printer): string {
  const tables = named.map(({ name, columns, query }) =>
    words(
      printName(to)(name),
      columns.length > 0 && `(${printNames(columns, to)})`,
      `AS (${printQuery(query, to)})`,
    ),
  );
  return tables.length > 0 ? `WITH ${tables.join(", ")}` : "";
}

/** A query within UNION keeps what is its own in parentheses. */
function printOperand(query: Query, to: Printer): string {
  const own = query.with ?? query.compound ?? query.limit ?? query.orderBy[0];
  return own === undefined ? printQuery(query, to) : `(${printQuery(query, to)})`;
}

function printItem(item: SelectItem, to: Printer): string {
  if (item.kind === "star") return item.table ? `${printQualified(to)(item.table)}.*` : "*";
  // The text is the column's title, so it stays as it was written.
  return words(item.text, item.alias && `AS ${printName(to)(item.alias)}`);
}

/** Prints ORDER BY and LIMIT. */
export function printSort(
  { orderBy, limit }: { readonly orderBy: Query["orderBy"]; readonly limit?: Query["limit"] },
  to: Printer,
): string {
  const items = orderBy.map(({ expression, descending, nullsFirst }) =>
    words(
      printExpression(expression, to),
      descending && "DESC",
      nullsFirst !== undefined && `NULLS ${nullsFirst ? "FIRST" : "LAST"}`,
    ),
  );
  return words(
    items.length > 0 && `ORDER BY ${items.join(", ")}`,
    limit && `LIMIT ${limit.count}`,
    limit && limit.offset > 0 && `OFFSET ${limit.offset}`,
  );
}
