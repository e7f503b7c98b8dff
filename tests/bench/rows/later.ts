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
  { what: "Keystroke to diagnostics in a 10,000-statement script, p95", budget: 8, unit: "ms", kind: "time" },
  {
    what: "10,000-statement script opened: longest task on the main thread",
    budget: 50,
    unit: "ms",
    kind: "time",
  },
  { what: "Frame while 1,000 tablets move, 4× CPU slow-down, p95", budget: 16.7, unit: "ms", kind: "time" },
  {
    what: "Single offline file, raw",
    budget: 2400,
    unit: "kB",
    kind: "size",
    others: "learnGitBranching 3,300",
  },
];
