import { existsSync, readFileSync } from "node:fs";
import type { AstroIntegration } from "astro";

/** What a plug-in of the Markdown processor (Sätteri) is, as far as headings need it. */
interface HeadingPlugin {
  readonly name: string;
  readonly element: {
    readonly filter: readonly string[];
    visit(node: object, context: { setProperty(node: object, name: string, value: string): void }): void;
  };
}

const NAME = "firedrill:shared-anchors";

/**
 * Gives headings the anchors of the English page, in every language: a link to a section holds in all of them.
 * Pages have the same headings in the same order (a test holds that).
 */
export function sharedAnchors(root: URL): AstroIntegration {
  return {
    name: NAME,
    hooks: {
      "astro:config:setup"({ config }) {
        const options = config.markdown.processor?.options;
        if (!options || !("hastPlugins" in options) || !Array.isArray(options.hastPlugins)) return;
        // Before Starlight's own, which keeps the ids that it finds.
        options.hastPlugins.unshift(
          ({ fileURL }: { fileURL?: URL }) => fileURL && anchorPlugin(root, fileURL),
        );
      },
    },
  };
}

/** Lists the anchors of a page's headings, in order, as GitHub makes them. */
export function anchorsOf(markdown: string): readonly string[] {
  const seen = new Map<string, number>();
  const prose = markdown.replace(/^---\n[\s\S]*?\n---\n/, "").replace(/^(```+|~~~+)[\s\S]*?^\1[ \t]*$/gm, "");
  return Array.from(prose.matchAll(/^#{1,6} +(.+)$/gm), ([, text = ""]) => {
    const slug = text
      .toLowerCase()
      .trim()
      .replace(/[^\p{L}\p{N}_\- ]/gu, "")
      .replaceAll(" ", "-");
    const before = seen.get(slug);
    seen.set(slug, (before ?? -1) + 1);
    return before === undefined ? slug : `${slug}-${before + 1}`;
  });
}

function anchorPlugin(root: URL, file: URL): HeadingPlugin | undefined {
  const english = englishPage(root, file);
  if (!english) return undefined;
  const anchors = anchorsOf(readFileSync(english, "utf8"));
  let next = 0;
  return {
    name: NAME,
    element: {
      filter: ["h1", "h2", "h3", "h4", "h5", "h6"],
      visit(node, context) {
        const anchor = anchors[next++];
        if (anchor !== undefined) context.setProperty(node, "id", anchor);
      },
    },
  };
}

/** Finds the English page of a page of content/docs. */
function englishPage(root: URL, file: URL): URL | undefined {
  const docs = new URL("content/docs/", root);
  if (!file.href.startsWith(docs.href)) return undefined;
  const [, ...rest] = file.href.slice(docs.href.length).split("/");
  const english = new URL(`en/${rest.join("/")}`, docs);
  return existsSync(english) ? english : undefined;
}
