import { has } from "../engine/index.ts";
import { positionAt, type Span } from "../sql/span.ts";
import type { StatementContext } from "./context.ts";

/** Words where something stands as Doris' newer planner does, `(line 1, pos 7)`; "" in versions that do not say it. */
export function plannerPlace({ start }: Span, { target, text }: StatementContext): string {
  if (!has(target, "plannerPlaces")) return "";
  const { line, column } = positionAt(text, start);
  return `(line ${line}, pos ${column})`;
}
