import { inAll, type StatementFacts } from "../types.ts";

/** spec/doris.md §2.8, §4.5, §7. */
export const FACTS: StatementFacts = {
  parameters: [
    {
      id: "repository",
      words: "reference.parameter.show-create-repository.repository",
      box: "repository",
      form: "FOR <repository>",
      needed: true,
    },
  ],
  privileges: [
    { privilege: "ADMIN_PRIV", on: "GLOBAL", when: "docs.privilege.backup.repository", since: "3.0" },
  ],
  asked: "reference.privilege.doris.repository.first",
  checks: [
    { stage: "syntax", checks: [] },
    { stage: "access", checks: [] },
    { stage: "submission", checks: inAll(["repositoryMissingAtShow"]) },
  ],
  history: [
    { versions: ["4.0"], change: "reference.history.doris.show-create-repository.masked" },
    { versions: ["3.0"], change: "reference.history.doris.show.admin" },
    { versions: ["2.1"], change: "reference.history.doris.show-create-repository.secrets" },
    { versions: ["2.0"], change: "reference.history.doris.show-create-repository.new" },
  ],
};
