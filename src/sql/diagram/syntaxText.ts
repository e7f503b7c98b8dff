import type { Diagram } from "./model.ts";

/** Writes a diagram as pages write syntax: `[ ]` may be left out, `{ | }` parts alternatives, `, …` repeats. */
export function diagramText(diagram: Diagram): string {
  switch (diagram.type) {
    case "keyword":
    case "literal":
      return diagram.text;
    case "name":
      return diagram.name.replaceAll(" ", "_");
    case "group":
      return diagramText(diagram.item);
    case "optional":
      return `[${diagramText(diagram.item)}]`;
    case "choice":
      return `{${diagram.items.map(diagramText).join(" | ")}}`;
    case "repeat": {
      const item = diagramText(diagram.item);
      return diagram.separator === undefined ? `${item} […]` : `${item} [${diagram.separator} …]`;
    }
    case "sequence":
      return tight(diagram.items.map(diagramText).join(" "));
    default: {
      const never: never = diagram;
      return never;
    }
  }
}

/** Parentheses and dots stand close to what they belong to. */
function tight(text: string): string {
  return text.replaceAll("( ", "(").replaceAll(" )", ")").replaceAll(" .]", ".]").replaceAll(".] ", ".]");
}
