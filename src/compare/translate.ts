import { syntaxError, type ClientError, type Target } from "../engine/index.ts";
import type { Phrase, SqlDiagnostic, TextFix } from "../sql/diagnostics.ts";
import { parse } from "../sql/index.ts";

/** A statement in the words of an engine and version that refuses it as it was written. */
export interface Translated {
  readonly text: string;
  /** What a client gets for the statement as it was written. */
  readonly refusal: ClientError;
  /** Ours: why it is written in another way here. */
  readonly hints: readonly Phrase[];
}

/** Translations that follow each other until a statement is read. */
const MOST_TURNS = 8;

/**
 * Says a statement in the words of an engine and version, where those differ and ours are known to mean the same or
 * nearly so: what only the reader can decide stays refused.
 * @returns undefined where the statement is read as it stands, or cannot be translated
 */
export function translate(text: string, target: Target): Translated | undefined {
  const refused = refusalOf(parse(text, target).diagnostics);
  if (refused === undefined) return undefined;
  const refusal = syntaxError(target, refused.message, refused.unframed !== true);
  const hints: Phrase[] = [];
  let now = text;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const { diagnostics } = parse(now, target);
    if (refusalOf(diagnostics) === undefined) return { text: now, refusal, hints };
    const found = translation(diagnostics);
    if (found === undefined) return undefined;
    if (found.hint) hints.push(found.hint);
    now = applied(now, found.fix);
  }
  return undefined;
}

/** Gives what an engine refuses a text with before it looks at any cluster. */
function refusalOf(diagnostics: readonly SqlDiagnostic[]): SqlDiagnostic | undefined {
  return diagnostics.find(({ severity, stage }) => severity === "error" && stage === "syntax");
}

/** Finds a fix that says the same in this engine's or version's words; a slip of the writer's is not mended here. */
function translation(
  diagnostics: readonly SqlDiagnostic[],
): { readonly fix: TextFix; readonly hint?: Phrase } | undefined {
  for (const { hint, stage, fixes } of diagnostics) {
    const foreign = hint?.key.startsWith("sql.hint.foreign.") ?? false;
    const [fix] = fixes;
    if (fix && (foreign || stage === "version")) return { fix, ...(hint && { hint }) };
  }
  return undefined;
}

function applied(text: string, { edits }: TextFix): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (now, { span, replacement }) => now.slice(0, span.start) + replacement + now.slice(span.end),
      text,
    );
}
