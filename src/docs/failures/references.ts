import { ENGINES, isEngine, type Engine } from "../../engine/index.ts";
import { linksFor } from "../../explain/links.ts";
import { STATEMENTS, STATEMENTS_OF } from "../facts/statements.ts";
import type { FailureCode } from "./codes.ts";
import { shownOf } from "./shown.ts";
import { wordingsOf } from "./wordings.ts";

/** A section of the reference that tells more of a failure. */
export interface Reference {
  readonly engine: Engine;
  /** The statement's first words. */
  readonly head: string;
  /** Its place among a language's pages: `reference/starrocks/restore/#which-snapshot`. */
  readonly path: string;
}

/** Lists the sections of the reference that tell more of a failure, one for each engine that has it. */
export function referencesOf(code: FailureCode): readonly Reference[] {
  return enginesOf(code).flatMap((engine) =>
    linksFor(code, { engine, version: ENGINES[engine].versions[0] }).flatMap((path) => {
      const name = path.split("/")[2];
      const statement = STATEMENTS_OF[engine].find((one) => one === name);
      return statement === undefined ? [] : [{ engine, head: STATEMENTS[statement].head, path }];
    }),
  );
}

/** Lists the engines in which a failure comes up; a finding without a scenario may in any. */
export function enginesOf(code: FailureCode): readonly Engine[] {
  const all = Object.keys(ENGINES).filter(isEngine);
  const own = all.filter((engine) => wordingsOf(engine, code).length > 0 || shownOf(engine, code).length > 0);
  return own.length === 0 ? all : own;
}
