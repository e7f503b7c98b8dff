import { dorisRows } from "../row.ts";

/** A user who may do nothing yet. */
const U = "CREATE USER u;\n";
const AS_U = `${U}-- @user u\n`;

/** What users and roles of Doris are refused, each by its shortest script. */
export const DORIS_ACCOUNTS = dorisRows({
  loginRefused: "-- @user nobody\nSELECT 1;",
  accessDenied: `${AS_U}BACKUP SNAPSHOT d.s2 TO r;`,
  accessDeniedDatabase: `${AS_U}SHOW BACKUP FROM d;`,
  accessDeniedTable: `${AS_U}SHOW PARTITIONS FROM d.t;`,
  accessDeniedOnDatabase: `${AS_U}SHOW CREATE DATABASE d;`,
  accessDeniedOnTable: `${AS_U}CREATE VIEW d.v2 AS SELECT 1 AS one;`,
  accessDeniedColumns: `${AS_U}SELECT id FROM d.u;`,
  accessDeniedAll:
    "CREATE USER u;\nGRANT GRANT_PRIV ON d.* TO u;\n-- @user u\nGRANT SELECT_PRIV ON d.* TO u;",
  userNameWrong: "CREATE USER '1u';",
  userExists: `${U}CREATE USER u;`,
  userMissing: "DROP USER nobody;",
  userUnknown: "GRANT LOAD_PRIV ON d.* TO nobody;",
  userRootDrop: "DROP USER root;",
  userRootCreate: "CREATE USER root;",
  userRootProtected: `${U}GRANT ADMIN_PRIV ON *.*.* TO u;\n-- @user u\nALTER USER root IDENTIFIED BY 'x';`,
  userAlterUnknown: "ALTER USER nobody IDENTIFIED BY 'x';",
  userOfRolesUnknown: "CREATE ROLE r1;\nGRANT 'r1' TO nobody;",
  userShownUnknown: "SHOW GRANTS FOR nobody;",
  passwordHash: "SET PASSWORD = 'secret';",
  passwordUserMissing: "SET PASSWORD FOR nobody = PASSWORD('x');",
  passwordRootOnly: `${U}GRANT ADMIN_PRIV ON *.*.* TO u;\n-- @user u\nSET PASSWORD FOR root = PASSWORD('x');`,
  roleNameWrong: "CREATE ROLE `1r`;",
  roleNameReserved: "CREATE ROLE operator;",
  roleExists: "CREATE ROLE r1;\nCREATE ROLE r1;",
  roleMissing: "DROP ROLE r1;",
  roleUnknown: `${U}GRANT 'r1' TO u;`,
  roleOfUserUnknown: "CREATE USER u DEFAULT ROLE 'r1';",
  roleAdminKept: "REVOKE 'admin' FROM 'admin';",
  grantObjectMissing: `${U}GRANT LOAD_PRIV ON d.nothing TO u;`,
  grantDatabaseMissing: `${U}GRANT LOAD_PRIV ON nothing.* TO u;`,
  grantCatalogMissing: `${U}GRANT LOAD_PRIV ON nothing.*.* TO u;`,
  grantOfRoleMissing: `${U}REVOKE LOAD_PRIV ON d.* FROM u;`,
  olderGrantPattern: `${U}GRANT LOAD_PRIV ON *.d.* TO u;`,
  olderGrantGlobalOnly: `${U}GRANT ADMIN_PRIV ON *.* TO u;`,
  grantNodeOnly: `${U}-- @user admin\nGRANT NODE_PRIV ON *.*.* TO u;`,
  olderGrantKind: `${U}GRANT USAGE_PRIV ON d.* TO u;`,
  resourceGrantKind: `${U}GRANT LOAD_PRIV ON RESOURCE 'x' TO u;`,
  grantGroupAll: `${U}GRANT USAGE_PRIV ON WORKLOAD GROUP '*' TO u;`,
  grantColumnsKind: `${U}GRANT LOAD_PRIV(id) ON d.t TO u;`,
  grantColumnsTable: `${U}GRANT SELECT_PRIV(id) ON d.* TO u;`,
  olderGrantsOfAll: "SHOW ALL GRANTS FOR root;",
});
