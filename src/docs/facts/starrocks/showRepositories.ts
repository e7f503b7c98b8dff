import type { StatementFacts } from "../types.ts";

/** spec/starrocks.md §1.1, §2.6, §4.5, §7.1. */
export const FACTS: StatementFacts = {
  parameters: [],
  privileges: [],
  checks: [{ stage: "syntax", checks: [] }],
  history: [{ versions: ["2.5"], change: "reference.history.starrocks.show-repositories.same" }],
};
