import type { Statement } from "../../sql/statements.ts";
import type { Finder } from "./finding.ts";
import { jobsDone } from "./jobsDone.ts";
import { jobsShown } from "./jobsShown.ts";
import { repositoriesChanged } from "./repositoriesChanged.ts";
import { snapshotsShown } from "./snapshotsShown.ts";

export type { FinderContext, Finding } from "./finding.ts";

/** Each looks at the statements that are its own; the first finding counts. */
export const FINDERS: readonly Finder[] = [snapshotsShown, jobsShown, repositoriesChanged, jobsDone];

const KINDS: readonly Statement["kind"][] = [
  "showSnapshot",
  "showJob",
  "createRepository",
  "dropRepository",
  "backup",
  "restore",
];

/** Tells whether there may be a finding about statements of a kind: of the others nobody need make a context. */
export function mayHaveFinding({ kind }: Statement): boolean {
  return KINDS.includes(kind);
}
