import type { Engine, VersionRange } from "../versions.ts";

/** Words that are no name without quotes, in upper case with blanks between, and the versions that keep them. */
export interface ReservedRow extends VersionRange {
  readonly words: string;
}

/**
 * The words that statements of an engine begin with, one statement a line: `[ ]` may be left out, `|` parts alternatives,
 * `( )` groups. Only words stand here: a head ends where a name, a literal or a symbol may follow.
 */
export interface HeadRow extends VersionRange {
  /** The grammar reads these to their end; the other rows are recognised by their head and not simulated. */
  readonly inGrammar: boolean;
  readonly heads: string;
}

/** The words of one engine's language. */
export interface EngineWords {
  readonly engine: Engine;
  readonly reserved: readonly ReservedRow[];
  readonly heads: readonly HeadRow[];
  /** Words of this engine's clauses that it does not reserve, in lower case, for the editor's colours. */
  readonly clauses: string;
}
