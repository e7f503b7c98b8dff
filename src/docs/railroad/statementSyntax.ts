import type { Target } from "../../engine/index.ts";
import { syntaxDiagram } from "../../sql/diagram/index.ts";
import type { Diagram as GrammarDiagram } from "../../sql/diagram/model.ts";
import { STATEMENTS, type Statement } from "../facts/statements.ts";
import type { Diagram } from "./diagram.ts";

/** A part of a statement that is drawn apart. */
export interface SyntaxRule {
  readonly name: string;
  readonly diagram: Diagram;
}

/** The form of a statement in one version, and of the parts that it names. */
export interface StatementSyntax {
  readonly diagram: Diagram;
  readonly rules: readonly SyntaxRule[];
}

/** Gives the form of a statement out of the grammar; undefined where the version has no such statement. */
export function syntaxOf(target: Target, statement: Statement): StatementSyntax | undefined {
  const { diagram, word } = STATEMENTS[statement];
  const found = syntaxDiagram(diagram, target);
  if (!found) return undefined;
  const rules: SyntaxRule[] = [];
  return { diagram: drawn(word === undefined ? found : only(word, found), rules), rules };
}

/** Takes the other statements out of a form that is read for several. */
function only(word: string, diagram: GrammarDiagram): GrammarDiagram {
  if (diagram.type === "sequence")
    return { ...diagram, items: diagram.items.map((item) => only(word, item)) };
  if (diagram.type !== "choice") return diagram;
  return diagram.items.find((item) => item.type === "keyword" && item.text === word) ?? diagram;
}

/** What stands in quotes. */
const QUOTED: ReadonlySet<string> = new Set(["key", "value"]);

/** Joins a word and its plural, where both may stand: `VIEW[S]`. */
function withPlurals(items: readonly Diagram[]): readonly Diagram[] {
  const words = new Set(items.flatMap((item) => (item.type === "keyword" ? [item.text] : [])));
  return items.flatMap((item): readonly Diagram[] => {
    if (item.type !== "keyword") return [item];
    if (words.has(`${item.text}S`)) return [{ type: "keyword", text: `${item.text}[S]` }];
    return item.text.endsWith("S") && words.has(item.text.slice(0, -1)) ? [] : [item];
  });
}

/** Takes the parts that have a name of their own out of a diagram, and gives what is left. */
function drawn(diagram: GrammarDiagram, rules: SyntaxRule[]): Diagram {
  switch (diagram.type) {
    case "keyword":
      return diagram;
    case "literal":
      return { type: "symbol", text: diagram.text };
    case "name":
      return {
        type: "name",
        name: QUOTED.has(diagram.name) ? `"${diagram.name}"` : diagram.name.replaceAll(" ", "_"),
      };
    case "sequence":
      return { type: "sequence", items: diagram.items.map((item) => drawn(item, rules)) };
    case "choice": {
      const items = withPlurals(diagram.items.map((item) => drawn(item, rules)));
      const [only] = items;
      return only && items.length === 1 ? only : { type: "choice", items };
    }
    case "optional":
      return { type: "optional", item: drawn(diagram.item, rules) };
    case "repeat":
      return { ...diagram, item: drawn(diagram.item, rules) };
    case "group": {
      if (!rules.some(({ name }) => name === diagram.name)) {
        // Its place first: a part stands before those that it names itself.
        const place = rules.push({ name: diagram.name, diagram: { type: "sequence", items: [] } }) - 1;
        rules[place] = { name: diagram.name, diagram: drawn(diagram.item, rules) };
      }
      return { type: "name", name: diagram.name, rule: true };
    }
    default: {
      const never: never = diagram;
      return never;
    }
  }
}
