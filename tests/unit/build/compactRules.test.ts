import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import peggy from "peggy";
import { expect, test } from "vitest";
import { compactRules } from "../../../src/build/compact/compactRules.ts";
import { mergeGrammar } from "../../../src/build/mergeGrammar.ts";
import { parse, StartRules, SyntaxError } from "./grammars/constructs.peggy";

const file = fileURLToPath(new URL("grammars/constructs.peggy", import.meta.url));
const readText = (path: string) => readFileSync(path, "utf8");

/** Peggy's own parser of the same grammar. */
const { tree, startRules } = mergeGrammar(file, readText);
const plain = peggy.compiler.compile(tree, peggy.compiler.passes, {
  output: "parser",
  allowedStartRules: [...startRules],
});

/** What a parser answers, as something to compare. */
function answer(parser: () => unknown): unknown {
  try {
    return { result: parser() };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof plain.SyntaxError)) throw error;
    const { message, expected, found, location } = error;
    return { message, expected, found, location };
  }
}

const pieces = fc.constantFrom(..."abcd;,()[]A1", "pair", "ab", "bcb", "acd", "b", "a,b;", "[a]", " ");
const texts = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(""));

test("the short form answers what Peggy's own does: results, places, expectations", () => {
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom(...StartRules),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      (text, startRule, limit, odd) => {
        const options = { startRule, limit, odd };
        expect(answer(() => parse(text, options))).toEqual(answer(() => plain.parse(text, options)));
      },
    ),
    { numRuns: 3_000 },
  );
});

test.each(["", "pair", "ab,cd", "(ab)", "(pairpair)", "acd", "abccb;bcbd", "[ab]", "[a??]", "A12", "a"])(
  "both answer %j alike",
  (text) => {
    expect(answer(() => parse(text))).toEqual(answer(() => plain.parse(text)));
  },
);

test("a repetition with a bound that is no number is refused", () => {
  const grammar = peggy.parser.parse("A = n:B [a]|n|\nB = 'b' { return 1; }", { reservedWords: [] });
  const { generate = [], ...passes } = peggy.compiler.passes;
  expect(() =>
    peggy.compiler.compile(
      grammar,
      { ...passes, generate: generate.toSpliced(-1, 0, compactRules().pass) },
      { output: "source", format: "es" },
    ),
  ).toThrow("numbers for its bounds");
});
