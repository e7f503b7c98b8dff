import { inAll, type StatementFacts } from "../types.ts";

/** In 4.0 before all else: while the plan is built (spec/doris.md §6.3). */
const STORAGE = [
  "storageUnknown",
  "storagePropertyRequired",
  "storageKerberos",
  "storageKeyPair",
  "storageRegionMissing",
  "storageEndpointMissing",
  "storageExternalId",
] as const;

/** spec/doris.md §1.2, §1.3, §6.1, §6.2, §6.3, §7. */
export const FACTS: StatementFacts = {
  parameters: [
    {
      id: "readOnly",
      words: "reference.parameter.create-repository.readOnly",
      form: "READ ONLY",
      needed: false,
    },
    {
      id: "repository",
      words: "reference.parameter.doris.create-repository.repository",
      box: "repository",
      form: "<repository>",
      needed: true,
      until: "2.1",
    },
    {
      id: "repository",
      words: "reference.parameter.doris.create-repository.repositoryHyphens",
      box: "repository",
      form: "<repository>",
      needed: true,
      since: "2.1",
      until: "4.0",
    },
    {
      id: "repository",
      words: "reference.parameter.doris.create-repository.repositoryLong",
      box: "repository",
      form: "<repository>",
      needed: true,
      since: "4.0",
    },
    {
      id: "storage",
      words: "reference.parameter.doris.create-repository.storage",
      form: "WITH { S3 | HDFS | LOCAL | BROKER }",
      needed: true,
    },
    {
      id: "broker",
      words: "reference.parameter.doris.create-repository.broker",
      box: "name",
      form: "BROKER <broker>",
      needed: false,
      until: "4.0",
    },
    {
      id: "broker",
      words: "reference.parameter.doris.create-repository.broker",
      box: "broker",
      form: "BROKER <broker>",
      needed: false,
      since: "4.0",
    },
    {
      id: "location",
      words: "reference.parameter.doris.create-repository.location",
      box: "string",
      form: 'ON LOCATION "<location>"',
      needed: true,
    },
    {
      id: "properties",
      words: "reference.parameter.create-repository.properties",
      form: "PROPERTIES ( … )",
      needed: false,
    },
  ],
  privileges: [{ privilege: "ADMIN_PRIV", on: "GLOBAL", when: "docs.privilege.backup.repository" }],
  asked: "reference.privilege.doris.createRepository.asked",
  checks: [
    { stage: "syntax", checks: [] },
    {
      stage: "analysis",
      checks: [
        ...inAll(STORAGE, { since: "4.0" }),
        ...inAll(["storageClauseMissing"]),
        ...inAll(["storageLocal", "locationEmpty"]),
        ...inAll(["locationWithoutScheme", "locationSchemeWrong"], { until: "4.0" }),
      ],
    },
    { stage: "access", checks: [] },
    {
      stage: "submission",
      checks: [
        { code: "repositoryNameIncorrect", words: "reference.check.doris.createRepositoryName" },
        ...inAll(["deleteIfExistsValue"]),
        ...inAll(["cloudJobRefused"], { until: "4.0" }),
        ...inAll(["brokerUnknown"]),
        ...inAll(["storageEndpointMissing"], { until: "4.0" }),
        ...inAll(["repositoryNameTaken"]),
        ...inAll(["locationWithoutScheme"], { since: "4.0" }),
        ...inAll(["brokerDown"]),
        ...inAll(["storageRegionMissing"], { until: "4.0" }),
        ...inAll([
          "repositoryStorageFailed",
          "repositoryInfoTwice",
          "repositoryInfoNotFile",
          "repositoryNameDiffers",
          "repositoryWriteFailed",
          "repositoryPingFailed",
        ]),
      ],
    },
  ],
  history: [
    { versions: ["4.0"], change: "reference.history.doris.create-repository.detected" },
    { versions: ["4.0"], change: "reference.history.doris.create-repository.ping" },
    { versions: ["4.0"], change: "reference.history.doris.create-repository.longNames" },
    { versions: ["4.0"], change: "reference.history.doris.create-repository.deleteGone" },
    { versions: ["4.0"], change: "reference.history.doris.create-repository.numbers" },
    { versions: ["3.0"], change: "reference.history.doris.create-repository.standardUri" },
    { versions: ["2.1"], change: "reference.history.doris.create-repository.names" },
    { versions: ["2.1"], change: "reference.history.doris.create-repository.deleteIfExists" },
    { versions: ["2.1"], change: "reference.history.doris.create-repository.audit" },
  ],
};
