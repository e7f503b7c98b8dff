import type { DataType, Expression } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { isRefusal } from "../refusal.ts";
import { compile } from "../select/compile.ts";
import { constantScope } from "../select/constant.ts";
import { partsOf } from "../select/hasAggregate.ts";
import { mapParts } from "../select/mapParts.ts";
import { columnsNamed, type Scope } from "../select/scope.ts";
import type { ColumnType } from "../tables.ts";
import { BIGINT, type Datum, type DatumType } from "../values/datum.ts";
import { drawUint32 } from "../random.ts";
import { ROW_RANDOM } from "../select/functions/digests.ts";
import { printDatum } from "../values/datumText.ts";
import { RANDOM, ROW_NUMBER } from "./shape.ts";

const NOWHERE = { start: 0, end: 0 };

/** Functions whose result hangs on the connection's time zone: a formula must give the same to everybody. */
const ZONED = new Set(["from_unixtime", "unix_timestamp", "now", "current_timestamp"]);

/** The row's number as an expression. */
export const NUMBER: Expression = {
  kind: "column",
  name: { parts: [{ value: ROW_NUMBER, quoted: true, span: NOWHERE }], span: NOWHERE },
  span: NOWHERE,
};

/**
 * Makes a formula of a row's number from an expression over generated columns: what does not change from row to row becomes
 * a value now. Undefined where it cannot be one.
 */
export function formulaOf(
  expression: Expression,
  scope: Scope,
  columns: readonly Expression[],
  context: StatementContext,
): Expression | undefined {
  let possible = true;
  const put = (node: Expression): Expression => {
    if (node.kind === "column") {
      const [column, second] = columnsNamed(scope, node.name);
      const formula = column === undefined || second !== undefined ? undefined : columns[column.place];
      possible &&= formula !== undefined;
      return formula ?? node;
    }
    if (node.kind === "query" || node.kind === "exists" || node.kind === "inQuery") possible = false;
    return mapParts(node, put);
  };
  const made = put(expression);
  return possible ? settled(made, context) : undefined;
}

/** Computes what does not hang on the row's number. */
export function settled(expression: Expression, context: StatementContext): Expression | undefined {
  if (isRandom(expression)) return drawn(expression, context);
  if (!everyCall(expression, (name) => !RANDOM.has(name) || DRAWN.has(name))) return undefined;
  if (!hangsOnNumber(expression)) {
    if (expression.kind === "literal") return { ...expression, span: NOWHERE };
    const compiled = compile(expression, constantScope(context));
    return isRefusal(compiled) ? undefined : valueOf(compiled.type, compiled.evaluate([]));
  }
  if (expression.kind === "call" && ZONED.has(expression.name.value.toLowerCase())) return undefined;
  if (expression.kind === "call" && expression.over !== undefined) return undefined;
  let possible = true;
  const made = mapParts(expression, (part) => {
    // The count of INTERVAL is a part of a part.
    const inner = part.kind === "interval" ? part : settled(part, context);
    possible &&= inner !== undefined;
    return inner ?? part;
  });
  return possible ? { ...made, span: NOWHERE } : undefined;
}

/** What can be drawn for each row by its number. */
const DRAWN = new Set(["rand", "random"]);

function isRandom(expression: Expression): boolean {
  return (
    expression.kind === "call" &&
    DRAWN.has(expression.name.value.toLowerCase()) &&
    expression.args.length === 0
  );
}

/** Makes RAND() a formula: the same for a row whenever it is looked at. */
function drawn(expression: Expression, { world }: StatementContext): Expression {
  const seed = valueOf(BIGINT, BigInt(drawUint32(world)));
  const name = { value: ROW_RANDOM, quoted: true, span: NOWHERE };
  return expression.kind === "call"
    ? { ...expression, name, args: [seed, NUMBER], span: NOWHERE }
    : expression;
}

function hangsOnNumber(expression: Expression): boolean {
  if (isRandom(expression)) return true;
  if (expression.kind === "column") return expression.name.parts[0]?.value === ROW_NUMBER;
  return partsOf(expression).some(hangsOnNumber);
}

function everyCall(expression: Expression, holds: (name: string) => boolean): boolean {
  if (expression.kind === "call" && !holds(expression.name.value.toLowerCase())) return false;
  return partsOf(expression).every((part) => everyCall(part, holds));
}

/** Makes an expression of another type. */
export function castFormula(operand: Expression, { name, args, inner }: ColumnType): Expression {
  const type: DataType = {
    name,
    args,
    inner: inner.map((one) => ({ ...one, inner: [], span: NOWHERE })),
    span: NOWHERE,
  };
  return { kind: "cast", operand, type, span: NOWHERE };
}

/** Makes an expression that is a value of a type. */
export function valueOf(type: DatumType, datum: Datum): Expression {
  const text = printDatum(type, datum);
  const literal = (kind: "null" | "number" | "string", value: string): Expression => ({
    kind: "literal",
    type: kind,
    value,
    span: NOWHERE,
  });
  const named = typeNamed(type);
  if (text === null)
    return named === undefined ? literal("null", "") : castFormula(literal("null", ""), named);
  if (named === undefined) return literal("string", text);
  if (type.kind !== "integer") return castFormula(literal("string", text), named);
  const digits = literal("number", text.replace("-", ""));
  return castFormula(
    text.startsWith("-") ? { kind: "unary", operator: "-", operand: digits, span: NOWHERE } : digits,
    named,
  );
}

const INTEGERS = { 8: "TINYINT", 16: "SMALLINT", 32: "INT", 64: "BIGINT", 128: "LARGEINT" } as const;

/** Gives a column's type that values of a kind have; undefined for texts and NULL, which need none. */
export function typeNamed(type: DatumType): ColumnType | undefined {
  const plain = (name: string, ...args: number[]): ColumnType => ({ name, args, inner: [] });
  switch (type.kind) {
    case "integer":
      return plain(INTEGERS[type.bits]);
    case "decimal":
      return plain("DECIMAL128", type.precision, type.scale);
    case "boolean":
    case "float":
    case "double":
    case "date":
    case "datetime":
      return plain(type.kind.toUpperCase());
    case "text":
    case "opaque":
    case "null":
      return undefined;
    default: {
      const never: never = type;
      return never;
    }
  }
}

/** Makes the formula of values that are the same step apart. */
export function lineFormula(first: bigint, step: bigint, type: DatumType): Expression {
  const number = (value: bigint) => valueOf({ kind: "integer", bits: 128 }, value);
  const joined = (operator: "+" | "*", left: Expression, right: Expression): Expression => ({
    kind: "binary",
    operator,
    left,
    right,
    span: NOWHERE,
  });
  const steps = step === 1n ? NUMBER : joined("*", NUMBER, number(step));
  const line = first === 0n ? steps : joined("+", steps, number(first));
  const named = typeNamed(type);
  return named === undefined ? line : castFormula(line, named);
}
