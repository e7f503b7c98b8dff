import { inAll, type StatementFacts } from "../types.ts";

/** spec/starrocks.md §1.1, §2.7, §7.1. */
export const FACTS: StatementFacts = {
  parameters: [
    {
      id: "repository",
      words: "reference.parameter.drop-repository.repository",
      box: "repository",
      form: "<repository>",
      needed: true,
    },
  ],
  privileges: [
    { privilege: "ADMIN", on: "GLOBAL", when: "docs.privilege.backup.repository", until: "3.0" },
    { privilege: "REPOSITORY", on: "SYSTEM", when: "docs.privilege.backup.repository", since: "3.0" },
  ],
  checks: [
    { stage: "syntax", checks: [] },
    {
      stage: "analysis",
      checks: [...inAll(["repositoryNameEmpty", "repositoryNameIncorrect", "repositoryMissingAtDrop"])],
    },
    { stage: "access", checks: [] },
    { stage: "submission", checks: inAll(["repositoryInUse"]) },
  ],
  history: [
    { versions: ["3.3"], change: "docs.history.numbers" },
    { versions: ["3.1"], change: "docs.history.messages" },
    { versions: ["3.0"], change: "reference.history.starrocks.drop-repository.privilege" },
  ],
};
