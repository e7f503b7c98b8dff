import { ENGINES, syntaxError, type ClientError, type Engine, type Target } from "../engine/index.ts";
import type { Phrase, SqlDiagnostic, TextFix } from "../sql/diagnostics.ts";
import { parse } from "../sql/index.ts";

/** A statement in the words of an engine and version that does not take it as it was written. */
export interface Translated {
  readonly text: string;
  /** What a client gets for the statement as it was written; absent where that is read, and means something else there. */
  readonly refusal?: ClientError;
  /** Ours: why it is written in another way here. */
  readonly hints: readonly Phrase[];
}

/** Translations that follow each other until a statement is read. */
const MOST_TURNS = 8;

/**
 * Says a statement in the words of an engine and version, where those differ and ours are known to mean the same or
 * nearly so: what only the reader can decide stays as it is.
 * @param written the engine that the statement was written for
 * @returns undefined where the statement means here what it says, or cannot be translated
 */
export function translate(text: string, target: Target, written: Engine): Translated | undefined {
  const refused = refusalOf(parse(text, target).diagnostics);
  if (refused === undefined) return written === target.engine ? undefined : misread(text, target);
  const found = reworded(text, target, (hint, { stage }) => isForeign(hint) || stage === "version");
  return found && { ...found, refusal: syntaxError(target, refused.message, refused.unframed !== true) };
}

/**
 * Translates what this version reads only because its grammar is wider than what it means: other versions of the engine
 * know it as the other engine's way (spec/doris.md §10 row 17).
 */
function misread(text: string, target: Target): Translated | undefined {
  for (const version of ENGINES[target.engine].versions) {
    const other = { engine: target.engine, version };
    if (version === target.version || refusalOf(parse(text, other).diagnostics) === undefined) continue;
    const found = reworded(text, other, isForeign);
    if (found && refusalOf(parse(found.text, target).diagnostics) === undefined) return found;
  }
  return undefined;
}

/** Applies the fixes that are wanted until a version reads a text. */
function reworded(
  text: string,
  target: Target,
  wanted: (hint: Phrase | undefined, diagnostic: SqlDiagnostic) => boolean,
): Pick<Translated, "text" | "hints"> | undefined {
  const hints: Phrase[] = [];
  let now = text;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const { diagnostics } = parse(now, target);
    if (refusalOf(diagnostics) === undefined) return { text: now, hints };
    const found = diagnostics.find((one) => one.fixes.length > 0 && wanted(one.hint, one));
    const [fix] = found?.fixes ?? [];
    if (fix === undefined) return undefined;
    if (found?.hint) hints.push(found.hint);
    now = applied(now, fix);
  }
  return undefined;
}

/** Gives what an engine refuses a text with before it looks at any cluster. */
function refusalOf(diagnostics: readonly SqlDiagnostic[]): SqlDiagnostic | undefined {
  return diagnostics.find(({ severity, stage }) => severity === "error" && stage === "syntax");
}

/** Tells whether a hint speaks of the other engine's ways; a slip of the writer's is not mended here. */
function isForeign(hint: Phrase | undefined): boolean {
  return hint?.key.startsWith("sql.hint.foreign.") ?? false;
}

function applied(text: string, { edits }: TextFix): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (now, { span, replacement }) => now.slice(0, span.start) + replacement + now.slice(span.end),
      text,
    );
}
