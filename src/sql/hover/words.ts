import type { Engine } from "../../engine/versions.ts";
import type { StatementKind } from "../statements.ts";

/** Statements that `content/ui/…/hover.json` says something about. */
export const STATEMENT_TEXTS: ReadonlySet<StatementKind> = new Set([
  "backup",
  "restore",
  "cancel",
  "showJob",
  "showSnapshot",
  "showRepositories",
  "showCreateRepository",
  "createRepository",
  "alterRepository",
  "dropRepository",
  "recover",
  "createDatabase",
  "dropDatabase",
  "use",
  "createTable",
  "createTableLike",
  "alterTable",
  "dropTable",
  "truncate",
  "insert",
  "delete",
  "update",
  "select",
  "set",
  "describe",
  "adminSetConfig",
  "adminShowConfig",
  "showDatabases",
  "showPartitions",
  "showCreateTable",
  "showAlter",
  "showVariables",
  "showNodes",
  "grantPrivileges",
  "grantRoles",
  "createUser",
  "createRole",
  "showGrants",
  "createView",
  "createMaterializedView",
  "createFunction",
  "createCatalog",
] satisfies StatementKind[]);

/** A word of a clause, where it stands, and the text about it: `hover.keyword.<text>`. */
interface WordRow {
  readonly word: string;
  readonly in: readonly StatementKind[];
  readonly text: string;
  readonly engine?: Engine;
  /** The word that stands before it. */
  readonly behind?: string;
}

const JOB: readonly StatementKind[] = ["backup", "restore"];
const TABLE: readonly StatementKind[] = ["createTable", "alterTable"];
const SHOWN: readonly StatementKind[] = ["showJob", "showSnapshot", "showPartitions"];

/** The first row that fits is right. */
const WORDS: readonly WordRow[] = [
  { word: "ON", in: ["backup"], text: "onSaved" },
  { word: "ON", in: ["restore"], text: "onRestored" },
  { word: "EXCLUDE", in: ["backup"], text: "excludeSaved" },
  { word: "EXCLUDE", in: ["restore"], text: "excludeRestored" },
  { word: "PROPERTIES", in: JOB, text: "jobProperties" },
  { word: "PROPERTIES", in: ["createRepository", "alterRepository"], text: "storageProperties" },
  { word: "PROPERTIES", in: TABLE, text: "tableProperties" },
  { word: "DATABASE", in: ["backup"], text: "databaseSaved" },
  { word: "DATABASE", in: ["restore"], text: "databaseRestored" },
  { word: "SNAPSHOT", in: JOB, text: "snapshot" },
  { word: "TO", in: ["backup"], text: "toRepository" },
  { word: "FROM", in: ["restore"], text: "fromRepository" },
  { word: "FROM", in: ["cancel", "showJob"], text: "ofDatabase" },
  { word: "IN", in: ["cancel", "showJob"], text: "ofDatabase" },
  { word: "TEMPORARY", in: JOB, text: "temporaryPartition" },
  { word: "PARTITION", in: JOB, text: "partition" },
  { word: "PARTITIONS", in: JOB, text: "partition" },
  { word: "PARTITION", in: ["insert", "delete", "truncate", "select"], text: "onlyPartition" },
  { word: "PARTITION", in: ["createTable"], text: "partitionBy" },
  { word: "AS", in: ["restore"], text: "newName" },
  { word: "AS", in: ["recover"], text: "newName" },
  { word: "EXTERNAL", in: JOB, text: "externalCatalogs" },
  { word: "CATALOG", in: JOB, text: "externalCatalogs" },
  { word: "CATALOGS", in: JOB, text: "externalCatalogs" },
  { word: "ALL", in: JOB, text: "allOfKind" },
  { word: "TABLE", in: JOB, text: "kindTable" },
  { word: "TABLES", in: JOB, text: "kindTable" },
  { word: "VIEW", in: JOB, behind: "MATERIALIZED", text: "kindMaterializedView" },
  { word: "VIEWS", in: JOB, behind: "MATERIALIZED", text: "kindMaterializedView" },
  { word: "MATERIALIZED", in: JOB, text: "kindMaterializedView" },
  { word: "VIEW", in: JOB, text: "kindView" },
  { word: "VIEWS", in: JOB, text: "kindView" },
  { word: "FUNCTION", in: JOB, text: "kindFunction" },
  { word: "FUNCTIONS", in: JOB, text: "kindFunction" },
  { word: "WITH", in: ["createRepository"], text: "storageKind" },
  { word: "BROKER", in: ["createRepository"], engine: "starrocks", text: "brokerAlways" },
  { word: "BROKER", in: ["createRepository"], engine: "doris", text: "brokerNamed" },
  { word: "S3", in: ["createRepository"], text: "s3" },
  { word: "HDFS", in: ["createRepository"], text: "hdfs" },
  { word: "LOCAL", in: ["createRepository"], text: "localRefused" },
  { word: "ON", in: ["createRepository"], text: "location" },
  { word: "LOCATION", in: ["createRepository"], text: "location" },
  { word: "READ", in: ["createRepository"], text: "readOnly" },
  { word: "ONLY", in: ["createRepository"], text: "readOnly" },
  { word: "WHERE", in: ["showSnapshot"], text: "whereSnapshot" },
  { word: "WHERE", in: ["showJob"], engine: "doris", text: "whereLabel" },
  { word: "WHERE", in: ["showJob"], engine: "starrocks", text: "whereIgnored" },
  { word: "BRIEF", in: ["showJob"], text: "brief" },
  { word: "LIKE", in: [...SHOWN, "showDatabases", "showVariables", "adminShowConfig"], text: "like" },
  { word: "FORCE", in: ["dropTable", "dropDatabase", "alterTable"], text: "force" },
  { word: "DISTRIBUTED", in: ["createTable"], text: "distributed" },
  { word: "BUCKETS", in: TABLE, text: "buckets" },
  { word: "DUPLICATE", in: ["createTable"], text: "duplicateKey" },
  { word: "AGGREGATE", in: ["createTable"], text: "aggregateKey" },
  { word: "UNIQUE", in: ["createTable"], text: "uniqueKey" },
  { word: "PRIMARY", in: ["createTable"], text: "primaryKey" },
  { word: "PERSISTENT", in: ["adminSetConfig"], text: "persistent" },
];

/** Gives the text about a word of a clause; `undefined` where nothing is written. */
export function wordText(
  engine: Engine,
  kind: StatementKind | undefined,
  word: string,
  behind: string,
): string | undefined {
  return WORDS.find(
    (row) =>
      row.word === word &&
      kind !== undefined &&
      row.in.includes(kind) &&
      (row.engine === undefined || row.engine === engine) &&
      (row.behind === undefined || row.behind === behind),
  )?.text;
}

/** Every text about a word, for the test of the texts. */
export const WORD_TEXTS: readonly string[] = [...new Set(WORDS.map(({ text }) => text))];
