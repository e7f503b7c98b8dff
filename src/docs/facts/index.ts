import type { Engine } from "../../engine/index.ts";
import { STATEMENTS_OF, type Statement } from "./statements.ts";
import type { StatementFacts } from "./types.ts";

const FILES = import.meta.glob<StatementFacts>("./{starrocks,doris}/*.ts", { import: "FACTS", eager: true });

/**
 * Gives the facts of a statement's page.
 * @throws where there are none: the page of a statement that the engine does not have
 */
export function factsOf(engine: Engine, statement: Statement): StatementFacts {
  const found = FILES[`./${engine}/${camelCase(statement)}.ts`];
  if (found === undefined) throw new Error(`no facts of ${statement} in ${engine}`);
  return found;
}

/** Lists the statements of an engine whose facts stand here. */
export function knownStatements(engine: Engine): readonly Statement[] {
  return STATEMENTS_OF[engine].filter((statement) => `./${engine}/${camelCase(statement)}.ts` in FILES);
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
