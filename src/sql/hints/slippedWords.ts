import type { Dialect } from "../dialect.ts";
import { PRIVILEGES } from "../dorisRules.ts";
import { readExpected } from "../expected.ts";
import { headTree } from "../heads.ts";
import { readRest } from "../readStatement.ts";
import { editDistance } from "../similarity.ts";
import { codeOf, tokenize } from "../tokens.ts";
import { isWord, say, spanOf, textOf, wordsOf, type Fault } from "./fault.ts";
import type { Repair, Slip } from "./repair.ts";

/** How far a mistyped word may be from the one that was meant. */
const reach = (word: string) => (word.length > 6 ? 2 : 1);

/** How many words like the wrong one are tried. */
const MOST_LIKE = 4;

/** How many tokens before the one that does not fit a slip is looked for. */
const FARTHEST = 8;

/** The word that does not fit is a keyword with a slip of the finger. */
export const misspelled: Slip = (fault) => misspelledAt(fault, fault.token);

/** A slip made a name of a keyword, and so it is a word behind it that does not fit. */
export function* misspelledBefore(fault: Fault): Generator<Repair> {
  for (let at = fault.token - 1; at >= fault.token - FARTHEST; at--) yield* misspelledAt(fault, at);
}

function* misspelledAt(fault: Fault, at: number): Generator<Repair> {
  const code = codeOf(fault.tokens, at);
  if (at < fault.first || at >= fault.last || !(isWord(code) || code === "#")) return;
  const written = textOf(fault, at);
  if (written.startsWith("`")) return;
  const upper = written.toUpperCase();
  const near = wordsOf(fault.expectedAt(at))
    .map((word) => ({ word, distance: editDistance(upper, word) }))
    .filter(({ word, distance }) => distance > 0 && distance <= reach(word))
    .sort((a, b) => a.distance - b.distance);
  const least = near[0]?.distance;
  for (const { word, distance } of near.slice(0, MOST_LIKE)) {
    yield {
      hint: say("hint.misspelled", { written, word }),
      title: say("fix.replace", { text: word }),
      edits: [{ span: spanOf(fault, at), replacement: cased(word, written) }],
      // What is a word itself was hardly mistyped.
      sure: distance === least && !fault.dialect.reserved.has(`${upper} `),
    };
  }
}

/**
 * The same, where the word that was meant is missing at the token that does not fit: WITH BROKER OON LOCATION has no
 * broker of the name OON.
 */
export function* misspelledForMissing(fault: Fault): Generator<Repair> {
  const missing = wordsOf(fault.expected);
  const written = sorted(textOf(fault, fault.token - 1).toUpperCase());
  for (const repair of misspelledAt(fault, fault.token - 1)) {
    const [word = ""] = repair.edits.map(({ replacement }) => replacement.toUpperCase());
    // What is as short as t1 for TO may well be a name.
    const alike = word.length > 2 || written.includes(sorted(word));
    if (missing.includes(word)) yield { ...repair, sure: repair.sure && alike };
  }
}

/** Privileges of Doris end in _PRIV. */
export function* privilegeEnd(fault: Fault): Generator<Repair> {
  const word = `${fault.text.toUpperCase()}_PRIV`;
  if (!fault.expected.names.includes("privilege") || !PRIVILEGES.has(word)) return;
  yield {
    hint: say("hint.misspelled", { written: fault.text, word }),
    title: say("fix.replace", { text: word }),
    edits: [{ span: fault.span, replacement: word }],
    sure: true,
  };
}

const sorted = (text: string) => [...text].sort().join("");

/** Two words written as one: SHOWBACKUP, TOrepo. */
export function* joined(fault: Fault): Generator<Repair> {
  for (const at of [fault.token, fault.token - 1]) {
    if (at < fault.first || at >= fault.last || !isWord(codeOf(fault.tokens, at))) continue;
    const written = textOf(fault, at).toUpperCase();
    for (const word of wordsOf(fault.expectedAt(at))) {
      if (!written.startsWith(word) || written.length === word.length) continue;
      const start = spanOf(fault, at).start + word.length;
      yield {
        hint: say("hint.joined", { word }),
        title: say("fix.insertBlank", { word }),
        edits: [{ span: { start, end: start }, replacement: " " }],
        // GROUPS is a word, and no GROUP of the name S.
        sure: written.length > word.length + 1 && !fault.dialect.reserved.has(`${written} `),
      };
    }
  }
}

/** One word written as two: SNAP SHOT, BACK UP. */
export function* split(fault: Fault): Generator<Repair> {
  for (const at of [fault.token, fault.token - 1]) {
    if (at < fault.first || at + 1 >= fault.last) continue;
    if (!isWord(codeOf(fault.tokens, at)) || !isWord(codeOf(fault.tokens, at + 1))) continue;
    const left = spanOf(fault, at);
    const right = spanOf(fault, at + 1);
    const written = fault.tokens.text.slice(left.start, right.end);
    const word = written.replace(/\s+/g, "").toUpperCase();
    if (!wordsOf(fault.expectedAt(at)).includes(word)) continue;
    yield {
      hint: say("hint.misspelled", { written, word }),
      title: say("fix.replace", { text: word }),
      edits: [{ span: { start: left.end, end: right.start }, replacement: "" }],
      sure: true,
    };
  }
}

/** A word that stands there twice. */
export function* doubled(fault: Fault): Generator<Repair> {
  for (const at of [fault.token, fault.token - 1, fault.token - 2]) {
    if (at <= fault.first || at >= fault.last) continue;
    const code = codeOf(fault.tokens, at);
    if (!code.endsWith(" ") || code !== codeOf(fault.tokens, at - 1)) continue;
    const word = textOf(fault, at);
    yield {
      hint: say("hint.doubled", { word }),
      title: say("fix.remove", { text: word }),
      edits: [{ span: { start: spanOf(fault, at - 1).end, end: spanOf(fault, at).end }, replacement: "" }],
      // What is no word of the statement is a name, and two names may have been meant.
      sure: [at, at - 1].some((one) => wordsOf(fault.expectedAt(one)).includes(code.trim())),
    };
  }
}

/** Where more words could stand than these, none of them is missed. */
const MOST_WORDS = 48;

/** First words of statements that must not be written unasked: they take something away. */
const GRAVE = ["DROP", "TRUNCATE", "DELETE", "CANCEL", "REVOKE", "KILL"];

/** Words that are missing together. */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  WITH: ["WITH BROKER", "WITH S3", "WITH HDFS", "WITH LOCAL"],
  ON: ["ON LOCATION"],
  READ: ["READ ONLY"],
};

/** First words that any word may follow. */
const OPEN_HEADS = ["GRANT", "REVOKE"];

/** A keyword that has to stand here and does not. */
export function* missingWord(fault: Fault): Generator<Repair> {
  for (let at = fault.token; at >= Math.max(fault.first, fault.token - 2); at--) {
    const words = at === fault.first ? missingHeads(fault) : missingWords(fault, at);
    if (words.length > MOST_WORDS || (fault.code === "" && words.length > 6)) continue;
    const { start } = spanOf(fault, at);
    const code = codeOf(fault.tokens, at);
    for (const word of words.flatMap((one) => [one, ...(PHRASES[one] ?? [])])) {
      if (code === `${word} `) continue;
      yield {
        hint: say("hint.missingWord", { word }),
        title: say("fix.insert", { text: word }),
        edits: [insertWord(fault, at, start, word)],
        sure: at > fault.first || (![";", ""].includes(fault.code) && !OPEN_HEADS.includes(word)),
        asks: at === fault.first && GRAVE.includes(word),
      };
    }
  }
}

function insertWord(fault: Fault, at: number, start: number, word: string) {
  const glued = at > fault.first && spanOf(fault, at - 1).end === start;
  return {
    span: { start, end: start },
    replacement: `${glued ? " " : ""}${cased(word, textOf(fault, fault.first))} `,
  };
}

/** Where a name could stand, a word that is no reserved one would be taken for a name if a sign followed it. */
function missingWords(fault: Fault, at: number): readonly string[] {
  const expected = fault.expectedAt(at);
  const words = wordsOf(expected);
  if (expected.names.length === 0 || (at < fault.last && STARTS.test(codeOf(fault.tokens, at)))) return words;
  return words.filter((word) => fault.dialect.reserved.has(`${word} `));
}

/** Codes of words, names and texts. */
const STARTS = /^(?:.+ |["'`])$/;

/** The first words of statements that the word written first could follow. */
function missingHeads({ tokens, first, last, dialect }: Fault): readonly string[] {
  const word = first < last ? codeOf(tokens, first).trim() : "";
  const follows = [...headTree(dialect.target).next].filter(([head, node]) =>
    node.next.size > 0 ? node.next.has(word) : node.inGrammar && wordsBehind(head, dialect).includes(word),
  );
  return [...follows.map(([head]) => head), ...OPEN_HEADS];
}

const behind = new Map<string, readonly string[]>();

/** Gives the words that a statement may go on with behind its first one; made once for a version. */
function wordsBehind(head: string, dialect: Dialect): readonly string[] {
  const { engine, version } = dialect.target;
  const key = `${engine} ${version} ${head}`;
  const known = behind.get(key);
  if (known) return known;
  const tokens = tokenize(head, dialect.lexicon);
  const words = wordsOf(readExpected(readRest(tokens, 0, tokens.starts.length, dialect) ?? [], false));
  behind.set(key, words);
  return words;
}

/** A word that stands there for nothing. What was meant by it is not known. */
export function* extraWord(fault: Fault): Generator<Repair> {
  for (const at of [fault.token, fault.token - 1]) {
    if (at <= fault.first || at >= fault.last || !isWord(codeOf(fault.tokens, at))) continue;
    const word = textOf(fault, at);
    yield {
      hint: say("hint.extraWord", { word }),
      title: say("fix.remove", { text: word }),
      edits: [{ span: { start: spanOf(fault, at - 1).end, end: spanOf(fault, at).end }, replacement: "" }],
      sure: false,
    };
  }
}

/** Gives a word as the wrong one was written: in lower case where that was. */
export function cased(word: string, like: string): string {
  return like === like.toLowerCase() && like !== like.toUpperCase() ? word.toLowerCase() : word;
}
