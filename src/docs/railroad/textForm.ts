import { optionalClause } from "./clauses.ts";
import type { Diagram } from "./diagram.ts";

const LINE = 66;
const INDENT = 4;

/**
 * Writes a diagram as text: `[ ]` may be left out, `{ | }` one of these, `<name>` is put in by the writer,
 * `[, ...]` may be repeated. Each clause has a line of its own; what is too long for one is broken inside.
 */
export function textForm(diagram: Diagram): string {
  if (diagram.type !== "sequence" || inline(diagram).length <= LINE / 2) return broken(diagram, 0).join("\n");
  return lineClauses(diagram.items)
    .flatMap((clause) => broken({ type: "sequence", items: clause }, 0))
    .join("\n");
}

/** Parts a statement around everything that may be left out and begins with a word of its own. */
function lineClauses(items: readonly Diagram[]): readonly (readonly Diagram[])[] {
  const clauses: Diagram[][] = [];
  items.forEach((item, index) => {
    const last = clauses.at(-1);
    const parts = (index > 0 && isClause(items, index)) || (index > 1 && isClause(items, index - 1));
    if (last && !parts) last.push(item);
    else clauses.push([item]);
  });
  return clauses;
}

/** A word that may be left out between two others belongs to their line. */
function isClause(items: readonly Diagram[], index: number): boolean {
  const item = items[index];
  const amongWords = items[index - 1]?.type === "keyword" && items[index + 1]?.type === "keyword";
  return item !== undefined && optionalClause(item) && !amongWords;
}

/** Lines of a diagram, each with its blanks; more than one only where it does not fit. */
function broken(diagram: Diagram, indent: number): readonly string[] {
  const blank = " ".repeat(indent);
  const flat = inline(diagram);
  if (indent + flat.length <= LINE) return [blank + flat];
  switch (diagram.type) {
    case "keyword":
    case "symbol":
    case "name":
      return [blank + flat];
    case "optional":
      return diagram.item.type === "choice"
        ? alternatives("[ ", diagram.item.items, " ]", indent)
        : around("[ ", broken(diagram.item, indent + 2), " ]", indent);
    case "choice":
      return alternatives("{ ", diagram.items, " }", indent);
    case "repeat":
      return ended(broken(diagram.item, indent), again(diagram.separator));
    case "sequence":
      return filled(diagram.items, indent);
    default: {
      const never: never = diagram;
      return never;
    }
  }
}

/** Puts as much on a line as fits; what follows the first line stands further in. */
function filled(items: readonly Diagram[], indent: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const item of items) {
    const text = inline(item);
    const margin = lines.length === 0 ? indent : indent + INDENT;
    const longer = line === "" ? text : line + glue(line, text) + text;
    if (margin + longer.length <= LINE) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(" ".repeat(margin) + line);
    const next = lines.length === 0 ? indent : indent + INDENT;
    if (next + text.length <= LINE) line = text;
    else {
      lines.push(...broken(item, next));
      line = "";
    }
  }
  if (line !== "") lines.push(" ".repeat(lines.length === 0 ? indent : indent + INDENT) + line);
  return lines;
}

function alternatives(
  open: string,
  items: readonly Diagram[],
  close: string,
  indent: number,
): readonly string[] {
  const blank = " ".repeat(indent);
  const lines = items.flatMap((item, index) =>
    broken(item, indent + 2).map((line, at) =>
      at > 0 ? line : `${blank}${index === 0 ? open : "| "}${line.slice(indent + 2)}`,
    ),
  );
  return ended(lines, close);
}

function around(open: string, lines: readonly string[], close: string, indent: number): readonly string[] {
  const [first = "", ...rest] = lines;
  return ended([" ".repeat(indent) + open + first.trimStart(), ...rest], close);
}

function ended(lines: readonly string[], end: string): readonly string[] {
  return [...lines.slice(0, -1), (lines.at(-1) ?? "") + end];
}

function again(separator: string | undefined): string {
  return separator === undefined ? " [ ... ]" : ` [${separator} ...]`;
}

function inline(diagram: Diagram): string {
  switch (diagram.type) {
    case "keyword":
    case "symbol":
      return diagram.text;
    case "name":
      return (diagram.rule ?? diagram.name.startsWith('"')) ? diagram.name : `<${diagram.name}>`;
    case "sequence":
      return diagram.items
        .map(inline)
        .reduce((line, text) => (line === "" ? text : line + glue(line, text) + text), "");
    case "choice":
      return `{ ${diagram.items.map(inline).join(" | ")} }`;
    case "optional":
      return `[ ${diagram.item.type === "choice" ? diagram.item.items.map(inline).join(" | ") : inline(diagram.item)} ]`;
    case "repeat":
      return inline(diagram.item) + again(diagram.separator);
    default: {
      const never: never = diagram;
      return never;
    }
  }
}

/** What stands between two words: nothing around a dot, else a blank. */
function glue(before: string, after: string): string {
  return before.endsWith(".") || after === "." ? "" : " ";
}
