import type { ErrorCode, VersionRange } from "../../engine/index.ts";
import type { UiKey } from "../../i18n/index.ts";

/** One thing that a writer puts into a statement. */
export interface ParameterFact extends VersionRange {
  /** Once per statement and stretch of versions; the place of its row in the page is named by it. */
  readonly id: string;
  /** As it stands in the statement. */
  readonly form: string;
  readonly needed: boolean;
  readonly words: UiKey;
  /** The box of the syntax diagram that leads to it. */
  readonly box?: string;
  /** Says its versions also where the page shows one version alone. */
  readonly since?: string;
}

/** A privilege that a statement asks for. Names are as GRANT writes them. */
export interface PrivilegeFact extends VersionRange {
  readonly privilege: string;
  readonly on: string;
  readonly when: UiKey;
}

/** `run`: what is found out while a statement that starts no job is carried out. */
export type CheckStage = "syntax" | "analysis" | "access" | "submission" | "run" | "job";

/** A check that gives an error of the engine; in `since` and `until` where its place differs between versions. */
export interface CheckFact extends VersionRange {
  readonly code: ErrorCode;
  /** What holds where it passes; left out: `reference.check.<code>`, else `docs.check.<code>`. */
  readonly words?: UiKey;
}

/** Checks that are made together, in their order; a stage may stand in more than one group. */
export interface CheckGroup {
  readonly stage: CheckStage;
  readonly checks: readonly CheckFact[];
}

/** A change of a statement, with the first release of each branch that has it. */
export interface HistoryFact {
  readonly versions: readonly string[];
  readonly change: UiKey;
}

/** What the components of a statement's page are fed with; a file of `facts/<engine>/` each. */
export interface StatementFacts {
  readonly parameters: readonly ParameterFact[];
  /** In the order in which they are asked for; none: everybody may. */
  readonly privileges: readonly PrivilegeFact[];
  /** When they are asked for; left out: after analysis, in their order. */
  readonly asked?: UiKey;
  readonly checks: readonly CheckGroup[];
  /** Newest first. */
  readonly history: readonly HistoryFact[];
}

/** Writes codes as checks, all of the same versions. */
export function inAll(codes: readonly ErrorCode[], range: VersionRange = {}): readonly CheckFact[] {
  return codes.map((code) => ({ code, ...range }));
}
