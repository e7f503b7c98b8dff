import type { Diagram } from "./diagram.ts";

const LINE = 72;
const INDENT = 4;

/**
 * Writes a diagram as text: `[ ]` may be left out, `{ | }` one of these, `<name>` is put in by the writer,
 * `[, ...]` may be repeated. Lines break before clauses and inside what is too long for one.
 */
export function textForm(diagram: Diagram): string {
  return clauses(diagram, 0).join("\n");
}

/** Lines of a diagram, broken where it does not fit; `indent` blanks stand before each. */
function clauses(diagram: Diagram, indent: number): string[] {
  const flat = inline(diagram);
  const blank = " ".repeat(indent);
  if (diagram.type === "sequence") return sequenceLines(diagram.items, indent);
  if (indent + flat.length <= LINE) return [blank + flat];
  switch (diagram.type) {
    case "optional":
      return bracketed("[ ", clauses(diagram.item, indent + 2), " ]", indent);
    case "choice":
      return bracketed(
        "{ ",
        diagram.items.flatMap((item, index) => {
          const lines = clauses(item, indent + 2);
          return index === 0
            ? lines
            : lines.map((line, at) => (at === 0 ? `${blank}| ${line.slice(indent + 2)}` : line));
        }),
        " }",
        indent,
      );
    case "repeat": {
      const lines = clauses(diagram.item, indent);
      return append(lines, again(diagram.separator));
    }
    case "keyword":
    case "symbol":
    case "name":
      return [blank + flat];
    default: {
      const never: never = diagram;
      return never;
    }
  }
}

function sequenceLines(items: readonly Diagram[], indent: number): string[] {
  const lines: string[] = [];
  const blank = " ".repeat(indent);
  let line = "";
  const flush = () => {
    if (line !== "") lines.push(blank + line);
    line = "";
  };
  for (const item of items) {
    const text = inline(item);
    const clause = item.type === "optional" || item.type === "choice" || startsClause(item);
    const fits = indent + line.length + 1 + text.length <= LINE;
    if (line !== "" && fits && !(clause && indent === 0 && item.type === "optional" && text.includes(" "))) {
      line += glue(line, text) + text;
    } else if (indent + text.length <= LINE) {
      flush();
      line = text;
    } else {
      flush();
      lines.push(...clauses(item, lines.length === 0 ? indent : indent + INDENT));
    }
  }
  flush();
  return lines;
}

function startsClause(item: Diagram): boolean {
  return item.type === "sequence" && item.items[0]?.type === "keyword";
}

function bracketed(open: string, lines: readonly string[], close: string, indent: number): string[] {
  const [first = "", ...rest] = lines;
  return append([" ".repeat(indent) + open + first.trimStart(), ...rest], close);
}

function append(lines: readonly string[], end: string): string[] {
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
      return diagram.rule ? diagram.name : `<${diagram.name}>`;
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
