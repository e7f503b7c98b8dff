import { inAll, type StatementFacts } from "../types.ts";

/** spec/doris.md §1.2, §1.3, §2.10, §7; fe catalog/CatalogRecycleBin. */
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
      form: "PARTITION <name> … FROM [<database>.]<table>",
      needed: false,
    },
    {
      id: "id",
      words: "reference.parameter.doris.recover.id",
      box: "integer",
      form: "<integer>",
      needed: false,
    },
    {
      id: "alias",
      words: "reference.parameter.doris.recover.alias",
      box: "new_name",
      form: "AS <new_name>",
      needed: false,
    },
  ],
  privileges: [{ privilege: "ALTER_PRIV", on: "DATABASE", when: "reference.privilege.doris.recover.any" }],
  checks: [
    { stage: "syntax", checks: [] },
    { stage: "analysis", checks: inAll(["noDatabaseForTable"]) },
    { stage: "access", checks: [] },
    {
      stage: "submission",
      checks: [
        { code: "recoverDatabaseExists" },
        { code: "recoverDatabaseMissing" },
        { code: "databaseUnknownAtRun", words: "reference.check.doris.recover.database" },
        { code: "recoverTableExists" },
        { code: "recoverTableMissing", words: "reference.check.doris.recover.table" },
        { code: "tableUnknownAtRun", words: "reference.check.doris.recover.tableOfPartition" },
        ...inAll(["recoverPartitionExists", "recoverPartitionMissing", "recoverPartitionRange"]),
      ],
    },
  ],
  history: [
    { versions: ["4.0"], change: "reference.history.doris.recover.truncate" },
    { versions: ["4.0"], change: "reference.history.doris.cancel.numbers" },
    { versions: ["3.0"], change: "reference.history.doris.recover.views" },
  ],
};
