import type { ErrorCode } from "./errors/index.ts";

/** Privileges before 3.0, in the order of their bits (fe mysql/privilege/Privilege). */
export const OLDER_PRIVILEGES = [
  "NODE",
  "ADMIN",
  "GRANT",
  "SELECT",
  "LOAD",
  "ALTER",
  "CREATE",
  "DROP",
  "USAGE",
  "IMPERSONATE",
] as const;

export type OlderPrivilege = (typeof OLDER_PRIVILEGES)[number];

const TABLE_PRIVILEGES: readonly OlderPrivilege[] = ["SELECT", "LOAD", "ALTER", "CREATE", "DROP"];

/** Words of GRANT that stand for more than one privilege, or for another (fe catalog/AccessPrivilege). */
const SETS: Readonly<Record<string, readonly OlderPrivilege[]>> = {
  READ_ONLY: ["SELECT"],
  READ_WRITE: TABLE_PRIVILEGES,
  ALL: TABLE_PRIVILEGES,
};

/** Gives the privileges that a word of GRANT stands for: `LOAD_PRIV`, `LOAD`, `ALL`; undefined where it is none. */
export function olderPrivileges(word: string): readonly OlderPrivilege[] | undefined {
  if (Object.hasOwn(SETS, word)) return SETS[word];
  const found = OLDER_PRIVILEGES.find((name) => word === name || word === `${name}_PRIV`);
  return found && [found];
}

/** What a check accepts: any of the privileges will do (fe mysql/privilege/PrivPredicate). */
const ANY_OF = {
  SHOW: ["ADMIN", "SELECT", "LOAD", "ALTER", "CREATE", "DROP", "USAGE"],
  GRANT: ["ADMIN", "GRANT"],
  ADMIN: ["ADMIN"],
  LOAD: ["ADMIN", "LOAD"],
  ALTER: ["ADMIN", "ALTER"],
  CREATE: ["ADMIN", "CREATE"],
  DROP: ["ADMIN", "DROP"],
  SELECT: ["ADMIN", "SELECT"],
  NODES: ["ADMIN", "NODE"],
  NODE: ["NODE"],
  IMPERSONATE: ["IMPERSONATE"],
  RECOVER: ["ADMIN", "ALTER", "CREATE"],
  CHANGE_DATABASE: ["ADMIN", "ALTER"],
  SEE_DATABASE: ["ADMIN", "ALTER", "CREATE", "DROP"],
} as const satisfies Record<string, readonly OlderPrivilege[]>;

export type OlderWant = keyof typeof ANY_OF;

/** Gives the privileges of which any will do. */
export function olderAnyOf(want: OlderWant): readonly OlderPrivilege[] {
  return ANY_OF[want];
}

/** One check of a statement before 3.0: where the privilege is looked for, and what a denial says. */
export interface OlderRule {
  /** On all, on all or the database, or on all, the database or the table; `anywhere`: on all or any database; `none`: nobody asks. */
  readonly level: "global" | "database" | "table" | "anywhere" | "user" | "none";
  readonly want: OlderWant;
  readonly denied: Extract<
    ErrorCode,
    "accessDenied" | "accessDeniedDatabase" | "accessDeniedTable" | "backupDenied"
  >;
  /** What the denial names: a privilege, or the command that is denied. */
  readonly says: string;
}

const global = (want: OlderWant, says: string = want): OlderRule => ({
  level: "global",
  want,
  denied: "accessDenied",
  says,
});
const onDatabase = (want: OlderWant, denied: OlderRule["denied"], says: string = want): OlderRule => ({
  level: "database",
  want,
  denied,
  says,
});
const onTable = (want: OlderWant, says: string = want): OlderRule => ({
  level: "table",
  want,
  denied: "accessDenied",
  says,
});
const command = (want: OlderWant, says: string): OlderRule => ({
  level: "table",
  want,
  denied: "accessDeniedTable",
  says,
});

/** What statements ask for before 3.0 (fe sql/analyzer/PrivilegeChecker of branch-2.5; spec/starrocks.md §7.1). */
export const OLDER_RULES = {
  backup: onDatabase("LOAD", "backupDenied"),
  restore: onDatabase("LOAD", "accessDenied"),
  cancelJob: onDatabase("LOAD", "accessDenied"),
  showJob: onDatabase("LOAD", "accessDeniedDatabase"),
  createRepository: global("ADMIN"),
  dropRepository: global("ADMIN"),
  use: onDatabase("SHOW", "accessDeniedDatabase"),
  createDatabase: onDatabase("CREATE", "accessDeniedDatabase"),
  dropDatabase: onDatabase("DROP", "accessDeniedDatabase"),
  recoverDatabase: onDatabase("RECOVER", "accessDeniedDatabase"),
  renameDatabase: onDatabase("CHANGE_DATABASE", "accessDeniedDatabase"),
  databaseQuota: { ...global("ADMIN"), denied: "accessDeniedDatabase" },
  showCreateDatabase: onDatabase("SEE_DATABASE", "accessDeniedDatabase"),
  createTable: onTable("CREATE"),
  likeTable: onTable("SELECT"),
  dropTable: onTable("DROP"),
  alterTable: onTable("ALTER", "Alter"),
  truncate: onTable("LOAD"),
  recoverTable: command("RECOVER", "RECOVERY"),
  recoverPartition: { ...global("ADMIN"), level: "none" },
  insert: command("LOAD", "LOAD"),
  update: command("LOAD", "LOAD"),
  delete: command("LOAD", "LOAD"),
  select: command("SELECT", "SELECT"),
  showCreateTable: command("SHOW", "SHOW CREATE TABLE"),
  describe: command("SHOW", "DESCRIBE"),
  showPartitions: command("SHOW", "SHOW PARTITIONS"),
  showAlter: onDatabase("SHOW", "accessDeniedDatabase"),
  showData: command("SHOW", "SHOW DATA"),
  adminConfig: global("ADMIN"),
  showNodes: global("NODES", "ADMIN/OPERATOR"),
  showProc: global("ADMIN"),
  showTablet: global("ADMIN", "SHOW TABLET"),
  adminReplica: global("ADMIN"),
  setGlobal: global("ADMIN"),
  createView: onTable("CREATE"),
  alterView: command("ALTER", "ALTER VIEW"),
  createMaterializedView: onTable("CREATE"),
  dropMaterializedView: onTable("DROP"),
  alterMaterializedView: onTable("ALTER"),
  refreshMaterializedView: onTable("ALTER"),
  function: global("ADMIN"),
  showFunctions: onDatabase("SHOW", "accessDeniedDatabase"),
  grant: global("GRANT"),
  changeUser: { ...global("GRANT"), level: "anywhere" },
  dropUser: global("GRANT", "DROP USER"),
  role: global("GRANT", "CREATE USER"),
  showRoles: global("GRANT"),
  grantOnDatabase: onDatabase("GRANT", "accessDenied"),
  grantOnTable: onTable("GRANT"),
  executeAs: { ...global("IMPERSONATE"), level: "user" },
} as const satisfies Record<string, OlderRule>;

export type OlderStatement = keyof typeof OLDER_RULES;

/** Roles that every cluster begins with before 3.0 (fe mysql/privilege/Role). */
export const OLDER_ROLES: readonly {
  readonly name: string;
  readonly privileges: readonly OlderPrivilege[];
}[] = [
  { name: "operator", privileges: ["NODE", "ADMIN"] },
  { name: "admin", privileges: ["ADMIN"] },
];
