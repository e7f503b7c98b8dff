import { inAll, type StatementFacts } from "../types.ts";

/** spec/doris.md §6.4, §7; 4.0: fe backup/BackupHandler.alterRepository detects the storage before it asks it. */
export const FACTS: StatementFacts = {
  parameters: [
    {
      id: "repository",
      words: "reference.parameter.alter-repository.repository",
      box: "repository",
      form: "<repository>",
      needed: true,
    },
    {
      id: "properties",
      words: "reference.parameter.alter-repository.properties",
      form: "PROPERTIES ( … )",
      needed: true,
    },
  ],
  privileges: [
    { privilege: "ADMIN_PRIV", on: "GLOBAL", when: "docs.privilege.backup.repository", since: "2.1" },
  ],
  asked: "reference.privilege.doris.repository.first",
  checks: [
    { stage: "syntax", checks: [] },
    { stage: "access", checks: [] },
    {
      stage: "analysis",
      checks: [
        ...inAll(["repositoryNameIncorrect"], { since: "2.1" }),
        ...inAll(["alterRepositoryWithoutKeys", "alterRepositoryOtherKeys"]),
      ],
    },
    {
      stage: "submission",
      checks: [
        ...inAll(["repositoryMissingAtDrop"], { since: "2.1" }),
        ...inAll(["alterRepositoryKind"], { until: "4.0" }),
        ...inAll(["storageKeyPair", "storageRegionMissing", "storageEndpointMissing", "storageExternalId"], {
          since: "4.0",
        }),
        ...inAll(["alterRepositoryPingFailed"]),
        ...inAll(["alterRepositoryKind"], { since: "4.0" }),
      ],
    },
  ],
  history: [
    { versions: ["4.0"], change: "reference.history.doris.alter-repository.freely" },
    { versions: ["2.1"], change: "reference.history.doris.alter-repository.new" },
  ],
};
