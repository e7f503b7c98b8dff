import peggy from "peggy";
import type { ast } from "peggy";
import type { Labels, Numbers } from "./numbers.ts";

/** Writes one rule as a function whose whole body is an expression: the rule's result, or peg$FAILED. */
export class RuleWriter {
  readonly #numbers: Numbers;
  readonly #literals: ReadonlyMap<string, ast.Literal>;

  #taken = 0;
  #most = 0;

  constructor(numbers: Numbers, literals: ReadonlyMap<string, ast.Literal>) {
    this.#numbers = numbers;
    this.#literals = literals;
  }

  write({ name, expression }: ast.Rule): string {
    const body = this.#value(expression, new Map());
    const variables = Array.from({ length: this.#most }, (_, number) => `s${number}`);
    const declared = variables.length > 0 ? `let ${variables.join(", ")}; ` : "";
    return `function peg$parse${name}() { ${declared}return ${body}; }`;
  }

  /** Takes a variable until the node that is being written is done. */
  #variable(): string {
    const name = `s${this.#taken++}`;
    this.#most = Math.max(this.#most, this.#taken);
    return name;
  }

  /** Writes a part of a node; its variables serve again after it, which makes rules look alike. */
  #within(write: () => string): string {
    const taken = this.#taken;
    const code = write();
    this.#taken = taken;
    return code;
  }

  /** Gives an expression of the node's result; where that is peg$FAILED, the position is the one before. */
  #value(node: ast.Expression | ast.Named, labels: Labels): string {
    return this.#within(() => this.#result(node, labels));
  }

  #result(node: ast.Expression | ast.Named, labels: Labels): string {
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
    return this.#within(() => this.#truth(node, labels));
  }

  #truth(node: ast.Expression, labels: Labels): string {
    switch (node.type) {
      case "rule_ref": {
        const literal = this.#literals.get(node.name);
        return literal ? this.#condition(literal, labels) : `peg$parse${node.name}() !== peg$FAILED`;
      }
      case "literal":
        if (node.value === "") return "true";
        if (node.ignoreCase) return `${this.#value(node, labels)} !== peg$FAILED`;
        return `peg$word(${this.#numbers.literal(node)})`;
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
    const goesBack = elements.slice(1).some((element) => !isCertain(element));
    const start = goesBack || action ? this.#variable() : "";
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
    const result = action
      ? `(peg$savedPos = ${start}, ${this.#numbers.code(false, labels, action)})`
      : fields;
    const failed = goesBack ? `peg$back(${start})` : "peg$FAILED";
    const before = start ? `${start} = peg$currPos, ` : "";
    return `(${before}${conditions.join(" && ") || "true"} ? ${result} : ${failed})`;
  }

  /** A sequence whose fields nobody takes. */
  #test({ elements }: ast.Sequence, labels: Labels): string {
    const goesBack = elements.slice(1).some((element) => !isCertain(element));
    const start = goesBack ? this.#variable() : "";
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
    if (!goesBack) return `(${all})`;
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
