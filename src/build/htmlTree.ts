import { attributesOf } from "./html.ts";

/** A piece of a page: a text, with its character references resolved, or an element. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
}

interface Open extends HtmlElement {
  readonly children: HtmlNode[];
}

const MARKUP = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const EMPTY = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "wbr",
]);
const OPAQUE = new Set(["script", "style"]);
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** Reads a well-formed HTML text, such as the build writes, into a tree; scripts and styles are left out. */
export function htmlTree(html: string): HtmlElement {
  const root: Open = { name: "", attributes: new Map(), children: [] };
  const open: Open[] = [root];
  const find = new RegExp(MARKUP);
  const lower = html.toLowerCase();
  let at = 0;
  for (let match = find.exec(html); match; match = find.exec(html)) {
    const [all, slash, written, attributes = ""] = match;
    if (match.index > at) open.at(-1)?.children.push(resolved(html.slice(at, match.index)));
    at = match.index + all.length;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    if (slash === "/") {
      const index = open.findLastIndex((element) => element.name === name);
      if (index > 0) open.length = index;
    } else if (OPAQUE.has(name)) {
      const close = lower.indexOf(`</${name}`, at);
      at = close === -1 ? html.length : html.indexOf(">", close) + 1;
      find.lastIndex = at;
    } else {
      const element: Open = { name, attributes: resolvedAttributes(attributes), children: [] };
      open.at(-1)?.children.push(element);
      if (!EMPTY.has(name) && !attributes.endsWith("/")) open.push(element);
    }
  }
  if (at < html.length) root.children.push(resolved(html.slice(at)));
  return root;
}

/** Lists an element's descendants, in the order of the page. */
export function* descendants(element: HtmlElement): Generator<HtmlElement> {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    yield child;
    yield* descendants(child);
  }
}

/** Gives an element's text as it is written, line breaks included. */
export function textOf(node: HtmlNode): string {
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}

/** Lists the classes of an element. */
export function classesOf({ attributes }: HtmlElement): readonly string[] {
  return (attributes.get("class") ?? "").split(/\s+/);
}

function resolvedAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(Array.from(attributesOf(text), ([name, value]) => [name, resolved(value)]));
}

function resolved(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, number?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (number !== undefined) return String.fromCodePoint(Number(number));
      return NAMED[name ?? ""] ?? all;
    },
  );
}
