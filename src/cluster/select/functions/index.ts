import { has, type ErrorData, type Target } from "../../../engine/index.ts";
import { hasFunction } from "../../../engine/functionVersions.ts";
import type { Expression } from "../../../sql/expressions.ts";
import type { StatementContext } from "../../context.ts";
import { fail } from "../../fail.ts";
import type { Refusal } from "../../refusal.ts";
import { beyond } from "../../statements/unsupported.ts";
import type { DatumType } from "../../values/datum.ts";
import type { Compiled } from "../compiled.ts";
import { BIT_FUNCTIONS } from "./bits.ts";
import { CONDITIONAL_FUNCTIONS } from "./conditional.ts";
import { DATE_FUNCTIONS } from "./dates.ts";
import type { FunctionRow } from "./define.ts";
import { DIFFERENCE_FUNCTIONS } from "./differences.ts";
import { DIGEST_FUNCTIONS } from "./digests.ts";
import { MATH_FUNCTIONS } from "./math.ts";
import { POWER_FUNCTIONS } from "./powers.ts";
import { READ_DATE_FUNCTIONS } from "./readDate.ts";
import { SESSION_FUNCTIONS } from "./session.ts";
import { TEXT_FUNCTIONS } from "./text.ts";
import { WORD_FUNCTIONS } from "./words.ts";

const FUNCTIONS: ReadonlyMap<string, FunctionRow> = new Map(
  [
    ...TEXT_FUNCTIONS,
    ...MATH_FUNCTIONS,
    ...CONDITIONAL_FUNCTIONS,
    ...DATE_FUNCTIONS,
    ...SESSION_FUNCTIONS,
    ...DIFFERENCE_FUNCTIONS,
    ...READ_DATE_FUNCTIONS,
    ...DIGEST_FUNCTIONS,
    ...BIT_FUNCTIONS,
    ...POWER_FUNCTIONS,
    ...WORD_FUNCTIONS,
  ].flatMap((row) => row.names.map((name) => [name, row] as const)),
);

/** Tells whether a function is simulated, as written. */
export function isKnownFunction({ name, star, distinct }: Expression & { kind: "call" }): boolean {
  return !star && !distinct && FUNCTIONS.has(name.value.toLowerCase());
}

/** Makes the call of a function; one that is not simulated says so. */
export function callFunction(
  node: Expression & { kind: "call" },
  args: readonly Compiled[],
  context: StatementContext,
): Compiled | Refusal {
  const name = node.name.value.toLowerCase();
  const row = FUNCTIONS.get(name);
  if (row === undefined) return beyond("functionCalled", { name });
  const known = hasFunction(context.target, name);
  if (known && args.length >= row.min && args.length <= row.max) return row.make(args, context);
  const place = { text: context.text, span: node.span };
  const data = { ...wrongArguments(name, args, row, context.target), ...(!known && { known: "no" }) };
  return fail(context.target, "functionSignature", data, place);
}

/** What an engine says of a call with arguments that no function of the name takes. */
export function wrongArguments(
  name: string,
  args: readonly Compiled[],
  { min, max }: Pick<FunctionRow, "min" | "max">,
  target: Target,
): ErrorData {
  const type = (arg: Compiled) =>
    has(target, "typesInCapitals")
      ? typeText(arg.type).replace(/\(.*/u, "").toUpperCase()
      : typeText(arg.type);
  const most = Math.min(max, min + 2);
  const forms = Array.from(
    { length: most - min + 1 },
    (_, more) =>
      `${name}(${Array(min + more)
        .fill("Expression")
        .join(", ")})`,
  );
  return {
    signature: `${name}(${args.map(type).join(", ")})`,
    name,
    arity: args.length,
    candidates: `[${forms.join(", ")}]`,
  };
}

/** Words the type of an argument as the engine does (fe catalog/Type.toSql). */
export function typeText(type: DatumType): string {
  switch (type.kind) {
    case "integer":
      return { 8: "tinyint(4)", 16: "smallint(6)", 32: "int(11)", 64: "bigint(20)", 128: "largeint(40)" }[
        type.bits
      ];
    case "decimal":
      return `decimal(${type.precision}, ${type.scale})`;
    case "text":
      return "varchar";
    case "null":
      return "null_type";
    case "opaque":
      return "json";
    case "boolean":
    case "float":
    case "double":
    case "date":
    case "datetime":
      return type.kind;
    default: {
      const never: never = type;
      return never;
    }
  }
}
