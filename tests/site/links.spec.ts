import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tagsOf, type Tag } from "../../src/build/html.ts";
import { AT_ROOT, type Build, pagesOf, UNDER_PATH } from "./builtPages.ts";

const ORIGIN = "http://site.invalid";

/** Pages that keep their state behind the #, where it names no place. */
const KEEPS_STATE = /\/(playground|embed)\/$/;

describe.each([
  ["at the root", AT_ROOT],
  ["under a path", UNDER_PATH],
])("the site built %s", (_where, build) => {
  const pages = pagesOf(build);

  test("has pages", () => {
    expect(pages.length).toBeGreaterThan(5);
  });

  test.each(pages)("%s leads nowhere but to what exists", (page) => {
    expect(deadLinks(build, page)).toEqual([]);
  });

  test("names for each page the same in its other languages, which name it", () => {
    const inLanguages = pages.filter((page) => page !== build.base && languagesOf(build, page).length > 0);
    expect(inLanguages.length).toBeGreaterThan(5);
    for (const page of inLanguages) {
      for (const other of languagesOf(build, page)) expect(languagesOf(build, other), other).toContain(page);
    }
  });

  test("stands as Markdown that leads nowhere but to what exists", () => {
    const texts = readdirSync(build.folder, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => /(^|\/)(index\.md|llms\.txt)$/.test(file));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts).toContain("llms.txt");
    const dead = texts.flatMap((file) => {
      const written = readFileSync(join(build.folder, file), "utf8").replace(/^ *```[\s\S]*?^ *```$/gm, "");
      return Array.from(written.matchAll(/\]\((\S+?)\)/g), ([, link = ""]) => link).flatMap((link) => {
        const { pathname } = new URL(link, ORIGIN + build.base + file);
        return pathname.startsWith(build.base) && fileOf(build, pathname) !== undefined
          ? []
          : [`${link} in ${file}`];
      });
    });
    expect(dead).toEqual([]);
  });

  test("lets robots in and names the sitemap", () => {
    const robots = readFileSync(join(build.folder, "robots.txt"), "utf8");
    expect(robots).toMatch(/^User-agent: \*\nAllow: \/\n/);
    expect(robots).toContain(`${build.base}sitemap-index.xml`);
  });

  test("lists its pages in the sitemap under its own address", () => {
    const sitemap = readFileSync(join(build.folder, "sitemap-0.xml"), "utf8");
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
      .map(([, url]) => new URL(url ?? "").pathname)
      .sort();
    expect(listed).toEqual(pages.filter((path) => !path.endsWith("/404.html")));
  });
});

/** Lists what a page refers to on this site that is not there, or lies outside the site's base. */
function deadLinks(build: Build, page: string): string[] {
  return references(tagsOfPage(build, page)).flatMap((reference) => {
    const target = new URL(reference.replaceAll("&amp;", "&"), ORIGIN + page);
    if (target.origin !== ORIGIN) return [];
    if (!target.pathname.startsWith(build.base)) return [`${reference} leaves ${build.base}`];
    const file = fileOf(build, target.pathname);
    if (file === undefined) return [`${reference} does not exist`];
    const id = decodeURIComponent(target.hash.slice(1));
    if (id === "" || !file.endsWith(".html") || KEEPS_STATE.test(target.pathname)) return [];
    return placesOf(file).has(id) ? [] : [`${reference} names no place in its page`];
  });
}

const namedByPage = new Map<string, readonly string[]>();

/** Lists the pages that a page names as itself in each language, but for the one for readers of none. */
function languagesOf(build: Build, page: string): readonly string[] {
  const file = fileOf(build, page);
  if (file === undefined) throw new Error(`No page ${page}`);
  const [head = ""] = readFileSync(file, "utf8").split("</head>", 1);
  const named =
    namedByPage.get(file) ??
    [...tagsOf(head)]
      .filter(({ name, attributes }) => name === "link" && attributes.has("hreflang"))
      .filter(({ attributes }) => attributes.get("hreflang") !== "x-default")
      .map(({ attributes }) => new URL(attributes.get("href") ?? "", ORIGIN).pathname);
  namedByPage.set(file, named);
  return named;
}

function references(tags: Iterable<Tag>): string[] {
  const found: string[] = [];
  for (const { name, attributes } of tags) {
    for (const attribute of ["href", "src", "poster", "data-src"]) {
      const value = attributes.get(attribute);
      if (value === undefined || /^(mailto:|data:|blob:)/.test(value)) continue;
      // The site's own full address stands in canonical and language links, which another test follows.
      if (name === "link" && (attributes.get("rel") === "canonical" || attributes.has("hreflang"))) continue;
      found.push(value);
    }
    for (const part of attributes.get("srcset")?.split(",") ?? [])
      found.push(part.trim().split(/\s/)[0] ?? "");
  }
  return found;
}

/** Places that a page has, by its file; its tags would take too much room for some thousand pages. */
const places = new Map<string, ReadonlySet<string>>();

function placesOf(file: string): ReadonlySet<string> {
  const known =
    places.get(file) ?? new Set(tagsIn(file).flatMap(({ attributes }) => attributes.get("id") ?? []));
  places.set(file, known);
  return known;
}

function tagsIn(file: string): readonly Tag[] {
  return [...tagsOf(readFileSync(file, "utf8"))];
}

function tagsOfPage(build: Build, path: string): readonly Tag[] {
  const file = fileOf(build, path);
  if (file === undefined) throw new Error(`No page ${path}`);
  return tagsIn(file);
}

function fileOf({ folder, base }: Build, path: string): string | undefined {
  const file = join(folder, decodeURIComponent(path.slice(base.length)));
  const page = path.endsWith("/") ? join(file, "index.html") : file;
  return existsSync(page) && statSync(page).isFile() ? page : undefined;
}
