import { describe, expect, test } from "vitest";
import type { Target } from "../../../src/engine/index.ts";
import { parse } from "../../../src/sql/index.ts";
import { SR33, SR34 } from "./marker.ts";
import { roundTrip } from "./roundTrip.ts";
import { named, statement, text } from "./statement.ts";

const SR25: Target = { engine: "starrocks", version: "2.5" };
const SR30: Target = { engine: "starrocks", version: "3.0" };
const SR40: Target = { engine: "starrocks", version: "4.0" };

const kinds = (sql: string, target: Target) => parse(sql, target).statements.map(({ kind }) => kind);
const refused = (sql: string, target: Target) =>
  parse(sql, target).diagnostics.some(({ severity, stage }) => severity === "error" && stage === "syntax");

describe("GRANT and REVOKE", () => {
  test.each<[Target, string, object]>([
    [
      SR33,
      "GRANT SELECT, CREATE TABLE ON DATABASE db1 TO u@'10.%' WITH GRANT OPTION",
      {
        kind: "grantPrivileges",
        privileges: [{ name: "SELECT" }, { name: "CREATE TABLE" }],
        on: { type: "names", object: "DATABASE", names: [[text("db1")]] },
        grantee: { type: "user", user: { name: text("u"), host: text("10.%"), domain: false } },
        grantOption: true,
      },
    ],
    [
      SR33,
      "REVOKE ALL PRIVILEGES ON ALL TABLES IN DATABASE d FROM ROLE r",
      {
        kind: "revokePrivileges",
        privileges: [{ name: "ALL PRIVILEGES" }],
        on: { type: "all", object: "TABLES", within: [{ all: false, object: "DATABASE", name: text("d") }] },
        grantee: { type: "role", role: text("r") },
      },
    ],
    [SR33, "GRANT REPOSITORY ON SYSTEM TO USER u", { on: { type: "system" } }],
    [SR33, "GRANT EXPORT ON db.* TO u", { on: { type: "names", names: [[text("db"), "*"]] } }],
    [
      SR33,
      "GRANT USAGE ON GLOBAL FUNCTION f(INT, ...), d.g() TO u@['h.com']",
      {
        on: {
          type: "functions",
          global: true,
          functions: [
            { name: named("f"), types: [{ name: "INT" }], variadic: true },
            { name: named("d", "g"), types: [], variadic: false },
          ],
        },
        grantee: { user: { domain: true } },
      },
    ],
    [
      SR33,
      "GRANT IMPERSONATE ON USER a, b@'h' TO c",
      { privileges: [{ name: "IMPERSONATE" }], on: { type: "users", users: [{}, {}] } },
    ],
    [SR33, "GRANT r1, 'r2' TO ROLE r3", { kind: "grantRoles", roles: [text("r1"), text("r2")] }],
    [SR33, "REVOKE r FROM u", { kind: "revokeRoles", grantee: { type: "user" } }],
    [
      SR25,
      "GRANT LOAD_PRIV, SELECT_PRIV ON db1.* TO u",
      { privileges: [{ name: "LOAD_PRIV" }, { name: "SELECT_PRIV" }], on: { names: [[text("db1"), "*"]] } },
    ],
    [SR25, "GRANT ADMIN_PRIV ON *.* TO 'u'@'%'", { on: { names: [["*", "*"]] } }],
    [
      SR25,
      "REVOKE SELECT ON ALL TABLES IN ALL DATABASES FROM ROLE r",
      { on: { type: "all", object: "TABLES", within: [{ all: true, object: "DATABASES" }] } },
    ],
  ])("%o: %s", (target, sql, tree) => {
    expect(statement(sql, target)).toMatchObject(tree);
    roundTrip(sql, target);
  });

  test("each model belongs to its versions", () => {
    expect(refused("GRANT LOAD_PRIV ON db1.* TO u", SR30)).toBe(true);
    expect(refused("GRANT a, b TO u", SR25)).toBe(true);
    expect(refused("GRANT CREATE CNGROUP ON SYSTEM TO u", SR34)).toBe(true);
    expect(kinds("GRANT CREATE CNGROUP ON SYSTEM TO u", SR40)).toEqual(["grantPrivileges"]);
  });

  test.each(["GRANT USAGE ON FUNCTION a.b.c() TO u", "DROP FUNCTION a.b.c(INT)"])(
    "a function's name has two parts at most: %s",
    (sql) => {
      expect(parse(sql, SR33).diagnostics).toMatchObject([
        { message: "Getting analyzing error. Detail message: Error function format a.b.c." },
      ]);
    },
  );
});

describe("users and roles", () => {
  test.each<[Target, string, object]>([
    [
      SR33,
      "CREATE USER IF NOT EXISTS u@'h' IDENTIFIED BY 'x' DEFAULT ROLE r1, r2 PROPERTIES ('a' = 'b')",
      {
        kind: "createUser",
        ifNotExists: true,
        authentication: { type: "password", hashed: false, password: text("x") },
        defaultRoles: [text("r1"), text("r2")],
        properties: [{}],
      },
    ],
    [
      SR25,
      "CREATE USER u IDENTIFIED BY PASSWORD '*8' DEFAULT ROLE 'r'",
      { authentication: { hashed: true }, defaultRoles: [text("r")] },
    ],
    [
      SR33,
      "ALTER USER u IDENTIFIED WITH ldap AS 'dn'",
      { change: { authentication: { type: "plugin", plugin: text("ldap"), as: true, text: text("dn") } } },
    ],
    [SR33, "ALTER USER IF EXISTS u DEFAULT ROLE ALL", { change: { roles: { type: "all" } } }],
    [SR33, "ALTER USER u SET PROPERTIES ('a' = 'b')", { change: { type: "properties" } }],
    [SR33, "DROP USER IF EXISTS u", { kind: "dropUser", ifExists: true }],
    [SR33, "CREATE ROLE IF NOT EXISTS a, b COMMENT 'c'", { kind: "createRole", comment: text("c") }],
    [SR33, "ALTER ROLE a SET COMMENT = 'c'", { kind: "alterRole" }],
    [SR25, "DROP ROLE r", { kind: "dropRole", roles: [text("r")] }],
    [SR33, "SET ROLE ALL EXCEPT a, b", { kind: "setRole", roles: { type: "all", except: [{}, {}] } }],
    [SR33, "SET ROLE NONE", { kind: "setRole", roles: { type: "none" } }],
    [SR25, "SET ROLE 'a', 'b'", { roles: { type: "list", roles: [text("a"), text("b")] } }],
    [SR33, "SET DEFAULT ROLE NONE TO u", { kind: "setDefaultRole", roles: { type: "none" } }],
    [SR33, "SET PASSWORD FOR u = PASSWORD('x')", { kind: "setPassword", hashed: false, user: {} }],
    [SR33, "SET PASSWORD = '*x'", { kind: "setPassword", hashed: true }],
    [SR33, "EXECUTE AS u@'h' WITH NO REVERT", { kind: "executeAs", noRevert: true }],
    [SR33, "SHOW GRANTS FOR ROLE r", { kind: "showGrants", all: false, of: { type: "role" } }],
    [SR25, "SHOW ALL GRANTS FOR u", { kind: "showGrants", all: true, of: { type: "user" } }],
    [SR33, "SHOW ROLES", { kind: "showRoles" }],
    [SR33, "SHOW USERS", { kind: "showUsers", all: true }],
    [SR33, "SHOW AUTHENTICATION FOR u", { kind: "showAuthentication", all: false, user: {} }],
  ])("%o: %s", (target, sql, tree) => {
    expect(statement(sql, target)).toMatchObject(tree);
    roundTrip(sql, target);
  });

  test("words that are variables too stay variables", () => {
    expect(kinds("SET role = 1", SR33)).toEqual(["set"]);
    expect(kinds("SET password = 'a' + 1", SR33)).toEqual(["set"]);
    expect(kinds("SET catalog = 1", SR33)).toEqual(["set"]);
  });

  test("what came later is refused earlier, at its place", () => {
    expect(parse("CREATE ROLE r COMMENT 'x'", SR30).diagnostics[0]).toMatchObject({ line: 1, column: 14 });
    expect(refused("DROP USER IF EXISTS u", SR25)).toBe(true);
    expect(refused("SET ROLE DEFAULT", SR25)).toBe(true);
    expect(refused("SHOW USERS", SR25)).toBe(true);
    expect(refused("SET a AS DEFAULT STORAGE VOLUME", SR30)).toBe(true);
  });

  test("DEFAULT and EXCEPT belong to SET ROLE alone", () => {
    expect(kinds("SET ROLE DEFAULT", SR33)).toEqual(["setRole"]);
    expect(refused("ALTER USER u DEFAULT ROLE DEFAULT", SR33)).toBe(true);
    expect(refused("SET DEFAULT ROLE ALL EXCEPT a TO u", SR33)).toBe(true);
  });
});
