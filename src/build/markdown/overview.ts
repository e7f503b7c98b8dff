import type { SidebarEntry } from "./sidebar.ts";
import type { Twin } from "./twin.ts";

/** A page as Markdown, and where that stands. */
export interface ListedPage extends Twin {
  readonly address: string;
}

interface Listed {
  /** The navigation, in order. */
  readonly entries: readonly SidebarEntry[];
  /** Pages by their path in the site. */
  readonly pages: ReadonlyMap<string, ListedPage>;
  /** The interface's texts in the language. */
  readonly texts: Readonly<Record<string, string>>;
  readonly others: readonly { readonly name: string; readonly address: string }[];
  /** Where all pages stand in one text. */
  readonly full: string;
}

/** Writes what https://llmstxt.org asks for: what the site is, and each page of the navigation with a sentence. */
export function overview({ entries, pages, texts, others, full }: Listed): string {
  const text = (key: string) => texts[`site.${key}`] ?? "";
  const parts = [`# ${text("name")}`, `> ${text("purpose")}`, text("plain.how")];
  let group: string | undefined;
  const lines: string[] = [];
  const close = () => {
    if (lines.length > 0) parts.push(`## ${group ?? text("plain.more")}`, lines.splice(0).join("\n"));
  };
  for (const entry of entries) {
    const page = pages.get(entry.href);
    if (!page) continue;
    if (entry.group !== group) {
      close();
      group = entry.group;
    }
    lines.push(`- [${page.title}](${page.address}): ${page.description}`);
  }
  close();
  parts.push(
    "## Optional",
    [
      `- [${text("plain.full")}](${full})`,
      ...others.map(({ name, address }) => `- [${name}](${address})`),
    ].join("\n"),
  );
  return `${parts.join("\n\n")}\n`;
}

/** Writes all pages of the navigation in one text, each under a line. */
export function wholeText({ entries, pages }: Listed): string {
  const found = entries.flatMap(({ href }) => pages.get(href)?.markdown ?? []);
  return found.join("\n---\n\n");
}
