import { codeOf } from "../tokens.ts";
import { say, spanOf, type Edit, type Fault } from "./fault.ts";
import type { Repair } from "./repair.ts";

/** Keys and values of properties are texts: every one of a list that is not is put into quotes. */
export function* unquotedProperty(fault: Fault): Generator<Repair> {
  const open = openingOf(fault);
  if (open === undefined) return;
  const runs = [...unquoted(fault, open)];
  const [first] = runs;
  if (!first) return;
  const text = (edit: Edit) => fault.tokens.text.slice(edit.span.start, edit.span.end);
  yield {
    hint: say("hint.quotes", { text: bare(text(first)) }),
    title: say("fix.quote", { text: runs.map((run) => bare(text(run))).join(", ") }),
    edits: runs,
    sure: true,
  };
}

/** Finds the parenthesis of the property list in which the statement stops: a text could stand behind it. */
function openingOf(fault: Fault): number | undefined {
  const { tokens, token, first } = fault;
  for (let at = Math.min(token, fault.last - 1); at > first; at--) {
    const code = codeOf(tokens, at);
    if (code === "(" && at < token) return fault.expectedAt(at + 1).tokens.includes('"') ? at : undefined;
    if (code === ")" && at < token) return undefined;
  }
  return undefined;
}

/** The stretches between the signs of a property list that are no texts. */
function* unquoted(fault: Fault, open: number): Generator<Edit> {
  const { tokens, last } = fault;
  let from = -1;
  for (let at = open + 1; at < last; at++) {
    const code = codeOf(tokens, at);
    const ends = code === "," || code === ")" || code === "=" || code === ";";
    if (!ends && from < 0) from = at;
    if (!ends || from < 0) {
      if (code === ")" || code === ";") return;
      continue;
    }
    const edit = quotedRun(fault, from, at - 1);
    if (edit) yield edit;
    from = -1;
    if (code === ")" || code === ";") return;
  }
}

function quotedRun(fault: Fault, from: number, to: number): Edit | undefined {
  const { tokens } = fault;
  const start = spanOf(fault, from).start;
  const end = spanOf(fault, to).end;
  const text = tokens.text.slice(start, end);
  const code = codeOf(tokens, from);
  if (from === to && (code === "'" || code === '"')) return undefined;
  // Quotes of a spreadsheet: ""key"" = ""value"".
  const inside = /^""([^"]*)""$/.exec(text)?.[1] ?? text;
  if (/["'\s]/.test(inside)) return undefined;
  return { span: { start, end }, replacement: `"${bare(inside)}"` };
}

const bare = (text: string) => text.replaceAll("`", "").replace(/^""|""$/g, "");
