import { headTree } from "../heads.ts";
import { editDistance } from "../similarity.ts";
import { fix, isWord, say, type Adviser, type Edit, type Fault } from "./fault.ts";
import { endBefore } from "./punctuation.ts";

const wordsOf = (fault: Fault) => fault.expected.tokens.filter((token) => /^[A-Z]/.test(token));

/** How far a mistyped word may be from the one that was meant. */
const reach = (word: string) => (word.length > 6 ? 2 : 1);

/** A keyword with a slip of the finger. */
export const misspelled: Adviser = (fault) => {
  const { tokens, token, first } = fault;
  // A slip may have made a name of the word, and then the next one does not fit.
  for (const at of [token, token - 1]) {
    if (at < first || (at !== token && at === first)) continue;
    const start = tokens.starts[at];
    const end = tokens.ends[at];
    if (start === undefined || end === undefined) continue;
    const written = tokens.text.slice(start, end).replaceAll("`", "").toUpperCase();
    const near = candidates(fault, at)
      .map((word) => ({ word, distance: editDistance(written, word) }))
      .filter(({ word, distance }) => distance > 0 && distance <= reach(word))
      .sort((a, b) => a.distance - b.distance);
    for (const { word } of near) {
      const edit: Edit = { span: { start, end }, replacement: word };
      const outcome = fault.tryEdits([edit]);
      // Two letters are like too much: only where the statement is read then.
      if ((outcome === "no" && near.length > 1) || (word.length < 3 && outcome !== "read")) continue;
      const fixes = [
        fix(say("fix.replace", { text: word }), [edit], outcome === "read" && near.length === 1),
      ];
      return { hint: say("hint.misspelled", { written: tokens.text.slice(start, end), word }), fixes };
    }
  }
  return undefined;
};

function candidates(fault: Fault, at: number): readonly string[] {
  if (at !== fault.token) return wordsOf(fault);
  return at === fault.first ? [...headTree(fault.dialect.target).next.keys()] : wordsOf(fault);
}

/** Two words written as one: SHOWBACKUP, BACKUPSNAPSHOT. */
export const joined: Adviser = (fault) => {
  if (!isWord(fault.code) || fault.text.startsWith("`")) return undefined;
  const words =
    fault.token === fault.first ? [...headTree(fault.dialect.target).next.keys()] : wordsOf(fault);
  const written = fault.text.toUpperCase();
  for (const word of words) {
    if (!written.startsWith(word) || written.length <= word.length) continue;
    const at = fault.span.start + word.length;
    const edit: Edit = { span: { start: at, end: at }, replacement: " " };
    const outcome = fault.tryEdits([edit]);
    if (outcome === "no") continue;
    return {
      hint: say("hint.joined", { word }),
      fixes: [fix(say("fix.insertBlank", { word }), [edit], outcome === "read")],
    };
  }
  return undefined;
};

/** A keyword that has to stand here and does not. */
export const missingWord: Adviser = (fault) => {
  const words = wordsOf(fault);
  if (words.length === 0 || words.length > 4 || fault.code === "") return undefined;
  for (const word of words) {
    const edit: Edit = { span: { start: fault.span.start, end: fault.span.start }, replacement: `${word} ` };
    const outcome = fault.tryEdits([edit]);
    if (outcome === "no") continue;
    return {
      hint: say("hint.missingWord", { word }),
      fixes: [fix(say("fix.insert", { text: word }), [edit], outcome === "read")],
    };
  }
  return undefined;
};

/** A word that stands there for nothing, like a second SHOW. */
export const extraWord: Adviser = (fault) => {
  if (fault.token === fault.first || !isWord(fault.code)) return undefined;
  const edit: Edit = { span: { start: endBefore(fault), end: fault.span.end }, replacement: "" };
  const outcome = fault.tryEdits([edit]);
  if (outcome === "no") return undefined;
  return {
    hint: say("hint.extraWord", { word: fault.text }),
    // What was meant by the word is not known.
    fixes: [fix(say("fix.remove", { text: fault.text }), [edit], false)],
  };
};
