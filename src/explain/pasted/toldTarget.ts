import { ENGINES, isEngine, type Engine, type Target } from "../../engine/index.ts";
import { REPOSITORY_PREFIXES } from "../../engine/repositoryLayout.ts";

/** Words that one engine alone puts around its texts, or into them (spec/starrocks.md §2.0; spec/doris.md §2.1, §4.2). */
const MARKS: Readonly<Record<Engine, RegExp>> = {
  starrocks: /Getting (?:analyzing|syntax) error|"starrocks_|\baws\.s3\./u,
  doris: /errCode = \d+, detailMessage = |\bReplicaAllocation\b|tag\.location\.|\bParseException, msg: /u,
};

/**
 * Gives the engine and version that a pasted text is read for: the given ones, unless the text shows that it comes from the other
 * engine; then the newest version of that.
 */
export function toldTarget(text: string, target: Target): Target;
export function toldTarget(text: string, target: Target | undefined): Target | undefined;
export function toldTarget(text: string, target: Target | undefined): Target | undefined {
  const told = Object.keys(ENGINES)
    .filter(isEngine)
    .filter((engine) => MARKS[engine].test(text) || text.includes(REPOSITORY_PREFIXES[engine]));
  const [engine] = told;
  if (engine === undefined || told.length > 1 || engine === target?.engine) return target;
  return { engine, version: ENGINES[engine].versions.at(-1) ?? "" };
}
