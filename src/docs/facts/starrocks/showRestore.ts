import { inAll, type StatementFacts } from "../types.ts";

/** spec/starrocks.md §0, §1.1, §2.6, §4.2, §7.1. */
export const FACTS: StatementFacts = {
  parameters: [
    {
      id: "database",
      words: "reference.parameter.starrocks.showJob.database.older",
      box: "database",
      form: "FROM <database>",
      needed: false,
      until: "3.0",
    },
    {
      id: "database",
      words: "reference.parameter.starrocks.showJob.database",
      box: "database",
      form: "FROM <database>",
      needed: false,
      since: "3.0",
    },
    {
      id: "where",
      words: "reference.parameter.starrocks.showRestore.where",
      box: "expression",
      form: "WHERE <expression>",
      needed: false,
    },
  ],
  privileges: [
    { privilege: "LOAD", on: "DATABASE", when: "reference.privilege.showJob.load", until: "3.0" },
    {
      privilege: "REPOSITORY",
      on: "SYSTEM",
      when: "reference.privilege.showRestore.repository",
      since: "3.0",
    },
  ],
  checks: [
    { stage: "syntax", checks: [] },
    {
      stage: "analysis",
      checks: [...inAll(["databaseNameWrong"], { until: "3.0" }), ...inAll(["databaseUnknown"])],
    },
    {
      stage: "access",
      checks: [
        ...inAll(["accessDeniedDatabase"], { until: "3.0" }),
        ...inAll(["accessDenied"], { since: "3.0" }),
      ],
    },
  ],
  history: [
    { versions: ["3.4"], change: "reference.history.starrocks.showJob.catalogs" },
    { versions: ["3.0"], change: "reference.history.starrocks.showJob.allDatabases" },
    { versions: ["3.0"], change: "reference.history.starrocks.showRestore.privileges" },
  ],
};
