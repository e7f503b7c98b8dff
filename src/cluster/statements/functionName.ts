import type { FunctionSignature } from "../../sql/accountStatements.ts";
import { sessionDatabase } from "../catalog.ts";
import { columnTypeOf } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { GLOBAL_FUNCTIONS, type FunctionKey } from "../functions.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { ColumnType } from "../tables.ts";

export interface NamedFunction extends FunctionKey {
  readonly database: string;
}

/** Completes the function that a statement names, in lower case as the engine keeps it (fe analysis/FunctionName.analyze). */
export function namedFunction(
  { name, types, variadic }: FunctionSignature,
  global: boolean,
  context: StatementContext,
): NamedFunction | Refusal {
  const parts = name.parts.map((part) => part.value);
  const own = (parts.at(-1) ?? "").toLowerCase();
  if (!/^[\p{L}\p{Nd}_]+$/u.test(own)) return fail(context.target, "functionNameWrong", { name: own });
  if (/^\p{Nd}/u.test(own)) return fail(context.target, "functionNameDigit", { name: own });
  const database = global ? GLOBAL_FUNCTIONS : (parts.at(-2) ?? sessionDatabase(context) ?? "");
  if (database === "") return fail(context.target, "noDatabaseSelected");
  const args: ColumnType[] = [];
  for (const type of types) {
    const resolved = columnTypeOf(type, context);
    if (isRefusal(resolved)) return resolved;
    args.push(resolved);
  }
  return { database, name: own, args, variadic };
}
