import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { LANGUAGE_FACTS, LANGUAGES, type Language } from "../../i18n/languages.ts";
import { readTexts } from "../starlight.ts";
import { overview, wholeText, type ListedPage } from "./overview.ts";
import { sidebarOf } from "./sidebar.ts";
import { twinOf } from "./twin.ts";

/**
 * Puts beside every page of the docs the same as Markdown (`index.md` in its folder), and at the top of each language
 * `llms.txt`, which lists those of the navigation, and `llms-full.txt`, which holds them. English stands at the site's
 * top as well.
 * @param versions by engine, all its versions: what is for all of them needs no note
 */
export function markdownTwins(root: URL, versions: readonly (readonly string[])[]): AstroIntegration {
  const complete = new Set(versions.map((list) => list.join(" ")));
  let base = "/";
  let site: string | undefined;
  return {
    name: "firedrill:markdown-twins",
    hooks: {
      "astro:config:done"({ config }) {
        base = config.base.replace(/\/?$/, "/");
        site = config.site;
      },
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const whole = (path: string) => (site === undefined ? path : new URL(path, site).href);
        let count = 0;
        for (const language of LANGUAGES) {
          const pages = new Map<string, ListedPage>();
          let entries: ReturnType<typeof sidebarOf> = [];
          for (const file of await htmlFiles(join(folder, language))) {
            const html = await readFile(join(folder, language, file), "utf8");
            const path = `${base}${language}/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`;
            const twin = twinOf(html, { address: site && whole(path), complete });
            if (!twin) continue;
            await writeFile(join(folder, language, file.replace(/html$/, "md")), twin.markdown);
            count += 1;
            pages.set(path, { ...twin, address: whole(`${path}index.md`) });
            if (entries.length === 0) entries = sidebarOf(html);
          }
          if (pages.size === 0) continue;
          const texts = readTexts(root, language);
          const others = LANGUAGES.filter((code) => code !== language).map((code) => ({
            name: LANGUAGE_FACTS[code].name,
            address: whole(`${base}${code}/llms.txt`),
          }));
          const listed = { entries, pages, texts, others, full: whole(`${base}${language}/llms-full.txt`) };
          for (const top of topsOf(language))
            await writeFile(join(folder, top, "llms.txt"), overview(listed));
          await writeFile(join(folder, language, "llms-full.txt"), wholeText(listed));
        }
        logger.info(`${count} pages stand as Markdown as well`);
      },
    },
  };
}

function topsOf(language: Language): readonly string[] {
  return language === "en" ? [language, ""] : [language];
}

async function htmlFiles(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  return files.filter((file) => /(^|[\\/])index\.html$/.test(file)).sort();
}
