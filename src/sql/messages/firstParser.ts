import type { Dialect } from "../dialect.ts";
import { tokenText } from "../engineMessage.ts";
import { enginePlace } from "../enginePlace.ts";
import { codeOf, type Tokens } from "../tokens.ts";
import type { FirstError } from "./wording.ts";

/** What the newer parser of 2.1 begins a statement with (spec/doris.md §1.6). */
const BEGINNINGS =
  "( ALTER CALL CANCEL CREATE DELETE DESC DESCRIBE DROP EXPLAIN EXPORT INSERT LOAD PAUSE REFRESH REPLACE RESUME SELECT SHOW UPDATE VALUES WITH".split(
    " ",
  );

/** The one word that it knows behind a first one, and the word behind that. */
const SECOND: Readonly<Record<string, readonly [word: string, then: string]>> = {
  CANCEL: ["MATERIALIZED", "VIEW"],
  DROP: ["MATERIALIZED", "VIEW"],
  PAUSE: ["MATERIALIZED", "VIEW"],
  REFRESH: ["MATERIALIZED", "VIEW"],
  RESUME: ["MATERIALIZED", "VIEW"],
  SHOW: ["CONSTRAINTS", "FROM"],
};

/** Where it knows several words behind the first, none of them fits the rest. */
const SECONDS: Readonly<Record<string, readonly string[]>> = {
  ALTER: ["MATERIALIZED", "TABLE"],
  CREATE: ["EXTERNAL", "MATERIALIZED", "ROW", "TABLE"],
};

/**
 * Gives what Doris 2.1 says of a text that it refuses (spec/doris.md §1.6): its newer parser reads first and stops at the
 * first words of a statement that it does not know, the older one reads then, and where that fails too the error of the newer
 * one is told, whatever the mistake. Of statements that the newer one knows, its error is not known here.
 */
export const firstParserError: FirstError = (tokens, last, dialect) => {
  let depth = 0;
  for (let at = 0, begins = true; at <= last; at++) {
    const code = codeOf(tokens, at);
    const message = begins ? unknown(tokens, at, dialect) : undefined;
    if (message !== undefined) return message;
    if (code === "(") depth++;
    else if (code === ")") depth--;
    begins = code === ";" && depth <= 0;
  }
  return undefined;
};

function unknown(tokens: Tokens, at: number, dialect: Dialect): string | undefined {
  const word = (token: number) => codeOf(tokens, token).trim();
  const found = word(at);
  if (!BEGINNINGS.includes(found))
    return unexpected(at, BEGINNINGS.map(quoted), BEGINNINGS.includes(word(at + 1)));
  const second = SECOND[found];
  if (second) {
    const [wanted, then] = second;
    const next = at + 1;
    if (word(next) === wanted) return undefined;
    if (word(next) === then && word(next + 1) !== wanted)
      return placed(next, `missing ${quoted(wanted)} at ${shown(next)}`);
    return unexpected(next, [quoted(wanted)], word(next + 1) === wanted);
  }
  const several = SECONDS[found];
  if (!several || several.includes(word(at + 1))) return undefined;
  const end = tokens.ends[at + 1] ?? tokens.text.length;
  return placed(
    at + 1,
    `no viable alternative at input '${escaped(tokens.text.slice(tokens.starts[at], end))}'`,
  );

  function unexpected(token: number, expected: readonly string[], fits: boolean): string {
    const list = expected.length === 1 ? (expected[0] ?? "") : `{${expected.join(", ")}}`;
    return placed(token, `${fits ? "extraneous" : "mismatched"} input ${shown(token)} expecting ${list}`);
  }

  function shown(token: number): string {
    return `'${escaped(tokenText(tokens, token))}'`;
  }

  function placed(token: number, text: string): string {
    const { line, column } = enginePlace(tokens.text, tokens.starts[token] ?? tokens.text.length, dialect);
    return `ParseException, msg: \n${text}(line ${line}, pos ${column})\n`;
  }
}

const quoted = (word: string) => `'${word}'`;

const SIGNS: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escaped(text: string): string {
  return text.replace(/[\n\r\t]/g, (sign) => SIGNS[sign] ?? sign);
}
