import type { Expression } from "../../sql/expressions.ts";
import { columnTypeOf } from "../columnType.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { sessionVariable } from "../sessionVariable.ts";
import { beyond, unsupported } from "../statements/unsupported.ts";
import { BIGINT, datumTypeOf, DATETIME, NULL_TYPE } from "../values/datum.ts";
import { arithmetic, type ArithmeticOperator } from "./arithmetic.ts";
import { branchType, numericType } from "./commonType.ts";
import { castTo, constant, ofBoth, type Compiled, type CompileScope } from "./compiled.ts";
import { bitComplement, bitOperation, isBitOperator } from "./functions/bits.ts";
import { callFunction, isKnownFunction } from "./functions/index.ts";
import { intervalShift, isUnit, sliceStart, unitDifference, unitShift } from "./functions/intervals.ts";
import { pickCall } from "../generated/pick.ts";
import { PICK } from "../generated/shape.ts";
import { literal, variable } from "./literals.ts";
import {
  comparison,
  connective,
  holds,
  isNull,
  like,
  membership,
  negation,
  regularExpression,
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
      return beyond("columnPath", { name: expression.name.parts.map((part) => part.value).join(".") });
    case "variable":
      return variable(expression, scope);
    case "unary":
      return all([expression.operand], scope, ([operand]) => unary(expression.operator, operand));
    case "binary":
      if (
        expression.right.kind === "interval" &&
        (expression.operator === "+" || expression.operator === "-")
      )
        return shiftBy(expression.left, expression.right, expression.operator === "+" ? 1 : -1, scope);
      if (expression.left.kind === "interval" && expression.operator === "+")
        return shiftBy(expression.right, expression.left, 1, scope);
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
      return all([expression.operand, expression.pattern], scope, ([operand, pattern]) =>
        expression.operator === "REGEXP"
          ? regularExpression(operand, pattern, expression.negated)
          : like(operand, pattern, expression.negated),
      );
    case "isNull":
      return all([expression.operand], scope, ([operand]) => isNull(operand, expression.negated));
    case "case":
      return caseOf(expression, scope);
    case "interval":
      return unsupported("INTERVAL");
    case "unitCall":
      return unitCall(expression, scope);
    case "query":
      return scalarQuery(expression, scope);
    case "exists":
      return existsQuery(expression, scope);
    case "inQuery":
      return all([expression.operand], scope, ([operand]) => membershipQuery(expression, operand, scope));
    case "call": {
      if (expression.over !== undefined) return beyond("windowFunction");
      if (expression.name.value === PICK) return pickCall(expression, (node) => compile(node, scope));
      const shift = intervalCall(expression, scope);
      if (shift !== undefined) return shift;
      if (!isKnownFunction(expression))
        return beyond("functionCalled", { name: expression.name.value.toLowerCase() });
      return all(expression.args, scope, (args) => callFunction(expression, args, scope.context));
    }
    case "cast": {
      const type = columnTypeOf(expression.type, scope.context);
      if (isRefusal(type)) return type;
      const wanted = datumTypeOf(type);
      if (wanted.kind === "opaque") return beyond("castTo", { type: type.name });
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
  return isTupleOf(parts, nodes) ? join(parts) : beyond("expression");
}

/** There are as many parts as nodes, each compiled from the node in its place. */
function isTupleOf<N extends readonly Expression[]>(
  parts: readonly Compiled[],
  nodes: readonly [...N],
): parts is { readonly [K in keyof N]: Compiled } & readonly Compiled[] {
  return parts.length === nodes.length;
}

function unary(operator: "NOT" | "-" | "+" | "~" | "!", operand: Compiled): Compiled | Refusal {
  if (operator === "NOT") return negation(operand);
  if (operator === "!") return negation(operand);
  if (operator === "~") return bitComplement(operand);
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
      ? beyond("operator", { operator: "||" })
      : connective("OR", left, right);
  const compared = COMPARISONS.find((candidate) => candidate === operator);
  if (compared !== undefined) return comparison(compared, left, right);
  if (isBitOperator(operator)) return bitOperation(operator, left, right);
  const computed = ARITHMETICS.find((candidate) => candidate === operator);
  return computed === undefined ? beyond("operator", { operator }) : arithmetic(computed, left, right);
}

/** Calls that take an INTERVAL, and whether they add it. */
const SHIFTS: Readonly<Record<string, 1 | -1>> = {
  date_add: 1,
  adddate: 1,
  days_add: 1,
  date_sub: -1,
  subdate: -1,
  days_sub: -1,
};

/** Makes DATE_ADD(date, INTERVAL n unit) and TIME_SLICE(date, INTERVAL n unit); undefined for other calls. */
function intervalCall(
  { name, args }: Expression & { readonly kind: "call" },
  scope: CompileScope,
): Compiled | Refusal | undefined {
  const [date, interval] = args;
  if (date === undefined || interval?.kind !== "interval") return undefined;
  const called = name.value.toLowerCase();
  const sign = SHIFTS[called];
  if (sign !== undefined) return shiftBy(date, interval, sign, scope);
  if (called !== "time_slice" || args.length > 2) return undefined;
  const unit = interval.unit.toUpperCase();
  if (!isUnit(unit)) return unsupported(`INTERVAL … ${unit}`);
  return all([date, interval.count], scope, ([given, count]) =>
    ofBoth(DATETIME, castTo(given, DATETIME), castTo(count, BIGINT), (micros, by) =>
      BigInt(by) < 1n ? null : sliceStart(BigInt(micros), unit, BigInt(by)),
    ),
  );
}

function shiftBy(
  date: Expression,
  interval: Expression & { readonly kind: "interval" },
  sign: 1 | -1,
  scope: CompileScope,
): Compiled | Refusal {
  return all([date, interval.count], scope, ([given, count]) => intervalShift(given, interval, count, sign));
}

/** Makes TIMESTAMPADD, TIMESTAMPDIFF and EXTRACT. */
function unitCall(
  { name, unit, args, span }: Expression & { readonly kind: "unitCall" },
  scope: CompileScope,
): Compiled | Refusal {
  const upper = unit.toUpperCase();
  const [first, second = first] = args;
  if (first === undefined || second === undefined) return unsupported(name);
  switch (name) {
    case "TIMESTAMPADD":
      return all([first, second], scope, ([count, date]) => unitShift(date, upper, count, 1));
    case "TIMESTAMPDIFF":
      return all([first, second], scope, ([from, to]) => unitDifference(upper, from, to));
    case "EXTRACT": {
      const part: Expression = {
        kind: "call",
        name: { value: unit, quoted: false, span },
        distinct: false,
        star: false,
        args: [first],
        span,
      };
      return compile(part, scope);
    }
    default: {
      const never: never = name;
      return never;
    }
  }
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
