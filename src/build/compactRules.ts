import peggy from "peggy";
import type { ast } from "peggy";

/** What the rules call; the state that it reads and moves is that of Peggy's own parser around it. */
const HELPERS = `
function peg$literal(index) {
  const expected = peg$literals[index];
  if (input.startsWith(expected.text, peg$currPos)) {
    peg$currPos += expected.text.length;
    return expected.text;
  }
  return peg$missed(expected);
}
function peg$anyCase(index) {
  const expected = peg$literals[index];
  const found = input.substr(peg$currPos, expected.text.length);
  if (found.toLowerCase() === expected.text.toLowerCase()) {
    peg$currPos += found.length;
    return found;
  }
  return peg$missed(expected);
}
function peg$class(pattern, expected) {
  const found = pattern.unicode ? peg$getUnicode() : input.charAt(peg$currPos);
  if (pattern.test(found)) {
    peg$currPos += found.length;
    return found;
  }
  return peg$missed(expected);
}
function peg$any(expected) {
  return peg$currPos < input.length ? input.charAt(peg$currPos++) : peg$missed(expected);
}
function peg$missed(expected) {
  if (peg$silentFails === 0) peg$fail(expected);
  return peg$FAILED;
}
function peg$back(position) {
  peg$currPos = position;
  return peg$FAILED;
}
function peg$maybe(found) {
  return found === peg$FAILED ? null : found;
}
function peg$ahead(test) {
  const start = peg$currPos;
  peg$silentFails++;
  const found = test();
  peg$silentFails--;
  peg$currPos = start;
  return found;
}
function peg$many(item, least = 0, most = Infinity, delimiter = undefined) {
  const start = peg$currPos;
  const found = [];
  let before = start;
  let next = item();
  while (next !== peg$FAILED) {
    found.push(next);
    if (found.length >= most) break;
    before = peg$currPos;
    if (delimiter && delimiter() === peg$FAILED) break;
    next = item();
    if (next === peg$FAILED) peg$currPos = before;
  }
  return found.length < least ? peg$back(start) : found;
}
`;

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
      const rules = { type: "initializer", code: HELPERS + code.join("\n") };
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

/** The numbers under which the module knows what a rule refers to. */
class Numbers {
  readonly otherExpectations: readonly ast.GrammarExpectation[];
  readonly #literals: Index<ast.GrammarExpectation>;
  readonly #others: Index<ast.GrammarExpectation>;
  readonly #classes: Index<ast.GrammarCharacterClass>;
  readonly #functions: Index<ast.FunctionConst>;

  constructor({ expectations = [], classes = [], functions = [] }: ast.Grammar) {
    this.otherExpectations = expectations.filter(({ type }) => type !== "literal");
    this.#literals = new Index(expectations.filter(({ type }) => type === "literal"));
    this.#others = new Index(this.otherExpectations);
    this.#classes = new Index(classes);
    this.#functions = new Index(functions);
  }

  literal({ value, ignoreCase }: ast.Literal): number {
    return this.#literals.of({ type: "literal", value, ignoreCase });
  }

  expectation(expected: ast.GrammarExpectation): string {
    return `peg$e${this.#others.of(expected)}`;
  }

  characterClass({ parts, inverted, ignoreCase, unicode }: ast.CharacterClass): string {
    return `peg$r${this.#classes.of({ value: parts, inverted, ignoreCase, unicode })}`;
  }

  /** The function of an action or predicate that sees these labels. */
  code(
    predicate: boolean,
    labels: Labels,
    { code, codeLocation }: Pick<ast.Action, "code" | "codeLocation">,
  ): string {
    const params = [...labels.keys()];
    const number = this.#functions.of({ predicate, params, body: code, location: codeLocation });
    return `peg$f${number}(${[...labels.values()].join(", ")})`;
  }

  /** Code for the table of literals, made once for the module and not for each text. */
  literalTable(): string {
    const literals = this.#literals.items.filter((one) => one.type === "literal");
    const anyCase = literals.flatMap(({ ignoreCase }, number) => (ignoreCase ? [number] : []));
    const ignoreCase = anyCase.length > 0 ? `${JSON.stringify(anyCase)}.includes(number)` : "false";
    const texts = JSON.stringify(literals.map(({ value }) => value));
    const make = `(text, number) => ({ type: "literal", text, ignoreCase: ${ignoreCase} })`;
    return `const peg$literals = ${texts}.map(${make});\n`;
  }
}

/** Finds the numbers of things that are equal as JSON. */
class Index<Item> {
  readonly items: readonly Item[];
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(items: readonly Item[]) {
    this.items = items;
    this.#numbers = new Map(items.map((item, number) => [JSON.stringify(item), number]));
  }

  of(item: Item): number {
    const text = JSON.stringify(item);
    const number = this.#numbers.get(text);
    if (number === undefined) throw new Error(`Peggy has no number for ${text}`);
    return number;
  }
}

/** Labels that an action or predicate sees, in their order, with the variables that hold them. */
type Labels = Map<string, string>;

/** Writes one rule as a function whose whole body is an expression: the rule's result, or peg$FAILED. */
class RuleWriter {
  readonly #variables: string[] = [];
  readonly #numbers: Numbers;
  readonly #literals: ReadonlyMap<string, ast.Literal>;

  constructor(numbers: Numbers, literals: ReadonlyMap<string, ast.Literal>) {
    this.#numbers = numbers;
    this.#literals = literals;
  }

  write({ name, expression }: ast.Rule): string {
    const body = this.#value(expression, new Map());
    const variables = this.#variables.length > 0 ? `let ${this.#variables.join(", ")}; ` : "";
    return `function peg$parse${name}() { ${variables}return ${body}; }`;
  }

  #variable(): string {
    const name = `s${this.#variables.length}`;
    this.#variables.push(name);
    return name;
  }

  /** Gives an expression of the node's result; where that is peg$FAILED, the position is the one before. */
  #value(node: ast.Expression | ast.Named, labels: Labels): string {
    switch (node.type) {
      case "rule_ref": {
        const literal = this.#literals.get(node.name);
        return literal ? this.#value(literal, labels) : `peg$parse${node.name}()`;
      }
      case "literal":
        if (node.value === "") return `""`;
        return `peg$${node.ignoreCase ? "anyCase" : "literal"}(${this.#numbers.literal(node)})`;
      case "class": {
        const { parts: value, inverted, ignoreCase, unicode } = node;
        const expected = this.#numbers.expectation({ type: "class", value, inverted, ignoreCase, unicode });
        return `peg$class(${this.#numbers.characterClass(node)}, ${expected})`;
      }
      case "any":
        return `peg$any(${this.#numbers.expectation({ type: "any" })})`;
      case "group":
      case "labeled":
        return this.#value(node.expression, new Map(labels));
      case "choice":
        return this.#choice(node, labels);
      case "sequence":
        return this.#sequence(node.elements, labels, undefined);
      case "action": {
        const { expression } = node;
        const elements = expression.type === "sequence" ? expression.elements : [expression];
        return this.#sequence(elements, new Map(labels), node);
      }
      case "optional": {
        const found = this.#value(node.expression, new Map(labels));
        return isCertain(node.expression) ? found : `peg$maybe(${found})`;
      }
      case "zero_or_more":
        return `peg$many(${this.#later(node.expression, labels)})`;
      case "one_or_more":
        return `peg$many(${this.#later(node.expression, labels)}, 1)`;
      case "repeated":
        return this.#repeated(node, labels);
      case "text": {
        const start = this.#variable();
        const text = `input.substring(${start}, peg$currPos)`;
        const found = this.#condition(node.expression, new Map(labels));
        return `(${start} = peg$currPos, ${found} ? ${text} : peg$FAILED)`;
      }
      case "named": {
        const found = this.#variable();
        const inner = this.#value(node.expression, labels);
        const loud = `(peg$silentFails++, ${found} = ${inner}, peg$silentFails--`;
        if (isCertain(node)) return `${loud}, ${found})`;
        const expected = this.#numbers.expectation({ type: "rule", value: node.name });
        return `${loud}, ${found} === peg$FAILED ? peg$missed(${expected}) : ${found})`;
      }
      case "simple_and":
      case "simple_not":
      case "semantic_and":
      case "semantic_not":
        return `(${this.#condition(node, labels)} ? undefined : peg$FAILED)`;
      case "library_ref":
        throw new peggy.GrammarError("A rule of another parser can't be called", node.location);
    }
  }

  /** Gives an expression that is true where the node matches; for whom its result is of no use. */
  #condition(node: ast.Expression, labels: Labels): string {
    switch (node.type) {
      case "semantic_and":
        return `(peg$savedPos = peg$currPos, ${this.#numbers.code(true, labels, node)})`;
      case "semantic_not":
        return `!(peg$savedPos = peg$currPos, ${this.#numbers.code(true, labels, node)})`;
      case "simple_and":
        return `peg$ahead(() => ${this.#condition(node.expression, new Map(labels))})`;
      case "simple_not":
        return `!peg$ahead(() => ${this.#condition(node.expression, new Map(labels))})`;
      case "group":
        return this.#condition(node.expression, new Map(labels));
      case "sequence":
        return this.#test(node, labels);
      case "choice":
        return `(${node.alternatives.map((one) => this.#condition(one, new Map(labels))).join(" || ")})`;
      default: {
        const found = this.#value(node, labels);
        return isCertain(node) ? `(${found}, true)` : `${found} !== peg$FAILED`;
      }
    }
  }

  #choice({ alternatives }: ast.Choice, labels: Labels): string {
    const certain = alternatives.findIndex(isCertain);
    const tried = certain === -1 ? alternatives : alternatives.slice(0, certain + 1);
    const found = this.#variable();
    const tries = tried.map((one) => `(${found} = ${this.#value(one, new Map(labels))})`);
    return `(${tries.join(" !== peg$FAILED || ")}, ${found})`;
  }

  #sequence(elements: readonly ast.Expression[], labels: Labels, action: ast.Action | undefined): string {
    const plucks = elements.some((element) => element.type === "labeled" && element.pick);
    const plucked: string[] = [];
    const conditions = elements.map((element) => {
      const { label = null, pick = false } = element.type === "labeled" ? element : {};
      const wrapped = !plucks && !action;
      if (label === null && !pick && !wrapped) return this.#condition(element, labels);
      const outer = new Map(labels);
      const found = this.#variable();
      if (label !== null) labels.set(label, found);
      if (pick || wrapped) plucked.push(found);
      const value = `(${found} = ${this.#value(element, outer)})`;
      return isCertain(element) ? `(${value}, true)` : `${value} !== peg$FAILED`;
    });
    const [only = ""] = plucked;
    const fields = plucks && plucked.length === 1 ? only : `[${plucked.join(", ")}]`;
    const start = this.#variable();
    const result = action
      ? `(peg$savedPos = ${start}, ${this.#numbers.code(false, labels, action)})`
      : fields;
    const goesBack = elements.slice(1).some((element) => !isCertain(element));
    const failed = goesBack ? `peg$back(${start})` : "peg$FAILED";
    const before = goesBack || action ? `${start} = peg$currPos, ` : "";
    return `(${before}${conditions.join(" && ") || "true"} ? ${result} : ${failed})`;
  }

  /** A sequence whose fields nobody takes. */
  #test({ elements }: ast.Sequence, labels: Labels): string {
    const conditions = elements.map((element) => {
      if (element.type !== "labeled" || element.label === null) {
        return this.#condition(element.type === "labeled" ? element.expression : element, labels);
      }
      const outer = new Map(labels);
      const found = this.#variable();
      labels.set(element.label, found);
      const value = `(${found} = ${this.#value(element, outer)})`;
      return isCertain(element) ? `(${value}, true)` : `${value} !== peg$FAILED`;
    });
    const all = conditions.join(" && ") || "true";
    if (!elements.slice(1).some((element) => !isCertain(element))) return `(${all})`;
    const start = this.#variable();
    return `(${start} = peg$currPos, (${all}) || !peg$back(${start}))`;
  }

  #repeated(node: ast.Repeated, labels: Labels): string {
    const { max, min = max } = node;
    const [least, most] = [min ?? max, max].map((bound) => {
      if (bound.type === "constant") return bound.value;
      throw new peggy.GrammarError("A repetition needs numbers for its bounds", bound.location);
    });
    const bounds = [this.#later(node.expression, labels), least ?? 0, most ?? "Infinity"];
    if (node.delimiter) bounds.push(this.#later(node.delimiter, labels));
    return `peg$many(${bounds.join(", ")})`;
  }

  /** Gives a function that matches the node when it is called. */
  #later(node: ast.Expression, labels: Labels): string {
    if (node.type === "rule_ref" && !this.#literals.has(node.name)) return `peg$parse${node.name}`;
    return `() => ${this.#value(node, new Map(labels))}`;
  }
}

/** Tells whether a node matches every text, as Peggy found out. */
function isCertain({ match = 0 }: { readonly match?: number }): boolean {
  return match > 0;
}
