import {
  command,
  global,
  onDatabase,
  onTable,
  UNASKED,
  type OlderRule,
  type OlderRuleRow,
} from "./ruleTypes.ts";
import type { OlderStatement } from "./starrocksRules.ts";
import type { OlderWant } from "./wants.ts";

/** What is denied to a command on a table, which is named with its database. */
const onPair = (want: OlderWant, says: string) => ({ ...command(want, says), names: "d: t" }) as const;
/** Denials that list the privileges of which any would do. */
const listed = (level: "global" | "database" | "table", want: OlderWant): OlderRule => ({
  level,
  want,
  denied:
    level === "global"
      ? "accessDenied"
      : level === "database"
        ? "accessDeniedOnDatabase"
        : "accessDeniedOnTable",
});
const onCatalog = (want: OlderWant) => ({ level: "catalog", want, denied: "accessDeniedCatalog" }) as const;
/** fe nereids/trees/plans/commands/info: what the newer planner alone knows has no number of its own. */
const ofView = (want: OlderWant, says: string) => ({ ...onPair(want, says), sentAs: "unnumbered" }) as const;

const GRANT_OR_REVOKE = "GRANT/REVOKE";
/** As 2.0 and 2.1 spell it. */
const GRANT_OR_ROVOKE = "GRANT/ROVOKE";
const grants = (level: OlderRule["level"]): readonly OlderRuleRow[] => [
  { ...global("GRANT", GRANT_OR_ROVOKE), level, until: "3.0" },
  { ...global("GRANT", GRANT_OR_REVOKE), level, since: "3.0" },
];
const SINCE_3 = { since: "3.0" } as const;
const UNTIL_3 = { until: "3.0" } as const;
const SELECT = { level: "table", want: "SELECT", denied: "accessDeniedColumns" } as const;

/**
 * What statements ask Doris' users for, one check after the other (spec/doris.md §7; fe analysis/*Stmt up to 3.0,
 * nereids/trees/plans/commands of 4.0, nereids/rules/rewrite/CheckPrivileges).
 */
export const DORIS_RULES: Readonly<Record<OlderStatement, readonly OlderRuleRow[]>> = {
  backup: [onDatabase("LOAD", "accessDenied")],
  restore: [onDatabase("LOAD", "accessDenied")],
  cancelJob: [onDatabase("LOAD", "accessDenied")],
  showJob: [onDatabase("LOAD", "accessDeniedDatabase")],
  createRepository: [global("ADMIN")],
  alterRepository: [global("ADMIN")],
  dropRepository: [global("ADMIN")],
  showRepositories: [{ ...listed("global", "ADMIN"), ...SINCE_3 }],
  showSnapshot: [{ ...listed("global", "ADMIN"), ...SINCE_3 }],
  showCreateRepository: [{ ...listed("global", "ADMIN"), ...SINCE_3 }],
  use: [onDatabase("SHOW", "accessDeniedDatabase")],
  createDatabase: [onDatabase("CREATE", "accessDeniedDatabase")],
  dropDatabase: [onDatabase("DROP", "accessDeniedDatabase")],
  recoverDatabase: [onDatabase("RECOVER", "accessDeniedDatabase")],
  renameDatabase: [onDatabase("CHANGE_DATABASE", "accessDeniedDatabase")],
  databaseQuota: [
    { ...global("ADMIN"), denied: "accessDeniedDatabase", until: "4.0" },
    { ...global("ADMIN"), since: "4.0" },
  ],
  databaseProperties: [{ ...global("ADMIN"), denied: "accessDeniedDatabase" }],
  showCreateDatabase: [
    { ...onDatabase("SEE_DATABASE", "accessDeniedDatabase"), ...UNTIL_3 },
    { ...listed("database", "SHOW"), ...SINCE_3 },
  ],
  createTable: [
    { ...onTable("CREATE"), ...UNTIL_3 },
    { ...onTable("CREATE"), ...SINCE_3, sentAs: "nestedUnnumbered" },
  ],
  likeTable: [
    { ...onTable("SELECT"), ...UNTIL_3 },
    { ...onTable("SELECT"), ...SINCE_3, sentAs: "nested" },
  ],
  dropTable: [onTable("DROP")],
  alterTable: [onPair("ALTER", "ALTER TABLE")],
  truncate: [onTable("LOAD")],
  recoverTable: [onPair("RECOVER", "RECOVERY")],
  recoverPartition: [onPair("RECOVER", "RECOVERY")],
  insert: [
    { ...onPair("LOAD", "LOAD"), until: "2.1" },
    { ...command("LOAD", "LOAD"), names: "catalog: d: t", since: "2.1", until: "3.0" },
    { ...command("LOAD", "LOAD"), names: "d.t", ...SINCE_3, sentAs: "nested" },
  ],
  update: [
    { ...onTable("LOAD"), ...UNTIL_3 },
    { ...command("LOAD", "LOAD"), names: "d.t", ...SINCE_3, sentAs: "nested" },
  ],
  // The newer planner reads the table before it looks at the right to change it.
  delete: [
    { ...onTable("LOAD"), ...UNTIL_3 },
    { ...SELECT, ...SINCE_3, sentAs: "nestedUnnumbered" },
    { ...onPair("LOAD", "LOAD"), ...SINCE_3, sentAs: "unnumbered" },
  ],
  select: [
    { ...SELECT, until: "2.1" },
    { ...command("SELECT", "SELECT"), names: "d.t", since: "2.1", until: "3.0" },
    { ...SELECT, ...SINCE_3, sentAs: "nestedUnnumbered" },
  ],
  showCreateTable: [
    { ...onPair("SHOW_VIEW", "SHOW CREATE TABLE"), since: "2.1", ofViews: true },
    onPair("SHOW", "SHOW CREATE TABLE"),
  ],
  describe: [{ ...command("SHOW", "DESCRIBE"), names: "d.t" }],
  seeTable: [{ ...command("SHOW", "DESCRIBE"), names: "d.t" }],
  showPartitions: [onPair("SHOW", "SHOW PARTITIONS")],
  showAlter: [UNASKED],
  showAlterJob: [UNASKED],
  showData: [onPair("SHOW", "SHOW DATA")],
  adminConfig: [global("ADMIN")],
  // 4.0 asks for the right to read information_schema, which everybody has.
  showNodes: [{ ...global("NODES", "ADMIN/OPERATOR"), until: "4.0" }],
  showBrokers: [global("NODES", "ADMIN/OPERATOR")],
  alterSystem: [global("NODE")],
  showProc: [
    { ...global("ADMIN"), ...UNTIL_3 },
    { ...global("NODES", "ADMIN"), ...SINCE_3 },
  ],
  showTablet: [global("ADMIN", "SHOW TABLET")],
  adminReplica: [global("ADMIN")],
  setGlobal: [global("ADMIN")],
  createView: [
    { ...onTable("CREATE"), ...UNTIL_3 },
    { ...listed("table", "CREATE"), ...SINCE_3, sentAs: "nested" },
  ],
  alterView: [
    { ...onPair("ALTER", "ALTER VIEW"), ...UNTIL_3 },
    { ...listed("table", "ALTER"), ...SINCE_3, sentAs: "nested" },
  ],
  dropView: [onTable("DROP")],
  createMaterializedView: [ofView("CREATE", "CREATE")],
  createSyncView: [{ ...onTable("ALTER"), since: "2.1" }],
  dropSyncView: [
    { ...onTable("DROP"), ...UNTIL_3 },
    { ...listed("table", "ALTER"), ...SINCE_3 },
  ],
  dropMaterializedView: [ofView("DROP", "DROP")],
  alterMaterializedView: [ofView("ALTER", "ALTER")],
  refreshMaterializedView: [ofView("CREATE", "CREATE")],
  function: [global("ADMIN")],
  showFunctions: [onDatabase("SHOW", "accessDeniedDatabase")],
  createCatalog: [onCatalog("CREATE")],
  alterCatalog: [onCatalog("ALTER")],
  dropCatalog: [onCatalog("DROP")],
  useCatalog: [onCatalog("SHOW")],
  showCreateCatalog: [onCatalog("SHOW")],
  seeCatalog: [onCatalog("SHOW")],
  resource: [global("ADMIN")],
  useResource: [{ level: "resource", want: "USAGE", denied: "accessDenied" }],
  // What one may not see is not listed.
  seeResource: [{ level: "resource", want: "SEE_RESOURCE", denied: "accessDenied" }],
  grant: [global("GRANT")],
  grantRoles: grants("global"),
  grantOnCatalog: grants("catalog"),
  grantOnDatabase: grants("database"),
  grantOnTable: grants("table"),
  grantOnResource: grants("resource"),
  grantOnGroup: grants("group"),
  changeUser: [
    { ...global("GRANT"), level: "anywhere", until: "2.1" },
    { ...global("GRANT"), since: "2.1" },
  ],
  dropUser: [global("GRANT", "DROP USER")],
  role: [global("GRANT", "CREATE ROLE")],
  dropRole: [
    { ...global("GRANT", "CREATE USER"), until: "4.0" },
    { ...global("GRANT", "DROP ROLE"), since: "4.0" },
  ],
  alterRole: [global("GRANT", "ALTER ROLE")],
  setPassword: [global("GRANT")],
  showRoles: [global("GRANT")],
  executeAs: [UNASKED],
};
