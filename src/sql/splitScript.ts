import type { Target } from "../engine/index.ts";
import { dialectOf } from "./dialect.ts";
import { readDirective, type Directive } from "./directives.ts";
import { nestedCommentEnd } from "./scanNereids.ts";
import { scanToken } from "./scanToken.ts";
import type { Scanned } from "./scanned.ts";
import type { Span } from "./span.ts";

/** One statement of a script with the directives that stand before it. */
export interface ScriptPart {
  /** The statement without its `;`, its comments before it left out; empty where only directives stand. */
  readonly span: Span;
  readonly text: string;
  readonly directives: readonly Directive[];
  /** True for directives behind the last statement. */
  readonly trailing: boolean;
  /** Offset behind the statement's `;`, or the end of the script. */
  readonly after: number;
  /** False for the last part of a script where no `;` stands behind it. */
  readonly closed: boolean;
}

/**
 * Splits a script into its statements at every `;` outside of strings, comments and quoted names
 * (spec/starrocks.md §1.3). An unfinished quote reaches to the end of the script. Takes time in proportion to the text.
 */
export function splitScript(text: string, target: Target, elsewhere?: TargetOf): ScriptPart[] {
  return [...scanScript(text, target, 0, elsewhere)];
}

/** Gives engine and version of a cluster that a directive names; undefined where the session has none of that name. */
export type TargetOf = (cluster: string) => Target | undefined;

const NOWHERE: TargetOf = () => undefined;

/**
 * Gives the parts of a script one by one, beginning at an offset where a part begins.
 * @param target whose lexer reads it there
 * @param elsewhere whose lexer reads what stands behind a directive that sends it to another cluster
 */
export function* scanScript(
  text: string,
  target: Target,
  from = 0,
  elsewhere: TargetOf = NOWHERE,
): Generator<ScriptPart> {
  let { lexicon } = dialectOf(target);
  const lastClose = text.lastIndexOf("*/");
  let directives: Directive[] = [];
  let start = -1;
  let end = -1;
  const part = (span: Span, trailing: boolean, after: number, closed: boolean): ScriptPart => {
    const made = { span, text: text.slice(span.start, span.end), directives, trailing, after, closed };
    directives = [];
    start = -1;
    return made;
  };
  for (let at = from; at < text.length;) {
    // A comment within a comment ends only itself where the lexer reads it so: no statement begins behind it.
    const nests = lexicon.nereids && at + 2 <= lastClose && text.startsWith("/*", at);
    const token: Scanned = nests
      ? { kind: "hidden", end: nestedCommentEnd(text, at) }
      : scanToken(text, at, lexicon, lastClose);
    if (token.kind === "hidden") {
      if (start < 0 && text.startsWith("--", at)) {
        const directive = readDirective(text, { start: at, end: token.end });
        if (directive) directives.push(directive);
        const there = directive?.kind === "cluster" ? elsewhere(directive.name) : undefined;
        if (there) ({ lexicon } = dialectOf(there));
      }
    } else if (token.kind === "token" && token.code === ";") {
      if (start >= 0) yield part({ start, end }, false, token.end, true);
    } else {
      if (start < 0) start = at;
      end = token.end;
    }
    at = token.end;
  }
  if (start >= 0) yield part({ start, end }, false, text.length, false);
  else if (directives.length > 0)
    yield part({ start: text.length, end: text.length }, true, text.length, false);
}
