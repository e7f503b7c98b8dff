import { has } from "../../engine/index.ts";
import type { Expression } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { sessionVariable } from "../sessionVariable.ts";
import { TEXT, type Datum } from "../values/datum.ts";
import { printDatum } from "../values/datumText.ts";
import type { Aggregate } from "./aggregates.ts";
import { castTo, type Compiled } from "./compiled.ts";
import { evaluateConstant } from "./constant.ts";
import { compareRows, type OrderKey } from "./ordering.ts";

/** Makes GROUP_CONCAT (be exprs/agg/group_concat.h): the texts of each row's values, a row with a NULL left out. */
export function concatenation(
  node: Expression & { readonly kind: "call" },
  args: readonly Compiled[],
  sorting: readonly Compiled[],
  context: StatementContext,
): Aggregate | Refusal {
  const legacy = isLegacy(context);
  const written = legacy ? node.args[1] : node.separator;
  const separator = written === undefined ? (legacy ? ", " : ",") : evaluateConstant(written, context);
  if (isRefusal(separator)) return separator;
  const texts = (legacy ? args.slice(0, 1) : args).map((arg) => {
    const { type, evaluate } = castTo(arg, arg.type);
    return (frame: Parameters<typeof evaluate>[0]) => printDatum(type, evaluate(frame));
  });
  const order = (node.orderBy ?? []).map(({ descending, nullsFirst = !descending }, place): OrderKey => ({
    place,
    descending,
    nullsFirst,
  }));
  return {
    type: TEXT,
    start: () => {
      const found: { readonly text: string; readonly keys: readonly Datum[] }[] = [];
      const seen = new Set<string>();
      return {
        add: (frame) => {
          const parts = texts.map((text) => text(frame));
          if (parts.includes(null)) return;
          const text = parts.join("");
          if (node.distinct && seen.has(text)) return;
          seen.add(text);
          found.push({ text, keys: sorting.map((key) => key.evaluate(frame)) });
        },
        result: () => {
          if (found.length === 0) return null;
          const sorted =
            order.length === 0 ? found : [...found].sort((a, b) => compareRows(a.keys, b.keys, order));
          return sorted.map(({ text }) => text).join(separator ?? "");
        },
      };
    },
  };
}

/** Once, and with a mode of today, the second argument stands between the values. */
function isLegacy(context: StatementContext): boolean {
  const modes = (sessionVariable("sql_mode", context) ?? "").toUpperCase().split(",");
  return !has(context.target, "groupConcatOfMySql") || modes.includes("GROUP_CONCAT_LEGACY");
}
