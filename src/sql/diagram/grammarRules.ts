import peggy, { type ast } from "peggy";
import accounts from "../../../grammar/accounts.peggy?raw";
import doris from "../../../grammar/doris.peggy?raw";
import dorisQueries from "../../../grammar/dorisQueries.peggy?raw";
import keywords from "../../../grammar/keywords.peggy?raw";
import lexical from "../../../grammar/lexical.peggy?raw";
import objects from "../../../grammar/objects.peggy?raw";
import privileges from "../../../grammar/privileges.peggy?raw";
import queries from "../../../grammar/queries.peggy?raw";
import starrocks from "../../../grammar/starrocks.peggy?raw";
import type { Engine } from "../../engine/index.ts";

/** The grammars of an engine, as texts; the pages draw what the parser reads. A rule of an earlier one wins. */
const SOURCES: Readonly<Record<Engine, readonly string[]>> = {
  starrocks: [starrocks, privileges, accounts, objects, queries, lexical, keywords],
  doris: [doris, dorisQueries, lexical, keywords],
};

const trees = new Map<Engine, ReadonlyMap<string, ast.Rule>>();

/** Gives the rules of an engine's grammar by their names; read once. */
export function grammarRules(engine: Engine): ReadonlyMap<string, ast.Rule> {
  const known = trees.get(engine);
  if (known) return known;
  const rules = new Map<string, ast.Rule>();
  for (const text of SOURCES[engine]) {
    const tree = peggy.parser.parse(text, {
      grammarSource: engine,
      reservedWords: [...peggy.RESERVED_WORDS],
    });
    for (const rule of tree.rules) if (!rules.has(rule.name)) rules.set(rule.name, rule);
  }
  trees.set(engine, rules);
  return rules;
}
