/// <reference types="vitest/config" />
import { readFileSync } from "node:fs";
import peggy from "peggy";
import type { Plugin } from "vite";
import { compactRules } from "./compact/compactRules.ts";
import { mergeGrammar, type ReadText } from "./mergeGrammar.ts";

/** An ES module with its source map, and the other files that it was made from. */
export interface CompiledGrammar {
  readonly code: string;
  readonly map: string;
  readonly libraries: readonly string[];
}

const readText: ReadText = (file) => readFileSync(file, "utf8");

/**
 * Compiles a grammar and the libraries that it imports to one ES module.
 *
 * @param file absolute path of the grammar
 * @throws an Error whose message shows the place of the fault in the grammar's text
 */
export function compileGrammar(file: string, read: ReadText = readText): CompiledGrammar {
  const texts: { source: string; text: string }[] = [];
  const remember: ReadText = (path) => {
    const text = read(path);
    texts.push({ source: path, text });
    return text;
  };
  try {
    const { tree, startRules } = mergeGrammar(file, remember);
    const { generate = [], ...passes } = peggy.compiler.passes;
    const { pass, moduleCode } = compactRules();
    const module = peggy.compiler.compile(
      tree,
      { ...passes, generate: generate.toSpliced(-1, 0, pass) },
      {
        format: "es",
        output: "source-and-map",
        grammarSource: file,
        allowedStartRules: [...startRules],
        cache: false,
      },
    );
    const output = module.prepend(moduleCode()).toStringWithSourceMap();
    for (const { source, text } of texts) output.map.setSourceContent(source, text);
    const libraries = texts.map(({ source }) => source).filter((source) => source !== file);
    return { code: output.code, map: output.map.toString(), libraries };
  } catch (error) {
    if (error instanceof peggy.GrammarError || error instanceof peggy.parser.SyntaxError) {
      throw new Error(error.format(texts), { cause: error });
    }
    throw error;
  }
}

/** Lets Vite (Astro, Vitest, the library's build) import `*.peggy`, with source maps and hot update. */
export function peggyGrammars(): Plugin {
  return {
    name: "firedrill:peggy",
    enforce: "pre",
    transform: {
      filter: { id: /\.peggy$/ },
      handler(_text, file) {
        const { code, map, libraries } = compileGrammar(file);
        for (const library of libraries) this.addWatchFile(library);
        return { code, map, moduleType: "js" };
      },
    },
    // Vitest keeps compiled modules by their own text: a grammar is made of its libraries' too.
    configureVitest({ defineCacheKeyGenerator }) {
      defineCacheKeyGenerator(({ id }) =>
        id.endsWith(".peggy") ? [...mergeGrammar(id, readText).texts.values()].join() : undefined,
      );
    },
  };
}
