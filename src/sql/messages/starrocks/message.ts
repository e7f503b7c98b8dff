import { syntaxMessages, type SyntaxMessages } from "../../../engine/index.ts";
import type { Dialect } from "../../dialect.ts";
import { endOf, fill, placeAt, tokenText } from "../../engineMessage.ts";
import { readExpected, type Expected } from "../../expected.ts";
import { headTree } from "../../heads.ts";
import type { Refusal } from "../../readStatement.ts";
import { jaroWinkler } from "../../similarity.ts";
import { positionAt } from "../../span.ts";
import type { Tokens } from "../../tokens.ts";
import type { Wording } from "../wording.ts";
import { lookaheadBegin } from "./decisions.ts";
import { SYMBOL_ORDER, TOKEN_NAMES, WORD_ORDER } from "./order.ts";

/** Words a refusal as StarRocks does (spec/starrocks.md §1.5). */
export const starrocksWording: Wording = (tokens, first, refusal, dialect) => {
  const messages = syntaxMessages(dialect.target);
  const message = messages ? engineMessage(tokens, first, refusal, dialect, messages) : "";
  return { message, token: refusal.token };
};

function engineMessage(
  tokens: Tokens,
  first: number,
  refusal: Refusal,
  dialect: Dialect,
  messages: SyntaxMessages,
): string {
  const { token } = refusal;
  const position = positionAt(tokens.text, tokens.starts[token] ?? tokens.text.length);
  const place = placeAt(messages, position);
  const begin = lookaheadBegin(tokens, first, refusal, dialect);
  const shown = tokenText(tokens, token);
  if (begin !== undefined) {
    const end = token < tokens.starts.length ? endOf(tokens, token) : tokens.text.length;
    return fill(messages.noViable, {
      place,
      token: shown,
      line: position.line,
      input: tokens.text.slice(tokens.starts[begin], end),
    });
  }
  const expected = expectedList(shown, expectedOf(first, refusal, dialect));
  return fill(messages.unexpected, { place, token: shown, line: position.line, expected });
}

function expectedOf(first: number, refusal: Refusal, dialect: Dialect): Expected {
  const { head, token } = refusal;
  if (token === first) {
    const starts = [...headTree(dialect.target).next.keys()];
    return { names: [], tokens: first > 0 ? [...starts, "(", ";", "<EOF>"] : [...starts, "(", ";"] };
  }
  if (token === first + head.length && head.last.head === undefined)
    return { names: [], tokens: [...head.last.next.keys()] };
  return readExpected(refusal.expected, true);
}

/** Gives the list in braces: a legal identifier, or the five words most like the wrong one and then the symbols. */
function expectedList(shown: string, { names, tokens }: Expected): string {
  if (names.length > 0) return "{a legal identifier}";
  const wrong = shown.toUpperCase();
  const displayed = tokens.map((token) => TOKEN_NAMES[token] ?? (token === "<EOF>" ? token : `'${token}'`));
  const isWord = (text: string) => /^.[A-Z]/.test(text) && text !== "<EOF>";
  const words = displayed.filter(isWord).sort(byTokenType);
  const likeness = new Map(words.map((word) => [word, jaroWinkler(word, wrong)]));
  words.sort((a, b) => (likeness.get(b) ?? 0) - (likeness.get(a) ?? 0));
  const symbols = displayed
    .filter((text) => !isWord(text))
    .sort((a, b) => SYMBOL_ORDER.indexOf(a) - SYMBOL_ORDER.indexOf(b));
  return `{${[...words.slice(0, 5), ...symbols].join(", ")}}`;
}

/** Keywords by the alphabet but for a few, then the kinds of literals as the lexer lists them. */
function byTokenType(a: string, b: string): number {
  const left = sortKey(a);
  const right = sortKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

const LITERAL_ORDER = [
  "NEQ",
  "INTEGER_VALUE",
  "DECIMAL_VALUE",
  "DOUBLE_VALUE",
  "SINGLE_QUOTED_TEXT",
  "DOUBLE_QUOTED_TEXT",
  "BINARY_SINGLE_QUOTED_TEXT",
  "DOT_IDENTIFIER",
];

function sortKey(displayed: string): string {
  if (!displayed.startsWith("'")) return `~${LITERAL_ORDER.indexOf(displayed)}`;
  const word = displayed.slice(1, -1);
  const behind = WORD_ORDER[word];
  return behind === undefined ? word : `${behind} ${word}`;
}
