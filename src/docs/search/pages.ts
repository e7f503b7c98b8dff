import { getCollection, render } from "astro:content";
import { ENGINES, isEngine, type Engine } from "../../engine/index.ts";
import { jobColumns, type JobList } from "../../engine/jobColumns.ts";
import { JOB_PHASES } from "../../engine/phases.ts";
import type { Language } from "../../i18n/index.ts";
import keywords from "../../../content/search.json";
import { FAILURE_AREAS } from "../failures/codes.ts";
import { propertyGroups } from "../facts/propertyRows.ts";
import { STATEMENTS_OF } from "../facts/statements.ts";
import { wordsOf } from "../words.ts";
import type { SearchedPage } from "./types.ts";

const KEYWORDS: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>> = keywords;

/** Lists the pages of a language for the search. */
export async function searchedPages(language: Language): Promise<readonly SearchedPage[]> {
  const entries = await getCollection("docs", ({ id }) => id.startsWith(`${language}/`));
  const pages = entries.map(async (entry): Promise<SearchedPage> => {
    const id = entry.id.slice(language.length + 1);
    const [, folder = ""] = /^reference\/(\w+)\//.exec(id) ?? [];
    const { headings } = await render(entry);
    return {
      path: `${id}/`,
      title: entry.data.title,
      ...(isEngine(folder) && { engine: ENGINES[folder].name }),
      description: entry.data.description ?? "",
      keywords: keywordsOf(id, language),
      names: namesIn(entry.body ?? ""),
      headings: headings.filter(({ depth }) => depth > 1).map(({ slug, text }) => ({ slug, text })),
    };
  });
  return [...(await Promise.all(pages)), catalogue(language)];
}

/** What readers call a page besides, by its path; `*` stands for the engine of a statement. */
function keywordsOf(id: string, language: Language): readonly string[] {
  return KEYWORDS[id.replace(/^reference\/\w+/, "reference/*")]?.[language] ?? [];
}

/** The list of failures is made from code and stands in no collection. */
function catalogue(language: Language): SearchedPage {
  const { t } = wordsOf(language);
  return {
    path: "failures/",
    title: t("failures.title"),
    description: t("failures.description"),
    keywords: keywordsOf("failures", language),
    names: [],
    headings: FAILURE_AREAS.map(({ area }) => ({ slug: area, text: t(`failures.area.${area}`) })),
  };
}

/** Lists the names that the components of a page show: properties, columns, states of jobs. */
function namesIn(body: string): readonly string[] {
  const names = Array.from(
    body.matchAll(/<(Columns|Phases|Properties)\s([^>]*?)\/>/g),
    ([, component, text = ""]) => {
      const given = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1] ?? "";
      const engine = given("engine");
      if (!isEngine(engine)) return [];
      if (component === "Columns") return columnsOf(engine, given("list"));
      return component === "Phases"
        ? statesOf(engine, given("job"))
        : propertiesOf(engine, given("statement"));
    },
  );
  return [...new Set(names.flat())];
}

const LISTS: readonly JobList[] = [
  "backup",
  "restore",
  "restoreBrief",
  "snapshotList",
  "snapshotDetail",
  "repositories",
  "createRepository",
];

function columnsOf(engine: Engine, name: string): readonly string[] {
  const list = LISTS.find((one) => one === name);
  return list === undefined ? [] : jobColumns({ engine }, list);
}

function statesOf(engine: Engine, statement: string): readonly string[] {
  return JOB_PHASES.filter((one) => one.engine === engine && one.kind === statement).flatMap(({ phases }) =>
    phases.map(({ state }) => state),
  );
}

function propertiesOf(engine: Engine, name: string): readonly string[] {
  const statement = STATEMENTS_OF[engine].find((one) => one === name);
  if (statement === undefined) return [];
  return propertyGroups(engine, statement).flatMap(({ rows }) => rows.map(({ key }) => key));
}
