import { codeOf } from "../tokens.ts";
import { say, spanOf, textOf, type Fault } from "./fault.ts";
import type { Repair } from "./repair.ts";

/** A word that is no name without quotes. */
export function* reservedName(fault: Fault): Generator<Repair> {
  const { tokens, token, last, dialect } = fault;
  // The engine reads a dot only where a name follows: then it is the dot that does not fit.
  for (const at of fault.code === "." ? [token + 1] : [token, token - 1]) {
    if (at <= fault.first || at >= last || !dialect.reserved.has(codeOf(tokens, at))) continue;
    if (at <= token && fault.expectedAt(at).names.length === 0) continue;
    const word = textOf(fault, at);
    yield {
      hint: say("hint.reserved", { word }),
      title: say("fix.quoteName", { word }),
      edits: [{ span: spanOf(fault, at), replacement: `\`${word}\`` }],
      sure: true,
    };
  }
}

/** A name written as a text. */
export function* stringName(fault: Fault): Generator<Repair> {
  const { text, code, expected } = fault;
  if (expected.names.length === 0 || (code !== "'" && code !== '"') || text.length < 3) return;
  const inside = text.slice(1, -1);
  const plain = /^[A-Za-z_]\w*$/.test(inside) && !fault.dialect.reserved.has(`${inside.toUpperCase()} `);
  yield {
    hint: say("hint.stringName", { text }),
    title: say("fix.unquote"),
    edits: [{ span: fault.span, replacement: plain ? inside : `\`${inside.replaceAll("`", "")}\`` }],
    sure: !inside.includes("`"),
  };
}

const SEPARATORS = "(),;='\"`";

/** A name that begins with digits only, or holds a sign that no name holds: 2024-01-01, my-repo. */
export function* oddName(fault: Fault): Generator<Repair> {
  const { tokens, token, first, last } = fault;
  if (token >= last || SEPARATORS.includes(tokens.text.charAt(fault.span.start))) return;
  const isPart = (at: number) =>
    at > first && at < last && !SEPARATORS.includes(tokens.text.charAt(tokens.starts[at] ?? 0));
  let from = token;
  let to = token;
  while (isPart(from - 1) && tokens.ends[from - 1] === tokens.starts[from] && !dotted(fault, from)) from--;
  while (isPart(to + 1) && tokens.starts[to + 1] === tokens.ends[to] && !dotted(fault, to + 1)) to++;
  const first0 = tokens.starts[from] ?? 0;
  const start = first0 + (dotted(fault, from) ? 1 : 0);
  const end = tokens.ends[to] ?? start;
  const name = tokens.text.slice(start, end);
  const isName = /^[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*$/.test(name);
  if (isName || !/[\w\u0080-\uffff]/.test(name)) return;
  yield {
    hint: say("hint.numberName", { name }),
    title: say("fix.quoteName", { word: name }),
    edits: [{ span: { start, end }, replacement: `\`${name}\`` }],
    sure: true,
  };
}

/** A part of a name ends before a dot; `.2024` is one token. */
function dotted({ tokens }: Fault, at: number): boolean {
  return tokens.text.charAt(tokens.starts[at] ?? 0) === ".";
}
