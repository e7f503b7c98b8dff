import { LANGUAGES, type Language } from "../../../src/i18n/languages.ts";

const FILES = import.meta.glob<string>("../../../content/docs/**/*.{md,mdx}", {
  query: "?raw",
  import: "default",
  eager: true,
});
const ROOT = "../../../content/docs/";

export interface Component {
  readonly name: string;
  /** Its attributes as written. */
  readonly attributes: string;
}

/** A page of content/docs as a test looks at it. */
export interface Page {
  readonly language: Language;
  /** Path inside the language, e.g. `reference/starrocks/backup.mdx`. */
  readonly path: string;
  readonly text: string;
  readonly frontmatter: Readonly<Record<string, string>>;
  /** `##` and so on, in order. */
  readonly headings: readonly { readonly depth: number; readonly text: string }[];
  readonly components: readonly Component[];
  /** Targets of links. */
  readonly links: readonly string[];
}

/** Reads every page of every language. */
export function readPages(): readonly Page[] {
  return Object.entries(FILES).flatMap(([file, text]) => {
    const [folder = "", ...rest] = file.slice(ROOT.length).split("/");
    const language = LANGUAGES.find((code) => code === folder);
    if (language === undefined) throw new Error(`${file} stands in no language`);
    return [readPage(language, rest.join("/"), text)];
  });
}

function readPage(language: Language, path: string, text: string): Page {
  const [, head = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return {
    language,
    path,
    text: body,
    frontmatter: Object.fromEntries(
      Array.from(head.matchAll(/^(\w+):\s*(.*)$/gm), ([, key = "", value = ""]) => [
        key,
        value.replace(/^"(.*)"$/, "$1"),
      ]),
    ),
    headings: Array.from(body.matchAll(/^(#{2,6}) (.+)$/gm), ([, marks = "", words = ""]) => ({
      depth: marks.length,
      text: words,
    })),
    components: Array.from(body.matchAll(/<([A-Z]\w*)([^>]*?)\/?>/g), ([, name = "", attributes = ""]) => ({
      name,
      attributes: attributes.trim(),
    })),
    links: Array.from(body.matchAll(/\]\(([^)]+)\)/g), ([, target = ""]) => target),
  };
}

/** Ids that a page's components name, e.g. the examples that it shows. */
export function examplesOn(page: Page): readonly string[] {
  return page.components.flatMap(({ name, attributes }) => {
    if (name === "RunnableExample")
      return Array.from(attributes.matchAll(/id="([^"]+)"/g), ([, id = ""]) => id);
    if (name !== "Rule") return [];
    const [, list = ""] = /examples=\{\[([^\]]*)\]\}/.exec(attributes) ?? [];
    return Array.from(list.matchAll(/"([^"]+)"/g), ([, id = ""]) => id);
  });
}

/** Ids of the glossary's terms that a page links, in the alphabet's order. */
export function termsOn(page: Page): readonly string[] {
  return page.components
    .filter(({ name }) => name === "Term")
    .map(({ attributes }) => /^id="([^"]+)"$/.exec(attributes)?.[1] ?? `not an id: ${attributes}`)
    .sort();
}

/** Ids of the scenarios that a page leads to. */
export function scenariosOn(page: Page): readonly string[] {
  return page.components
    .filter(({ name }) => name === "Scenario")
    .flatMap(({ attributes }) => Array.from(attributes.matchAll(/id="([^"]+)"/g), ([, id = ""]) => id));
}
