import type { Row } from "../row.ts";

/** Budgets of what is still to be built. */
export const later: readonly Row[] = [
  { what: "Embed: loader", budget: 3, unit: "kB", kind: "size", others: "Codapi 6.3" },
  {
    what: "Embed: player until its first statement has run",
    budget: 60,
    unit: "kB",
    kind: "size",
    others: "Sandpack 69",
  },
  { what: "Embed: with editor", budget: 190, unit: "kB", kind: "size", others: "PGlite REPL 531 + 5,600" },
  {
    what: "Single offline file, raw",
    budget: 2400,
    unit: "kB",
    kind: "size",
    others: "learnGitBranching 3,300",
  },
];
