import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compileGrammar } from "../../../src/build/peggy.ts";
import { parse, StartRules, SyntaxError } from "./grammars/dialect.peggy";

function failure(text: string): SyntaxError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
  }
  throw new Error(`parsed: ${text}`);
}

/** Compiles grammars held in memory, the first one being the grammar itself. */
function compiled(files: Record<string, string>) {
  const read = (file: string) => files[file.replace("/g/", "")] ?? "";
  return compileGrammar(`/g/${Object.keys(files)[0] ?? ""}`, read);
}

describe("a grammar with a library", () => {
  test("is one parser that uses the library's rules and code", () => {
    expect(parse("send tea to bob")).toEqual({ what: "TEA", where: "BOB" });
  });

  test("offers the start rules that its comment names", () => {
    expect(StartRules).toEqual(["Statement", "Script"]);
    expect(parse("send a to b ; send c to d", { startRule: "Script" })).toHaveLength(2);
  });

  test("overrides a rule of the library inside the library too", () => {
    expect(parse("send never to bob")).toEqual({ what: "NEVER", where: "BOB" });
    expect(() => parse("send back to bob")).toThrow(SyntaxError);
  });

  test("reports the furthest failure with what was expected, across both files", () => {
    const error = failure("send tea\nat bob");
    expect(error.location.start).toEqual({ offset: 9, line: 2, column: 1 });
    expect(error.expected).toContainEqual({ type: "literal", text: "TO", ignoreCase: true });
    expect(error.found).toBe("a");
  });

  test("has a source map that names both files and holds their text", () => {
    const file = fileURLToPath(new URL("grammars/dialect.peggy", import.meta.url));
    const { map, libraries } = compileGrammar(file);
    expect(libraries).toEqual([file.replace("dialect", "lexical")]);
    expect(JSON.parse(map)).toMatchObject({
      sources: [libraries[0], file],
      sourcesContent: [expect.stringContaining("const upper"), expect.stringContaining("@start")],
    });
  });

  test("leaves out rules of the library that nothing needs", () => {
    const file = fileURLToPath(new URL("grammars/dialect.peggy", import.meta.url));
    expect(compileGrammar(file).code).not.toContain("peg$parseUnused");
  });
});

describe("a fault in a grammar is reported with its place", () => {
  test.each([
    ["a rule that the library lacks", 'import { B } from "./lib"\nA = B', "C = 'c'", 'No rule "B" in ./lib'],
    [
      "a rule used without import",
      'import { C } from "./lib"\nA = B C',
      "C = 'c'\nB = 'b'",
      'Rule "B" is neither',
    ],
    ["an unknown rule", "A = Missing", "", 'Rule "Missing" is neither'],
    ["a namespace import", 'import * as l from "./lib"\nA = "a"', "C = 'c'", "Only `import { Rule } from`"],
    ["a circle", 'import { C } from "./lib"\nA = C', 'import { A } from "./a"\nC = A', "import each other"],
    ["bad syntax", "A = (", "", "Expected"],
  ])("%s", (_name, grammar, library, message) => {
    expect(() => compiled({ a: grammar, lib: library })).toThrow(message);
    expect(() => compiled({ a: grammar, lib: library })).toThrow(/--> \/g\/(a|lib):\d+:\d+/);
  });

  test("one name in two libraries", () => {
    const files = {
      a: 'import { B } from "./b"\nimport { C } from "./c"\nA = B C',
      b: "B = X\nX = 'x'",
      c: "C = X\nX = 'y'",
    };
    expect(() => compiled(files)).toThrow('Rule "X" stands in two libraries');
  });
});
