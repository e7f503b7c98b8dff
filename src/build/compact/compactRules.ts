import type { ast } from "peggy";
import { MATCHING } from "./matching.ts";
import { Numbers } from "./numbers.ts";
import { RuleWriter } from "./ruleWriter.ts";

/** A pass for Peggy's compiler and what it leaves for the module around the parser. */
export interface CompactRules {
  /**
   * Stands after Peggy's pass that numbers classes, expectations and functions, and before the one that writes the
   * module.
   *
   * @throws GrammarError for a repetition with a bound that is no number
   */
  readonly pass: (tree: ast.Grammar, options: { readonly allowedStartRules?: readonly string[] }) => void;
  /** Code to stand before the parser. */
  readonly moduleCode: () => string;
}

/**
 * Makes a pass that writes a grammar's rules as short expressions.
 *
 * Peggy writes each step of a rule as a statement, nested in the one before, and makes the table of expectations anew
 * for each text: a grammar of five hundred rules comes out half as large again. What a parser answers is the same to
 * the letter: results, places and expectations of errors, what actions see.
 */
export function compactRules(): CompactRules {
  let moduleCode = "";
  return {
    pass(tree, { allowedStartRules = [] }) {
      const numbers = new Numbers(tree);
      const literals = new Map(tree.rules.flatMap(({ name, expression }) => literalRule(name, expression)));
      const code = tree.rules
        .filter(({ name }) => allowedStartRules.includes(name) || !literals.has(name))
        .map((rule) => new RuleWriter(numbers, literals).write(rule));
      moduleCode = numbers.literalTable();
      // Peggy then writes the rest of the module; it takes a block of code that has no location as it is, which its
      // types don't say.
      const rules = { type: "initializer", code: MATCHING + code.join("\n") };
      Object.assign(tree, {
        initializer: [tree.initializer ?? [], rules].flat(),
        rules: [],
        literals: [],
        expectations: numbers.otherExpectations,
      });
    },
    moduleCode: () => moduleCode,
  };
}

function literalRule(name: string, expression: ast.Expression | ast.Named): [string, ast.Literal][] {
  return expression.type === "literal" && expression.value !== "" ? [[name, expression]] : [];
}
