import { classesOf, descendants, type HtmlElement, type HtmlNode, textOf } from "../htmlTree.ts";
import { inline } from "./inline.ts";
import type { Reading } from "./reading.ts";
import { isShown } from "./shown.ts";
import { table } from "./table.ts";

const BLOCKS = new Set([
  ...[
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
  ],
  ...["h4", "h5", "h6", "header", "hr", "main", "ol", "p", "pre", "section", "svg", "table", "ul"],
]);

/** Writes elements as blocks of Markdown, to be parted by blank lines. */
export function blocks(nodes: readonly HtmlNode[], reading: Reading): string[] {
  const found: string[] = [];
  let line: HtmlNode[] = [];
  const flush = () => {
    const text = inline(line, reading).trim();
    if (text !== "") found.push(text);
    line = [];
  };
  for (const node of nodes) {
    if (typeof node === "string" || !holdsBlocks(node)) {
      line.push(node);
      continue;
    }
    flush();
    found.push(...block(node, reading));
  }
  flush();
  return found;
}

function block(node: HtmlElement, reading: Reading): string[] {
  if (!isShown(node)) return [];
  switch (node.name) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return [`${"#".repeat(Number(node.name.slice(1)))} ${inline(node.children, reading).trim()}`];
    case "hr":
      return ["---"];
    case "svg":
      return picture(node);
    case "pre":
      return [fenced(node)];
    case "table":
      return table(node, (cell) => blocks(cell.children, reading));
    case "ul":
    case "ol":
      return list(node, reading);
    case "dl":
      return definitions(node, reading);
    case "details":
      return folded(node, reading);
    default: {
      const inner = byVersion(node, reading) ?? [
        ...versionNote(node, reading),
        ...blocks(node.children, reading),
      ];
      const quoted = node.name === "blockquote" || node.attributes.get("role") === "note";
      return quoted && inner.length > 0 ? [indented(inner.join("\n\n"), "> ").replace(/^> $/gm, ">")] : inner;
    }
  }
}

function holdsBlocks(node: HtmlElement): boolean {
  return (
    BLOCKS.has(node.name) || [...descendants(node)].some(({ name }) => BLOCKS.has(name) && name !== "svg")
  );
}

/** Where a part is for some versions only and doesn't say so itself, the versions stand before it. */
function versionNote(node: HtmlElement, { complete }: Reading): string[] {
  const versions = node.attributes.get("data-versions");
  if (versions === undefined || complete.has(versions) || saysVersions(node)) return [];
  return [noteOf(versions.split(" "))];
}

function noteOf(versions: readonly string[]): string {
  return `(${versions.join(", ")})`;
}

function saysVersions(node: HtmlElement): boolean {
  const says = ["fd-range-quiet", "fd-engine-quiet", "range"];
  return [...descendants(node)].some((inner) => classesOf(inner).some((one) => says.includes(one)));
}

/** Writes an element whose parts are each for some versions: parts that come to the same text stand once. */
function byVersion(node: HtmlElement, reading: Reading): string[] | undefined {
  const parts = node.children.flatMap((child) => (typeof child === "string" ? [] : [child]));
  if (parts.length < 2 || parts.some((part) => !part.attributes.has("data-versions") || saysVersions(part)))
    return undefined;
  const groups = new Map<string, { readonly text: readonly string[]; readonly versions: string[] }>();
  for (const part of parts) {
    const text = blocks(part.children, reading);
    const key = text.join("\n\n");
    const group = groups.get(key) ?? { text, versions: [] };
    group.versions.push(...(part.attributes.get("data-versions") ?? "").split(" "));
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ text, versions }) =>
    text.length === 0 || groups.size === 1 ? text : [noteOf(versions), ...text],
  );
}

function picture(node: HtmlElement): string[] {
  const label = node.attributes.get("aria-label");
  return label === undefined ? [] : [`(${label})`];
}

function fenced(node: HtmlElement): string {
  const text = textOf(node).replace(/\n$/, "");
  const fence = "`".repeat(Math.max(3, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length + 1)));
  return `${fence}${classesOf(node).includes("fd-engine") ? "text" : "sql"}\n${text}\n${fence}`;
}

function list(node: HtmlElement, reading: Reading): string[] {
  const items = node.children.filter(
    (child) => typeof child !== "string" && child.name === "li" && isShown(child),
  );
  const lines = items.map((item, index) => {
    const mark = node.name === "ol" ? `${index + 1}. ` : "- ";
    const inner =
      typeof item === "string" ? [] : [...versionNote(item, reading), ...blocks(item.children, reading)];
    return mark + indented(inner.join("\n\n"), " ".repeat(mark.length)).trimStart();
  });
  const tight = lines.every((line) => !line.includes("\n"));
  return lines.length === 0 ? [] : [lines.join(tight ? "\n" : "\n\n")];
}

function definitions(node: HtmlElement, reading: Reading): string[] {
  const found: string[] = [];
  for (const child of node.children) {
    if (typeof child === "string" || !isShown(child)) continue;
    if (child.name === "dt") found.push(`**${inline(child.children, reading).replaceAll("*", "").trim()}**`);
    else if (child.name === "dd") found.push(...blocks(child.children, reading));
    else found.push(...definitions(child, reading));
  }
  return found;
}

function folded(node: HtmlElement, reading: Reading): string[] {
  const setup = classesOf(node).includes("setup") ? textOf(node) : undefined;
  if (setup !== undefined && reading.setups.has(setup)) return [];
  if (setup !== undefined) reading.setups.add(setup);
  return node.children.flatMap((child) => {
    if (typeof child === "string") return blocks([child], reading);
    if (child.name !== "summary") return block(child, reading);
    const words = inline(child.children, reading).replaceAll("**", "").trim();
    return words === "" ? [] : [`**${words}**`];
  });
}

function indented(text: string, by: string): string {
  return text.replace(/^(?=.|$)/gm, by).replace(/[ \t]+$/gm, "");
}
