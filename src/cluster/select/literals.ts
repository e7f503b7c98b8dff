import type { Expression, LiteralExpression } from "../../sql/expressions.ts";
import { connectionOf } from "../catalog.ts";
import type { Refusal } from "../refusal.ts";
import { globalVariable, sessionVariable } from "../sessionVariable.ts";
import { beyond } from "../statements/unsupported.ts";
import {
  BOOLEAN,
  DATE,
  DATETIME,
  DOUBLE,
  MAX_PRECISION,
  narrowestInteger,
  NULL_TYPE,
  TEXT,
  type DatumType,
} from "../values/datum.ts";
import { parseDate, parseDateTime } from "../values/dateText.ts";
import { parseDecimal } from "../values/decimals.ts";
import { constant, type Compiled, type CompileScope } from "./compiled.ts";

/** Makes a literal ready. */
export function literal({ type, value }: LiteralExpression): Compiled {
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

/** Makes a variable ready: it has one value for the whole statement. */
export function variable(
  { scope: kind, name }: Expression & { kind: "variable" },
  { context }: CompileScope,
): Compiled | Refusal {
  if (kind === "user") {
    const value = connectionOf(context).variables[`@${name}`];
    return value === undefined ? constant(NULL_TYPE, null) : constant(TEXT, value);
  }
  const value = kind === "global" ? globalVariable(name, context) : sessionVariable(name, context);
  if (value === undefined) return beyond("variableRead", { name: `@@${name}` });
  if (/^-?\d{1,18}$/.test(value)) return constant(narrowestInteger(BigInt(value)) ?? TEXT, BigInt(value));
  if (value === "true" || value === "false") return constant(BOOLEAN, value === "true" ? 1n : 0n);
  return constant(TEXT, value);
}
