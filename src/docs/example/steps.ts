import type { Target } from "../../engine/index.ts";
import { planScript } from "../../log/planScript.ts";

/** Splits a script into the texts of its statements, each with the directives before it, as they stand. */
export function stepTexts(script: string, target: Target): readonly string[] {
  let from = 0;
  return planScript(script, target).flatMap(({ statement }) => {
    if (!statement) return [];
    const semicolon = script.indexOf(";", statement.span.end);
    const end = semicolon < 0 ? statement.span.end : semicolon + 1;
    const text = script.slice(from, end).trim();
    from = end;
    return [text];
  });
}
