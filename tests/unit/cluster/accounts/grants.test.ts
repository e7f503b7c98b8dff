import { describe, expect, it } from "vitest";
import { clients, SHOP } from "./client.ts";

describe("GRANT and REVOKE", () => {
  it("give and take one right on one object", () => {
    const { as } = clients(SHOP);
    expect(as("root", "GRANT SELECT, INSERT ON shop.orders TO ana")).toBe("ok");
    expect(as("ana", "SELECT count(*) FROM shop.orders")).toBe("0");
    expect(as("root", "REVOKE SELECT ON shop.orders FROM ana")).toBe("ok");
    expect(as("ana", "SELECT count(*) FROM shop.orders")).toContain("SELECT privilege(s)");
    expect(as("root", "SHOW GRANTS FOR ana")).toBe(
      "'ana'@'%'|default_catalog|GRANT INSERT ON TABLE shop.orders TO USER 'ana'@'%'",
    );
  });

  it("do not take a part of what was granted on all", () => {
    const { as } = clients(`${SHOP} GRANT SELECT ON ALL TABLES IN DATABASE shop TO ana`);
    expect(as("root", "REVOKE SELECT ON TABLE shop.items FROM ana")).not.toBe("ok");
    expect(as("ana", "SELECT count(*) FROM shop.items")).toBe("0");
  });

  it("let one hand on what one has with the option to", () => {
    const { as } = clients(
      `${SHOP} CREATE USER ben; GRANT SELECT ON ALL TABLES IN DATABASE shop TO ana WITH GRANT OPTION`,
    );
    expect(as("ana", "GRANT SELECT ON TABLE shop.items TO ben")).toBe("ok");
    expect(as("ben", "SELECT count(*) FROM shop.items")).toBe("0");
    expect(as("ana", "GRANT INSERT ON TABLE shop.items TO ben")).toContain("GRANT privilege(s) on SYSTEM");
    expect(as("ben", "GRANT SELECT ON TABLE shop.items TO ana")).toContain("GRANT privilege(s) on SYSTEM");
  });

  it.each(["3.0", "3.3", "4.0"])("spell ALL out in %s", (version) => {
    const { as } = clients(`${SHOP} GRANT ALL ON TABLE shop.items TO ana`, { version });
    expect(as("root", "SHOW GRANTS FOR ana")).toMatch(
      /GRANT DELETE, DROP, INSERT, SELECT, ALTER, EXPORT, UPDATE.* ON TABLE shop\.items TO USER 'ana'@'%'$/,
    );
  });

  it.each([
    [
      "GRANT NODE ON SYSTEM TO ana",
      "Operation not permitted, 'NODE' cannot be granted to user or role directly",
    ],
    ["GRANT SELECT ON TABLE shop.nothing TO ana", "cannot find table nothing in db shop"],
    ["GRANT OPERATE ON SYSTEM TO ROLE db_admin", "db_admin"],
    ["GRANT SELECT ON TABLE shop.items TO nobody", "nobody"],
  ])("refuse: %s", (sql, wanted) => {
    expect(clients(SHOP).as("root", sql)).toContain(wanted);
  });

  it("are told as events", () => {
    const { driver } = clients(
      `${SHOP} GRANT SELECT ON TABLE shop.items TO ana; REVOKE SELECT ON TABLE shop.items FROM ana`,
    );
    expect(driver.events.filter(({ type }) => type.startsWith("privileges"))).toMatchObject([
      {
        type: "privilegesGranted",
        grantee: "'ana'@'%'",
        privileges: ["SELECT"],
        objects: ["TABLE shop.items"],
      },
      {
        type: "privilegesRevoked",
        grantee: "'ana'@'%'",
        privileges: ["SELECT"],
        objects: ["TABLE shop.items"],
      },
    ]);
  });
});

describe("SHOW", () => {
  const script = `${SHOP} GRANT SELECT, INSERT ON TABLE shop.orders TO ROLE keeper; GRANT keeper TO ana;
    GRANT REPOSITORY ON SYSTEM TO ana WITH GRANT OPTION; GRANT EXPORT ON ALL TABLES IN DATABASE shop TO ana`;

  it.each(["3.0", "3.2", "4.0"])("GRANTS prints statements in %s", (version) => {
    const { as } = clients(script, { version });
    const own = `'ana'@'%'|NULL|GRANT 'keeper' TO 'ana'@'%'
'ana'@'%'|default_catalog|GRANT EXPORT ON ALL TABLES IN DATABASE shop TO USER 'ana'@'%'
'ana'@'%'|default_catalog|GRANT REPOSITORY ON SYSTEM TO USER 'ana'@'%' WITH GRANT OPTION`;
    expect(as("root", "SHOW GRANTS FOR ana")).toBe(own);
    expect(as("ana", "SHOW GRANTS")).toBe(own);
    expect(as("root", "SHOW GRANTS FOR ROLE keeper")).toBe(
      "keeper|default_catalog|GRANT INSERT, SELECT ON TABLE shop.orders TO ROLE 'keeper'",
    );
    expect(as("ana", "SHOW GRANTS FOR root")).toContain("Access denied");
  });

  it("ROLES tells which are built in, from 3.1 on", () => {
    expect(clients(SHOP, { version: "3.0" }).as("root", "SHOW ROLES")).toBe(
      "root\ndb_admin\ncluster_admin\nuser_admin\npublic\nkeeper",
    );
    expect(clients(SHOP).as("root", "SHOW ROLES").split("\n")).toEqual(
      expect.arrayContaining([
        "public|true|built-in public role which is owned by any user",
        String.raw`keeper|false|\N`,
      ]),
    );
  });

  it("USERS and ALL AUTHENTICATION name the accounts", () => {
    const { as } = clients(SHOP);
    expect(as("root", "SHOW USERS")).toBe("'root'@'%'\n'ana'@'%'");
    expect(as("root", "SHOW ALL AUTHENTICATION")).toBe(
      "'root'@'%'|No|MYSQL_NATIVE_PASSWORD|NULL\n'ana'@'%'|No|MYSQL_NATIVE_PASSWORD|NULL",
    );
  });
});
