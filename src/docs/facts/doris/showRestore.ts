import { inAll, type StatementFacts } from "../types.ts";

/** spec/doris.md §1.3, §2.6, §4.2, §7. */
export const FACTS: StatementFacts = {
  parameters: [
    {
      id: "brief",
      words: "reference.parameter.doris.showRestore.brief",
      form: "BRIEF",
      needed: false,
    },
    {
      id: "database",
      words: "reference.parameter.doris.showJob.database",
      box: "database",
      form: "FROM <database>",
      needed: false,
    },
    {
      id: "equal",
      words: "reference.parameter.doris.showJob.equal",
      box: "expression",
      form: "WHERE LABEL = '<label>'",
      needed: false,
    },
    {
      id: "like",
      words: "reference.parameter.doris.showJob.like",
      form: "WHERE LABEL LIKE '<pattern>'",
      needed: false,
    },
  ],
  privileges: [{ privilege: "LOAD_PRIV", on: "DATABASE", when: "reference.privilege.doris.showJob.load" }],
  checks: [
    { stage: "syntax", checks: [] },
    { stage: "analysis", checks: inAll(["noDatabaseSelected"]) },
    { stage: "access", checks: inAll(["accessDeniedDatabase"]) },
    { stage: "run", checks: inAll(["showRestoreFilter", "databaseUnknown"]) },
  ],
  history: [
    { versions: ["4.0"], change: "reference.history.doris.showRestore.creating" },
    { versions: ["4.0"], change: "reference.history.doris.showJob.brackets" },
    { versions: ["2.0"], change: "reference.history.doris.showRestore.brief" },
  ],
};
