import type { Expectation } from "../../grammar/starrocks.peggy";

/** What could have stood at the furthest place: kinds of names, and codes of tokens as the encoded line has them. */
export interface Expected {
  readonly names: readonly string[];
  /** Words in upper case, symbols and literals by their sign; `;` and "<EOF>" for the end. */
  readonly tokens: readonly string[];
  /** What a text in quotes would be: a key or a value of a property. */
  readonly text?: string;
}

const EXIT = "\0";

/**
 * Sorts the grammar's expectations.
 * @param sinceExit true for what the engine's parser still knows of: what follows the last end of a rule
 */
export function readExpected(expected: readonly Expectation[], sinceExit: boolean): Expected {
  const names: string[] = [];
  const tokens: string[] = [];
  const from = sinceExit
    ? expected.findLastIndex((one) => one.type === "literal" && one.text === EXIT) + 1
    : 0;
  for (const one of expected.slice(from)) {
    switch (one.type) {
      case "literal":
        if (one.text === EXIT) break;
        add(tokens, one.text.endsWith(" ") ? one.text.slice(0, -1) : one.text);
        break;
      case "class":
        // The classes of the grammars are the numbers, and the letters of a word that is a name.
        if (one.parts[0] === "#") for (const number of ["#", "½", "℮"]) add(tokens, number);
        else add(names, "name");
        break;
      case "other":
        describe(one.description, names, tokens);
        break;
      case "end":
        add(tokens, "<EOF>");
        break;
      case "any":
        break;
      default: {
        const never: never = one;
        return never;
      }
    }
  }
  const text = expected
    .slice(from)
    .find((one) => one.type === "other" && one.description.startsWith("property"));
  return text?.type === "other" ? { names, tokens, text: text.description } : { names, tokens };
}

function describe(description: string, names: string[], tokens: string[]): void {
  if (description === "integer") add(tokens, "#");
  else if (description.startsWith("property")) {
    add(tokens, "'");
    add(tokens, '"');
  } else add(names, description);
}

function add(list: string[], one: string): void {
  if (!list.includes(one)) list.push(one);
}
