import type { ast } from "peggy";

/** Labels that an action or predicate sees, in their order, with the variables that hold them. */
export type Labels = Map<string, string>;

/** Code that calls nothing: a text, or a condition on what the grammar's initializer made. */
const PLAIN = /^\s*return ("[^"\\]*"|!?[\w.]+(?: (?:&&|\|\|) !?[\w.]+)*);\s*$/;

function mentions(code: string, label: string): boolean {
  return code.split(/[^\w$]+/).includes(label);
}

/** The numbers under which the module knows what a rule refers to. */
export class Numbers {
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

  /** What an action or predicate that sees these labels gives: its code where that is plain, else a call of its function. */
  code(
    predicate: boolean,
    labels: Labels,
    { code, codeLocation }: Pick<ast.Action, "code" | "codeLocation">,
  ): string {
    const params = [...labels.keys()];
    const plain = PLAIN.exec(code)?.[1];
    if (plain !== undefined && !params.some((label) => mentions(plain, label))) return `(${plain})`;
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
