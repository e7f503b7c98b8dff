import type { Expression, LiteralExpression } from "../../sql/expressions.ts";
import { connectionOf } from "../catalog.ts";
import { columnTypeOf } from "../columnType.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { globalVariable, sessionVariable } from "../sessionVariable.ts";
import { unsupported } from "../statements/unsupported.ts";
import {
  BOOLEAN,
  datumTypeOf,
  DATETIME,
  DATE,
  DOUBLE,
  MAX_PRECISION,
  narrowestInteger,
  NULL_TYPE,
  TEXT,
  type DatumType,
} from "../values/datum.ts";
import { parseDate, parseDateTime } from "../values/dateText.ts";
import { parseDecimal } from "../values/decimals.ts";
import { arithmetic, type ArithmeticOperator } from "./arithmetic.ts";
import { branchType, numericType } from "./commonType.ts";
import { castTo, constant, type Compiled, type CompileScope } from "./compiled.ts";
import { callFunction, isKnownFunction } from "./functions/index.ts";
import {
  comparison,
  connective,
  holds,
  isNull,
  like,
  membership,
  negation,
  type ComparisonOperator,
} from "./predicates.ts";
import { existsQuery, membershipQuery, scalarQuery } from "./subqueries.ts";

/** Makes an expression ready to be computed, or says why it is wrong or beyond what is simulated. */
export function compile(expression: Expression, scope: CompileScope): Compiled | Refusal {
  const leaf = scope.leaf(expression);
  if (leaf !== undefined) return leaf;
  switch (expression.kind) {
    case "literal":
      return literal(expression);
    case "column":
      return unsupported(`column ${expression.name.parts.map((part) => part.value).join(".")}`);
    case "variable":
      return variable(expression, scope);
    case "unary":
      return all([expression.operand], scope, ([operand]) => unary(expression.operator, operand));
    case "binary":
      return all([expression.left, expression.right], scope, ([left, right]) =>
        binary(expression.operator, left, right, scope),
      );
    case "in":
      return all([expression.operand, ...expression.items], scope, ([operand, ...items]) =>
        membership(operand, items, expression.negated),
      );
    case "between":
      return all([expression.operand, expression.low, expression.high], scope, ([operand, low, high]) => {
        const inside = connective("AND", comparison(">=", operand, low), comparison("<=", operand, high));
        return expression.negated ? negation(inside) : inside;
      });
    case "like":
      if (expression.operator === "REGEXP") return unsupported("REGEXP");
      return all([expression.operand, expression.pattern], scope, ([operand, pattern]) =>
        like(operand, pattern, expression.negated),
      );
    case "isNull":
      return all([expression.operand], scope, ([operand]) => isNull(operand, expression.negated));
    case "case":
      return caseOf(expression, scope);
    case "interval":
      return unsupported("INTERVAL");
    case "unitCall":
      return unsupported(`function ${expression.name.toLowerCase()}`);
    case "query":
      return scalarQuery(expression, scope);
    case "exists":
      return existsQuery(expression, scope);
    case "inQuery":
      return all([expression.operand], scope, ([operand]) => membershipQuery(expression, operand, scope));
    case "call":
      if (expression.over !== undefined) return unsupported("window function");
      if (!isKnownFunction(expression)) return unsupported(`function ${expression.name.value.toLowerCase()}`);
      return all(expression.args, scope, (args) => callFunction(expression, args, scope.context));
    case "cast": {
      const type = columnTypeOf(expression.type, scope.context);
      if (isRefusal(type)) return type;
      const wanted = datumTypeOf(type);
      if (wanted.kind === "opaque") return unsupported(`CAST to ${type.name}`);
      return all([expression.operand], scope, ([operand]) => castTo(operand, wanted));
    }
    default: {
      const never: never = expression;
      return never;
    }
  }
}

/** Compiles the parts of a node and joins them; the first refusal ends it. */
function all<N extends readonly Expression[]>(
  nodes: readonly [...N],
  scope: CompileScope,
  join: (parts: { readonly [K in keyof N]: Compiled } & readonly Compiled[]) => Compiled | Refusal,
): Compiled | Refusal {
  const parts: Compiled[] = [];
  for (const node of nodes) {
    const part = compile(node, scope);
    if (isRefusal(part)) return part;
    parts.push(part);
  }
  return isTupleOf(parts, nodes) ? join(parts) : unsupported("expression");
}

/** There are as many parts as nodes, each compiled from the node in its place. */
function isTupleOf<N extends readonly Expression[]>(
  parts: readonly Compiled[],
  nodes: readonly [...N],
): parts is { readonly [K in keyof N]: Compiled } & readonly Compiled[] {
  return parts.length === nodes.length;
}

function literal({ type, value }: LiteralExpression): Compiled {
  switch (type) {
    case "null":
      return constant(NULL_TYPE, null);
    case "boolean":
      return constant(BOOLEAN, value.toUpperCase() === "TRUE" ? 1n : 0n);
    case "string":
      return constant(TEXT, value);
    case "date":
      return value.includes(":")
        ? constant(DATETIME, parseDateTime(value) ?? null)
        : constant(DATE, parseDate(value) ?? null);
    case "number":
      return numberLiteral(value);
    default: {
      const never: never = type;
      return never;
    }
  }
}

/** Whole numbers take the narrowest type, numbers with a point are decimals, those with an exponent DOUBLE. */
function numberLiteral(text: string): Compiled {
  if (/^\d+$/.test(text)) {
    const whole = BigInt(text);
    const type = narrowestInteger(whole);
    if (type !== undefined) return constant(type, whole);
  }
  const fraction = /^\d*\.(\d*)$/.exec(text)?.[1];
  if (fraction === undefined || text.length > MAX_PRECISION + 1) return constant(DOUBLE, Number(text));
  const type: DatumType = {
    kind: "decimal",
    precision: Math.max(1, text.length - 1),
    scale: fraction.length,
  };
  return constant(type, parseDecimal(text, fraction.length) ?? null);
}

function variable(
  { scope: kind, name }: Expression & { kind: "variable" },
  { context }: CompileScope,
): Compiled | Refusal {
  if (kind === "user") {
    const value = connectionOf(context).variables[`@${name}`];
    return value === undefined ? constant(NULL_TYPE, null) : constant(TEXT, value);
  }
  const value = kind === "global" ? globalVariable(name, context) : sessionVariable(name, context);
  if (value === undefined) return unsupported(`variable @@${name}`);
  if (/^-?\d{1,18}$/.test(value)) return constant(narrowestInteger(BigInt(value)) ?? TEXT, BigInt(value));
  if (value === "true" || value === "false") return constant(BOOLEAN, value === "true" ? 1n : 0n);
  return constant(TEXT, value);
}

function unary(operator: "NOT" | "-" | "+" | "~" | "!", operand: Compiled): Compiled | Refusal {
  if (operator === "NOT") return negation(operand);
  if (operator === "~" || operator === "!") return unsupported(`operator ${operator}`);
  const number = castTo(operand, numericType(operand.type));
  if (operator === "+") return number;
  return {
    type: number.type,
    evaluate: (frame) => {
      const value = number.evaluate(frame);
      return typeof value === "bigint" || typeof value === "number" ? -value : null;
    },
  };
}

const COMPARISONS: readonly ComparisonOperator[] = ["=", "<=>", "!=", "<", "<=", ">", ">="];
const ARITHMETICS: readonly ArithmeticOperator[] = ["+", "-", "*", "/", "DIV", "%"];

function binary(
  operator: string,
  left: Compiled,
  right: Compiled,
  { context }: CompileScope,
): Compiled | Refusal {
  if (operator === "AND" || operator === "OR") return connective(operator, left, right);
  // PIPES_AS_CONCAT is not part of the default sql_mode.
  if (operator === "||")
    return sqlMode(context).includes("PIPES_AS_CONCAT")
      ? unsupported("|| as concat")
      : connective("OR", left, right);
  const compared = COMPARISONS.find((candidate) => candidate === operator);
  if (compared !== undefined) return comparison(compared, left, right);
  const computed = ARITHMETICS.find((candidate) => candidate === operator);
  return computed === undefined ? unsupported(`operator ${operator}`) : arithmetic(computed, left, right);
}

function sqlMode(context: CompileScope["context"]): string {
  return (sessionVariable("sql_mode", context) ?? "").toUpperCase();
}

function caseOf(expression: Expression & { kind: "case" }, scope: CompileScope): Compiled | Refusal {
  const subject = expression.operand === undefined ? undefined : compile(expression.operand, scope);
  if (isRefusal(subject)) return subject;
  const branches: { readonly test: ReturnType<typeof holds>; readonly then: Compiled }[] = [];
  for (const { when, then } of expression.branches) {
    const condition = compile(when, scope);
    if (isRefusal(condition)) return condition;
    const value = compile(then, scope);
    if (isRefusal(value)) return value;
    branches.push({
      test: holds(subject === undefined ? condition : comparison("=", subject, condition)),
      then: value,
    });
  }
  const otherwise =
    expression.otherwise === undefined ? constant(NULL_TYPE, null) : compile(expression.otherwise, scope);
  if (isRefusal(otherwise)) return otherwise;
  const type = branchType([...branches.map(({ then }) => then.type), otherwise.type]);
  const values = branches.map(({ test, then }) => ({ test, evaluate: castTo(then, type).evaluate }));
  const last = castTo(otherwise, type).evaluate;
  return {
    type,
    evaluate: (frame) => (values.find(({ test }) => test(frame))?.evaluate ?? last)(frame),
  };
}
