import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";

/** Reads a property that says yes or no (fe common/util/PropertyAnalyzer); `by`: who reads it, which decides how its words are framed. */
export function readBoolean(
  key: string,
  given: Readonly<Record<string, string>>,
  usual: boolean,
  { target }: StatementContext,
  by: "analyzer" | "maker",
): boolean | Refusal {
  const value = given[key]?.toLowerCase();
  if (value === undefined) return usual;
  return value === "true" || value === "false"
    ? value === "true"
    : fail(target, "tablePropertyBoolean", { key, by });
}
