import { codeOf } from "../tokens.ts";
import { fix, isWord, say, type Adviser, type Edit } from "./fault.ts";

/** A quote that is never closed: the lexer leaves out everything behind it. */
export const openQuote: Adviser = ({ tokens, first }) => {
  const from = tokens.starts[first] ?? 0;
  const open = tokens.dropped.find(({ start, why }) => why === "quote" && start >= from);
  if (!open) return undefined;
  const quote = tokens.text.charAt(open.start);
  const end = tokens.text.length;
  return {
    hint: say("hint.openQuote", { quote }),
    fixes: [
      fix(say("fix.closeQuote", { quote }), [{ span: { start: end, end }, replacement: quote }], false),
    ],
  };
};

/** A word that is no name without quotes. */
export const reservedName: Adviser = (fault) => {
  const { tokens, expected, dialect, last } = fault;
  // The engine reads a dot only where a name follows: then it is the dot that does not fit.
  const at = fault.code === "." ? fault.token + 1 : fault.token;
  const start = tokens.starts[at];
  if (start === undefined || at >= last || !dialect.reserved.has(codeOf(tokens, at))) return undefined;
  if (fault.code !== "." && expected.names.length === 0) return undefined;
  const text = tokens.text.slice(start, tokens.ends[at]);
  const edit: Edit = { span: { start, end: start + text.length }, replacement: `\`${text}\`` };
  const outcome = fault.tryEdits([edit]);
  if (outcome === "no") return undefined;
  return {
    hint: say("hint.reserved", { word: text }),
    fixes: [fix(say("fix.quoteName", { word: text }), [edit], outcome === "read")],
  };
};

/** A name written as a string. */
export const stringName: Adviser = (fault) => {
  const { text, code, expected } = fault;
  if (expected.names.length === 0 || (code !== "'" && code !== '"')) return undefined;
  const inside = text.slice(1, -1);
  const edit: Edit = {
    span: fault.span,
    replacement: /^[A-Za-z_]\w*$/.test(inside) ? inside : `\`${inside.replaceAll("`", "")}\``,
  };
  const outcome = fault.tryEdits([edit]);
  if (outcome === "no") return undefined;
  return {
    hint: say("hint.stringName", { text }),
    fixes: [fix(say("fix.unquote"), [edit], outcome === "read")],
  };
};

/** A name that begins with digits only, or holds a sign that no name holds. */
export const oddName: Adviser = (fault) => {
  const { tokens, token, code, expected, last } = fault;
  if (!["#", "½", "℮"].includes(code) || (expected.names.length === 0 && code !== "½")) return undefined;
  const dotted = fault.text.startsWith(".");
  let end = fault.span.end;
  // `2024-01-01` is five tokens: they were meant as one name.
  for (
    let at = token + 1;
    at < last && tokens.starts[at] === end && !",();.".includes(tokens.text.charAt(end));
    at++
  ) {
    end = tokens.ends[at] ?? end;
  }
  const start = fault.span.start + (dotted ? 1 : 0);
  const name = tokens.text.slice(start, end);
  const edit: Edit = { span: { start, end }, replacement: `\`${name}\`` };
  const outcome = fault.tryEdits([edit]);
  if (outcome === "no") return undefined;
  return {
    hint: say("hint.numberName", { name }),
    fixes: [fix(say("fix.quoteName", { word: name }), [edit], outcome === "read")],
  };
};

/** Keys and values of properties are strings. */
export const unquotedProperty: Adviser = (fault) => {
  const { code, expected, text } = fault;
  if (!expected.tokens.includes("'") || !(isWord(code) || ["#", "½", "℮"].includes(code))) return undefined;
  const edit: Edit = { span: fault.span, replacement: `"${text.replaceAll("`", "")}"` };
  const outcome = fault.tryEdits([edit]);
  if (outcome === "no") return undefined;
  return {
    hint: say("hint.quotes", { text }),
    fixes: [fix(say("fix.quote", { text }), [edit], outcome === "read")],
  };
};
