import { LanguageSupport } from "@codemirror/language";
import { parseMixed, type Input } from "@lezer/common";
import type { Target } from "../../engine/versions.ts";
import { sqlDialect } from "./sqlLanguage.ts";

/** How far before a statement the directive is looked for that sends it elsewhere, characters. */
const BEFORE = 100_000;

const CLUSTER = /^--[ \t]*@cluster[ \t]+(\S+)[ \t]*$/gm;

/**
 * Colours each statement by the words of the cluster that it will be sent to, where a session's clusters differ.
 * @param first engine and version of where statements go that no directive sends elsewhere
 * @param targetOf those of a cluster by its name; undefined where there is none
 */
export function mixedLanguage(
  first: Target,
  targetOf: (cluster: string) => Target | undefined,
): LanguageSupport {
  const dialects = new Map<string, ReturnType<typeof sqlDialect>>();
  const languageOf = ({ engine, version }: Target) => {
    const name = `${engine} ${version}`;
    const known = dialects.get(name) ?? sqlDialect({ engine, version });
    dialects.set(name, known);
    return known.language;
  };
  const wrap = parseMixed((node, input) => {
    if (node.name !== "Statement") return null;
    const cluster = clusterBefore(input, node.from);
    const target = cluster === undefined ? undefined : targetOf(cluster);
    if (!target || (target.engine === first.engine && target.version === first.version)) return null;
    return { parser: languageOf(target).parser };
  });
  return new LanguageSupport(languageOf(first).configure({ wrap }));
}

/** Gives the cluster that the last directive before a place names. */
function clusterBefore(input: Input, at: number): string | undefined {
  const before = input.read(Math.max(0, at - BEFORE), at);
  return [...before.matchAll(CLUSTER)].at(-1)?.[1];
}
