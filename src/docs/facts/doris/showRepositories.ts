import type { StatementFacts } from "../types.ts";

/** spec/doris.md §2.8, §4.4, §7. */
export const FACTS: StatementFacts = {
  parameters: [],
  privileges: [
    { privilege: "ADMIN_PRIV", on: "GLOBAL", when: "docs.privilege.backup.repository", since: "3.0" },
  ],
  asked: "reference.privilege.doris.repository.first",
  checks: [
    { stage: "syntax", checks: [] },
    { stage: "access", checks: [] },
  ],
  history: [{ versions: ["3.0"], change: "reference.history.doris.show.admin" }],
};
