import { existsSync, readFileSync, statSync } from "node:fs";
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
    const known = [...tagsOfPage(build, target.pathname)].some(
      ({ attributes }) => attributes.get("id") === id,
    );
    return known ? [] : [`${reference} names no place in its page`];
  });
}

function references(tags: Iterable<Tag>): string[] {
  const found: string[] = [];
  for (const { name, attributes } of tags) {
    for (const attribute of ["href", "src", "poster", "data-src"]) {
      const value = attributes.get(attribute);
      if (value === undefined || /^(mailto:|data:|blob:)/.test(value)) continue;
      // The site's own full address stands in canonical and language links and is checked by the sitemap's test.
      if (name === "link" && /canonical|alternate/.test(attributes.get("rel") ?? "")) continue;
      found.push(value);
    }
    for (const part of attributes.get("srcset")?.split(",") ?? [])
      found.push(part.trim().split(/\s/)[0] ?? "");
  }
  return found;
}

const parsed = new Map<string, readonly Tag[]>();

function tagsOfPage(build: Build, path: string): readonly Tag[] {
  const file = fileOf(build, path);
  if (file === undefined) throw new Error(`No page ${path}`);
  const known = parsed.get(file) ?? [...tagsOf(readFileSync(file, "utf8"))];
  parsed.set(file, known);
  return known;
}

function fileOf({ folder, base }: Build, path: string): string | undefined {
  const file = join(folder, decodeURIComponent(path.slice(base.length)));
  const page = path.endsWith("/") ? join(file, "index.html") : file;
  return existsSync(page) && statSync(page).isFile() ? page : undefined;
}
