import { inAll, type StatementFacts } from "../types.ts";

/** spec/doris.md §6.5, §7. */
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
  privileges: [{ privilege: "ADMIN_PRIV", on: "GLOBAL", when: "docs.privilege.backup.repository" }],
  asked: "reference.privilege.doris.repository.first",
  checks: [
    { stage: "syntax", checks: [] },
    { stage: "access", checks: [] },
    {
      stage: "submission",
      checks: [
        ...inAll(["cloudJobRefused"], { until: "4.0" }),
        ...inAll(["repositoryMissingAtDrop", "repositoryInUse"]),
      ],
    },
  ],
  history: [
    { versions: ["4.0"], change: "reference.history.doris.create-repository.numbers" },
    { versions: ["2.0"], change: "reference.history.doris.drop-repository.same" },
  ],
};
