import { classesOf, type HtmlElement, type HtmlNode, textOf } from "../htmlTree.ts";
import type { Reading } from "./reading.ts";
import { isShown } from "./shown.ts";

/** Writes what stands in a line as Markdown. */
export function inline(nodes: readonly HtmlNode[], reading: Reading): string {
  const parts: string[] = [];
  let afterElement = false;
  for (const node of nodes) {
    const text = typeof node === "string" ? escaped(node) : element(node, reading);
    if (text === "") continue;
    const before = parts.at(-1) ?? " ";
    // On the page a style keeps neighbours apart.
    if (afterElement && typeof node !== "string" && !/\s$/.test(before) && !/^\s/.test(text)) parts.push(" ");
    parts.push(text);
    afterElement = typeof node !== "string";
  }
  return parts.join("").replace(/[ \t\n]+/g, " ");
}

function element(node: HtmlElement, reading: Reading): string {
  if (!isShown(node)) return "";
  const words = () => inline(node.children, reading);
  switch (node.name) {
    case "br":
      return " ";
    case "strong":
    case "b":
      return around("**", words());
    case "em":
    case "dfn":
      return around("*", words());
    case "code":
    case "kbd":
      return code(textOf(node));
    case "a":
      return link(node, words().trim(), reading);
    case "img":
      return node.attributes.get("alt") ?? "";
    case "svg":
      return "";
    default:
      return classesOf(node).includes("fd-badge") ? badge(words().trim()) : words();
  }
}

function badge(words: string): string {
  return words === "" ? "" : `(${words})`;
}

function link({ attributes }: HtmlElement, words: string, { address }: Reading): string {
  const href = attributes.get("href");
  if (words === "" || href === undefined) return words;
  // Out of the page, a relative link leads nowhere.
  const target = address !== undefined && URL.canParse(href, address) ? new URL(href, address).href : href;
  return `[${words}](${target.replaceAll(" ", "%20")})`;
}

/** Puts marks around words, not around the blanks beside them. */
function around(mark: string, words: string): string {
  const [, before = "", middle = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  return middle === "" ? before : `${before}${mark}${middle}${mark}${after}`;
}

function code(text: string): string {
  const fence = text.includes("`") ? "``" : "`";
  const gap = fence === "``" ? " " : "";
  return text === "" ? "" : `${fence}${gap}${text}${gap}${fence}`;
}

/** Escapes what Markdown would read in a text: few signs, so that it stays readable as text. */
function escaped(text: string): string {
  return text.replace(/[*`[\]<]/g, "\\$&").replace(/(^|\s)_/g, "$1\\_");
}
