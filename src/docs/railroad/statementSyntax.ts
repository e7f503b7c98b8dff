import type { Target } from "../../engine/index.ts";
import type { Diagram } from "./diagram.ts";

/** The form of a statement in one version, and of the rules that it names. */
export interface StatementSyntax {
  readonly diagram: Diagram;
  readonly rules: readonly { readonly name: string; readonly diagram: Diagram }[];
}

const k = (text: string): Diagram => ({ type: "keyword", text });
/** Placeholder until src/sql gives its diagrams. */
export function syntaxOf(_target: Target, statement: string): StatementSyntax {
  return { diagram: { type: "sequence", items: [k(statement.toUpperCase())] }, rules: [] };
}
