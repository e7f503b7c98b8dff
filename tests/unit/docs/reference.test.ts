import { describe, expect, test } from "vitest";
import { knownStatements } from "../../../src/docs/facts/index.ts";
import { STATEMENTS_OF, type Statement } from "../../../src/docs/facts/statements.ts";
import { ENGINES, isEngine, type Engine } from "../../../src/engine/index.ts";
import { readPages, type Page } from "./readPages.ts";

const ENGLISH = new Map(
  readPages()
    .filter(({ language }) => language === "en")
    .map((page) => [page.path, page]),
);

const STATEMENTS = Object.keys(ENGINES)
  .filter(isEngine)
  .flatMap((engine) => knownStatements(engine).map((statement) => [engine, statement] as const));

test.each(Object.keys(ENGINES).filter(isEngine))("every statement of %s has its facts", (engine) => {
  expect(knownStatements(engine)).toEqual(STATEMENTS_OF[engine]);
});

/** Statements that take properties, and those that begin or end a job. */
const WITH_PROPERTIES: readonly Statement[] = ["backup", "restore", "create-repository", "alter-repository"];
const WITH_JOB: readonly Statement[] = ["backup", "restore", "cancel-backup", "cancel-restore"];

function sections(statement: Statement): readonly string[] {
  return [
    "Syntax",
    "Parameters",
    ...(WITH_PROPERTIES.includes(statement) ? ["Properties"] : []),
    "Privileges",
    "What it returns",
    "Checks, in order",
    ...(WITH_JOB.includes(statement) ? ["Job phases"] : []),
    "Examples",
    "Usage notes",
    "Version history",
    "Related pages",
  ];
}

/** What each section is fed by. */
const FED: Readonly<Record<string, string>> = {
  Syntax: "Syntax",
  Parameters: "Parameters",
  Properties: "Properties",
  Privileges: "Privileges",
  "Checks, in order": "Checks",
  "Job phases": "Phases",
  "Version history": "History",
};

describe.each(STATEMENTS)("the page of %s %s", (engine, statement) => {
  const page = ENGLISH.get(`reference/${engine}/${statement}.mdx`);

  test("has the parts that every statement's page has, in their order", () => {
    expect(page?.headings.filter(({ depth }) => depth === 2).map(({ text }) => text)).toEqual(
      sections(statement),
    );
  });

  test("feeds them from the facts of its own statement", () => {
    for (const section of sections(statement)) {
      const component = FED[section];
      if (component !== undefined) expect(feeds(page, component, engine, statement), section).toBe(true);
    }
    expect(page?.components[0]).toEqual({
      name: "VersionSwitch",
      attributes: `engine="${engine}" statement="${statement}"`,
    });
  });

  test("says its purpose before the first part, in two sentences or three", () => {
    const lead =
      page?.text
        .split(/^## /m)[0]
        ?.replace(/^import .*$/gm, "")
        .replace(/<[^>]+>/g, "")
        .trim() ?? "";
    const sentences = lead.match(/[.!?](\s|$)/g)?.length ?? 0;
    expect(sentences, lead).toBeGreaterThanOrEqual(2);
    expect(sentences, lead).toBeLessThanOrEqual(4);
  });

  test("shows an example that runs, and each limit with what shows it", () => {
    expect(page?.components.some(({ name }) => name === "RunnableExample")).toBe(true);
    expect(page?.components.some(({ name }) => name === "Rule")).toBe(true);
  });
});

function feeds(page: Page | undefined, component: string, engine: Engine, statement: Statement): boolean {
  const subject =
    component === "Phases" ? `job="${statement.replace("cancel-", "")}"` : `statement="${statement}"`;
  return (
    page?.components.some(
      ({ name, attributes }) => name === component && attributes === `engine="${engine}" ${subject}`,
    ) === true
  );
}
