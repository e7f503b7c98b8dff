import { inAll, type StatementFacts } from "../types.ts";

/** spec/starrocks.md §1.1, §1.4, §2.7, §6, §7.1. */
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
      words: "reference.parameter.starrocks.create-repository.repository",
      box: "repository",
      form: "<repository>",
      needed: true,
    },
    {
      id: "broker",
      words: "reference.parameter.starrocks.create-repository.broker",
      box: "broker",
      form: "WITH BROKER [ <broker> ]",
      needed: true,
    },
    {
      id: "location",
      words: "reference.parameter.create-repository.location",
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
  privileges: [
    { privilege: "ADMIN", on: "GLOBAL", when: "docs.privilege.backup.repository", until: "3.0" },
    { privilege: "REPOSITORY", on: "SYSTEM", when: "docs.privilege.backup.repository", since: "3.0" },
  ],
  checks: [
    { stage: "syntax", checks: [] },
    {
      stage: "analysis",
      checks: [
        ...inAll([
          "repositoryNameEmpty",
          "repositoryNameIncorrect",
          "locationEmpty",
          "brokerEmpty",
          "brokerUnknown",
          "brokerDown",
        ]),
      ],
    },
    { stage: "access", checks: [] },
    {
      stage: "submission",
      checks: inAll([
        "repositoryNameTaken",
        "locationWithoutScheme",
        "repositoryStorageFailed",
        "repositoryInfoTwice",
        "repositoryInfoNotFile",
        "repositoryWriteFailed",
      ]),
    },
  ],
  history: [
    { versions: ["4.0"], change: "reference.history.starrocks.create-repository.webIdentity" },
    { versions: ["3.3"], change: "docs.history.numbers" },
    { versions: ["3.2"], change: "reference.history.starrocks.create-repository.sts" },
    { versions: ["3.1"], change: "reference.history.starrocks.create-repository.token" },
    { versions: ["3.1"], change: "docs.history.messages" },
    { versions: ["3.0"], change: "reference.history.starrocks.create-repository.schemes" },
    { versions: ["3.0"], change: "reference.history.starrocks.create-repository.privilege" },
    { versions: ["2.5"], change: "reference.history.starrocks.create-repository.noBroker" },
  ],
};
