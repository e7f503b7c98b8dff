import { inAll, type StatementFacts } from "../types.ts";

/** spec/starrocks.md §1.1, §2.6, §4.3, §7.1. */
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
      id: "several",
      words: "reference.parameter.starrocks.showSnapshot.several",
      form: "WHERE SNAPSHOT IN ('<label>', …)",
      needed: false,
      since: "3.0",
    },
  ],
  privileges: [{ privilege: "REPOSITORY", on: "SYSTEM", when: "reference.privilege.always", since: "3.0" }],
  checks: [
    { stage: "syntax", checks: [] },
    {
      stage: "analysis",
      checks: inAll([
        "repositoryMissing",
        "snapshotFilterForm",
        "snapshotFilterColumn",
        "snapshotFilterValue",
      ]),
    },
    { stage: "access", checks: inAll(["accessDenied"], { since: "3.0" }) },
    { stage: "run", checks: inAll(["snapshotListBrokerLost", "snapshotListFailed"]) },
  ],
  history: [
    { versions: ["3.0"], change: "reference.history.starrocks.showSnapshot.several" },
    { versions: ["3.0"], change: "reference.history.starrocks.showSnapshot.privileges" },
  ],
};
