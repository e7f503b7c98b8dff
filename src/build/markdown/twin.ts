import { classesOf, descendants, htmlTree, textOf } from "../htmlTree.ts";
import { inline } from "./inline.ts";
import type { Reading } from "./reading.ts";
import { blocks } from "./blocks.ts";

/** A page as plain text. */
export interface Twin {
  readonly title: string;
  readonly description: string;
  readonly markdown: string;
}

/**
 * Writes a built page of the docs as Markdown: the title, the sentence that describes it, and what the page says, its
 * tables and examples included, for all engines and versions.
 * @returns undefined for a page that is none of the docs
 */
export function twinOf(
  html: string,
  { address, complete }: Pick<Reading, "address" | "complete">,
): Twin | undefined {
  const page = [...descendants(htmlTree(html))];
  const content = page.find((element) => classesOf(element).includes("sl-markdown-content"));
  const heading = page.find(({ name }) => name === "h1");
  if (!content || !heading) return undefined;
  const title = textOf(heading).trim();
  const description =
    page
      .find(({ name, attributes }) => name === "meta" && attributes.get("name") === "description")
      ?.attributes.get("content") ?? "";
  const reading: Reading = { address, setups: new Set(), complete };
  const head = `# ${inline(heading.children, reading).trim()}`;
  const body = blocks(content.children, reading).filter((block) => block !== head);
  const parts = [head, `> ${description}`, ...(address === undefined ? [] : [`<${address}>`]), ...body];
  return { title, description, markdown: `${parts.join("\n\n")}\n` };
}
