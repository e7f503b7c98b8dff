import { inAll, type StatementFacts } from "../types.ts";

/** spec/starrocks.md §1.1, §2.6, §4.1, §7.1. */
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
  ],
  privileges: [
    { privilege: "LOAD", on: "DATABASE", when: "reference.privilege.showJob.load", until: "3.0" },
    { privilege: "REPOSITORY", on: "SYSTEM", when: "reference.privilege.always", since: "3.0" },
    { privilege: "EXPORT", on: "TABLE", when: "reference.privilege.showBackup.export", since: "3.0" },
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
    { versions: ["3.0"], change: "reference.history.starrocks.showBackup.privileges" },
  ],
};
