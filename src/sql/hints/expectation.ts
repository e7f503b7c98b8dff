import { headTree } from "../heads.ts";
import { jaroWinkler } from "../similarity.ts";
import { say, type Advice, type Fault } from "./fault.ts";

const SHOWN: Readonly<Record<string, string>> = {
  "≠": "!=",
  "≤": "<=",
  "≥": ">=",
  "⇔": "<=>",
  "‖": "||",
  "∧": "&&",
  "→": "->",
};
const LITERALS = ["'", '"', "#", "½", "℮", "¤", "‧"];

/** What could have stood there: at most three words, the likeliest first. */
export function expectation(fault: Fault): Advice {
  const { expected, token, first } = fault;
  if (token === first)
    return {
      hint: say(fault.text === "" ? "hint.empty" : "hint.noStatement", { word: fault.text }),
      fixes: [],
    };
  const [name] = expected.names;
  const words = likeliest(fault);
  if (name !== undefined && words.length === 0) return { hint: say(`hint.name.${camel(name)}`), fixes: [] };
  if (expected.tokens.includes("'") && words.length === 0) return { hint: say("hint.string"), fixes: [] };
  if (expected.tokens.includes("#") && words.length === 0) return { hint: say("hint.number"), fixes: [] };
  const ends = expected.tokens.includes(";");
  const [a, b, c] = words;
  if (a === undefined) return { hint: say("hint.end"), fixes: [] };
  if (ends) return { hint: say("hint.endOr", { words: words.join(", ") }), fixes: [] };
  if (name !== undefined) return { hint: say(`hint.name.${camel(name)}`), fixes: [] };
  if (b === undefined) return { hint: say("hint.expected.one", { a }), fixes: [] };
  if (c === undefined) return { hint: say("hint.expected.two", { a, b }), fixes: [] };
  return { hint: say("hint.expected.three", { a, b, c }), fixes: [] };
}

function likeliest({ expected, text, dialect, token, first }: Fault): readonly string[] {
  const tokens = token === first ? [...headTree(dialect.target).next.keys()] : expected.tokens;
  const shown = tokens
    .filter((one) => one !== ";" && one !== "<EOF>" && !LITERALS.includes(one))
    .map((one) => SHOWN[one] ?? one);
  const written = text.toUpperCase();
  const isWord = (one: string) => /^[A-Z]/.test(one);
  const likeness = (one: string) => (isWord(one) ? 1 + jaroWinkler(one, written) : 0);
  // Operators of an expression say little; they are named only where nothing else is expected.
  const words = shown.filter(isWord);
  const useful =
    words.length > 0 && words.length <= 6
      ? shown.filter((one) => isWord(one) || "(),=".includes(one))
      : shown;
  return useful.sort((a, b) => likeness(b) - likeness(a)).slice(0, 3);
}

/** Turns the description of a kind of name into the end of its key: "table or database" → `tableOrDatabase`. */
export function camel(description: string): string {
  return description.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}
