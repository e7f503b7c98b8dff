import { fix, say, type Adviser, type Edit, type Fault } from "./fault.ts";

const FULL_WIDTH: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "，": ",",
  "；": ";",
  "＝": "=",
  "．": ".",
  "　": " ",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
};

const ANY_FULL_WIDTH = /[\uFF08\uFF09\uFF0C\uFF1B\uFF1D\uFF0E\u3000\u2018\u2019\u201C\u201D]/g;

/** Gives a text with ordinary signs in place of its full-width ones. */
export function plainSigns(text: string): string {
  return text.replace(ANY_FULL_WIDTH, (char) => FULL_WIDTH[char] ?? char);
}

/** Full-width signs are letters of a name here. */
export const fullWidth: Adviser = (fault) => {
  const { tokens, token, first, last } = fault;
  // The wrong sign often sits in the word before the one that does not fit.
  for (const at of [token, token - 1, token - 2]) {
    if (at < first || at >= last) continue;
    const start = tokens.starts[at] ?? 0;
    const word = tokens.text.slice(start, tokens.ends[at]);
    const sign = [...word].find((char) => FULL_WIDTH[char] !== undefined);
    if (sign === undefined) continue;
    const edit: Edit = { span: { start, end: start + word.length }, replacement: plainSigns(word) };
    const outcome = fault.tryEdits([edit]);
    const plainSign = FULL_WIDTH[sign] ?? "";
    return {
      hint: say("hint.fullWidth", { sign, plain: plainSign === " " ? "␣" : plainSign }),
      fixes: outcome === "no" ? [] : [fix(say("fix.fullWidth"), [edit], outcome === "read")],
    };
  }
  return undefined;
};

/** A comma, a parenthesis or an equals sign is missing before the token. */
export const missingSign: Adviser = (fault) => {
  for (const sign of [",", ")", "(", "="]) {
    if (!fault.expected.tokens.includes(sign)) continue;
    const at = sign === "(" ? fault.span.start : endBefore(fault);
    const edit: Edit = { span: { start: at, end: at }, replacement: sign === "=" ? " =" : sign };
    const outcome = fault.tryEdits([edit]);
    if (outcome === "no") continue;
    return {
      hint: say("hint.missingSign", { sign }),
      fixes: [fix(say("fix.insert", { text: sign }), [edit], outcome === "read")],
    };
  }
  return undefined;
};

const SIGNS = ["(", ")", ",", ".", "=", ";"];

/** A comma or a parenthesis too many: the token itself, or the one before it. */
export const extraSign: Adviser = (fault) => {
  const { tokens, token, first, last } = fault;
  for (const at of [token, token - 1]) {
    if (at <= first || at >= last) continue;
    const start = tokens.starts[at] ?? 0;
    const sign = tokens.text.slice(start, tokens.ends[at]);
    if (!SIGNS.includes(sign)) continue;
    const edit: Edit = { span: { start, end: start + sign.length }, replacement: "" };
    const outcome = fault.tryEdits([edit]);
    if (outcome === "no") continue;
    return {
      hint: say("hint.extraSign", { sign }),
      fixes: [fix(say("fix.remove", { text: sign }), [edit], outcome === "read")],
    };
  }
  return undefined;
};

/** Gives where the token before the one that does not fit ends. */
export function endBefore({ tokens, token, first }: Fault): number {
  return token > first ? (tokens.ends[token - 1] ?? 0) : (tokens.starts[token] ?? tokens.text.length);
}
