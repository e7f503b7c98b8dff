import { inAll, type StatementFacts } from "../types.ts";

/** spec/doris.md §1.3, §2.7, §4.3, §7. */
export const FACTS: StatementFacts = {
  parameters: [
    {
      id: "repository",
      words: "reference.parameter.showSnapshot.repository",
      box: "repository",
      form: "ON <repository>",
      needed: true,
    },
    {
      id: "one",
      words: "reference.parameter.showSnapshot.one",
      box: "expression",
      form: "WHERE SNAPSHOT = '<label>'",
      needed: false,
    },
    {
      id: "detail",
      words: "reference.parameter.showSnapshot.detail",
      form: "AND TIMESTAMP = '<timestamp>'",
      needed: false,
    },
    {
      id: "type",
      words: "reference.parameter.doris.showSnapshot.type",
      form: "AND SNAPSHOTTYPE = 'remote' | 'local'",
      needed: false,
    },
  ],
  privileges: [{ privilege: "ADMIN_PRIV", on: "GLOBAL", when: "reference.privilege.always", since: "3.0" }],
  checks: [
    { stage: "syntax", checks: [] },
    { stage: "access", checks: inAll(["accessDenied"], { since: "3.0" }) },
    { stage: "analysis", checks: inAll(["snapshotFilterForm", "repositoryMissing"]) },
    { stage: "run", checks: inAll(["snapshotListBrokerLost", "snapshotListFailed"]) },
  ],
  history: [
    { versions: ["4.0"], change: "reference.history.doris.showSnapshot.strict" },
    { versions: ["3.0"], change: "reference.history.doris.showSnapshot.privileges" },
    { versions: ["2.0"], change: "reference.history.doris.showSnapshot.type" },
  ],
};
