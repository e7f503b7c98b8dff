import { inAll, type StatementFacts } from "../types.ts";

/** spec/starrocks.md §1.1, §2.8, §7.1; fe catalog/CatalogRecycleBin, server/LocalMetastore. */
export const FACTS: StatementFacts = {
  parameters: [
    {
      id: "database",
      words: "reference.parameter.recover.database",
      box: "database",
      form: "DATABASE <database>",
      needed: false,
    },
    {
      id: "table",
      words: "reference.parameter.recover.table",
      box: "table",
      form: "TABLE [<database>.]<table>",
      needed: false,
    },
    {
      id: "partition",
      words: "reference.parameter.recover.partition",
      box: "name",
      form: "PARTITION <name> FROM [<database>.]<table>",
      needed: false,
    },
  ],
  privileges: [
    { privilege: "ALTER", on: "DATABASE", when: "reference.privilege.starrocks.recover.old", until: "3.0" },
    {
      privilege: "CREATE DATABASE",
      on: "CATALOG default_catalog",
      when: "reference.privilege.recover.database",
      since: "3.0",
    },
    { privilege: "CREATE TABLE", on: "DATABASE", when: "reference.privilege.recover.table", since: "3.0" },
    { privilege: "INSERT", on: "TABLE", when: "reference.privilege.recover.partition", since: "3.0" },
    { privilege: "ALTER", on: "TABLE", when: "reference.privilege.recover.partition", since: "3.0" },
  ],
  checks: [
    { stage: "syntax", checks: [] },
    { stage: "analysis", checks: inAll(["noDatabaseForTable"]) },
    { stage: "access", checks: [] },
    {
      stage: "submission",
      checks: [
        { code: "recoverDatabaseExists" },
        { code: "databaseUnknownAtRun", words: "reference.check.starrocks.recover.database" },
        { code: "recoverTableExists" },
        { code: "recoverTableMissing", words: "reference.check.starrocks.recover.table" },
        ...inAll([
          "recoverPartitionExists",
          "recoverPartitionMissing",
          "recoverPartitionRange",
          "recoverPartitionList",
        ]),
      ],
    },
  ],
  history: [
    { versions: ["3.3"], change: "docs.history.numbers" },
    { versions: ["3.3"], change: "reference.history.starrocks.recover.list" },
    { versions: ["3.1"], change: "docs.history.messages" },
    { versions: ["3.0"], change: "reference.history.starrocks.recover.privileges" },
  ],
};
