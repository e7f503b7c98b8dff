import { ENGINES, isEngine, type Engine } from "../engine/index.ts";
import { STATEMENTS, STATEMENTS_OF, type Statement } from "./facts/statements.ts";

/** Where a statement's page leads for another engine. */
export interface OtherEngine {
  readonly engine: Engine;
  /** Folder and file of the page, e.g. `doris/backup`. */
  readonly page: string;
  /** The statement that the page is about, where the engine lacks this one. */
  readonly instead: string | undefined;
}

/** What does a statement's work, or tells as much, where an engine lacks it. */
const INSTEAD: Readonly<Partial<Record<Statement, Statement>>> = {
  "alter-repository": "create-repository",
  "show-create-repository": "show-repositories",
};

/**
 * Finds for each other engine the page of the same statement, else of what stands for it, else the first of its section.
 * @param exists the pages that there are, as `doris/backup`
 */
export function otherEngines(
  engine: Engine,
  statement: Statement,
  exists: ReadonlySet<string>,
): readonly OtherEngine[] {
  const engines = Object.keys(ENGINES)
    .filter((one) => isEngine(one))
    .filter((one) => one !== engine);
  return engines.flatMap((other) => {
    const instead = INSTEAD[statement];
    const wanted = [statement, ...(instead === undefined ? [] : [instead]), ...STATEMENTS_OF[other]];
    const found = wanted.find((one) => exists.has(`${other}/${one}`));
    if (found === undefined) return [];
    return [
      {
        engine: other,
        page: `${other}/${found}`,
        instead: found === statement ? undefined : STATEMENTS[found].head,
      },
    ];
  });
}
