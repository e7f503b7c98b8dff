/** A page in whose text a query stands. */
export interface TextHit {
  readonly url: string;
  readonly title: string;
  /** The place in the text; what was sought stands apart. */
  readonly excerpt: readonly { readonly text: string; readonly sought: boolean }[];
}

interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<unknown> }[] } | null>;
}

const MOST = 8;

let pagefind: Promise<Pagefind | undefined> | undefined;

/** Looks a query up in the text of all pages (Pagefind). Finds nothing where the site has no index, as while one writes. */
export async function searchText(query: string): Promise<readonly TextHit[]> {
  pagefind ??= load();
  const found = await (await pagefind)?.search(query);
  const data = await Promise.all((found?.results ?? []).slice(0, MOST).map((result) => result.data()));
  return data.flatMap((one) => hitOf(one) ?? []);
}

async function load(): Promise<Pagefind | undefined> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
  try {
    const module: unknown = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
    if (!isPagefind(module)) return undefined;
    await module.options({ baseUrl: base });
    return module;
  } catch {
    return undefined;
  }
}

function isPagefind(value: unknown): value is Pagefind {
  return typeof value === "object" && value !== null && "search" in value && "options" in value;
}

function hitOf(data: unknown): TextHit | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  if (!("url" in data) || !("excerpt" in data) || !("meta" in data)) return undefined;
  const { url, excerpt, meta } = data;
  const title = typeof meta === "object" && meta !== null && "title" in meta ? meta.title : undefined;
  if (typeof url !== "string" || typeof excerpt !== "string" || typeof title !== "string") return undefined;
  return { url, title, excerpt: piecesOf(excerpt) };
}

/** Reads an excerpt's markup as text; nothing of it reaches the page as markup. */
function piecesOf(html: string): TextHit["excerpt"] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return Array.from(body.childNodes, (node) => ({
    text: node.textContent ?? "",
    sought: node.nodeName === "MARK",
  }));
}
