import { dirname, resolve } from "node:path";
import peggy from "peggy";
import type { ast } from "peggy";

/** The text of a grammar file, by its absolute path. */
export type ReadText = (file: string) => string;

/** A grammar and everything it imports as one tree, with the files it was made from. */
export interface MergedGrammar {
  readonly tree: ast.Grammar;
  /** Rules named by a `// @start A, B` comment of the grammar; its first rule where there is none. */
  readonly startRules: readonly string[];
  /** Text of every file read, by absolute path, the grammar itself first. */
  readonly texts: ReadonlyMap<string, string>;
}

interface Source {
  readonly file: string;
  readonly tree: ast.Grammar;
  readonly libraries: readonly Source[];
}

/**
 * Reads a grammar and its libraries and makes one grammar of them.
 *
 * `import { A, B } from "./lexical.peggy"` brings the named rules and whatever they need. A rule that the
 * importing grammar defines itself wins over the library's, inside the library too. Peggy's own imports run
 * a second parser instead, which loses the place and the expectations of an error.
 *
 * @param file absolute path of the grammar
 * @throws peggy's GrammarError or SyntaxError, each with the location of the fault
 */
export function mergeGrammar(file: string, readText: ReadText): MergedGrammar {
  const texts = new Map<string, string>();
  const sources = new Map<string, Source>();
  const root = read(file, readText, texts, sources, []);
  const libraries = [...sources.values()].filter((source) => source !== root);
  checkReferences(root, libraries);

  const own = new Set(root.tree.rules.map((rule) => rule.name));
  const taken = new Map<string, ast.Rule>();
  for (const library of libraries) {
    for (const rule of library.tree.rules) {
      if (own.has(rule.name)) continue;
      const other = taken.get(rule.name);
      if (other) {
        throw new peggy.GrammarError(`Rule "${rule.name}" stands in two libraries`, rule.nameLocation, [
          { message: "Also defined here", location: other.nameLocation },
        ]);
      }
      taken.set(rule.name, rule);
    }
  }

  const [first] = root.tree.rules;
  const starts = startRules(texts.get(file) ?? "") ?? (first ? [first.name] : []);
  const tree: ast.Grammar = {
    ...root.tree,
    imports: [],
    // What no rule leads to would only weigh: a library is written for several grammars.
    rules: reachable([...root.tree.rules, ...taken.values()], new Set([...starts, ...own])),
    // Peggy prints the first kind in reverse order and the second as it stands: libraries come first in both.
    topLevelInitializer: [root, ...libraries].flatMap((source) => source.tree.topLevelInitializer ?? []),
    initializer: [...libraries, root].flatMap((source) => source.tree.initializer ?? []),
  };
  return { tree, texts, startRules: starts };
}

/** Gives the rules that the named ones lead to, in their order. */
function reachable(rules: readonly ast.Rule[], from: ReadonlySet<string>): ast.Rule[] {
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const found = new Set<string>();
  const visit = peggy.compiler.visitor.build({
    rule_ref(node) {
      follow(node.name);
    },
  });
  function follow(name: string): void {
    const rule = byName.get(name);
    if (!rule || found.has(name)) return;
    found.add(name);
    visit(rule);
  }
  for (const name of from) follow(name);
  return rules.filter((rule) => found.has(rule.name));
}

function read(
  file: string,
  readText: ReadText,
  texts: Map<string, string>,
  sources: Map<string, Source>,
  importers: readonly string[],
): Source {
  const known = sources.get(file);
  if (known) return known;
  const text = readText(file);
  texts.set(file, text);
  const tree = peggy.parser.parse(text, { grammarSource: file, reservedWords: peggy.RESERVED_WORDS });
  const path = [...importers, file];
  const libraries = tree.imports.map((entry) => {
    const target = resolve(dirname(file), entry.from.module);
    if (path.includes(target))
      throw new peggy.GrammarError("Grammars import each other", entry.from.location);
    return read(target, readText, texts, sources, path);
  });
  const source: Source = { file, tree, libraries };
  sources.set(file, source);
  checkImports(source);
  return source;
}

function checkImports({ tree, libraries }: Source): void {
  for (const [index, entry] of tree.imports.entries()) {
    const offered = new Set(libraries[index]?.tree.rules.map((rule) => rule.name));
    for (const what of entry.what) {
      if (what.type !== "import_binding") {
        throw new peggy.GrammarError("Only `import { Rule } from` is supported", what.location);
      }
      if (!offered.has(what.binding)) {
        throw new peggy.GrammarError(`No rule "${what.binding}" in ${entry.from.module}`, what.location);
      }
    }
  }
}

/** Refuses a rule of a library that is used without being imported; a library may use rules of the grammar. */
function checkReferences(root: Source, libraries: readonly Source[]): void {
  const rootRules = root.tree.rules.map((rule) => rule.name);
  for (const { tree } of [root, ...libraries]) {
    const visible = new Set([...rootRules, ...tree.rules.map((rule) => rule.name)]);
    for (const entry of tree.imports) for (const what of entry.what) visible.add(what.binding);
    const visit = peggy.compiler.visitor.build({
      rule_ref(node) {
        if (!visible.has(node.name)) {
          throw new peggy.GrammarError(
            `Rule "${node.name}" is neither defined nor imported here`,
            node.location,
          );
        }
      },
    });
    visit(tree);
  }
}

function startRules(text: string): readonly string[] | undefined {
  const names = /^\s*\/\/ @start\s+(.+)$/m.exec(text)?.[1];
  return names?.split(",").map((name) => name.trim());
}
