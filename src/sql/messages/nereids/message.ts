import { dorisFreeWords } from "../../../engine/words/dorisFreeWords.ts";
import type { Target } from "../../../engine/index.ts";
import { readExpected } from "../../expected.ts";
import type { Refusal } from "../../readStatement.ts";
import { codeOf, type Tokens } from "../../tokens.ts";
import { readNetwork, type Network } from "../network.ts";
import { LONGEST_WALK, type Wording } from "../wording.ts";
import { expectedText } from "./expectedText.ts";
import { kindOf, kindOfCode } from "./kinds.ts";
import { withPlace, withStatement } from "./placedMessage.ts";
import { NEREIDS_RULES } from "./rules.ts";
import { walk, type Complaint } from "./walk.ts";

/** Signs that the newer grammar takes for names (DorisParser.g4 nonReserved). */
const NAME_SIGNS = ["{", "}", "/*+", "*/", "/*"];

const NAMES = ["<IDENTIFIER>", "<BACKQUOTED_IDENTIFIER>"];

/** Characters after which a message is cut: the list of what may be a name alone has four thousand. */
const LONGEST = 500;

interface Grammar {
  readonly network: Network;
  readonly keywords: ReadonlySet<string>;
  /** What may be a name beside identifiers. */
  readonly names: ReadonlySet<string>;
}

const grammars = new Map<string, Grammar>();

function grammarOf(target: Target, reserved: ReadonlySet<string>): Grammar {
  const known = grammars.get(target.version);
  if (known) return known;
  const free = dorisFreeWords(target);
  const names = new Set([...NAME_SIGNS, ...free].filter((word) => !reserved.has(`${word} `)));
  const keywords = new Set([...free, ...[...reserved].map((word) => word.slice(0, -1))]);
  const made = { network: readNetwork(NEREIDS_RULES, names), keywords, names };
  grammars.set(target.version, made);
  return made;
}

/** Words a refusal as Doris 4.0 does (spec/doris.md §1.7). */
export const nereidsWording: Wording = (tokens, first, refusal, dialect) => {
  const { network, keywords, names } = grammarOf(dialect.target, dialect.reserved);
  const tokenAt = (token: number) => kindOf(tokens, token, keywords);
  const begin = beginOf(tokens, first);
  const rule = begin > 0 ? "later" : "script";
  const walked = refusal.token - begin > LONGEST_WALK ? undefined : walk(network, rule, tokenAt, begin);
  const complaint = walked ?? guessed(first, refusal, names, tokenAt);
  return { message: cut(worded(tokens, complaint)), token: complaint.token };
};

/** The engine reads the text from its start; what is read begins behind the last statement before. */
function beginOf(tokens: Tokens, first: number): number {
  let begin = first;
  while (begin > 0 && codeOf(tokens, begin - 1) === ";") begin--;
  return begin;
}

/**
 * What goes on beyond the rules here is refused at the grammar's own place, with what it expected there. Where a statement
 * may end, the engine names nothing else; where the token itself is expected, alternatives have parted before.
 */
function guessed(
  first: number,
  { token, expected }: Refusal,
  names: ReadonlySet<string>,
  tokenAt: (token: number) => string,
): Complaint {
  const found = readExpected(expected, false);
  const kinds = new Set(found.tokens.map(kindOfCode));
  if (found.names.length > 0) for (const name of [...names, ...NAMES]) kinds.add(name);
  if (kinds.has(tokenAt(token))) return { kind: "noViable", token, first };
  const shown = kinds.has("<EOF>") ? new Set(["<EOF>", ";"]) : kinds;
  return { kind: shown.has(tokenAt(token + 1)) ? "extraneous" : "mismatched", token, expected: shown };
}

function worded(tokens: Tokens, complaint: Complaint): string {
  const { token } = complaint;
  const found = token < tokens.starts.length ? textFrom(tokens, token, token) : "<EOF>";
  switch (complaint.kind) {
    case "mismatched":
      return placed(
        tokens,
        token,
        `mismatched input ${quoted(found)} expecting ${expectedText(complaint.expected)}`,
      );
    case "extraneous":
      return placed(
        tokens,
        token,
        `extraneous input ${quoted(found)} expecting ${expectedText(complaint.expected)}`,
      );
    case "missing":
      return placed(tokens, token, `missing ${expectedText(complaint.expected)} at ${quoted(found)}`);
    case "noViable": {
      const input = textFrom(tokens, complaint.first, token);
      return placed(tokens, token, `no viable alternative at input ${quoted(input)}`);
    }
    case "dashes": {
      const name = nameFrom(tokens, complaint.first, complaint.last);
      const text = `Possibly unquoted identifier ${name} detected. Please consider quoting it with back-quotes as \`${name}\``;
      return withStatement(tokens.text, offsetOf(tokens, complaint.dash), text);
    }
    default: {
      const never: never = complaint;
      return never;
    }
  }
}

/** Gives the text between two tokens, what lies hidden between them included. */
function textFrom(tokens: Tokens, first: number, last: number): string {
  if (first >= tokens.starts.length) return "<EOF>";
  return tokens.text.slice(tokens.starts[first], tokens.ends[last] ?? tokens.text.length);
}

function nameFrom(tokens: Tokens, first: number, last: number): string {
  let name = "";
  for (let token = first; token <= last; token++) {
    const text = textFrom(tokens, token, token);
    name += text.startsWith("`") ? text.slice(1, -1).replaceAll("``", "`") : text;
  }
  return name;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t")}'`;
}

function placed(tokens: Tokens, token: number, text: string): string {
  return withPlace(tokens.text, offsetOf(tokens, token), text);
}

function offsetOf(tokens: Tokens, token: number): number {
  return tokens.starts[token] ?? tokens.text.length;
}

function cut(message: string): string {
  const characters = Array.from(message);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : message;
}
