import type { AstroIntegration } from "astro";

/** What a plug-in of the Markdown processor (Sätteri) is, as far as links need it. */
interface LinkPlugin {
  readonly name: string;
  readonly element: {
    readonly filter: readonly string[];
    visit(node: object, context: { setProperty(node: object, name: string, value: string): void }): void;
  };
}

const NAME = "firedrill:printed-addresses";

/** Notes the whole address of every link that a page's prose makes, for the page on paper (src/docs/print.css). */
export function printedAddresses(root: URL): AstroIntegration {
  return {
    name: NAME,
    hooks: {
      "astro:config:setup"({ config }) {
        const options = config.markdown.processor?.options;
        if (config.site === undefined || !options || !("hastPlugins" in options)) return;
        if (!Array.isArray(options.hastPlugins)) return;
        const home = new URL(config.base.replace(/\/?$/, "/"), config.site);
        options.hastPlugins.push(({ fileURL }: { fileURL?: URL }) => {
          const page = fileURL && pageAddress(root, fileURL, home);
          return page && linkPlugin(page);
        });
      },
    },
  };
}

function linkPlugin(page: URL): LinkPlugin {
  return {
    name: NAME,
    element: {
      filter: ["a"],
      visit(node, context) {
        const href = hrefOf(node);
        if (href === undefined || href.startsWith("#") || !URL.canParse(href, page)) return;
        context.setProperty(node, "data-address", new URL(href, page).href);
      },
    },
  };
}

function hrefOf(node: object): string | undefined {
  if (!("properties" in node) || typeof node.properties !== "object" || node.properties === null)
    return undefined;
  return "href" in node.properties && typeof node.properties.href === "string"
    ? node.properties.href
    : undefined;
}

/** Gives the address of a page of content/docs. */
function pageAddress(root: URL, file: URL, home: URL): URL | undefined {
  const docs = new URL("content/docs/", root);
  if (!file.href.startsWith(docs.href)) return undefined;
  const path = file.href.slice(docs.href.length).replace(/\.mdx?$/, "/");
  return new URL(path.replace(/(^|\/)index\/$/, "$1"), home);
}
