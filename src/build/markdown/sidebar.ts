import { classesOf, descendants, type HtmlElement, htmlTree, textOf } from "../htmlTree.ts";

/** A link of the navigation, and the group that it stands in. */
export interface SidebarEntry {
  readonly group: string | undefined;
  readonly title: string;
  readonly href: string;
}

/** Lists the links of a built page's navigation, in order. */
export function sidebarOf(html: string): readonly SidebarEntry[] {
  const bar = [...descendants(htmlTree(html))].find(
    (element) => element.name === "nav" && classesOf(element).includes("sidebar"),
  );
  return bar ? [...entries(bar, undefined)] : [];
}

function* entries(element: HtmlElement, group: string | undefined): Generator<SidebarEntry> {
  let inside = group;
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const href = child.attributes.get("href");
    if (child.name === "summary") inside = textOf(child).trim();
    else if (child.name === "a" && href !== undefined)
      yield { group: inside, title: textOf(child).trim(), href };
    else yield* entries(child, inside);
  }
}
