import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** How a version words what its parser refuses (spec/starrocks.md §1.5 and §1.2). `{name}` is filled in. */
export interface SyntaxMessages {
  /** A token that stands at the wrong place; `{token}`, `{expected}`, `{place}`, `{line}`. */
  readonly unexpected: string;
  /** No statement begins like this; `{input}` from the statement's first word on. */
  readonly noViable: string;
  /** Around what the tree builder says; `{place}` is "" where it has no position. */
  readonly rule: string;
  readonly placeAt: string;
  readonly placeFromTo: string;
  /** A name of a table or label with too many parts; `{name}`. */
  readonly nameParts: string;
  readonly dateLiteral: string;
  readonly numberOverflow: string;
  /** CANCEL without FROM. */
  readonly cancelWithoutDatabase: string;
  readonly functionName: string;
}

const OLD =
  "You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near '{token}' at line {line}";

/** Doris' parsers word what they refuse by a grammar of their own (`src/sql/messages`); its tree builder adds nothing. */
const DORIS: SyntaxMessages = {
  unexpected: "",
  noViable: "",
  rule: "{text}",
  placeAt: "",
  placeFromTo: "",
  nameParts: "only support [<db_name>.]<snapshot_name>",
  dateLiteral: "",
  numberOverflow: 'For input string: "{value}"',
  cancelWithoutDatabase: "",
  functionName: "",
};

const ROWS: readonly (VersionRange & { readonly engine: Engine; readonly messages: SyntaxMessages })[] = [
  { engine: "doris", messages: DORIS },
  {
    engine: "starrocks",
    until: "3.1",
    messages: {
      unexpected: OLD,
      noViable: OLD,
      rule: "{text}",
      placeAt: "",
      placeFromTo: "",
      nameParts: "error table name ",
      dateLiteral: "Invalid date literal",
      numberOverflow: "Numeric overflow {value}",
      cancelWithoutDatabase: "Unexpected exception: null",
      functionName: "Getting analyzing error. Detail message: Error function format {name}.",
    },
  },
  ...(["3.1", "3.2"] as const).map((since) => ({
    engine: "starrocks" as const,
    since,
    ...(since === "3.1" && { until: "3.2" }),
    messages: {
      unexpected:
        "Getting syntax error{place}. Detail message: Unexpected input '{token}', the most similar input is {expected}.",
      noViable: "Getting syntax error{place}. Detail message: No viable statement for input '{input}'.",
      rule: "Getting syntax error{place}. Detail message: {text}.",
      placeAt: " at line {line}, column {column}",
      placeFromTo: " from line {line}, column {column} to line {endLine}, column {endColumn}",
      nameParts: "Invalid table name format '{name}'",
      dateLiteral: "Invalid date literal {value}",
      numberOverflow: "Numeric overflow {value}",
      cancelWithoutDatabase:
        since === "3.1"
          ? "Unexpected exception: null"
          : "Getting syntax error. Detail message: No selected database for cancel BACKUP/RESTORE.",
      functionName: "Getting analyzing error. Detail message: Error function format {name}.",
    },
  })),
];

/** Rules of the tree builder whose words no version changes; spelled as the engine spells them. */
export const TREE_RULES = {
  catalogsWithDatabase: "Can not sepcify database name for external catalog Backup/Restore",
  catalogsWithObjects: "Can not sepcify `ON` clause for external catalog Backup/Restore",
  databaseTwice:
    "Specifying dbName before snapshot name is forbidden if the DbName is specified explicitly in BACKUP/RESTORE",
  backupAlias: "Specifying alias for backup object is forbidden in BACKUP stmt",
  listPartition: "List partition is not supported.",
  objectsWithoutDatabase: "`ON` clause is forbidden if no Database explicitly specified in Restore stmt",
} as const;

/** Gives the words of a version's syntax errors; `undefined` where the engine is not built yet. */
export function syntaxMessages(target: Target): SyntaxMessages | undefined {
  return ROWS.find((row) => row.engine === target.engine && inRange(target, row))?.messages;
}
