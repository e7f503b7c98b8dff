import type { VersionRange } from "../../engine/index.ts";

/** One thing that a writer puts into a statement; its words are `docs.parameter.<statement>.<id>`. */
export interface ParameterFact<Id extends string> extends VersionRange {
  readonly id: Id;
  /** As it stands in the statement. */
  readonly form: string;
  readonly needed: boolean;
}

type BackupParameter =
  | "database"
  | "databaseClause"
  | "label"
  | "repository"
  | "on"
  | "table"
  | "partition"
  | "kind"
  | "all"
  | "catalogs"
  | "properties";

type RestoreParameter =
  | "database"
  | "label"
  | "repository"
  | "sourceDatabase"
  | "targetDatabase"
  | "on"
  | "table"
  | "partition"
  | "alias"
  | "kind"
  | "all"
  | "catalogs"
  | "properties";

const KINDS = "TABLE | MATERIALIZED VIEW | VIEW | FUNCTION";
const ALL_KINDS = "ALL { TABLES | MATERIALIZED VIEWS | VIEWS | FUNCTIONS }";

/** spec/starrocks.md §1.1, §1.2, §2.2, §2.4. */
export const BACKUP_PARAMETERS: readonly ParameterFact<BackupParameter>[] = [
  { id: "database", form: "<database>.", needed: true },
  { id: "databaseClause", form: "DATABASE <database>", needed: false, since: "3.4" },
  { id: "label", form: "<label>", needed: true },
  { id: "repository", form: "TO <repository>", needed: true },
  { id: "on", form: "ON ( … )", needed: false },
  { id: "table", form: "<table>", needed: false },
  { id: "partition", form: "PARTITION ( <partition>, … )", needed: false },
  { id: "kind", form: KINDS, needed: false, since: "3.4" },
  { id: "all", form: ALL_KINDS, needed: false, since: "3.4" },
  { id: "catalogs", form: "EXTERNAL CATALOG ( <catalog>, … )", needed: false, since: "3.4" },
  { id: "properties", form: "PROPERTIES ( … )", needed: false },
];

/** spec/starrocks.md §1.1, §1.2, §2.3, §2.4. */
export const RESTORE_PARAMETERS: readonly ParameterFact<RestoreParameter>[] = [
  { id: "database", form: "<database>.", needed: true, until: "3.4" },
  { id: "database", form: "<database>.", needed: false, since: "3.4" },
  { id: "label", form: "<label>", needed: true },
  { id: "repository", form: "FROM <repository>", needed: true },
  { id: "sourceDatabase", form: "DATABASE <database>", needed: false, since: "3.4" },
  { id: "targetDatabase", form: "AS <new_name>", needed: false, since: "3.4" },
  { id: "on", form: "ON ( … )", needed: false },
  { id: "table", form: "<table>", needed: false },
  { id: "partition", form: "PARTITION ( <partition>, … )", needed: false },
  { id: "alias", form: "AS <new_name>", needed: false },
  { id: "kind", form: KINDS, needed: false, since: "3.4" },
  { id: "all", form: ALL_KINDS, needed: false, since: "3.4" },
  {
    id: "catalogs",
    form: "EXTERNAL CATALOG ( <catalog> [ AS <new_name> ], … )",
    needed: false,
    since: "3.4",
  },
  { id: "properties", form: "PROPERTIES ( … )", needed: true },
];
