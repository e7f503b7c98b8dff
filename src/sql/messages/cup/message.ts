import { dorisFreeWords } from "../../../engine/words/dorisFreeWords.ts";
import { statementHeads, type Target } from "../../../engine/index.ts";
import type { Dialect } from "../../dialect.ts";
import { enginePlace } from "../../enginePlace.ts";
import { readExpected } from "../../expected.ts";
import type { Refusal } from "../../readStatement.ts";
import { readNetwork, type Network } from "../network.ts";
import { LONGEST_WALK, type Wording } from "../wording.ts";
import { kindOf, nameOf, sameWord } from "./kinds.ts";
import { CUP_FOLLOWS, cupRules } from "./rules.ts";
import { NAMED, shift, type Elsewhere, type Halt } from "./shift.ts";

/** What each version's parser numbers its first token without a name with (`:=`). */
const NAMELESS: Readonly<Record<string, number>> = { "2.0": 436, "2.1": 462, "3.0": 464 };

/** Statements whose rules stand in `rules.ts`. */
const DESCRIBED =
  /\b(?:BACKUP|RESTORE|RECOVER|GRANT|REVOKE|REPOSITORY|REPOSITORIES|SNAPSHOT|DESC|DESCRIBE|EXPLAIN)\b/;

/** Lines of up to this many characters are shown whole; of longer ones, so many before and behind the wrong token. */
const WHOLE = 60;
const HALF = WHOLE / 2;
const SHOWN = HALF - 3;

interface Grammar {
  readonly network: Network;
  readonly keywords: ReadonlySet<string>;
}

const grammars = new Map<string, Grammar>();

function grammarOf({ target, features, reserved }: Dialect): Grammar {
  const known = grammars.get(target.version);
  if (known) return known;
  const free = dorisFreeWords(target);
  const keywords = new Set([...free, ...[...reserved].map((word) => word.slice(0, -1))]);
  const names = [...free].filter((word) => !reserved.has(`${word} `)).map(sameWord);
  const made = {
    network: readNetwork(`${cupRules(features)}beyond: ${beyond(target)}\n`, new Set(["<IDENT>", ...names])),
    keywords,
  };
  grammars.set(target.version, made);
  return made;
}

/** Gives the heads of the other statements as one rule: anything may follow them. */
function beyond(target: Target): string {
  return statementHeads(target)
    .filter(({ notation }) => !DESCRIBED.test(notation))
    .map(({ notation }) =>
      `(${notation.replaceAll("[", "(").replaceAll("]", ")?")}) …`.replace(/[A-Z_]+/g, sameWord),
    )
    .join(" | ");
}

const FOLLOWS: ReadonlyMap<string, Elsewhere> = new Map(
  Object.entries(CUP_FOLLOWS).map(([rule, text]) => {
    const tokens = new Set(text.split(" "));
    return [rule, text === "=" ? "same" : { tokens, allBut: tokens.delete("!") }];
  }),
);

/** Words a refusal as Doris 2.0 to 3.0 do (spec/doris.md §1.5). */
export const cupWording: Wording = (tokens, first, refusal, dialect) => {
  const { network, keywords } = grammarOf(dialect);
  const tokenAt = (token: number) => kindOf(tokens, token, keywords);
  const isLong = refusal.token - first > LONGEST_WALK;
  const halted = isLong ? guessed(refusal) : shift(network, "script", tokenAt, first, FOLLOWS);
  // An open quote among values is let pass until the value behind it ends.
  const last = halted?.token ?? endOf(tokenAt, first);
  const quote = openQuote(tokenAt, first, last);
  const halt = quote ? { token: last - 1, row: new Set<string>() } : (halted ?? guessed(refusal));
  const kind = quote ? "<QUOTE>" : tokenAt(halt.token);
  const { line, column } = enginePlace(tokens.text, tokens.starts[halt.token] ?? tokens.text.length, dialect);
  const place = `${headline(kind)} in line ${line}:\n${excerpt(tokens.text, line, column + 1)}`;
  if (kind === "<QUOTE>" || kind === "<OVERFLOW>") return { message: place, token: halt.token };
  const met = nameOf(kind, NAMELESS[dialect.target.version] ?? 0);
  const message = `${place}Encountered: ${met}\n${expectedText(halt, kind, keywords)}\n`;
  return { message, token: halt.token };
};

function endOf(tokenAt: (token: number) => string, first: number): number {
  let token = first;
  while (tokenAt(token) !== ";" && tokenAt(token) !== "<EOF>") token++;
  return token;
}

function openQuote(tokenAt: (token: number) => string, first: number, last: number): boolean {
  for (let token = first; token < last; token++) if (tokenAt(token) === "<QUOTE>") return true;
  return false;
}

/** What goes on beyond the rules here is refused at the grammar's own place, with what it expected there. */
function guessed({ token, expected }: Refusal): Halt {
  const { names, tokens } = readExpected(expected, false);
  return { token, row: new Set(names.length > 0 ? ["<IDENT>", ...tokens] : tokens) };
}

function headline(kind: string): string {
  if (kind === "<QUOTE>") return "Unmatched string literal";
  return kind === "<OVERFLOW>" ? "Numeric overflow" : "Syntax error";
}

/** Shows the line, or what stands around a column of it (counted from 1), with a mark below. */
function excerpt(text: string, line: number, column: number): string {
  const whole = text.split("\n")[line - 1] ?? "";
  if (whole.length <= WHOLE) return `${whole}\n${" ".repeat(column - 1)}^\n`;
  const to = Math.min(whole.length, column);
  const left = column > HALF ? `...${whole.slice(column - SHOWN, to)}` : whole.slice(0, column);
  const right = whole.length - column > HALF ? `${whole.slice(column, column + SHOWN)}...` : whole.slice(to);
  return `${left}${right}\n${" ".repeat(Math.max(0, left.length - 1))}^\n`;
}

/** Names what was expected: of all that could follow, only these four tokens have a name that the engine prints. */
function expectedText({ row }: Halt, kind: string, keywords: ReadonlySet<string>): string {
  const named = NAMED.filter((one) => row.has(one) && one !== kind).map((one) => {
    if (one === ",") return "COMMA";
    if (one !== "<IDENT>") return one;
    return keywords.has(kind) ? `${kind} is keyword, maybe \`${kind}\`` : "IDENTIFIER";
  });
  return named.length === 0 ? "Expected" : `Expected: ${named.join(", ")}`;
}
