import { rows } from "./row.ts";

const ANA = "CREATE USER ana; CREATE ROLE keeper;\n";
const AS_ANA = `${ANA}-- @user ana\n`;
const OPERATOR = { until: "3.3" } as const;

/** Users, roles, privileges and what is denied. */
export const ACCOUNTS = rows({
  loginRefused: "-- @user nobody\nSHOW DATABASES",
  accessDenied: `${AS_ANA}ADMIN SHOW FRONTEND CONFIG`,
  accessDeniedDatabase: `${AS_ANA}DROP DATABASE d`,
  accessDeniedTable: `${AS_ANA}SELECT * FROM d.u`,
  accessDeniedTableAny: `${AS_ANA}DESC d.u`,
  accessDeniedMaterializedView: `CREATE MATERIALIZED VIEW mv DISTRIBUTED BY HASH(id) REFRESH MANUAL AS SELECT id FROM u;\n${AS_ANA}SELECT * FROM d.mv`,
  accessDeniedCatalog: `${AS_ANA}CREATE DATABASE e`,
  backupDenied: `${AS_ANA}BACKUP SNAPSHOT d.s TO r ON (u)`,

  userNameWrong: "CREATE USER 'a b'",
  userExists: `${ANA}CREATE USER ana`,
  userMissing: "DROP USER nobody",
  userUnknown: "EXECUTE AS nobody WITH NO REVERT",
  userRootDrop: "DROP USER root",
  userRootProtected:
    "CREATE USER bob; GRANT user_admin TO bob;\n-- @user bob\nSET ROLE user_admin; ALTER USER root IDENTIFIED BY 'x'",
  userPropertyUnknown: `${ANA}ALTER USER ana SET PROPERTIES ("max_connections" = "5")`,
  userPropertyUserMissing: 'ALTER USER nobody SET PROPERTIES ("max_user_connections" = "5")',
  passwordHash: `${ANA}SET PASSWORD FOR ana = 'secret'`,
  passwordUserMissing: "SET PASSWORD FOR nobody = PASSWORD('x')",
  passwordRootOnly: `${AS_ANA}SET PASSWORD FOR root = PASSWORD('x')`,
  executeAsRevert: `${ANA}EXECUTE AS ana`,

  roleNameWrong: "CREATE ROLE `a-b`",
  roleNameReserved: { ...OPERATOR, script: "CREATE ROLE operator" },
  roleExists: `${ANA}CREATE ROLE keeper`,
  roleMissing: "DROP ROLE nobody",
  roleAlterMissing: "ALTER ROLE nobody SET COMMENT = 'x'",
  roleUnknown: [
    { until: "3.0", script: `${ANA}GRANT nobody TO ana` },
    { since: "3.0", script: "SET ROLE nobody" },
  ],
  roleBuiltInDrop: "DROP ROLE db_admin",
  roleBuiltInAlter: "ALTER ROLE db_admin SET COMMENT = 'x'",
  roleBuiltInGrant: "GRANT OPERATE ON SYSTEM TO ROLE db_admin",
  rolePublicGrant: `${ANA}GRANT public TO ana`,
  roleLoop: "CREATE ROLE x, y; GRANT x TO ROLE y; GRANT y TO ROLE x",
  roleTooDeep: `CREATE ROLE ${numbered(18).join(", ")};\n${numbered(17)
    .map((role, place) => `GRANT ${role} TO ROLE r${place + 1}`)
    .join(";\n")}`,
  rolesTooMany: `${ANA}CREATE ROLE ${numbered(65).join(", ")}; GRANT ${numbered(65).join(", ")} TO ana`,
  roleRootOnly:
    "CREATE USER bob; GRANT user_admin TO bob;\n-- @user bob\nSET ROLE user_admin; GRANT root TO bob",
  roleRootKept: "REVOKE root FROM root",
  roleNotGranted: `${AS_ANA}SET ROLE keeper`,
  defaultRoleNotGranted: `${ANA}SET DEFAULT ROLE keeper TO ana`,
  roleToRole: `${ANA}GRANT keeper TO ROLE admin`,

  privilegeUnknown: [
    { until: "3.0", script: `${ANA}GRANT REPOSITORY ON *.* TO ana` },
    { since: "3.2", script: `${ANA}GRANT APPLY ON TABLE d.u TO ana` },
    { since: "3.1", until: "3.2", script: `${ANA}GRANT CREATE POLICY ON DATABASE d TO ana` },
  ],
  privilegeObjectUnknown: [
    { until: "3.0", script: `${ANA}GRANT LOAD_PRIV ON SYSTEM TO ana` },
    { since: "3.1", script: `${ANA}GRANT ALTER ON ALL POLICIES IN ALL DATABASES TO ana` },
  ],
  privilegeNotOnType: `CREATE VIEW v AS SELECT id FROM u;\n${ANA}GRANT EXPORT ON VIEW d.v TO ana`,
  privilegeBuiltInOnly: `${ANA}GRANT NODE ON SYSTEM TO ana`,
  grantObjectForm: `${ANA}GRANT SELECT ON ALL TABLES TO ana`,
  grantObjectMissing: `${ANA}GRANT SELECT ON TABLE d.nowhere TO ana`,
  grantDatabaseMissing: `${ANA}GRANT USAGE ON ALL FUNCTIONS IN DATABASE nowhere TO ana`,
  grantFunctionMissing: `${ANA}GRANT USAGE ON FUNCTION d.f(INT) TO ana`,
  grantMissing: [
    { until: "3.0", script: `${ANA}REVOKE SELECT_PRIV ON d.* FROM ana` },
    { since: "3.0", script: `${ANA}GRANT SELECT ON TABLE d.u TO ana; REVOKE SELECT ON TABLE d.t FROM ana` },
  ],
  grantOfRoleMissing: `${ANA}REVOKE SELECT_PRIV ON d.* FROM ROLE keeper`,
  olderGrantUnsupported: `${ANA}GRANT SELECT ON d.* TO ana WITH GRANT OPTION`,
  olderGrantPattern: `${ANA}GRANT SELECT_PRIV ON *.t TO ana`,
  olderGrantGlobalOnly: `${ANA}GRANT ADMIN_PRIV ON d.* TO ana`,
  olderGrantKind: `${ANA}GRANT USAGE_PRIV ON d.* TO ana`,
  olderImpersonate: `${ANA}GRANT SELECT_PRIV ON USER ana@'%' TO ana`,
  olderGrantsOfAll: `${ANA}SHOW ALL GRANTS FOR ana`,
});

function numbered(count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => `r${place}`);
}
